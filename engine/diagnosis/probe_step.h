// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>

namespace diagnosis {

// One step on the way to a partner's server.
struct ProbeStep {
    enum class Id {
        Service, // SRV records (RFC 6120 §3.2.1, XEP-0368)
        Addresses, // A and AAAA of the targets
        Connection, // TCP
        Stream, // the stream's header, in the clear
        Features,
        StartTls,
        Tls,
        Certificate,
        SecureStream, // again, over TLS
        SecureFeatures,
        Settings // whether those of the partner fit what was found
    };
    enum class State {
        Open, // not reached yet
        Running,
        Passed,
        Warned,
        Failed,
        Skipped // not needed, or not reached because an earlier one failed
    };
    // The cause; what to do about it follows from it.
    enum class Reason {
        None,
        ProxyIsSet, // the DNS is not asked
        NotOffered, // the domain says that it has no such service
        NoServiceRecords, // the domain's own address is tried
        DnsFailed,
        DnsForged, // DNSSEC validation failed
        DnsIncomplete, // a question stayed without an answer; there is enough to go on
        NameNotFound,
        SomeNamesUnknown,
        NoneReachable,
        SomeUnreachable,
        TimedOut,
        Cancelled,
        NotXmpp,
        TooMuch, // more than a stranger may send
        ClosedByPeer,
        WrongDomain,
        HostUnknown,
        PeerError,
        OldVersion, // of before RFC 3920: neither features nor TLS
        TlsNotOffered,
        TlsRefused,
        EarlyPlaintext, // behind <proceed/>: perhaps somebody's in between
        TlsFailed,
        TlsUnavailable, // our own
        NoCertificate,
        Untrusted,
        Expired,
        WrongName,
        OurCertificateMissing,
        ExternalNotOffered,
        NoMethod,
        SettingsDoNotFit,
        NotAPartner
    };

    Id id = Id::Service;
    State state = State::Open;
    Reason reason = Reason::None;
    QString found = {}; // in the words of the protocols; a partner may have written it
    QString evidence = {}; // English, for the log
    std::chrono::milliseconds duration{0};

    bool operator==(const ProbeStep &) const = default;
};

inline constexpr int probeStepCount = static_cast<int>(ProbeStep::Id::Settings) + 1;

[[nodiscard]] QString name(ProbeStep::Id id); // "secure-features"
[[nodiscard]] QString name(ProbeStep::State state); // "passed"
[[nodiscard]] QString name(ProbeStep::Reason reason); // "external-not-offered"

} // namespace diagnosis
