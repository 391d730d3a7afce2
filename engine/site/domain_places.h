// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/site/site.h"
#include "engine/site/site_error.h"

namespace site {

// Where a domain stands in a site. One domain has one place: a message to user@domain must have
// one way to go, and a domain that is blocked for SIP and a partner for XMPP says no and yes.
struct DomainPlace {
    enum class List {
        Edge, // the name of the edge itself
        OurSipDomains,
        OurXmppDomains,
        XmppPartners,
        AllowedSipDomains,
        BlockedSipDomains
    };

    List list;
    QString element; // of partners: the primary domain; of SIP domains: the domain; else empty
    QString key; // "xmpp_partner[1].additional_domains"

    bool operator==(const DomainPlace &) const = default;
};

// In the order of the file. Linear in the number of partners: 5,000 cost well under a millisecond.
[[nodiscard]] QList<DomainPlace> placesOf(const Site &site, const base::DomainName &domain);

// The contradiction of a domain that is to stand at `wanted`, but already stands at `taken`.
[[nodiscard]] SiteError
conflictOf(const base::DomainName &domain, const DomainPlace &wanted, const DomainPlace &taken);

// The places that the elements give to domains.
[[nodiscard]] DomainPlace primaryPlace(const XmppPartner &partner, qsizetype index);
[[nodiscard]] DomainPlace additionalPlace(const XmppPartner &partner, qsizetype index);
[[nodiscard]] DomainPlace placeOf(const SipDomain &domain, qsizetype index);

} // namespace site
