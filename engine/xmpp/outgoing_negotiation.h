// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/xmpp/peer_policy.h"
#include "engine/xmpp/refusal.h"

#include <variant>
#include <vector>

// How a stream that we open gets authenticated (RFC 6120 §4.3, XEP-0178 §3, XEP-0220 §2.1): a
// pure transition. Time, sockets and words are the shell's.
namespace xmpp::outgoing {

// What the stream is for: stanzas, or one question about a dialback key, which needs no
// authentication of ours (XEP-0220 §2.1.2).
enum class Purpose {
    Stanzas,
    KeyVerification
};

enum class Method {
    None, // the stream carries no stanzas
    SaslExternal,
    Dialback
};

// States.
struct Connecting { };
struct AwaitingPlainOpen { };
struct AwaitingPlainFeatures { };
struct AwaitingTlsProceed { };
struct AwaitingTls { };
struct AwaitingSecureOpen {
    bool peerVerified;
};
struct AwaitingSecureFeatures {
    bool peerVerified;
};
struct AwaitingSaslAnswer { };
struct AwaitingAuthenticatedOpen { };
struct AwaitingAuthenticatedFeatures { };
struct AwaitingDialbackAnswer { };
struct Established {
    Method method;
};
struct Refused {
    Refusal reason;
};
using State = std::variant<Connecting,
                           AwaitingPlainOpen,
                           AwaitingPlainFeatures,
                           AwaitingTlsProceed,
                           AwaitingTls,
                           AwaitingSecureOpen,
                           AwaitingSecureFeatures,
                           AwaitingSaslAnswer,
                           AwaitingAuthenticatedOpen,
                           AwaitingAuthenticatedFeatures,
                           AwaitingDialbackAnswer,
                           Established,
                           Refused>;

// Events.
struct Connected {
    bool directTls;
};
struct StreamOpened {
    bool version1; // false: a peer of before RFC 3920, which sends no features
};
struct FeaturesOffered {
    bool startTls = false;
    bool startTlsRequired = false;
    bool external = false;
};
struct TlsProceedReceived {
    bool plaintextBehind = false;
};
struct TlsFailureReceived { };
struct TlsEstablished {
    bool peerVerified; // trusted, and certifies the remote domain
};
struct SaslSucceeded { };
struct SaslFailed { };
enum class DialbackVerdict {
    Valid,
    Invalid,
    Error
};
struct DialbackAnswered {
    DialbackVerdict verdict;
};
struct TlsBroken { };
struct PeerEndedWithError { };
struct ConnectionEnded { };
struct TimedOut { };
using Event = std::variant<Connected,
                           StreamOpened,
                           FeaturesOffered,
                           TlsProceedReceived,
                           TlsFailureReceived,
                           TlsEstablished,
                           SaslSucceeded,
                           SaslFailed,
                           DialbackAnswered,
                           TlsBroken,
                           PeerEndedWithError,
                           ConnectionEnded,
                           TimedOut>;

enum class Action {
    OpenStream, // a new one: new reader, new header
    RequestStartTls,
    StartTls,
    AuthenticateExternal,
    RequestDialback
};

struct Step {
    State next;
    std::vector<Action> actions;
};

// `methods` is what the partner's policy allows.
Step advance(const State &state, const Event &event, const Methods &methods, Purpose purpose);
QByteArray name(const State &state); // "awaiting-tls-proceed"
QByteArray name(Method method); // "sasl-external"

} // namespace xmpp::outgoing
