// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/assignment.h"

namespace site {

void assign(Certificates &certificates, const QString &id, const QList<base::DomainName> &domains)
{
    if (domains.isEmpty())
        certificates.defaultId = id;
    for (const base::DomainName &domain : domains)
        certificates.byDomain.insert(domain, id);
}

void unassign(Certificates &certificates, const QList<base::DomainName> &domains)
{
    if (domains.isEmpty())
        certificates = {};
    for (const base::DomainName &domain : domains)
        certificates.byDomain.remove(domain);
}

bool canGoBack(const Certificates &)
{
    return false;
}

void goBack(Certificates &) { }

AssignmentImpact
impactOf(const Site &, const certificates::Certificate &, const QList<base::DomainName> &)
{
    return {};
}

} // namespace site
