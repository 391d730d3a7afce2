// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/xmpp/peer_policy.h"
#include "engine/xmpp/refusal.h"

#include <variant>
#include <vector>

// How a stream that a peer opens gets authenticated (RFC 6120 §4.3, XEP-0178 §3, XEP-0220 §2.1 and
// §2.2): a pure transition. Which domain pairs are verified is the shell's book-keeping.
namespace xmpp::incoming {

// States.
struct AwaitingPlainOpen { };
struct PlainOpen { };
struct AwaitingTls { };
struct AwaitingSecureOpen { };
struct SecureOpen {
    bool external; // offered: the certificate proves the stream's `from`
};
struct AwaitingAuthenticatedOpen { };
struct Established { // at least one domain pair is verified; more may follow
    bool secured;
};
struct Refused {
    Refusal reason;
};
using State = std::variant<AwaitingPlainOpen,
                           PlainOpen,
                           AwaitingTls,
                           AwaitingSecureOpen,
                           SecureOpen,
                           AwaitingAuthenticatedOpen,
                           Established,
                           Refused>;

// Events.
enum class Addressee {
    Ours,
    Missing, // COMPAT(Openfire < 4.7, OF-984): streams for dialback alone name nobody
    Foreign
};
enum class Sender {
    Partner,
    Missing,
    Stranger
};
struct StreamOpened {
    Addressee to = Addressee::Ours;
    Sender from = Sender::Partner;
    bool version1 = true;
    bool addressesKept = true; // since the stream before the restart
    bool certified = false; // the peer's certificate is trusted and proves `from`
};
struct StartTlsRequested {
    bool plaintextBehind = false;
};
struct TlsEstablished { };
struct TlsBroken { };
struct ExternalRequested {
    bool authorizationAgrees = true; // no authzid, or the stream's `from`
};
struct OtherMechanismRequested { };
struct KeyOffered { // <db:result/> with a key
    Addressee to = Addressee::Ours;
    Sender from = Sender::Partner;
    bool room = true; // for one more pair on this stream
};
struct KeyValid { };
struct KeyInvalid {
    bool otherPairs = false; // are verified on this stream
};
struct KeyNotVerifiable { };
struct KeyAsked { // <db:verify/> with a key
    Addressee to = Addressee::Ours;
    Sender from = Sender::Partner;
};
struct UnverifiedStanza { // its pair of domains is not verified on this stream
};
struct TimedOut { };
struct Unexpected { // an element that means nothing here
};
using Event = std::variant<StreamOpened,
                           StartTlsRequested,
                           TlsEstablished,
                           TlsBroken,
                           ExternalRequested,
                           OtherMechanismRequested,
                           KeyOffered,
                           KeyValid,
                           KeyInvalid,
                           KeyNotVerifiable,
                           KeyAsked,
                           UnverifiedStanza,
                           TimedOut,
                           Unexpected>;

enum class Action {
    AnswerOpen,
    OfferFeatures,
    ProceedWithTls,
    RefuseTls,
    AcceptExternal,
    FailEncryptionRequired,
    FailInvalidMechanism,
    FailInvalidAuthzid,
    VerifyKey,
    AcceptKey,
    RejectKey,
    KeyErrorNotVerifiable,
    KeyErrorItemNotFound,
    KeyErrorPolicyViolation,
    KeyErrorNotAuthorized,
    KeyErrorResourceConstraint,
    AnswerKeyQuestion,
    QuestionErrorItemNotFound,
    QuestionErrorPolicyViolation
};

struct Step {
    State next;
    std::vector<Action> actions;
};

// `methods` is what the policy allows for the partner the event speaks of: the stream's `from`, or
// that of a dialback element. Where a stream names nobody, all of them.
Step advance(const State &state, const Event &event, const Methods &methods);
QByteArray name(const State &state); // "awaiting-tls"

} // namespace xmpp::incoming
