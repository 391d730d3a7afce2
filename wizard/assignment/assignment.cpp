// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/assignment/assignment.h"

namespace wizard {

site::Certificates assigned(const site::Certificates &before, const Assignment &assignment)
{
    site::Certificates after = before;
    if (assignment.isDefault)
        site::assign(after, assignment.certificateId);
    if (!assignment.domains.isEmpty())
        site::assign(after, assignment.certificateId, assignment.domains);
    return asOneStep(before, after);
}

site::Certificates unassigned(const site::Certificates &before,
                              const CertificateSelection &selection)
{
    site::Certificates after = before;
    if (selection.usage && selection.usage->domain)
        after.byDomain.remove(*selection.usage->domain);
    else if (after.defaultId == selection.id)
        after.defaultId.clear();
    if (!selection.usage)
        after.byDomain.removeIf([&](QMap<base::DomainName, QString>::iterator entry) {
            return entry.value() == selection.id;
        });
    return asOneStep(before, after);
}

site::AssignmentImpact impactOf(const site::Site &site,
                                const certificates::Certificate &certificate,
                                const Assignment &assignment)
{
    // The domains that get it as their own no longer take part in the default.
    site::Site changed = site;
    if (!assignment.domains.isEmpty())
        site::assign(changed.certificates, certificate.id(), assignment.domains);
    site::AssignmentImpact impact;
    if (!assignment.domains.isEmpty())
        impact = site::impactOf(site, certificate, assignment.domains);
    if (assignment.isDefault) {
        const site::AssignmentImpact rest = site::impactOf(changed, certificate);
        impact.domains += rest.domains;
        impact.uncovered += rest.uncovered;
        impact.certifiesEdge = rest.certifiesEdge;
        if (impact.partners.isEmpty())
            impact.partners = rest.partners;
    } else {
        impact.certifiesEdge = true; // the edge's own name is the default's business
    }
    const QStringList after = site::presentedIds(assigned(site.certificates, assignment));
    impact.replacedIds = site::presentedIds(site.certificates);
    impact.replacedIds.removeIf([&](const QString &id) { return after.contains(id); });
    return impact;
}

QList<base::DomainName> assignableDomains(const site::Site &site)
{
    QList<base::DomainName> domains = site.domains.xmpp;
    for (const base::DomainName &domain : site.domains.sip + site.certificates.byDomain.keys()) {
        if (!domains.contains(domain))
            domains += domain;
    }
    return domains;
}

} // namespace wizard
