// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/private/site_builder.h"

#include "engine/site/sip_federation.h"

#include <QSet>

#include <algorithm>

namespace site {
namespace {

template<typename Key, typename Element>
const Element *
elementAt(const QHash<Key, qsizetype> &places, const Key &key, const QList<Element> &elements)
{
    const auto place = places.constFind(key);
    return place == places.cend() ? nullptr : &elements.at(*place);
}

} // namespace

SiteBuilder::SiteBuilder(const Site &site) : m_site(site)
{
    for (qsizetype i = 0; i < site.xmppPartners.size(); ++i) {
        m_partners.insert(site.xmppPartners.at(i).domain, i);
        for (const base::DomainName &domain : site.xmppPartners.at(i).additionalDomains)
            m_partners.insert(domain, i);
    }
    for (qsizetype i = 0; i < site.sipDomains.size(); ++i)
        index(site.sipDomains.at(i), i);
    for (qsizetype i = 0; i < site.sipProviders.size(); ++i) {
        m_providers.insert(site.sipProviders.at(i).name.toCaseFolded(), i);
        m_proxies.insert(site.sipProviders.at(i).proxyFqdn, i);
    }
    for (qsizetype i = 0; i < site.policies.size(); ++i)
        index(site.policies.at(i), i);
}

void SiteBuilder::index(const SipDomain &domain, qsizetype place)
{
    m_sipDomains.insert(domain.domain, place);
    if (const auto edge = namedAccessEdge(domain))
        m_accessEdges.insert(*edge, place);
}

void SiteBuilder::index(const ExternalAccessPolicy &policy, qsizetype place)
{
    m_policies.insert(policy.name.toCaseFolded(), place);
    if (policy.scope != PolicyScope::User)
        m_scopes.insert(policy.scope, place);
    for (const QString &member : policy.members)
        m_memberships.insert(member, place);
}

void SiteBuilder::unindex(qsizetype place)
{
    const ExternalAccessPolicy &former = m_site.policies.at(place);
    m_policies.remove(former.name.toCaseFolded());
    for (const QString &member : former.members)
        m_memberships.remove(member);
}

bool SiteBuilder::isOurs(const base::DomainName &domain) const
{
    return m_site.domains.sip.contains(domain) || m_site.domains.xmpp.contains(domain)
        || domain == m_site.edge.fqdn;
}

const XmppPartner *SiteBuilder::partner(const base::DomainName &primary) const
{
    const XmppPartner *found = partnerWith(primary);
    return found != nullptr && found->domain == primary ? found : nullptr;
}

const XmppPartner *SiteBuilder::partnerWith(const base::DomainName &domain) const
{
    return elementAt(m_partners, domain, m_site.xmppPartners);
}

const SipDomain *SiteBuilder::sipDomain(const base::DomainName &domain) const
{
    return elementAt(m_sipDomains, domain, m_site.sipDomains);
}

const SipDomain *SiteBuilder::sipDomainBehind(const base::DomainName &accessEdge) const
{
    const auto place = m_accessEdges.constFind(accessEdge);
    return place == m_accessEdges.cend() ? nullptr : &m_site.sipDomains.at(*place);
}

const SipProvider *SiteBuilder::provider(const QString &name) const
{
    return elementAt(m_providers, name.toCaseFolded(), m_site.sipProviders);
}

const SipProvider *SiteBuilder::providerWith(const base::DomainName &proxy) const
{
    return elementAt(m_proxies, proxy, m_site.sipProviders);
}

const ExternalAccessPolicy *SiteBuilder::policy(const QString &name) const
{
    return elementAt(m_policies, name.toCaseFolded(), m_site.policies);
}

const ExternalAccessPolicy *SiteBuilder::policy(PolicyScope scope) const
{
    return elementAt(m_scopes, scope, m_site.policies);
}

const ExternalAccessPolicy *SiteBuilder::policyOf(const QString &member) const
{
    return elementAt(m_memberships, member, m_site.policies);
}

void SiteBuilder::put(const XmppPartner &partner)
{
    qsizetype place = m_site.xmppPartners.size();
    if (this->partner(partner.domain) != nullptr) {
        place = m_partners.value(partner.domain);
        for (const base::DomainName &former : m_site.xmppPartners.at(place).additionalDomains)
            m_partners.remove(former);
        m_site.xmppPartners[place] = partner;
    } else {
        m_site.xmppPartners.append(partner);
    }
    m_partners.insert(partner.domain, place);
    for (const base::DomainName &domain : partner.additionalDomains)
        m_partners.insert(domain, place);
}

void SiteBuilder::put(const SipDomain &domain)
{
    const qsizetype place = m_sipDomains.value(domain.domain, m_site.sipDomains.size());
    if (place < m_site.sipDomains.size()) {
        if (const auto edge = namedAccessEdge(m_site.sipDomains.at(place)))
            m_accessEdges.remove(*edge, place);
        m_site.sipDomains[place] = domain;
    } else {
        m_site.sipDomains.append(domain);
    }
    index(domain, place);
}

void SiteBuilder::put(const SipProvider &provider)
{
    const QString name = provider.name.toCaseFolded();
    const qsizetype place = m_providers.value(name, m_site.sipProviders.size());
    if (place < m_site.sipProviders.size()) {
        m_proxies.remove(m_site.sipProviders.at(place).proxyFqdn);
        m_site.sipProviders[place] = provider;
    } else {
        m_site.sipProviders.append(provider);
    }
    m_providers.insert(name, place);
    m_proxies.insert(provider.proxyFqdn, place);
}

qsizetype SiteBuilder::placeFor(const ExternalAccessPolicy &policy) const
{
    const qsizetype end = m_site.policies.size();
    return policy.scope == PolicyScope::User ? m_policies.value(policy.name.toCaseFolded(), end)
                                             : m_scopes.value(policy.scope, end);
}

void SiteBuilder::takeMembersAway(const QStringList &members)
{
    QHash<qsizetype, QSet<QString>> leaving; // by the policy they were in
    for (const QString &member : members) {
        if (const auto place = m_memberships.constFind(member); place != m_memberships.cend())
            leaving[*place].insert(member);
    }
    for (auto group = leaving.cbegin(); group != leaving.cend(); ++group)
        m_site.policies[group.key()].members.removeIf(
            [&group](const QString &member) { return group->contains(member); });
}

void SiteBuilder::put(const ExternalAccessPolicy &policy)
{
    takeMembersAway(policy.members);
    const qsizetype place = placeFor(policy);
    if (place < m_site.policies.size()) {
        unindex(place);
        m_site.policies[place] = policy;
    } else {
        m_site.policies.append(policy);
    }
    index(policy, place);
}

} // namespace site
