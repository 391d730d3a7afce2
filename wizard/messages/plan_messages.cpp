// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/messages/plan_messages.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(PlanMessages)
};

QString whyUnknown(network::ResolveError::Reason why)
{
    using Reason = network::ResolveError::Reason;
    switch (why) {
    case Reason::TimedOut:
        return Text::tr("The DNS server did not answer in time. Check again later, or name other "
                        "servers in step 1.");
    case Reason::Bogus:
        return Text::tr("The signatures of this zone are wrong. Have its operator mend DNSSEC.");
    case Reason::NoSuchName:
    case Reason::NoRecords:
    case Reason::ServerFailed:
        break;
    }
    return Text::tr("The DNS server refused to answer, or failed. Check again later, or name other "
                    "servers in step 1.");
}

QString presentText(const site::PlannedRecord &record, const diagnosis::RecordState &state)
{
    if (!std::holds_alternative<site::KeyPinData>(record.data))
        return Text::tr("The DNS has this record. Nothing is left to do.");
    return state.secure
        ? Text::tr("The DNS has this record, and it is signed. Nothing is left to do.")
        : Text::tr("The DNS has this record, but it is not signed, so that partners ignore it. "
                   "Have the zone signed with DNSSEC, or take the record away.");
}

QString missingText(const site::PlannedRecord &record)
{
    return record.optional
        ? Text::tr("The DNS has no such record, and it can be left out. Publish it if you need "
                   "what it is for.")
        : Text::tr("The DNS has no such record. Publish it, then check again.");
}

} // namespace

QString reasonText(site::PlannedName::Reason reason)
{
    using Reason = site::PlannedName::Reason;
    switch (reason) {
    case Reason::Edge:
        return Text::tr("The name partners connect to");
    case Reason::XmppDomain:
        return Text::tr("XMPP partners look for the domain");
    case Reason::SipService:
        return Text::tr("SIP clients and partners that know only the domain");
    }
    return {};
}

QString reasonText(site::PlannedRecord::Reason reason)
{
    using Reason = site::PlannedRecord::Reason;
    switch (reason) {
    case Reason::EdgeAddress:
        return Text::tr("The public address of this edge");
    case Reason::XmppPartners:
        return Text::tr("XMPP partners find the domain");
    case Reason::XmppPartnersDirectTls:
        return Text::tr("XMPP partners, TLS from the start");
    case Reason::SipFederation:
        return Text::tr("SIP partners discover the domain");
    case Reason::SipClientsTls:
        return Text::tr("SIP clients over TLS");
    case Reason::SipClientsTcp:
        return Text::tr("SIP clients over TCP");
    case Reason::SipClientsUdp:
        return Text::tr("SIP clients over UDP");
    case Reason::SipServiceName:
        return Text::tr("SIP clients that look up no SRV records");
    case Reason::EdgeKey:
        return Text::tr("Partners check the key by DANE; in a signed zone only");
    }
    return {};
}

QString reasonText(site::PlannedPort::Reason reason)
{
    using Reason = site::PlannedPort::Reason;
    switch (reason) {
    case Reason::XmppFederation:
        return Text::tr("XMPP federation");
    case Reason::XmppFederationDirectTls:
        return Text::tr("XMPP federation, TLS from the start");
    case Reason::SipTls:
        return Text::tr("SIP over TLS");
    case Reason::SipTcp:
        return Text::tr("SIP over TCP");
    case Reason::SipUdp:
        return Text::tr("SIP over UDP");
    case Reason::NameLookups:
        return Text::tr("DNS look-ups");
    case Reason::DnsUpdates:
        return Text::tr("DNS updates while a certificate is ordered");
    case Reason::CertificateOrders:
        return Text::tr("Orders of certificates");
    case Reason::CertificateProof:
        return Text::tr("Proof of control, open while a certificate is ordered");
    case Reason::EdgeLink:
        return Text::tr("Link between proxy and gateway");
    }
    return {};
}

QString directionText(site::PlannedPort::Direction direction)
{
    return direction == site::PlannedPort::Direction::In ? Text::tr("In") : Text::tr("Out");
}

QString peerText(const site::PlannedPort &port)
{
    using Peer = site::PlannedPort::Peer;
    if (!port.peerHost.isEmpty())
        return port.peerHost;
    switch (port.peer) {
    case Peer::XmppPartners:
        return Text::tr("Any XMPP partner");
    case Peer::SipPartners:
        return Text::tr("Any SIP partner");
    case Peer::SipClients:
        return Text::tr("SIP clients");
    case Peer::SipPeople:
        return Text::tr("SIP clients and partners");
    case Peer::UsersHome:
        return Text::tr("The users' home");
    case Peer::DnsServers:
        return Text::tr("DNS servers");
    case Peer::CertificationAuthority:
        return Text::tr("Certification authority");
    case Peer::ProxyServer:
        return Text::tr("The proxy");
    case Peer::GatewayServer:
        return Text::tr("The gateway");
    }
    return {};
}

