// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/diagnosis/probe_step.h"

using namespace Qt::StringLiterals;

namespace diagnosis {

QString name(ProbeStep::Id id)
{
    using Id = ProbeStep::Id;
    switch (id) {
    case Id::Service:
        return u"service"_s;
    case Id::Addresses:
        return u"addresses"_s;
    case Id::Connection:
        return u"connection"_s;
    case Id::Stream:
        return u"stream"_s;
    case Id::Features:
        return u"features"_s;
    case Id::StartTls:
        return u"starttls"_s;
    case Id::Tls:
        return u"tls"_s;
    case Id::Certificate:
        return u"certificate"_s;
    case Id::SecureStream:
        return u"secure-stream"_s;
    case Id::SecureFeatures:
        return u"secure-features"_s;
    case Id::Settings:
        return u"settings"_s;
    }
    Q_UNREACHABLE();
}

QString name(ProbeStep::State state)
{
    using State = ProbeStep::State;
    switch (state) {
    case State::Open:
        return u"open"_s;
    case State::Running:
        return u"running"_s;
    case State::Passed:
        return u"passed"_s;
    case State::Warned:
        return u"warned"_s;
    case State::Failed:
        return u"failed"_s;
    case State::Skipped:
        return u"skipped"_s;
    }
    Q_UNREACHABLE();
}

QString name(ProbeStep::Reason reason)
{
    using Reason = ProbeStep::Reason;
    switch (reason) {
    case Reason::None:
        return u"none"_s;
    case Reason::ProxyIsSet:
        return u"proxy-is-set"_s;
    case Reason::NotOffered:
        return u"not-offered"_s;
    case Reason::NoServiceRecords:
        return u"no-service-records"_s;
    case Reason::DnsFailed:
        return u"dns-failed"_s;
    case Reason::DnsForged:
        return u"dns-forged"_s;
    case Reason::DnsIncomplete:
        return u"dns-incomplete"_s;
    case Reason::NameNotFound:
        return u"name-not-found"_s;
    case Reason::SomeNamesUnknown:
        return u"some-names-unknown"_s;
    case Reason::NoneReachable:
        return u"none-reachable"_s;
    case Reason::SomeUnreachable:
        return u"some-unreachable"_s;
    case Reason::TimedOut:
        return u"timed-out"_s;
    case Reason::Cancelled:
        return u"cancelled"_s;
    case Reason::NotXmpp:
        return u"not-xmpp"_s;
    case Reason::TooMuch:
        return u"too-much"_s;
    case Reason::ClosedByPeer:
        return u"closed-by-peer"_s;
    case Reason::WrongDomain:
        return u"wrong-domain"_s;
    case Reason::HostUnknown:
        return u"host-unknown"_s;
    case Reason::PeerError:
        return u"peer-error"_s;
    case Reason::OldVersion:
        return u"old-version"_s;
    case Reason::TlsNotOffered:
        return u"tls-not-offered"_s;
    case Reason::TlsRefused:
        return u"tls-refused"_s;
    case Reason::EarlyPlaintext:
        return u"early-plaintext"_s;
    case Reason::TlsFailed:
        return u"tls-failed"_s;
    case Reason::TlsUnavailable:
        return u"tls-unavailable"_s;
    case Reason::NoCertificate:
        return u"no-certificate"_s;
    case Reason::Untrusted:
        return u"untrusted"_s;
    case Reason::Expired:
        return u"expired"_s;
    case Reason::WrongName:
        return u"wrong-name"_s;
    case Reason::OurCertificateMissing:
        return u"our-certificate-missing"_s;
    case Reason::ExternalNotOffered:
        return u"external-not-offered"_s;
    case Reason::NoMethod:
        return u"no-method"_s;
    case Reason::SettingsDoNotFit:
        return u"settings-do-not-fit"_s;
    case Reason::NotAPartner:
        return u"not-a-partner"_s;
    }
    Q_UNREACHABLE();
}

} // namespace diagnosis
