// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/site/site.h"

namespace site {

struct PlannedPort {
    enum class Direction {
        In,
        Out
    };

    enum class Protocol {
        Tcp,
        Udp
    };

    enum class Peer { // who is at the other end
        XmppPartners,
        SipPartners,
        SipClients,
        SipPeople, // clients, and partners with them
        UsersHome, // users.next_hop
        DnsServers,
        CertificationAuthority,
        ProxyServer,
        GatewayServer
    };

    enum class Reason {
        XmppFederation, // RFC 6120; a partner's SRV record may name another port
        XmppFederationDirectTls, // XEP-0368
        SipTls,
        SipTcp,
        SipUdp,
        NameLookups,
        DnsUpdates, // RFC 2136, for dns-01
        CertificateOrders, // RFC 8555
        CertificateProof, // http-01 or tls-alpn-01: open while a certificate is ordered
        EdgeLink // between proxy and gateway
    };

    Direction direction = Direction::In;
    Protocol protocol = Protocol::Tcp;
    quint16 port = 0;
    Peer peer = Peer::XmppPartners;
    Reason reason = Reason::XmppFederation;
    QString peerHost = {}; // empty: any
    QString ownAddress = {}; // where the engine listens: "::"; empty: whichever the system takes
    QString listener =
        {}; // the engine's word for it: "xmpp"; empty: no lasting listener of its own

    bool operator==(const PlannedPort &) const = default;
    friend size_t qHash(const PlannedPort &rule, size_t seed = 0)
    {
        return qHashMulti(seed, rule.port, rule.peerHost, rule.ownAddress);
    }
};

[[nodiscard]] QString name(PlannedPort::Direction direction); // "in"
[[nodiscard]] QString name(PlannedPort::Protocol protocol); // "TCP"
[[nodiscard]] QString name(PlannedPort::Peer peer); // "xmpp-partners"
[[nodiscard]] QString reasonName(PlannedPort::Reason reason); // "xmpp-federation"

// The firewall rules this site needs, those for incoming connections first. Pure.
[[nodiscard]] QList<PlannedPort> portPlan(const Site &site);

} // namespace site
