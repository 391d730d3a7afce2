// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/tokens/session.h"

#include <QJsonObject>

namespace tokens {

[[nodiscard]] std::expected<QList<certificates::TokenKey>, CertificateError>
privateKeys(const Session &session, const CK_TOKEN_INFO &token);

// NotFound when no private key has this CKA_ID.
[[nodiscard]] std::expected<CK_OBJECT_HANDLE, CertificateError>
findPrivateKey(const Session &session, const QByteArray &id);

// What the token tells of its public half: "modulus" and "exponent", or "curve" and "point", each
// as the attribute's bytes, or "certificate"; in base64.
[[nodiscard]] QJsonObject
publicHalf(const Session &session, CK_OBJECT_HANDLE privateKey, const QByteArray &id);

struct CertificateObject {
    QByteArray der;
    QByteArray subjectDer; // its subject, which PKCS#11 §4.6.3 wants apart
};

// Writes the certificate beside the key, under its CKA_ID and label, so that other programs find
// the two together. An older one of the same key goes.
[[nodiscard]] std::expected<void, CertificateError>
putCertificate(const Session &session, const QByteArray &id, const CertificateObject &leaf);

// The key pair and its certificates: everything that has this CKA_ID.
[[nodiscard]] std::expected<void, CertificateError> removeAll(const Session &session,
                                                              const QByteArray &id);

} // namespace tokens
