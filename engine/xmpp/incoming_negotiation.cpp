// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/xmpp/incoming_negotiation.h"

#include "engine/base/overloaded.h"

#include <array>
#include <optional>
#include <type_traits>

namespace xmpp::incoming {
namespace {

Step refuse(Refusal reason, std::vector<Action> actions = {})
{
    return {Refused{reason}, std::move(actions)};
}

std::optional<Refusal> faultOf(const StreamOpened &opened, const Methods &methods)
{
    if (opened.to == Addressee::Foreign)
        return Refusal::HostUnknown;
    if (opened.from == Sender::Stranger)
        return Refusal::PartnerUnknown;
    if (!opened.addressesKept)
        return Refusal::AddressesChanged;
    if (!methods.mayUseTls() && !methods.dialback())
        return Refusal::NoMethodAllowed;
    return std::nullopt;
}

// The header is answered before any error (RFC 6120 §4.9.1.2).
Step welcome(const StreamOpened &opened, const Methods &methods, const State &next)
{
    if (const auto fault = faultOf(opened, methods))
        return refuse(*fault, {Action::AnswerOpen});
    if (!opened.version1) // it waits for no features
        return {next, {Action::AnswerOpen}};
    return {next, {Action::AnswerOpen, Action::OfferFeatures}};
}

Step welcomeInTheClear(const StreamOpened &opened, const Methods &methods)
{
    if (!opened.version1 && !faultOf(opened, methods) && methods.mustUseTls())
        return refuse(Refusal::TlsRequired, {Action::AnswerOpen});
    return welcome(opened, methods, PlainOpen{});
}

Step welcomeSecured(const StreamOpened &opened, const Methods &methods)
{
    const bool external = methods.saslOverTls && opened.certified && opened.version1
        && opened.from == Sender::Partner && opened.to == Addressee::Ours;
    if (!faultOf(opened, methods) && !external && !methods.tlsDialback)
        return refuse(Refusal::PeerNotVerified, {Action::AnswerOpen});
    return welcome(opened, methods, SecureOpen{external});
}

Step considerKey(const State &stay, bool secured, const KeyOffered &key, const Methods &methods)
{
    if (key.to != Addressee::Ours)
        return {stay, {Action::KeyErrorItemNotFound}};
    if (key.from != Sender::Partner)
        return {stay, {Action::KeyErrorPolicyViolation}};
    if (!secured && !methods.tcpDialback) // XEP-0220 §2.4.2: TLS is missing
        return {stay, {Action::KeyErrorPolicyViolation}};
    if (secured && !methods.tlsDialback) // a certificate is needed
        return {stay, {Action::KeyErrorNotAuthorized}};
    if (!key.room)
        return {stay, {Action::KeyErrorResourceConstraint}};
    return {stay, {Action::VerifyKey}};
}

Step answerQuestion(const State &stay, bool secured, const KeyAsked &asked, const Methods &methods)
{
    if (asked.to != Addressee::Ours)
        return {stay, {Action::QuestionErrorItemNotFound}};
    if (asked.from != Sender::Partner || (!secured && methods.mustUseTls()))
        return {stay, {Action::QuestionErrorPolicyViolation}};
    return {stay, {Action::AnswerKeyQuestion}};
}

Step rejectKey(const State &stay, const KeyInvalid &invalid)
{
    if (invalid.otherPairs)
        return {stay, {Action::RejectKey}};
    return refuse(Refusal::KeyInvalid, {Action::RejectKey}); // XEP-0220 §2.1.1: must close
}

template<typename T>
concept Open =
    std::is_same_v<T, PlainOpen> || std::is_same_v<T, SecureOpen> || std::is_same_v<T, Established>;

bool isSecured(const PlainOpen &)
{
    return false;
}

bool isSecured(const SecureOpen &)
{
    return true;
}

bool isSecured(const Established &established)
{
    return established.secured;
}

template<typename T>
concept Dialback =
    std::is_same_v<T, KeyOffered> || std::is_same_v<T, KeyValid> || std::is_same_v<T, KeyInvalid>
    || std::is_same_v<T, KeyNotVerifiable> || std::is_same_v<T, KeyAsked>;

// Dialback means the same in every open state.
template<Open Here>
Step advanceDialback(const Here &here, const KeyOffered &key, const Methods &methods)
{
    return considerKey(here, isSecured(here), key, methods);
}

template<Open Here>
Step advanceDialback(const Here &here, KeyValid, const Methods &)
{
    return {Established{isSecured(here)}, {Action::AcceptKey}};
}

template<Open Here>
Step advanceDialback(const Here &here, KeyInvalid invalid, const Methods &)
{
    return rejectKey(here, invalid);
}

template<Open Here>
Step advanceDialback(const Here &here, KeyNotVerifiable, const Methods &)
{
    return {here, {Action::KeyErrorNotVerifiable}};
}

template<Open Here>
Step advanceDialback(const Here &here, const KeyAsked &asked, const Methods &methods)
{
    return answerQuestion(here, isSecured(here), asked, methods);
}

} // namespace

Step advance(const State &state, const Event &event, const Methods &methods)
{
    if (std::holds_alternative<Refused>(state)) // a refusal stays what it was
        return {state, {}};

    const auto transition = base::Overloaded{
        // What may happen at any time.
        [](const auto &, TlsBroken) -> Step { return refuse(Refusal::TlsFailed); },
        [](const auto &, TimedOut) -> Step { return refuse(Refusal::TimedOut); },
        [](const Established &here, TimedOut) -> Step { return {here, {}}; },
        [](const auto &, UnverifiedStanza) -> Step { return refuse(Refusal::NotAuthenticated); },
        [](const Established &, UnverifiedStanza) -> Step {
            return refuse(Refusal::PairNotVerified);
        },

        [&](AwaitingPlainOpen, const StreamOpened &opened) -> Step {
            return welcomeInTheClear(opened, methods);
        },
        [&](PlainOpen, StartTlsRequested request) -> Step {
            if (!methods.mayUseTls())
                return refuse(Refusal::TlsNotAllowed, {Action::RefuseTls});
            if (request.plaintextBehind) // it would be taken for protected (CVE-2011-0411 and kin)
                return refuse(Refusal::BufferedPlaintext);
            return {AwaitingTls{}, {Action::ProceedWithTls}};
        },
        [](PlainOpen here, ExternalRequested) -> Step {
            return {here, {Action::FailEncryptionRequired}};
        },
        [](PlainOpen here, OtherMechanismRequested) -> Step {
            return {here, {Action::FailEncryptionRequired}};
        },
        [](AwaitingTls, TlsEstablished) -> Step { return {AwaitingSecureOpen{}, {}}; },
        [&](AwaitingSecureOpen, const StreamOpened &opened) -> Step {
            return welcomeSecured(opened, methods);
        },
        [](SecureOpen here, ExternalRequested request) -> Step {
            if (!here.external)
                return {here, {Action::FailInvalidMechanism}};
            if (!request.authorizationAgrees) // XEP-0178 §3 step 9
                return {here, {Action::FailInvalidAuthzid}};
            return {AwaitingAuthenticatedOpen{}, {Action::AcceptExternal}};
        },
        [](SecureOpen here, OtherMechanismRequested) -> Step {
            return {here, {Action::FailInvalidMechanism}};
        },
        [&](AwaitingAuthenticatedOpen, const StreamOpened &opened) -> Step {
            return welcome(opened, methods, Established{.secured = true});
        },
        [&]<Open Here, Dialback Happened>(const Here &here, const Happened &happened) -> Step {
            return advanceDialback(here, happened, methods);
        },
        [](const auto &, const auto &) -> Step { return refuse(Refusal::UnexpectedEvent); },
    };
    return std::visit(transition, state, event);
}

QByteArray name(const State &state)
{
    constexpr std::array<const char *, std::variant_size_v<State>> names{
        "awaiting-stream",
        "awaiting-authentication",
        "awaiting-tls",
        "awaiting-secure-stream",
        "awaiting-authentication",
        "awaiting-authenticated-stream",
        "established",
        "refused",
    };
    return names.at(state.index());
}

} // namespace xmpp::incoming
