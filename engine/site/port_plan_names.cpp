// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/port_plan.h"

using namespace Qt::StringLiterals;

namespace site {

QString name(PlannedPort::Direction direction)
{
    return direction == PlannedPort::Direction::In ? u"in"_s : u"out"_s;
}

QString name(PlannedPort::Protocol protocol)
{
    return protocol == PlannedPort::Protocol::Tcp ? u"TCP"_s : u"UDP"_s;
}

QString name(PlannedPort::Peer peer)
{
    using Peer = PlannedPort::Peer;
    switch (peer) {
    case Peer::XmppPartners:
        return u"xmpp-partners"_s;
    case Peer::SipPartners:
        return u"sip-partners"_s;
    case Peer::SipClients:
        return u"sip-clients"_s;
    case Peer::SipPeople:
        return u"sip-clients-and-partners"_s;
    case Peer::UsersHome:
        return u"users-home"_s;
    case Peer::DnsServers:
        return u"dns-servers"_s;
    case Peer::CertificationAuthority:
        return u"certification-authority"_s;
    case Peer::ProxyServer:
        return u"proxy"_s;
    case Peer::GatewayServer:
        return u"gateway"_s;
    }
    Q_UNREACHABLE();
}

QString reasonName(PlannedPort::Reason reason)
{
    using Reason = PlannedPort::Reason;
    switch (reason) {
    case Reason::XmppFederation:
        return u"xmpp-federation"_s;
    case Reason::XmppFederationDirectTls:
        return u"xmpp-federation-direct-tls"_s;
    case Reason::SipTls:
        return u"sip-tls"_s;
    case Reason::SipTcp:
        return u"sip-tcp"_s;
    case Reason::SipUdp:
        return u"sip-udp"_s;
    case Reason::NameLookups:
        return u"name-lookups"_s;
    case Reason::DnsUpdates:
        return u"dns-updates"_s;
    case Reason::CertificateOrders:
        return u"certificate-orders"_s;
    case Reason::CertificateProof:
        return u"certificate-proof"_s;
    case Reason::EdgeLink:
        return u"edge-link"_s;
    }
    Q_UNREACHABLE();
}

} // namespace site
