// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/messages/plan_messages.h"

using namespace Qt::StringLiterals;

namespace cli {

QString sentence(site::PlannedName::Reason reason)
{
    using Reason = site::PlannedName::Reason;
    switch (reason) {
    case Reason::Edge:
        return u"the name partners connect to"_s;
    case Reason::XmppDomain:
        return u"XMPP partners look for the domain"_s;
    case Reason::SipService:
        return u"SIP clients and partners that know only the domain"_s;
    }
    Q_UNREACHABLE();
}

QString sentence(site::PlannedRecord::Reason reason)
{
    using Reason = site::PlannedRecord::Reason;
    switch (reason) {
    case Reason::EdgeAddress:
        return u"the public address of this edge"_s;
    case Reason::XmppPartners:
        return u"XMPP partners find the domain"_s;
    case Reason::XmppPartnersDirectTls:
        return u"XMPP partners, TLS from the start"_s;
    case Reason::SipFederation:
        return u"SIP partners discover the domain"_s;
    case Reason::SipClientsTls:
        return u"SIP clients over TLS"_s;
    case Reason::SipClientsTcp:
        return u"SIP clients over TCP"_s;
    case Reason::SipClientsUdp:
        return u"SIP clients over UDP"_s;
    case Reason::SipServiceName:
        return u"SIP clients that look up no SRV records"_s;
    case Reason::EdgeKey:
        return u"partners check the key by DANE; in a signed zone only"_s;
    }
    Q_UNREACHABLE();
}

QString sentence(site::PlannedPort::Reason reason)
{
    using Reason = site::PlannedPort::Reason;
    switch (reason) {
    case Reason::XmppFederation:
        return u"XMPP federation"_s;
    case Reason::XmppFederationDirectTls:
        return u"XMPP federation, TLS from the start"_s;
    case Reason::SipTls:
        return u"SIP over TLS"_s;
    case Reason::SipTcp:
        return u"SIP over TCP"_s;
    case Reason::SipUdp:
        return u"SIP over UDP"_s;
    case Reason::NameLookups:
        return u"DNS look-ups"_s;
    case Reason::DnsUpdates:
        return u"DNS updates while a certificate is ordered"_s;
    case Reason::CertificateOrders:
        return u"orders of certificates"_s;
    case Reason::CertificateProof:
        return u"proof of control, open while a certificate is ordered"_s;
    case Reason::EdgeLink:
        return u"link between proxy and gateway"_s;
    }
    Q_UNREACHABLE();
}

QString peerText(const site::PlannedPort &port)
{
    using Peer = site::PlannedPort::Peer;
    if (!port.peerHost.isEmpty())
        return port.peerHost;
    switch (port.peer) {
    case Peer::XmppPartners:
        return u"any XMPP partner"_s;
    case Peer::SipPartners:
        return u"any SIP partner"_s;
    case Peer::SipClients:
        return u"SIP clients"_s;
    case Peer::SipPeople:
        return u"SIP clients and partners"_s;
    case Peer::UsersHome:
        return u"the users' home"_s;
    case Peer::DnsServers:
        return u"the DNS servers"_s;
    case Peer::CertificationAuthority:
        return u"the certification authority"_s;
    case Peer::ProxyServer:
        return u"the proxy"_s;
    case Peer::GatewayServer:
        return u"the gateway"_s;
    }
    Q_UNREACHABLE();
}

QString stateText(const diagnosis::RecordState &state)
{
    using Kind = diagnosis::RecordState::Kind;
    QString text = name(state.kind);
    if (state.kind == Kind::Present && state.secure)
        text += u", signed"_s;
    if (state.kind == Kind::Different)
        text += u": "_s + state.found.join(u", "_s);
    if (state.kind == Kind::Unknown)
        text += u": "_s + network::reasonName(state.why);
    return text;
}

QString stateText(const diagnosis::PortState &state)
{
    const QString text = name(state.kind);
    return state.evidence.isEmpty() ? text : text + u": "_s + state.evidence;
}

} // namespace cli
