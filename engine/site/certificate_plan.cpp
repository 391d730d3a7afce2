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

void offerPrivateNames(CertificatePlan &plan, const Domains &domains)
{
    using Reason = OfferedName::Reason;
    for (const base::DomainName &domain : domains.xmpp) {
        plan.privateNames.append({.text = QStringLiteral("srv:_xmpp-server.") + domain.text(),
                                  .domain = domain,
                                  .reason = Reason::XmppService});
        plan.privateNames.append({.text = QStringLiteral("xmpp:") + domain.text(),
                                  .domain = domain,
                                  .reason = Reason::XmppAddress});
    }
    for (const base::DomainName &domain : domains.sip)
        plan.privateNames.append({.text = QStringLiteral("uri:sip:") + domain.text(),
                                  .domain = domain,
                                  .reason = Reason::SipDomain});
}

} // namespace

QString reasonName(PlannedName::Reason reason)
{
    using Reason = PlannedName::Reason;
    switch (reason) {
    case Reason::Edge:
        return QStringLiteral("edge");
    case Reason::XmppDomain:
        return QStringLiteral("xmpp-domain");
    case Reason::SipService:
        return QStringLiteral("sip-service");
    }
    Q_UNREACHABLE();
}

CertificatePlan certificatePlan(const Site &site)
{
    using Reason = PlannedName::Reason;
    CertificatePlan plan{.subject = site.edge.fqdn, .names = {}, .privateNames = {}};
    addOnce(plan, {.name = site.edge.fqdn, .reason = Reason::Edge, .optional = false});
    for (const base::DomainName &domain : site.domains.xmpp)
        addOnce(plan, {.name = domain, .reason = Reason::XmppDomain, .optional = false});
    for (const base::DomainName &domain : site.domains.sip) {
        if (const auto service = sipServiceName(domain))
            addOnce(plan, {.name = *service, .reason = Reason::SipService, .optional = true});
    }
    offerPrivateNames(plan, site.domains);
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
