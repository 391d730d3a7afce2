// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gateway/refusal.h"

#include <array>

namespace gateway {

namespace {

using Reason = Refusal::Reason;
using Condition = xmpp::StanzaError::Condition;

struct Row {
    Reason reason;
    const char *name;
    int status;
    Condition condition;
    const char *text; // a Reason-Phrase and the <text/> of an error: English, no internals
};

constexpr std::array rows{
    Row{Reason::NotAPartner,
        "not-a-partner",
        404,
        Condition::RemoteServerNotFound,
        "This domain is not a federation partner"},
    Row{Reason::NotLocal,
        "not-local",
        404,
        Condition::ItemNotFound,
        "This domain is not served here"},
    Row{Reason::FederationOff,
        "federation-off",
        403,
        Condition::NotAllowed,
        "Federation is switched off"},
    Row{Reason::PolicyForbidsFederation,
        "policy-forbids-federation",
        403,
        Condition::NotAllowed,
        "This user's policy does not allow federation"},
    Row{Reason::PolicyForbidsXmpp,
        "policy-forbids-xmpp",
        403,
        Condition::NotAllowed,
        "This user's policy does not allow XMPP federation"},
    Row{Reason::Stranger,
        "stranger",
        403,
        Condition::SubscriptionRequired,
        "This person takes messages only from people in his or her contact list. "
        "Ask to be added as a contact, and write again once you are"},
    // XEP-0191 §2.3: as if nobody were there.
    Row{Reason::Blocked,
        "blocked",
        403,
        Condition::ServiceUnavailable,
        "This person cannot be reached"},
    Row{Reason::AddressRefused,
        "address-refused",
        404,
        Condition::JidMalformed,
        "This address does not exist on the other side"},
    // RFC 7247 §8: a sips URI promises TLS on every hop, which XMPP cannot.
    Row{Reason::SecureAddress,
        "secure-address",
        416,
        Condition::JidMalformed,
        "A sips address cannot be reached over XMPP"},
    Row{Reason::Loop, "loop", 482, Condition::NotAcceptable, "Loop detected"},
    Row{Reason::TooManyHops, "too-many-hops", 483, Condition::NotAcceptable, "Too many hops"},
    Row{Reason::NoText, "no-text", 400, Condition::BadRequest, "The message has no text"},
    Row{Reason::Groupchat,
        "groupchat",
        488,
        Condition::ServiceUnavailable,
        "Conferences are not supported"},
    Row{Reason::TypeUnsupported,
        "type-unsupported",
        415,
        Condition::NotAcceptable,
        "Only plain text is supported"},
    Row{Reason::CharsetUnsupported,
        "charset-unsupported",
        415,
        Condition::NotAcceptable,
        "This character set is not supported"},
    Row{Reason::TextMalformed,
        "text-malformed",
        400,
        Condition::BadRequest,
        "The text holds bytes that are no characters"},
    Row{Reason::TooLarge, "too-large", 513, Condition::PolicyViolation, "The message is too large"},
    Row{Reason::Overloaded,
        "overloaded",
        500,
        Condition::ResourceConstraint,
        "Too many messages are waiting"},
    Row{Reason::TimedOut,
        "timed-out",
        504,
        Condition::RemoteServerTimeout,
        "The other side did not take the message in time"},
    Row{Reason::ShuttingDown,
        "shutting-down",
        503,
        Condition::RemoteServerTimeout, // the one that says "wait" and blames nobody
        "The gateway is shutting down. Write again later"},
};
static_assert(rows.size() == Refusal::reasons);

constexpr const Row &rowOf(Reason reason)
{
    return rows.at(static_cast<std::size_t>(reason));
}

consteval bool inOrder()
{
    for (int i = 0; i < Refusal::reasons; ++i) {
        if (rowOf(static_cast<Reason>(i)).reason != static_cast<Reason>(i))
            return false;
    }
    return true;
}
static_assert(inOrder());

} // namespace

Refusal refusalOf(const AddressError &error)
{
    const bool secure = error.reason == AddressError::Reason::Secure;
    return {secure ? Reason::SecureAddress : Reason::AddressRefused,
            reasonName(error.reason) + QStringLiteral(": ") + error.evidence};
}

Reason refusalReason(site::Access::Reason reason)
{
    switch (reason) {
    case site::Access::Reason::FederationOff:
        return Reason::FederationOff;
    case site::Access::Reason::PolicyForbidsFederation:
        return Reason::PolicyForbidsFederation;
    case site::Access::Reason::PolicyForbidsXmpp:
        return Reason::PolicyForbidsXmpp;
    case site::Access::Reason::Allowed:
    case site::Access::Reason::NotAPartner:
        return Reason::NotAPartner;
    }
    Q_UNREACHABLE();
}

sip::Answer answerFor(Reason reason)
{
    const Row &row = rowOf(reason);
    return {.status = row.status, .reason = row.text, .newAddress = {}};
}

xmpp::StanzaError stanzaErrorFor(Reason reason)
{
    const Row &row = rowOf(reason);
    return {.condition = row.condition, .text = row.text};
}

QString reasonName(Reason reason)
{
    return QString::fromLatin1(rowOf(reason).name);
}

} // namespace gateway
