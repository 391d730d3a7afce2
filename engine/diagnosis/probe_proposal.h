// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/site/negotiation_rules.h"

#include <optional>

namespace diagnosis {

// What a probe learnt about the ways to authenticate.
struct ProbeFindings {
    bool tls = false; // the handshake succeeded
    bool tlsRequired = false; // the partner says so
    bool proven = false; // a trusted certificate that names the partner
    bool external = false; // SASL EXTERNAL, offered over TLS
    bool plainDialback = false; // announced in the clear
    bool secureDialback = false; // announced over TLS
    bool ownCertificate = false; // ours can be presented

    bool operator==(const ProbeFindings &) const = default;
};

struct Proposal {
    site::Negotiation tls = site::Negotiation::Required;
    site::Negotiation sasl = site::Negotiation::Optional;
    bool dialback = true;

    bool operator==(const Proposal &) const = default;
};

// All pure. Best first.
[[nodiscard]] QList<site::Method> workingMethods(const ProbeFindings &findings);
// The strictest settings that work and warn of nothing; none: nothing works.
[[nodiscard]] std::optional<Proposal> propose(const ProbeFindings &findings);
// The best method that both these settings and the partner's server allow.
[[nodiscard]] std::optional<site::Method> methodInUse(const site::NegotiationRule &rule,
                                                      const ProbeFindings &findings);

} // namespace diagnosis
