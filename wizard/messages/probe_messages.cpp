// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/messages/probe_messages.h"

#include <QCoreApplication>

namespace wizard {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ProbeMessages)
};

} // namespace

QString titleOf(diagnosis::ProbeStep::Id id)
{
    using Id = diagnosis::ProbeStep::Id;
    switch (id) {
    case Id::Service:
        return Text::tr("SRV records");
    case Id::Addresses:
        return Text::tr("Addresses");
    case Id::Connection:
        return Text::tr("TCP connection");
    case Id::Stream:
        return Text::tr("Stream in the clear");
    case Id::Features:
        return Text::tr("Features in the clear");
    case Id::StartTls:
        return Text::tr("STARTTLS");
    case Id::Tls:
        return Text::tr("TLS handshake");
    case Id::Certificate:
        return Text::tr("Certificate");
    case Id::SecureStream:
        return Text::tr("Stream over TLS");
    case Id::SecureFeatures:
        return Text::tr("Features over TLS");
    case Id::Settings:
        return Text::tr("Partner's settings");
    }
    return {};
}

QString textOf(diagnosis::ProbeStep::State state)
{
    using State = diagnosis::ProbeStep::State;
    switch (state) {
    case State::Open:
        return Text::tr("Not reached yet");
    case State::Running:
        return Text::tr("Under way");
    case State::Passed:
        return Text::tr("Passed");
    case State::Warned:
        return Text::tr("Warning");
    case State::Failed:
        return Text::tr("Failed");
    case State::Skipped:
        return Text::tr("Not needed");
    }
    return {};
}

QString explain(diagnosis::ProbeStep::Reason reason)
{
    using Reason = diagnosis::ProbeStep::Reason;
    switch (reason) {
    case Reason::None:
        return {};
    case Reason::ProxyIsSet:
        return Text::tr("The partner has a proxy FQDN, so SRV records are not asked for.");
    case Reason::NotOffered:
        return Text::tr(
            "The domain says in the DNS that it offers no XMPP federation. Ask the partner "
            "for the right domain.");
    case Reason::NoServiceRecords:
        return Text::tr(
            "The domain has no SRV records for XMPP, so its own address is tried. Ask the "
            "partner to publish them, or set the proxy FQDN.");
    case Reason::DnsFailed:
        return Text::tr("The DNS gave no answer. Check the DNS servers of this computer or of the "
                        "site, then check again.");
    case Reason::DnsForged:
        return Text::tr("The DNS answer failed the DNSSEC validation. Ask the partner to mend the "
                        "signatures of the zone; until then nobody can trust the answer.");
    case Reason::DnsIncomplete:
        return Text::tr("One of the DNS questions stayed without an answer. Check again later.");
    case Reason::NameNotFound:
        return Text::tr(
            "The name has no address in the DNS. Check the spelling of the domain, or ask "
            "the partner to publish the records.");
    case Reason::SomeNamesUnknown:
        return Text::tr(
            "Some of the partner's servers have no address in the DNS. Tell the partner.");
    case Reason::NoneReachable:
        return Text::tr(
            "None of the partner's servers takes a connection. Open the outgoing port in "
            "the firewall, or ask the partner whether the server runs.");
    case Reason::SomeUnreachable:
        return Text::tr("Some of the partner's servers take no connection. Tell the partner; the "
                        "others are used.");
    case Reason::TimedOut:
        return Text::tr(
            "The partner's server gave no answer in time. Check again later, or ask the "
            "partner.");
    case Reason::Cancelled:
        return Text::tr("The check was cancelled. Start it again when needed.");
    case Reason::NotXmpp:
        return Text::tr(
            "What answers there is no XMPP server for servers. Check the host and the port.");
    case Reason::TooMuch:
        return Text::tr(
            "The partner's server sent more than a server may before it is authenticated. "
            "Tell the partner.");
    case Reason::ClosedByPeer:
        return Text::tr("The partner's server closed the connection. Ask the partner whether your "
                        "domain is blocked there.");
    case Reason::WrongDomain:
        return Text::tr(
            "The server answers for another domain. Check the proxy FQDN and the partner's "
            "SRV records.");
    case Reason::HostUnknown:
        return Text::tr(
            "The server does not serve this domain. Check the domain, the proxy FQDN and "
            "the partner's SRV records.");
    case Reason::PeerError:
        return Text::tr(
            "The partner's server ended the stream with an error. Ask the partner whether "
            "your domain is allowed there.");
    case Reason::OldVersion:
        return Text::tr(
            "The server speaks XMPP of before 2004, which knows dialback alone. Ask the "
            "partner to bring it up to date.");
    case Reason::TlsNotOffered:
        return Text::tr(
            "The server offers no encryption. Ask the partner to switch on TLS; until then "
            "everything would go in the clear.");
    case Reason::TlsRefused:
        return Text::tr(
            "The server offered encryption and then refused it. Ask the partner to check "
            "its certificate.");
    case Reason::EarlyPlaintext:
        return Text::tr("Something was sent in the clear after TLS had been agreed, as somebody in "
                        "between would do. Tell the partner, and check the network between you.");
    case Reason::TlsFailed:
        return Text::tr("The TLS handshake failed. Ask the partner which TLS versions the server "
                        "allows, and whether it accepts your certificate.");
    case Reason::TlsUnavailable:
        return Text::tr("TLS could not be prepared here. Check the assigned certificate and the CA "
                        "files of the site.");
    case Reason::NoCertificate:
        return Text::tr(
            "The server presents no certificate, so only dialback can tell who it is. Ask "
            "the partner for a certificate by a public CA.");
    case Reason::Untrusted:
        return Text::tr(
            "The server's certificate is not trusted here, so only dialback can tell who "
            "it is. Ask the partner for one by a public CA, or add its CA to the site's.");
    case Reason::Expired:
        return Text::tr("The server's certificate is not valid today. Ask the partner to renew it; "
                        "check the clock of this computer.");
    case Reason::WrongName:
        return Text::tr(
            "The server's certificate does not name the partner's domain, so only dialback "
            "can tell who it is. Ask the partner for one that does.");
    case Reason::OurCertificateMissing:
        return Text::tr(
            "No certificate could be shown to the partner. Assign one, then check again.");
    case Reason::ExternalNotOffered:
        return Text::tr(
            "The server does not offer to accept your certificate, so dialback is used. "
            "Check that your certificate names your XMPP domain and is by a CA that the "
            "partner trusts.");
    case Reason::NoMethod:
        return Text::tr(
            "The server offers neither SASL EXTERNAL for your certificate nor dialback. "
            "Ask the partner to trust your CA or to switch on dialback.");
    case Reason::SettingsDoNotFit:
        return Text::tr(
            "The settings of the partner allow nothing that its server offers. Take the "
            "proposed settings, or ask the partner to change the server.");
    case Reason::NotAPartner:
        return Text::tr("This domain is not a partner yet. Add it with the proposed settings.");
    }
    return {};
}

} // namespace wizard
