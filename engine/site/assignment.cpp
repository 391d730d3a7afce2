// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/assignment.h"

#include "engine/certificates/peer_identity.h"
#include "engine/site/certificate_plan.h"

#include <algorithm>
#include <utility>

namespace site {
namespace {

using base::DomainName;

Certificates with(Certificates certificates, const QString &id, const QList<DomainName> &domains)
{
    if (domains.isEmpty())
        certificates.defaultId = id;
    for (const DomainName &domain : domains)
        certificates.byDomain.insert(domain, id);
    return certificates;
}

// XMPP domains first, each once.
QList<DomainName> localDomains(const Site &site)
{
    QList<DomainName> domains = site.domains.xmpp;
    for (const DomainName &domain : site.domains.sip) {
        if (!domains.contains(domain))
            domains.append(domain);
    }
    return domains;
}

// SIP partners look for the domain itself (RFC 5922 §7.1), or, as Lync does, for the name of the
// server that DNS sends them to, if it lies within the domain.
bool satisfiesSipPartners(const Site &site,
                          const certificates::Certificate &certificate,
                          const DomainName &domain)
{
    const auto service = sipServiceName(domain);
    const bool edgeIsWithin = site.edge.fqdn.text().endsWith(u'.' + domain.text());
    return certificates::certifiesSipDomain(certificate, domain)
        || (service && certificates::certifiesSipDomain(certificate, *service))
        || (edgeIsWithin && certificates::certifiesSipDomain(certificate, site.edge.fqdn));
}

bool covers(const Site &site,
            const certificates::Certificate &certificate,
            const DomainName &domain)
{
    const bool isXmpp = site.domains.xmpp.contains(domain);
    const bool isSip = site.domains.sip.contains(domain);
    if (!isXmpp && !isSip) // the edge or a service name
        return certificates::certifiesSipDomain(certificate, domain);
    return (!isXmpp || certificates::certifiesXmppDomain(certificate, domain))
        && (!isSip || satisfiesSipPartners(site, certificate, domain));
}

} // namespace

void assign(Certificates &certificates, const QString &id, const QList<DomainName> &domains)
{
    certificates = asOneStep(certificates, with(certificates, id, domains));
}

void replace(Certificates &certificates, const QString &oldId, const QString &newId)
{
    Certificates next = certificates;
    if (next.defaultId == oldId)
        next.defaultId = newId;
    for (QString &id : next.byDomain) {
        if (id == oldId)
            id = newId;
    }
    certificates = asOneStep(certificates, next);
}

void unassign(Certificates &certificates, const QList<DomainName> &domains)
{
    Certificates next = certificates;
    if (domains.isEmpty()) {
        next.defaultId.clear();
        next.byDomain.clear();
    }
    for (const DomainName &domain : domains)
        next.byDomain.remove(domain);
    certificates = asOneStep(certificates, next);
}

QStringList presentedIds(const Certificates &certificates)
{
    QStringList ids{certificates.defaultId};
    ids += certificates.byDomain.values();
    ids.removeAll(QString());
    ids.removeDuplicates();
    return ids;
}

// One that changes nothing leaves what came before it.
Certificates asOneStep(const Certificates &before, Certificates after)
{
    if (after.defaultId == before.defaultId && after.byDomain == before.byDomain)
        return before;
    after.previousDefaultId = before.defaultId;
    after.previousByDomain = before.byDomain;
    return after;
}

bool canGoBack(const Certificates &certificates)
{
    return !certificates.previousDefaultId.isEmpty() || !certificates.previousByDomain.isEmpty();
}

void goBack(Certificates &certificates)
{
    if (!canGoBack(certificates))
        return;
    std::swap(certificates.defaultId, certificates.previousDefaultId);
    std::swap(certificates.byDomain, certificates.previousByDomain);
}

AssignmentImpact impactOf(const Site &site,
                          const certificates::Certificate &certificate,
                          const QList<DomainName> &domains)
{
    const Certificates &before = site.certificates;
    const Certificates after = with(before, certificate.id(), domains);

    AssignmentImpact impact;
    impact.domains = domains;
    if (domains.isEmpty()) {
        impact.domains = localDomains(site);
        impact.domains.removeIf(
            [&](const DomainName &domain) { return before.byDomain.contains(domain); });
    }
    std::ranges::copy_if(
        impact.domains, std::back_inserter(impact.uncovered), [&](const DomainName &domain) {
            return !covers(site, certificate, domain);
        });
    impact.certifiesEdge = certificates::certifiesXmppDomain(certificate, site.edge.fqdn)
        || certificates::certifiesSipDomain(certificate, site.edge.fqdn);
    const bool isSeenByXmpp = std::ranges::any_of(impact.domains, [&](const DomainName &domain) {
        return site.domains.xmpp.contains(domain);
    });
    if (isSeenByXmpp)
        std::ranges::transform(
            site.xmppPartners, std::back_inserter(impact.partners), &XmppPartner::domain);
    impact.replacedIds = presentedIds(before);
    impact.replacedIds.removeIf(
        [kept = presentedIds(after)](const QString &id) { return kept.contains(id); });
    return impact;
}

} // namespace site
