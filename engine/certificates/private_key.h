// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/secret.h"
#include "engine/certificates/certificate_error.h"

#include <QByteArray>
#include <QString>

#include <expected>
#include <memory>

struct evp_pkey_st; // OpenSSL's EVP_PKEY

namespace certificates {

// A private key ready for use: RSA from 2048 bits, or EC on P-256, P-384 or P-521; in memory, or
// on a token, which then does the signing. Copies share it; OpenSSL wipes it with the last.
class PrivateKey
{
public:
    // PEM or DER, PKCS#8 or the traditional forms. Errors: PassphraseRequired, PassphraseWrong,
    // NotAKey, KeyTooSmall, CurveUnknown, KeyKindUnknown, TooLarge (64 KiB).
    [[nodiscard]] static std::expected<PrivateKey, CertificateError>
    read(const QByteArray &pemOrDer, const base::Secret &passphrase = {});

    // A key that OpenSSL gave, from a PKCS#12 file or a token; judged like one that is read.
    [[nodiscard]] static std::expected<PrivateKey, CertificateError>
    adopt(std::shared_ptr<evp_pkey_st> key);

    evp_pkey_st *handle() const { return m_key.get(); } // never null; for calls into OpenSSL
    const QByteArray &publicKeyId() const { return m_publicKeyId; } // as Certificate's
    QString description() const; // "RSA 2048", "EC P-256"

    // PKCS#8. With a passphrase encrypted: AES-256-CBC, PBKDF2 with HMAC-SHA-256. Without one it is
    // a secret in clear: wipe it after use. Fails (CryptoFailed) for a key on a token.
    [[nodiscard]] std::expected<QByteArray, CertificateError>
    toPem(const base::Secret &passphrase = {}) const;

    bool operator==(const PrivateKey &other) const { return m_publicKeyId == other.m_publicKeyId; }

private:
    PrivateKey(std::shared_ptr<evp_pkey_st> key, QByteArray publicKeyId)
        : m_key(std::move(key)), m_publicKeyId(std::move(publicKeyId))
    { }

    std::shared_ptr<evp_pkey_st> m_key;
    QByteArray m_publicKeyId;
};

} // namespace certificates
