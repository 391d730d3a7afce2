// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/private/consistency.h"

#include "engine/site/certificate_plan.h"
#include "engine/site/choices.h"

#include <QHash>
#include <QSet>

using namespace Qt::StringLiterals;

namespace site {
namespace {

using Reason = SiteError::Reason;
using Contradiction = std::optional<SiteError>;

SiteError conflict(const QString &key, const QString &evidence)
{
    return {Reason::Conflict, 0, key, evidence};
}

SiteError missing(const QString &key, const QString &evidence)
{
    return {Reason::Missing, 0, key, evidence};
}

bool isLocal(const Site &site, const base::DomainName &domain)
{
    return site.domains.sip.contains(domain) || site.domains.xmpp.contains(domain);
}

QString element(QStringView table, qsizetype index)
{
    return u"%1[%2]"_s.arg(table).arg(index);
}

Contradiction inRole(const Site &site)
{
    if (site.edge.role == Role::Proxy && site.link.listen.isEmpty())
        return missing(u"link.listen"_s, u"a proxy must listen for its gateways"_s);
    if (site.edge.role == Role::Gateway && !site.link.peer)
        return missing(u"link.peer"_s, u"a gateway must know its proxy"_s);
    if (site.users.home == UsersHome::NextHop && site.users.nextHop.isEmpty())
        return missing(u"users.next_hop"_s, u"home is next-hop, but no URI is given"_s);
    return std::nullopt;
}

Contradiction inListeners(const Site &site)
{
    QHash<base::Endpoint, QString> taken;
    const auto claim = [&taken](const QList<base::Endpoint> &endpoints, const QString &key) {
        Contradiction clash;
        for (const base::Endpoint &endpoint : endpoints) {
            if (taken.contains(endpoint) && !clash)
                clash = conflict(key, endpoint.text() + u" is taken by "_s + taken[endpoint]);
            taken.insert(endpoint, key);
        }
        return clash;
    };
    // UDP has its own ports.
    const QList<base::Endpoint> metrics =
        site.listen.metrics ? QList{*site.listen.metrics} : QList<base::Endpoint>();
    for (const auto &[endpoints, key] :
         {std::pair(site.listen.xmpp, u"listen.xmpp"_s),
          std::pair(site.listen.xmppDirectTls, u"listen.xmpp_direct_tls"_s),
          std::pair(site.listen.sipTls, u"listen.sip_tls"_s),
          std::pair(site.listen.sipTcp, u"listen.sip_tcp"_s),
          std::pair(metrics, u"listen.metrics"_s),
          std::pair(site.link.listen, u"link.listen"_s)}) {
        if (const auto clash = claim(endpoints, key))
            return clash;
    }
    return std::nullopt;
}

Contradiction inCertificates(const Site &site)
{
    QSet<base::DomainName> ours{site.edge.fqdn};
    for (const base::DomainName &domain : site.domains.sip) {
        ours.insert(domain);
        if (const auto service = sipServiceName(domain))
            ours.insert(*service);
    }
    for (const base::DomainName &domain : site.domains.xmpp)
        ours.insert(domain);
    for (const base::DomainName &domain : site.certificates.byDomain.keys()) {
        if (!ours.contains(domain))
            return conflict(u"certificates.domains.\"%1\""_s.arg(domain.text()),
                            domain.text() + u" is not a domain of this site"_s);
    }
    return std::nullopt;
}

Contradiction inPartners(const Site &site)
{
    QHash<base::DomainName, base::DomainName> owner;
    for (qsizetype i = 0; i < site.xmppPartners.size(); ++i) {
        const XmppPartner &partner = site.xmppPartners.at(i);
        const auto claim = [&](const base::DomainName &domain, QStringView key) -> Contradiction {
            const QString path = element(u"xmpp_partner", i) + u'.' + key.toString();
            if (isLocal(site, domain))
                return conflict(path, domain.text() + u" is one of our own domains"_s);
            if (const auto other = owner.constFind(domain); other != owner.constEnd())
                return conflict(
                    path, domain.text() + u" already belongs to the partner "_s + other->text());
            owner.insert(domain, partner.domain);
            return std::nullopt;
        };
        if (auto clash = claim(partner.domain, u"domain"))
            return clash;
        for (const base::DomainName &domain : partner.additionalDomains) {
            if (auto clash = claim(domain, u"additional_domains"))
                return clash;
        }
    }
    return std::nullopt;
}

Contradiction inSipDomains(const Site &site)
{
    QHash<base::DomainName, SipAction> seen;
    for (qsizetype i = 0; i < site.sipDomains.size(); ++i) {
        const SipDomain &entry = site.sipDomains.at(i);
        const QString path = element(u"sip_domain", i) + u".domain"_s;
        if (isLocal(site, entry.domain))
            return conflict(path, entry.domain.text() + u" is one of our own domains"_s);
        if (const auto other = seen.constFind(entry.domain); other != seen.constEnd())
            return conflict(path,
                            entry.domain.text()
                                + (*other == entry.action ? u" is listed twice"_s
                                                          : u" is both allowed and blocked"_s));
        seen.insert(entry.domain, entry.action);
    }
    return std::nullopt;
}

Contradiction inProviders(const Site &site)
{
    QSet<QString> names;
    QHash<base::DomainName, QString> proxies;
    for (qsizetype i = 0; i < site.sipProviders.size(); ++i) {
        const SipProvider &provider = site.sipProviders.at(i);
        const QString path = element(u"sip_provider", i);
        if (names.contains(provider.name.toCaseFolded()))
            return conflict(path + u".name"_s, u"the name %1 is taken"_s.arg(provider.name));
        names.insert(provider.name.toCaseFolded());
        if (isLocal(site, provider.proxyFqdn) || provider.proxyFqdn == site.edge.fqdn)
            return conflict(path + u".proxy_fqdn"_s,
                            provider.proxyFqdn.text() + u" is this site itself"_s);
        if (const auto other = proxies.constFind(provider.proxyFqdn); other != proxies.constEnd())
            return conflict(path + u".proxy_fqdn"_s,
                            provider.proxyFqdn.text() + u" is already the proxy of the provider "_s
                                + *other);
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
        return conflict(path, u"only a policy of scope user has members"_s);
    for (const QString &member : policy.members) {
        const auto domain = base::DomainName::parse(member.section(u'@', -1));
        if (!domain || !site.domains.sip.contains(*domain))
            return conflict(path, member + u" is not in one of our SIP domains"_s);
        if (memberships.contains(member))
            return conflict(path, member + u" already has the policy "_s + memberships[member]);
        memberships.insert(member, policy.name);
    }
    return std::nullopt;
}

Contradiction inPolicies(const Site &site)
{
    QSet<QString> names;
    QSet<PolicyScope> singleScopes;
    QHash<QString, QString> memberships;
    for (qsizetype i = 0; i < site.policies.size(); ++i) {
        const ExternalAccessPolicy &policy = site.policies.at(i);
        const QString path = element(u"external_access_policy", i);
        if (names.contains(policy.name.toCaseFolded()))
            return conflict(path + u".name"_s, u"the name %1 is taken"_s.arg(policy.name));
        names.insert(policy.name.toCaseFolded());
        if (policy.scope != PolicyScope::User) {
            if (singleScopes.contains(policy.scope))
                return conflict(path + u".scope"_s,
                                u"there is already a policy of scope "_s + name(policy.scope));
            singleScopes.insert(policy.scope);
        }
        if (auto clash = inMembers(site, policy, path + u".members"_s, memberships))
            return clash;
    }
    return std::nullopt;
}

} // namespace

std::optional<SiteError> findContradiction(const Site &site)
{
    for (const auto check :
         {inRole, inListeners, inCertificates, inPartners, inSipDomains, inProviders, inPolicies}) {
        if (auto contradiction = check(site))
            return contradiction;
    }
    return std::nullopt;
}

} // namespace site
