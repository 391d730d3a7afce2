// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/port_plan.h"

#include <QHostAddress>
#include <QSet>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace site {
namespace {

using Direction = PlannedPort::Direction;
using Peer = PlannedPort::Peer;
using Protocol = PlannedPort::Protocol;
using Reason = PlannedPort::Reason;

constexpr quint16 xmppServerPort = 5269;
constexpr quint16 sipPort = 5060;
constexpr quint16 sipsPort = 5061;
constexpr quint16 dnsPort = 53;
constexpr quint16 httpsPort = 443;

// Port 0: the transport's own.
PlannedPort toHome(const base::Endpoint &server, Reason reason)
{
    const quint16 usualPort = reason == Reason::SipTls ? sipsPort : sipPort;
    return {.direction = Direction::Out,
            .protocol = reason == Reason::SipUdp ? Protocol::Udp : Protocol::Tcp,
            .port = server.port != 0 ? server.port : usualPort,
            .peer = Peer::UsersHome,
            .reason = reason,
            .peerHost = server.host};
}

// By what users.next_hop, which was checked when the site was read, can be reached. Where UDP is
// spoken, long messages take TCP (RFC 3261 §18.1.1); a bare name leaves the choice to its SRV
// records (RFC 3263 §4.1).
QList<PlannedPort> homePorts(const Users &users)
{
    if (users.home != UsersHome::NextHop)
        return {};
    const QString uri = users.nextHop.toLower();
    const QString place = uri.section(u':', 1).section(u';', 0, 0);
    auto server = base::Endpoint::parse(place, sipsPort);
    if (!server)
        return {};
    const bool hasPort = base::Endpoint::parse(place).has_value();
    if (!hasPort)
        server->port = 0;
    if (uri.startsWith(u"sips:") || uri.contains(u"transport=tls"))
        return {toHome(*server, Reason::SipTls)};
    if (uri.contains(u"transport=tcp"))
        return {toHome(*server, Reason::SipTcp)};
    QList<PlannedPort> ports{toHome(*server, Reason::SipUdp), toHome(*server, Reason::SipTcp)};
    const bool isFoundByService =
        !hasPort && QHostAddress(server->host).isNull() && !uri.contains(u"transport=udp");
    if (isFoundByService)
        ports.prepend(toHome(*server, Reason::SipTls));
    return ports;
}

class Plan
{
public:
    void listen(const QList<base::Endpoint> &endpoints, PlannedPort rule)
    {
        for (const base::Endpoint &endpoint : endpoints) {
            rule.direction = Direction::In;
            rule.port = endpoint.port;
            rule.ownAddress = endpoint.host;
            add(rule);
        }
    }

    void reach(PlannedPort rule)
    {
        rule.direction = Direction::Out;
        add(rule);
    }

    [[nodiscard]] QList<PlannedPort> ports() &&
    {
        std::ranges::stable_sort(m_ports, {}, &PlannedPort::direction);
        return std::move(m_ports);
    }

private:
    // Thousands of partners may share a proxy.
    void add(const PlannedPort &rule)
    {
        if (m_seen.contains(rule))
            return;
        m_seen.insert(rule);
        m_ports += rule;
    }

