// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/certificate_plan.h"

#include <algorithm>

namespace site {
namespace {

void addOnce(CertificatePlan &plan, const PlannedName &planned)
{
    const auto same = std::ranges::find(plan.names, planned.name, &PlannedName::name);
    if (same == plan.names.end())
        plan.names.append(planned);
}

} // namespace

CertificatePlan certificatePlan(const Site &site)
{
    using Reason = PlannedName::Reason;
    CertificatePlan plan{.subject = site.edge.fqdn, .names = {}};
    addOnce(plan, {.name = site.edge.fqdn, .reason = Reason::Edge, .optional = false});
    for (const base::DomainName &domain : site.domains.xmpp)
        addOnce(plan, {.name = domain, .reason = Reason::XmppDomain, .optional = false});
    for (const base::DomainName &domain : site.domains.sip) {
        if (const auto service = sipServiceName(domain))
            addOnce(plan, {.name = *service, .reason = Reason::SipService, .optional = true});
    }
    return plan;
}

std::optional<base::DomainName> sipServiceName(const base::DomainName &domain)
{
    const auto name = base::DomainName::parse(QStringLiteral("sip.") + domain.text());
    if (!name)
        return std::nullopt;
    return *name;
}

} // namespace site
