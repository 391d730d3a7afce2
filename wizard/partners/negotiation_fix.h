// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/site/negotiation_rules.h"

#include <optional>

namespace wizard {

struct NegotiationSettings {
    site::Negotiation tls = site::Negotiation::Required;
    site::Negotiation sasl = site::Negotiation::Optional;
    bool dialback = true;

    bool operator==(const NegotiationSettings &) const = default;
};

// The nearest settings without a warning: the fewest changes, and among those never a weaker one
// than needed (TLS is switched on, not off). None when there is nothing to fix.
[[nodiscard]] std::optional<NegotiationSettings> negotiationFix(const NegotiationSettings &now);

} // namespace wizard