    QList<PlannedPort> m_ports;
    QSet<PlannedPort> m_seen;
};

void addXmpp(Plan &plan, const Site &site)
{
    plan.listen(site.listen.xmpp, {.reason = Reason::XmppFederation, .listener = u"xmpp"_s});
    plan.listen(site.listen.xmppDirectTls,
                {.reason = Reason::XmppFederationDirectTls, .listener = u"xmpp-direct-tls"_s});
    plan.reach({.port = xmppServerPort, .reason = Reason::XmppFederation});
    for (const XmppPartner &partner : site.xmppPartners) {
        if (partner.proxyFqdn.isEmpty())
            continue;
        const auto proxy = base::Endpoint::parse(partner.proxyFqdn, xmppServerPort);
        if (proxy && proxy->port != xmppServerPort)
            plan.reach(
                {.port = proxy->port, .reason = Reason::XmppFederation, .peerHost = proxy->host});
    }
}

void addSipPartners(Plan &plan, const Site &site)
{
    const PlannedPort federation{
        .port = sipsPort, .peer = Peer::SipPartners, .reason = Reason::SipTls};
    const bool isProvided = std::ranges::any_of(site.sipProviders, &SipProvider::enabled);
    bool isNeeded = site.accessEdge.partnerDiscovery || isProvided;
    for (const SipDomain &domain : site.sipDomains) {
        if (domain.action != SipAction::Allow)
            continue;
        const auto edge = base::Endpoint::parse(domain.accessEdgeFqdn, sipsPort);
        if (!edge || edge->port == sipsPort) {
            isNeeded = true;
            continue;
        }
        PlannedPort rule = federation;
        rule.port = edge->port;
        rule.peerHost = edge->host;
        plan.reach(rule);
    }
    if (isNeeded && site.accessEdge.allowFederatedUsers)
        plan.reach(federation);
}

void addSip(Plan &plan, const Site &site)
{
    const Listen &listen = site.listen;
    const QList<PlannedPort> home = homePorts(site.users);
    const bool isRegistrar = home.isEmpty();
    const Peer tlsPeer = isRegistrar ? Peer::SipPeople : Peer::UsersHome;
    const Peer plainPeer = isRegistrar ? Peer::SipClients : Peer::UsersHome;
    const QString host = isRegistrar ? QString() : home.first().peerHost;
    plan.listen(
        listen.sipTls,
        {.peer = tlsPeer, .reason = Reason::SipTls, .peerHost = host, .listener = u"sip-tls"_s});
    if (!isRegistrar && site.accessEdge.allowFederatedUsers)
        plan.listen(
            listen.sipTls,
            {.peer = Peer::SipPartners, .reason = Reason::SipTls, .listener = u"sip-tls"_s});
    plan.listen(
        listen.sipTcp,
        {.peer = plainPeer, .reason = Reason::SipTcp, .peerHost = host, .listener = u"sip-tcp"_s});
    plan.listen(listen.sipUdp,
                {.protocol = Protocol::Udp,
                 .peer = plainPeer,
                 .reason = Reason::SipUdp,
                 .peerHost = host,
                 .listener = u"sip-udp"_s});
    for (const PlannedPort &rule : home)
        plan.reach(rule);
    if (!listen.sipTls.isEmpty())
        addSipPartners(plan, site);
}

void addDns(Plan &plan, const QList<base::Endpoint> &servers)
{
    PlannedPort rule{.port = dnsPort, .peer = Peer::DnsServers, .reason = Reason::NameLookups};
    const auto addBoth = [&] {
        for (const Protocol protocol : {Protocol::Udp, Protocol::Tcp}) {
            rule.protocol = protocol;
            plan.reach(rule);
        }
    };
    for (const base::Endpoint &server : servers) {
        rule.port = server.port;
        rule.peerHost = server.host;
        addBoth();
    }
    if (servers.isEmpty())
        addBoth();
}

void addAcme(Plan &plan, const Acme &acme)
{
    const QUrl directory(acme.directory, QUrl::StrictMode);
    if (acme.directory.isEmpty() || !directory.isValid())
        return;
    plan.reach({.port = static_cast<quint16>(directory.port(httpsPort)),
                .peer = Peer::CertificationAuthority,
                .reason = Reason::CertificateOrders,
                .peerHost = directory.host()});
    const PlannedPort proof{.peer = Peer::CertificationAuthority,
                            .reason = Reason::CertificateProof};
    if (acme.challenge == AcmeChallenge::Http01)
        plan.listen(acme.httpListen, proof);
    if (acme.challenge == AcmeChallenge::TlsAlpn01)
        plan.listen(acme.tlsAlpnListen, proof);
    if (acme.challenge != AcmeChallenge::DnsUpdate || !acme.dnsServer)
        return;
    for (const Protocol protocol : {Protocol::Udp, Protocol::Tcp})
        plan.reach({.protocol = protocol,
                    .port = acme.dnsServer->port,
                    .peer = Peer::DnsServers,
                    .reason = Reason::DnsUpdates,
                    .peerHost = acme.dnsServer->host});
}

void addLink(Plan &plan, const Site &site)
{
    if (site.edge.role == Role::Proxy)
        plan.listen(site.link.listen, {.peer = Peer::GatewayServer, .reason = Reason::EdgeLink});
    if (site.edge.role == Role::Gateway && site.link.peer)
        plan.reach({.port = site.link.peer->port,
                    .peer = Peer::ProxyServer,
                    .reason = Reason::EdgeLink,
                    .peerHost = site.link.peer->host});
}

} // namespace

QList<PlannedPort> portPlan(const Site &site)
{
    Plan plan;
    if (site.edge.role != Role::Gateway) // its proxy speaks to partners
        addXmpp(plan, site);
    addSip(plan, site);
    addLink(plan, site);
    addDns(plan, site.dns.servers);
    addAcme(plan, site.acme);
    return std::move(plan).ports();
}

} // namespace site
