// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/private/list_consistency.h"

#include "engine/site/choices.h"
#include "engine/site/domain_places.h"
#include "engine/site/policies.h"
#include "engine/site/sip_federation.h"

#include <QHash>
#include <QSet>

using namespace Qt::StringLiterals;

namespace site {
namespace {

using Contradiction = std::optional<SiteError>;

SiteError conflict(const QString &key, SettingFault fault, const QStringList &words)
{
    return settingError(SiteError::Reason::Conflict, key, fault, words);
}

QString element(QStringView table, qsizetype index)
{
    return u"%1[%2]"_s.arg(table).arg(index);
}

// Gives every domain its one place.
class DomainClaims
{
public:
    explicit DomainClaims(const Site &site)
    {
        using List = DomainPlace::List;
        for (const base::DomainName &domain : site.domains.sip)
            m_places.insert(domain, {List::OurSipDomains, {}, u"domains.sip"_s});
        for (const base::DomainName &domain : site.domains.xmpp) {
            if (!m_places.contains(domain)) // most are both
                m_places.insert(domain, {List::OurXmppDomains, {}, u"domains.xmpp"_s});
        }
        if (!m_places.contains(site.edge.fqdn))
            m_places.insert(site.edge.fqdn, {List::Edge, {}, u"edge.fqdn"_s});
    }

    Contradiction claim(const base::DomainName &domain, const DomainPlace &wanted)
    {
        const auto taken = m_places.constFind(domain);
        if (taken != m_places.constEnd())
            return conflictOf(domain, wanted, *taken);
        m_places.insert(domain, wanted);
        return std::nullopt;
    }

private:
    QHash<base::DomainName, DomainPlace> m_places;
};

Contradiction inDomains(const Site &site)
{
    DomainClaims claims(site);
    for (qsizetype i = 0; i < site.xmppPartners.size(); ++i) {
        const XmppPartner &partner = site.xmppPartners.at(i);
        if (auto clash = claims.claim(partner.domain, primaryPlace(partner, i)))
            return clash;
        for (const base::DomainName &domain : partner.additionalDomains) {
            if (auto clash = claims.claim(domain, additionalPlace(partner, i)))
                return clash;
        }
    }
    for (qsizetype i = 0; i < site.sipDomains.size(); ++i) {
        const SipDomain &entry = site.sipDomains.at(i);
        if (auto clash = claims.claim(entry.domain, placeOf(entry, i)))
            return clash;
    }
    return std::nullopt;
}

Contradiction inProviders(const Site &site)
{
    QSet<QString> names;
    QHash<base::DomainName, QString> proxies;
    QHash<base::DomainName, QString> accessEdges;
    for (const SipDomain &domain : site.sipDomains) {
        if (const auto edge = namedAccessEdge(domain))
            accessEdges.insert(*edge, domain.domain.text());
    }
    for (qsizetype i = 0; i < site.sipProviders.size(); ++i) {
        const SipProvider &provider = site.sipProviders.at(i);
        const QString path = element(u"sip_provider", i);
        if (names.contains(provider.name.toCaseFolded()))
            return conflict(path + u".name"_s, SettingFault::NameTaken, {provider.name});
        names.insert(provider.name.toCaseFolded());
        if (provider.proxyFqdn == site.edge.fqdn)
            return conflict(
                path + u".proxy_fqdn"_s, SettingFault::ProxyIsOurs, {provider.proxyFqdn.text()});
        if (const auto other = proxies.constFind(provider.proxyFqdn); other != proxies.constEnd())
            return conflict(path + u".proxy_fqdn"_s,
                            SettingFault::ProxyTaken,
                            {provider.proxyFqdn.text(), *other});
        if (const auto domain = accessEdges.constFind(provider.proxyFqdn);
            domain != accessEdges.constEnd())
            return conflict(path + u".proxy_fqdn"_s,
                            SettingFault::AccessEdgeTaken,
                            {provider.proxyFqdn.text(), *domain});
        proxies.insert(provider.proxyFqdn, provider.name);
    }
    return std::nullopt;
}

Contradiction inMembers(const Site &site,
                        const ExternalAccessPolicy &policy,
                        const QString &path,
                        QHash<QString, QString> &memberships)
{
    if (policy.scope != PolicyScope::User && !policy.members.isEmpty())
        return conflict(path, SettingFault::MembersWithoutScope, {policy.name});
    for (const QString &member : policy.members) {
        const auto domain = base::DomainName::parse(member.section(u'@', -1));
        if (!domain || !site.domains.sip.contains(*domain))
            return conflict(path, SettingFault::MemberFromElsewhere, {member});
        if (memberships.contains(member))
            return conflict(path, SettingFault::MemberTaken, {member, memberships[member]});
        memberships.insert(member, policy.name);
    }
    return std::nullopt;
}

Contradiction inPolicies(const Site &site)
{
    QSet<QString> names;
    QHash<PolicyScope, QString> singleScopes;
    QHash<QString, QString> memberships;
    for (qsizetype i = 0; i < site.policies.size(); ++i) {
        const ExternalAccessPolicy &policy = site.policies.at(i);
        const QString path = element(u"external_access_policy", i);
        const bool isReserved = policy.scope != PolicyScope::Global && isGlobalName(policy.name);
        if (isReserved || names.contains(policy.name.toCaseFolded()))
            return conflict(path + u".name"_s, SettingFault::NameTaken, {policy.name});
        names.insert(policy.name.toCaseFolded());
        if (policy.scope != PolicyScope::User) {
            if (const auto taken = singleScopes.constFind(policy.scope);
                taken != singleScopes.constEnd())
                return conflict(
                    path + u".scope"_s, SettingFault::ScopeTaken, {name(policy.scope), *taken});
            singleScopes.insert(policy.scope, policy.name);
        }
        if (auto clash = inMembers(site, policy, path + u".members"_s, memberships))
            return clash;
    }
    return std::nullopt;
}

} // namespace

std::optional<SiteError> contradictionInLists(const Site &site)
{
    for (const auto check : {inDomains, inProviders, inPolicies}) {
        if (auto contradiction = check(site))
            return contradiction;
    }
    return std::nullopt;
}

} // namespace site
