// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/site/site.h"

#include <QHash>

namespace site {

// A site that grows piece by piece, with the places of all names at hand. Pointers hold until
// something is put.
class SiteBuilder
{
public:
    explicit SiteBuilder(const Site &site);

    [[nodiscard]] const Site &site() const { return m_site; }
    [[nodiscard]] bool isOurs(const base::DomainName &domain) const;

    [[nodiscard]] const XmppPartner *partner(const base::DomainName &primary) const;
    // Whose domain this is, primary or additional.
    [[nodiscard]] const XmppPartner *partnerWith(const base::DomainName &domain) const;
    [[nodiscard]] const SipDomain *sipDomain(const base::DomainName &domain) const;
    [[nodiscard]] const SipDomain *sipDomainBehind(const base::DomainName &accessEdge) const;
    [[nodiscard]] const SipProvider *provider(const QString &name) const; // in any case
    [[nodiscard]] const SipProvider *providerWith(const base::DomainName &proxy) const;
    [[nodiscard]] const ExternalAccessPolicy *policy(const QString &name) const; // in any case
    [[nodiscard]] const ExternalAccessPolicy *policy(PolicyScope scope) const; // not User
    [[nodiscard]] const ExternalAccessPolicy *policyOf(const QString &member) const;

    // In place of the one with this name, or as a further one.
    void put(const XmppPartner &partner);
    void put(const SipDomain &domain);
    void put(const SipProvider &provider);
    // Its members leave the policies they were in; a policy of scope site or global takes the
    // place of the one there is.
    void put(const ExternalAccessPolicy &policy);
    void put(const Gateway &gateway) { m_site.gateway = gateway; }
    void put(const AccessEdge &accessEdge) { m_site.accessEdge = accessEdge; }

private:
    void index(const SipDomain &domain, qsizetype place);
    void index(const ExternalAccessPolicy &policy, qsizetype place);
    void unindex(qsizetype place);
    [[nodiscard]] qsizetype placeFor(const ExternalAccessPolicy &policy) const;
    void takeMembersAway(const QStringList &members);

    Site m_site;
    QHash<base::DomainName, qsizetype> m_partners; // by each domain
    QHash<base::DomainName, qsizetype> m_sipDomains;
    QMultiHash<base::DomainName, qsizetype> m_accessEdges; // of SIP domains; many may share one
    QHash<QString, qsizetype> m_providers; // by the folded name
    QHash<base::DomainName, qsizetype> m_proxies;
    QHash<QString, qsizetype> m_policies; // by the folded name
    QHash<PolicyScope, qsizetype> m_scopes; // of which there is one each
    QHash<QString, qsizetype> m_memberships;
};

} // namespace site
