// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/site/negotiation_rules.h"
#include "engine/site/site_error.h"

#include <expected>

namespace site {

// Whether a partner may be saved in this site: a negotiation row that can work, and no domain
// that is ours, another partner's or a SIP domain. A partner with the same primary domain is the
// one it replaces, and no obstacle.
[[nodiscard]] std::expected<void, SiteError> validatePartner(const Site &site,
                                                             const XmppPartner &partner);

// The partner with this primary domain, or null. The pointer lives as long as the site.
[[nodiscard]] const XmppPartner *findPartner(const Site &site, const base::DomainName &primary);

// A partner whose negotiation row warns, or cannot work and came from a file.
struct PartnerRemark {
    base::DomainName domain;
    NegotiationRule rule;

    bool operator==(const PartnerRemark &) const = default;
};

[[nodiscard]] QList<PartnerRemark> partnerRemarks(const Site &site);

} // namespace site
