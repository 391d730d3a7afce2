// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/site/site.h"

namespace site {

struct PlannedName {
    enum class Reason {
        Edge, // the name partners connect to
        XmppDomain, // partners look for the bare domain (RFC 6120 §13.7.1.2)
        SipService // sip.<domain>: clients and SIP partners that follow Lync's naming
    };

    base::DomainName name;
    Reason reason = Reason::Edge;
    bool optional = false;

    bool operator==(const PlannedName &) const = default;
};

// A name that only a private CA certifies, for one of our domains; `text` as
// certificates::requestName reads it. Each says more exactly than the bare domain what it is for.
struct OfferedName {
    enum class Reason {
        XmppService, // SRVName: XMPP from server to server alone (RFC 6120 §13.7.1.2.1)
        XmppAddress, // XmppAddr: old XMPP servers look for it (RFC 6120 §13.7.1.4)
        SipDomain // a sip: URI: the SIP domain itself (RFC 5922 §7.1)
    };

    QString text;
    base::DomainName domain;
    Reason reason = Reason::XmppService;

    bool operator==(const OfferedName &) const = default;
};

struct CertificatePlan {
    base::DomainName subject;
    QList<PlannedName> names; // subject alternative names, the subject first, each once
    QList<OfferedName> privateNames; // to add with a private CA, XMPP first

    bool operator==(const CertificatePlan &) const = default;
};

[[nodiscard]] QString reasonName(PlannedName::Reason reason); // "xmpp-domain"

// The names the edge's external certificate should carry, each with its reason.
[[nodiscard]] CertificatePlan certificatePlan(const Site &site);
// sip.<domain>; none where that would be too long for a name.
[[nodiscard]] std::optional<base::DomainName> sipServiceName(const base::DomainName &domain);

} // namespace site
