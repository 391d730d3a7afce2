// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/private/consistency.h"

#include "engine/site/certificate_plan.h"
#include "engine/site/private/list_consistency.h"

#include <QHash>
#include <QSet>

using namespace Qt::StringLiterals;

namespace site {
namespace {

using Reason = SiteError::Reason;
using Contradiction = std::optional<SiteError>;

SiteError missing(const QString &key, SettingFault fault)
{
    return settingError(Reason::Missing, key, fault);
}

Contradiction inRole(const Site &site)
{
    if (site.edge.role == Role::Proxy && site.link.listen.isEmpty())
        return missing(u"link.listen"_s, SettingFault::ProxyWithoutListener);
    if (site.edge.role == Role::Gateway && !site.link.peer)
        return missing(u"link.peer"_s, SettingFault::GatewayWithoutProxy);
    if (site.users.home == UsersHome::NextHop && site.users.nextHop.isEmpty())
        return missing(u"users.next_hop"_s, SettingFault::NextHopUnknown);
    return std::nullopt;
}

Contradiction inListeners(const Site &site)
{
    QHash<base::Endpoint, QString> taken;
    const auto claim = [&taken](const QList<base::Endpoint> &endpoints, const QString &key) {
        Contradiction clash;
        for (const base::Endpoint &endpoint : endpoints) {
            if (taken.contains(endpoint) && !clash)
                clash = settingError(Reason::Conflict,
                                     key,
                                     SettingFault::ListenerTaken,
                                     {endpoint.text(), taken[endpoint]});
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
            return settingError(Reason::Conflict,
                                u"certificates.domains.\"%1\""_s.arg(domain.text()),
                                SettingFault::NotOurDomain,
                                {domain.text()});
    }
    return std::nullopt;
}

} // namespace

std::optional<SiteError> findContradiction(const Site &site)
{
    for (const auto check : {inRole, inListeners, inCertificates, contradictionInLists}) {
        if (auto contradiction = check(site))
            return contradiction;
    }
    return std::nullopt;
}

} // namespace site
