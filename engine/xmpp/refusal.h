// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/xmpp/stanza_error.h"
#include "engine/xmpp/stream_error.h"

#include <QString>

namespace xmpp {

// Why a stream was not established or had to end: what negotiation decided, before anybody has
// put it into words.
enum class Refusal {
    // Either direction.
    NoMethodAllowed,
    NotAStream,
    UnsupportedVersion,
    BufferedPlaintext,
    UnexpectedEvent,
    TlsFailed,
    TimedOut,
    PeerNotVerified,
    AddressesChanged,
    // We opened the stream.
    TlsNotOffered,
    TlsRefused,
    TlsDemanded,
    ExternalNotOffered,
    ExternalRefused,
    DialbackInvalid,
    DialbackFailed,
    PeerError,
    ConnectionLost,
    // The peer opened the stream.
    HostUnknown,
    PartnerUnknown,
    TlsRequired,
    TlsNotAllowed,
    KeyInvalid,
    NotAuthenticated,
    PairNotVerified
};

QByteArray name(Refusal refusal); // "tls-not-offered"
// What the peer is told, and its administrator can read.
StreamError streamError(Refusal refusal);
// What the senders of waiting stanzas are told. `detail` is what the peer or the network said.
StanzaError bounce(Refusal refusal, const QString &detail);

} // namespace xmpp
