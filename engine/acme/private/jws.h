// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/acme/private/account_key.h"
#include "engine/acme/settings.h"

#include <QJsonObject>
#include <QUrl>

namespace acme {

// The protected header of a request (RFC 8555 §6.2).
struct JwsHeader {
    QUrl url;
    QByteArray nonce;
    QUrl account; // its URL; empty: the key itself is sent, as newAccount needs it
};

// A flattened JWS (RFC 7515 §7.2.2) with ES256. An empty payload is a POST-as-GET (§6.3).
[[nodiscard]] std::expected<QByteArray, certificates::CertificateError>
signedRequest(const AccountKey &key, const JwsHeader &header, const QByteArray &payload);

// The value of externalAccountBinding (RFC 8555 §7.3.4), HS256. Empty: the HMAC key is no
// base64url.
[[nodiscard]] QJsonObject
boundAccount(const AccountBinding &binding, const AccountKey &key, const QUrl &newAccount);

} // namespace acme
