// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sip/uri.h"
#include "engine/xmpp/jid.h"

#include <QByteArray>
#include <QString>

#include <expected>

namespace gateway {

struct AddressError {
    enum class Reason {
        Secure, // sips: RFC 7247 §8 forbids to translate it
        UserMissing,
        PercentMalformed,
        NotUtf8,
        ControlCharacter,
        SpaceAtEdge, // XEP-0106 §4.3: \20 is neither first nor last
        TooLong, // RFC 7622: 1023 bytes a part
        DomainMalformed,
        NotAJid, // RFC 7622 allows it in no JID
        NotAUri
    };

    Reason reason;
    QString evidence; // English, for the log
};

// RFC 7247 §6 with the whole of XEP-0106: percent-decoding yields characters that the three of
// §6.4 do not cover. A SIP user is compared without regard to case, so its JID is lower-case.
// A "gr" with a value is the resource, percent-encoded as RFC 5627 allows; a temporary GRUU ("gr"
// without one), a password and all other parameters have no place in a JID.
[[nodiscard]] std::expected<xmpp::Jid, AddressError> toJid(const sip::Uri &uri);
// The same where the URI's host is already known as a domain.
[[nodiscard]] std::expected<xmpp::Jid, AddressError> toJid(const sip::Uri &uri,
                                                           const base::DomainName &host);
[[nodiscard]] std::expected<sip::Uri, AddressError> toSipUri(const xmpp::Jid &jid);

// The parts alone: user part as on the wire ↔ local part; value of "gr" ↔ resource.
[[nodiscard]] std::expected<QByteArray, AddressError> localpartOf(QByteArrayView sipUser);
[[nodiscard]] std::expected<QByteArray, AddressError> sipUserOf(QByteArrayView localpart);
[[nodiscard]] std::expected<QByteArray, AddressError> resourceOf(QByteArrayView gr);
[[nodiscard]] QByteArray grOf(QByteArrayView resource);

[[nodiscard]] QString reasonName(AddressError::Reason reason); // "percent-malformed"

} // namespace gateway
