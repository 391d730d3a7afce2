// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/xmpp/refusal.h"

#include <array>

namespace xmpp {
namespace {

using Stream = StreamError::Condition;
using Bounce = StanzaError::Condition;

constexpr qsizetype maxDetail = 300; // the peer's own words may be long

struct Row {
    Refusal refusal;
    const char *name;
    Stream stream;
    const char *text;
    Bounce bounce; // of interest where we opened the stream
};

// In the order of the enumeration.
constexpr std::array rows{
    Row{Refusal::NoMethodAllowed,
        "no-method-allowed",
        Stream::PolicyViolation,
        "The policy for this partner allows no way to authenticate",
        Bounce::PolicyViolation},
    Row{Refusal::NotAStream,
        "not-a-stream",
        Stream::InvalidNamespace,
        "This is no server-to-server stream",
        Bounce::RemoteServerTimeout},
    Row{Refusal::UnsupportedVersion,
        "unsupported-version",
        Stream::UnsupportedVersion,
        "Only XMPP 1.0 is spoken here",
        Bounce::RemoteServerTimeout},
    Row{Refusal::BufferedPlaintext,
        "buffered-plaintext",
        Stream::PolicyViolation,
        "Bytes were sent in the clear after TLS had been agreed",
        Bounce::RemoteServerTimeout},
    Row{Refusal::UnexpectedEvent,
        "unexpected-event",
        Stream::NotAuthorized,
        "This element was not expected at this point of the negotiation",
        Bounce::RemoteServerTimeout},
    Row{Refusal::TlsFailed,
        "tls-failed",
        Stream::RemoteConnectionFailed,
        "The TLS handshake failed",
        Bounce::RemoteServerTimeout},
    Row{Refusal::TimedOut,
        "timed-out",
        Stream::ConnectionTimeout,
        "The stream was not established in time",
        Bounce::RemoteServerTimeout},
    Row{Refusal::PeerNotVerified,
        "peer-not-verified",
        Stream::NotAuthorized,
        "The certificate presented does not prove the domain, and the policy for this partner "
        "does not allow dialback instead",
        Bounce::PolicyViolation},
    Row{Refusal::AddressesChanged,
        "addresses-changed",
        Stream::InvalidFrom,
        "The addresses of the stream changed during the negotiation",
        Bounce::RemoteServerTimeout},
    Row{Refusal::TlsNotOffered,
        "tls-not-offered",
        Stream::PolicyViolation,
        "The policy for this partner requires TLS, which is not offered",
        Bounce::PolicyViolation},
    Row{Refusal::TlsRefused,
        "tls-refused",
        Stream::PolicyViolation,
        "TLS was offered and then refused",
        Bounce::RemoteServerTimeout},
    Row{Refusal::TlsDemanded,
        "tls-demanded",
        Stream::PolicyViolation,
        "The partner demands TLS, which the policy for this partner does not allow",
        Bounce::PolicyViolation},
    Row{Refusal::ExternalNotOffered,
        "external-not-offered",
        Stream::PolicyViolation,
        "The policy for this partner requires authentication by certificate (SASL EXTERNAL), "
        "which is not offered",
        Bounce::PolicyViolation},
    Row{Refusal::ExternalRefused,
        "external-refused",
        Stream::PolicyViolation,
        "The partner did not accept our certificate, and the policy for this partner does not "
        "allow dialback instead",
        Bounce::PolicyViolation},
    Row{Refusal::DialbackInvalid,
        "dialback-invalid",
        Stream::NotAuthorized,
        "The partner found our dialback key invalid",
        Bounce::InternalServerError}, // XEP-0220 §2.2.1
    Row{Refusal::DialbackFailed,
        "dialback-failed",
        Stream::UndefinedCondition,
        "The partner could not verify our domain by dialback",
        Bounce::RemoteServerTimeout},
    Row{Refusal::PeerError,
        "peer-error",
        Stream::UndefinedCondition,
        "The partner ended the stream",
        Bounce::RemoteServerTimeout},
    Row{Refusal::ConnectionLost,
        "connection-lost",
        Stream::ConnectionTimeout,
        "The connection to the partner was lost",
        Bounce::RemoteServerTimeout},
    Row{Refusal::HostUnknown,
        "host-unknown",
        Stream::HostUnknown,
        "This domain is not served here",
        Bounce::RemoteServerNotFound},
    Row{Refusal::PartnerUnknown,
        "partner-unknown",
        Stream::PolicyViolation,
        "Your domain is not among the partners of this domain",
        Bounce::RemoteServerNotFound},
    Row{Refusal::TlsRequired,
        "tls-required",
        Stream::PolicyViolation,
        "The policy for your domain requires TLS",
        Bounce::PolicyViolation},
    Row{Refusal::TlsNotAllowed,
        "tls-not-allowed",
        Stream::PolicyViolation,
        "The policy for your domain does not allow TLS",
        Bounce::PolicyViolation},
    Row{Refusal::KeyInvalid,
        "key-invalid",
        Stream::NotAuthorized,
        "The dialback key is invalid",
        Bounce::PolicyViolation},
    Row{Refusal::NotAuthenticated,
        "not-authenticated",
        Stream::NotAuthorized,
        "A stanza was sent before the stream was authenticated",
        Bounce::PolicyViolation},
    Row{Refusal::PairNotVerified,
        "pair-not-verified",
        Stream::InvalidFrom,
        "The sender's domain has not been verified on this stream for this recipient's domain",
        Bounce::PolicyViolation},
};
static_assert(rows.size() == std::size_t(Refusal::PairNotVerified) + 1);

const Row &row(Refusal refusal)
{
    return rows.at(static_cast<std::size_t>(refusal));
}

} // namespace

QByteArray name(Refusal refusal)
{
    return row(refusal).name;
}

StreamError streamError(Refusal refusal)
{
    return {row(refusal).stream, row(refusal).text};
}

StanzaError bounce(Refusal refusal, const QString &detail)
{
    StanzaError error{row(refusal).bounce, row(refusal).text};
    if (!detail.isEmpty())
        error.text.append(" (").append(detail.left(maxDetail).toUtf8()).append(')');
    return error;
}

} // namespace xmpp