QString stateText(site::NameCoverage::State state)
{
    using State = site::NameCoverage::State;
    switch (state) {
    case State::NoCertificate:
        return Text::tr("No certificate");
    case State::Covered:
        return Text::tr("Present");
    case State::Lacking:
        return Text::tr("Missing");
    }
    return {};
}

QString stateText(diagnosis::RecordState::Kind kind)
{
    using Kind = diagnosis::RecordState::Kind;
    switch (kind) {
    case Kind::Unasked:
        return Text::tr("Not checked yet");
    case Kind::Present:
        return Text::tr("Present");
    case Kind::Missing:
        return Text::tr("Missing");
    case Kind::Different:
        return Text::tr("Different");
    case Kind::Unknown:
        return Text::tr("Unknown");
    }
    return {};
}

QString stateText(diagnosis::PortState::Kind kind)
{
    using Kind = diagnosis::PortState::Kind;
    switch (kind) {
    case Kind::NotOurs:
        return Text::tr("Not checked");
    case Kind::Listening:
        return Text::tr("Listening");
    case Kind::NoCertificate:
        return Text::tr("No certificate");
    case Kind::Failed:
        return Text::tr("Failed");
    case Kind::NotInForce:
        return Text::tr("Not in force yet");
    case Kind::Free:
        return Text::tr("Free");
    case Kind::Taken:
        return Text::tr("Taken");
    case Kind::NotHere:
        return Text::tr("No such address");
    case Kind::NotAllowed:
        return Text::tr("Not allowed");
    case Kind::Unusable:
        return Text::tr("Refused");
    }
    return {};
}

QString adviceText(const site::NameCoverage &name)
{
    using State = site::NameCoverage::State;
    switch (name.state) {
    case State::NoCertificate:
        return Text::tr("No certificate is assigned that could carry this name. Request one in "
                        "step 3.");
    case State::Covered:
        return Text::tr("The certificate presented for this name carries it. Nothing is left to "
                        "do.");
    case State::Lacking:
        return name.planned.optional
            ? Text::tr("The certificate lacks this name, and it can be left out. Add it to the "
                       "next request if you need what it is for.")
            : Text::tr("The certificate lacks this name, so that partners may refuse it. Request "
                       "a new one with all names in step 3.");
    }
    return {};
}

QString adviceText(const site::PlannedRecord &record, const diagnosis::RecordState &state)
{
    using Kind = diagnosis::RecordState::Kind;
    switch (state.kind) {
    case Kind::Unasked:
        return Text::tr("The DNS has not been asked yet. Check now.");
    case Kind::Present:
        return presentText(record, state);
    case Kind::Missing:
        return missingText(record);
    case Kind::Different:
        return Text::tr("The DNS says %1. Have it corrected, or check whether it is meant so.")
            .arg(QLocale().createSeparatedList(state.found));
    case Kind::Unknown:
        return whyUnknown(state.why);
    }
    return {};
}

QString adviceText(const site::PlannedPort &port, const diagnosis::PortState &state)
{
    using Kind = diagnosis::PortState::Kind;
    switch (state.kind) {
    case Kind::NotOurs:
        return port.direction == site::PlannedPort::Direction::Out
            ? Text::tr("Connections of this edge to others cannot be judged from here. Let the "
                       "firewall pass them.")
            : Text::tr("This port is open only while it is needed. Let the firewall pass it.");
    case Kind::Listening:
        return Text::tr("The engine listens here. Let the firewall pass these connections.");
    case Kind::NoCertificate:
        return Text::tr("The engine does not listen here, for no certificate is assigned. Assign "
                        "one in step 3.");
    case Kind::Failed:
        return Text::tr("The engine could not open this port. Look at the status page for its "
                        "reason.");
    case Kind::NotInForce:
        return Text::tr("The running engine does not know of this port yet. Commit the changes, or "
                        "start the engine again.");
    case Kind::Free:
        return Text::tr("The engine is stopped, and this port is free for it. Start the engine.");
    case Kind::Taken:
        return Text::tr("The engine is stopped, and another program has this port. Stop that "
                        "program, or choose another port in step 1.");
    case Kind::NotHere:
        return Text::tr("No network card of this computer has this address. Choose another one in "
                        "step 1.");
    case Kind::NotAllowed:
        return Text::tr("You may not open this port; a system service may. Install the service, "
                        "or choose a port above 1023 in step 1.");
    case Kind::Unusable:
        return Text::tr("The system refuses this address and port. Choose others in step 1.");
    }
    return {};
}

} // namespace wizard
