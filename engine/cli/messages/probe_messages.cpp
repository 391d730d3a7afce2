// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/messages/probe_messages.h"

using namespace Qt::StringLiterals;

namespace cli {

QString title(diagnosis::ProbeStep::Id id)
{
    using Id = diagnosis::ProbeStep::Id;
    switch (id) {
    case Id::Service:
        return u"SRV records"_s;
    case Id::Addresses:
        return u"Addresses"_s;
    case Id::Connection:
        return u"TCP connection"_s;
    case Id::Stream:
        return u"Stream in the clear"_s;
    case Id::Features:
        return u"Features in the clear"_s;
    case Id::StartTls:
        return u"STARTTLS"_s;
    case Id::Tls:
        return u"TLS handshake"_s;
    case Id::Certificate:
        return u"Certificate"_s;
    case Id::SecureStream:
        return u"Stream over TLS"_s;
    case Id::SecureFeatures:
        return u"Features over TLS"_s;
    case Id::Settings:
        return u"Partner's settings"_s;
    }
    Q_UNREACHABLE();
}

QString sentence(diagnosis::ProbeStep::Reason reason)
{
    using Reason = diagnosis::ProbeStep::Reason;
    switch (reason) {
    case Reason::None:
        return {};
    case Reason::ProxyIsSet:
        return u"The partner has a proxy FQDN, so SRV records are not asked for."_s;
    case Reason::NotOffered:
        return u"The domain says in the DNS that it offers no XMPP federation. Ask the partner "
               "for the right domain."_s;
    case Reason::NoServiceRecords:
        return u"The domain has no SRV records for XMPP, so its own address is tried. Ask the "
               "partner to publish them, or set the proxy FQDN."_s;
    case Reason::DnsFailed:
        return u"The DNS gave no answer. Check the DNS servers of this computer or of the "
               "site, then check again."_s;
    case Reason::DnsForged:
        return u"The DNS answer failed the DNSSEC validation. Ask the partner to mend the "
               "signatures of the zone; until then nobody can trust the answer."_s;
    case Reason::DnsIncomplete:
        return u"One of the DNS questions stayed without an answer. Check again later."_s;
    case Reason::NameNotFound:
        return u"The name has no address in the DNS. Check the spelling of the domain, or ask "
               "the partner to publish the records."_s;
    case Reason::SomeNamesUnknown:
        return u"Some of the partner's servers have no address in the DNS. Tell the partner."_s;
    case Reason::NoneReachable:
        return u"None of the partner's servers takes a connection. Open the outgoing port in "
               "the firewall, or ask the partner whether the server runs."_s;
    case Reason::SomeUnreachable:
        return u"Some of the partner's servers take no connection. Tell the partner; the "
               "others are used."_s;
    case Reason::TimedOut:
        return u"The partner's server gave no answer in time. Check again later, or ask the "
               "partner."_s;
    case Reason::Cancelled:
        return u"The check was cancelled. Start it again when needed."_s;
    case Reason::NotXmpp:
        return u"What answers there is no XMPP server for servers. Check the host and the port."_s;
    case Reason::TooMuch:
        return u"The partner's server sent more than a server may before it is authenticated. "
               "Tell the partner."_s;
    case Reason::ClosedByPeer:
        return u"The partner's server closed the connection. Ask the partner whether your "
               "domain is blocked there."_s;
    case Reason::WrongDomain:
        return u"The server answers for another domain. Check the proxy FQDN and the partner's "
               "SRV records."_s;
    case Reason::HostUnknown:
        return u"The server does not serve this domain. Check the domain, the proxy FQDN and "
               "the partner's SRV records."_s;
    case Reason::PeerError:
        return u"The partner's server ended the stream with an error. Ask the partner whether "
               "your domain is allowed there."_s;
    case Reason::OldVersion:
        return u"The server speaks XMPP of before 2004, which knows dialback alone. Ask the "
               "partner to bring it up to date."_s;
    case Reason::TlsNotOffered:
        return u"The server offers no encryption. Ask the partner to switch on TLS; until then "
               "everything would go in the clear."_s;
    case Reason::TlsRefused:
        return u"The server offered encryption and then refused it. Ask the partner to check "
               "its certificate."_s;
    case Reason::EarlyPlaintext:
        return u"Something was sent in the clear after TLS had been agreed, as somebody in "
               "between would do. Tell the partner, and check the network between you."_s;
    case Reason::TlsFailed:
        return u"The TLS handshake failed. Ask the partner which TLS versions the server "
               "allows, and whether it accepts your certificate."_s;
    case Reason::TlsUnavailable:
        return u"TLS could not be prepared here. Check the assigned certificate and the CA "
               "files of the site."_s;
    case Reason::NoCertificate:
        return u"The server presents no certificate, so only dialback can tell who it is. Ask "
               "the partner for a certificate by a public CA."_s;
    case Reason::Untrusted:
        return u"The server's certificate is not trusted here, so only dialback can tell who "
               "it is. Ask the partner for one by a public CA, or add its CA to the site's."_s;
    case Reason::Expired:
        return u"The server's certificate is not valid today. Ask the partner to renew it; "
               "check the clock of this computer."_s;
    case Reason::WrongName:
        return u"The server's certificate does not name the partner's domain, so only dialback "
               "can tell who it is. Ask the partner for one that does."_s;
    case Reason::OurCertificateMissing:
        return u"No certificate could be shown to the partner. Assign one, then check again."_s;
    case Reason::ExternalNotOffered:
        return u"The server does not offer to accept your certificate, so dialback is used. "
               "Check that your certificate names your XMPP domain and is by a CA that the "
               "partner trusts."_s;
    case Reason::NoMethod:
        return u"The server offers neither SASL EXTERNAL for your certificate nor dialback. "
               "Ask the partner to trust your CA or to switch on dialback."_s;
    case Reason::SettingsDoNotFit:
        return u"The settings of the partner allow nothing that its server offers. Take the "
               "proposed settings, or ask the partner to change the server."_s;
    case Reason::NotAPartner:
        return u"This domain is not a partner yet. Add it with the proposed settings."_s;
    }
    Q_UNREACHABLE();
}

} // namespace cli
