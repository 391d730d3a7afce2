// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/xmpp/outgoing_negotiation.h"

#include "engine/base/overloaded.h"

#include <array>

namespace xmpp::outgoing {
namespace {

Step refuse(Refusal reason)
{
    return {Refused{reason}, {}};
}

Step authenticateInTheClear(const Methods &methods, Purpose purpose)
{
    if (!methods.tcpDialback)
        return refuse(Refusal::TlsNotOffered);
    if (purpose == Purpose::KeyVerification)
        return {Established{Method::None}, {}};
    return {AwaitingDialbackAnswer{}, {Action::RequestDialback}};
}

Step negotiateInTheClear(const FeaturesOffered &offer, const Methods &methods, Purpose purpose)
{
    if (offer.startTls && methods.mayUseTls())
        return {AwaitingTlsProceed{}, {Action::RequestStartTls}};
    if (offer.startTlsRequired)
        return refuse(Refusal::TlsDemanded);
    return authenticateInTheClear(methods, purpose);
}

// EXTERNAL proves us to the peer; the peer is proved to us by its certificate, or as weakly as
// dialback would do it where the policy is content with that.
Step authenticate(bool peerVerified, const FeaturesOffered &offer, const Methods &methods)
{
    if (!peerVerified && !methods.tlsDialback)
        return refuse(Refusal::PeerNotVerified);
    if (methods.saslOverTls && offer.external)
        return {AwaitingSaslAnswer{}, {Action::AuthenticateExternal}};
    // COMPAT(ejabberd, XEP-0288 §2.1): empty <mechanisms/> means "no SASL, try dialback".
    if (methods.tlsDialback)
        return {AwaitingDialbackAnswer{}, {Action::RequestDialback}};
    return refuse(Refusal::ExternalNotOffered);
}

Step onDialbackAnswer(DialbackVerdict verdict)
{
    switch (verdict) {
    case DialbackVerdict::Valid:
        return {Established{Method::Dialback}, {}};
    case DialbackVerdict::Invalid:
        return refuse(Refusal::DialbackInvalid);
    case DialbackVerdict::Error:
        return refuse(Refusal::DialbackFailed);
    }
    Q_UNREACHABLE();
}

} // namespace

// NOLINTNEXTLINE(readability-function-size,readability-function-cognitive-complexity): the table
Step advance(const State &state, const Event &event, const Methods &methods, Purpose purpose)
{
    if (std::holds_alternative<Refused>(state)) // a refusal stays what it was
        return {state, {}};

    const auto transition = base::Overloaded{
        // What may happen at any time.
        [](const auto &, TimedOut) -> Step { return refuse(Refusal::TimedOut); },
        [](const auto &, TlsBroken) -> Step { return refuse(Refusal::TlsFailed); },
        [](const auto &, PeerEndedWithError) -> Step { return refuse(Refusal::PeerError); },
        [](const auto &, ConnectionEnded) -> Step { return refuse(Refusal::ConnectionLost); },

        [&](Connecting, Connected connected) -> Step {
            if (!methods.mayUseTls() && !methods.dialback())
                return refuse(Refusal::NoMethodAllowed);
            if (!connected.directTls)
                return {AwaitingPlainOpen{}, {Action::OpenStream}};
            if (!methods.mayUseTls())
                return refuse(Refusal::TlsDemanded);
            return {AwaitingTls{}, {Action::StartTls}};
        },
        [&](AwaitingPlainOpen, StreamOpened opened) -> Step {
            if (opened.version1)
                return {AwaitingPlainFeatures{}, {}};
            return authenticateInTheClear(methods, purpose); // XEP-0220 §2.1: no features will come
        },
        [&](AwaitingPlainFeatures, const FeaturesOffered &offer) -> Step {
            return negotiateInTheClear(offer, methods, purpose);
        },
        [](AwaitingTlsProceed, TlsProceedReceived proceed) -> Step {
            if (proceed.plaintextBehind) // it would be taken for protected (CVE-2011-0411 and kin)
                return refuse(Refusal::BufferedPlaintext);
            return {AwaitingTls{}, {Action::StartTls}};
        },
        [](AwaitingTlsProceed, TlsFailureReceived) -> Step { return refuse(Refusal::TlsRefused); },
        [](AwaitingTls, TlsEstablished tls) -> Step {
            return {AwaitingSecureOpen{tls.peerVerified}, {Action::OpenStream}};
        },
        [&](AwaitingSecureOpen secured, StreamOpened opened) -> Step {
            if (opened.version1)
                return {AwaitingSecureFeatures{secured.peerVerified}, {}};
            if (purpose == Purpose::KeyVerification)
                return {Established{Method::None}, {}};
            return authenticate(secured.peerVerified, {}, methods);
        },
        [&](AwaitingSecureFeatures secured, const FeaturesOffered &offer) -> Step {
            if (purpose == Purpose::KeyVerification)
                return {Established{Method::None}, {}};
            return authenticate(secured.peerVerified, offer, methods);
        },
        [](AwaitingSaslAnswer, SaslSucceeded) -> Step {
            return {AwaitingAuthenticatedOpen{}, {Action::OpenStream}};
        },
        [&](AwaitingSaslAnswer, SaslFailed) -> Step { // XEP-0178 §3 step 9: dialback instead
            if (!methods.tlsDialback)
                return refuse(Refusal::ExternalRefused);
            return {AwaitingDialbackAnswer{}, {Action::RequestDialback}};
        },
        [](AwaitingAuthenticatedOpen, StreamOpened) -> Step {
            return {AwaitingAuthenticatedFeatures{}, {}};
        },
        [](AwaitingAuthenticatedFeatures, FeaturesOffered) -> Step {
            return {Established{Method::SaslExternal}, {}};
        },
        [](AwaitingDialbackAnswer, DialbackAnswered answered) -> Step {
            return onDialbackAnswer(answered.verdict);
        },
        [](const auto &, const auto &) -> Step { return refuse(Refusal::UnexpectedEvent); },
    };
    return std::visit(transition, state, event);
}

QByteArray name(const State &state)
{
    constexpr std::array<const char *, std::variant_size_v<State>> names{
        "connecting",
        "awaiting-stream",
        "awaiting-features",
        "awaiting-tls-proceed",
        "awaiting-tls",
        "awaiting-secure-stream",
        "awaiting-secure-features",
        "awaiting-sasl-answer",
        "awaiting-authenticated-stream",
        "awaiting-authenticated-features",
        "awaiting-dialback-answer",
        "established",
        "refused",
    };
    return names.at(state.index());
}

QByteArray name(Method method)
{
    switch (method) {
    case Method::None:
        return {};
    case Method::SaslExternal:
        return "sasl-external";
    case Method::Dialback:
        return "dialback";
    }
    Q_UNREACHABLE();
}

} // namespace xmpp::outgoing
