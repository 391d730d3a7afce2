// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/certificates/private_key.h"

#include <QByteArray>

#include <expected>

namespace acme {

// RFC 7515 §2: without padding.
[[nodiscard]] QByteArray base64Url(const QByteArray &bytes);

// The key of an ACME account: P-256, signing with ES256.
class AccountKey
{
public:
    [[nodiscard]] static std::expected<AccountKey, certificates::CertificateError>
    from(certificates::PrivateKey key);
    // DIR/keys/acme-account.pem; made when it is not there. Blocks: for a worker thread.
    [[nodiscard]] static std::expected<AccountKey, certificates::CertificateError>
    open(const QString &siteDirectory);

    [[nodiscard]] const QByteArray &jwk() const { return m_jwk; } // canonical, RFC 7638 §3
    [[nodiscard]] QByteArray thumbprint() const; // RFC 7638, base64url
    // RFC 8555 §8.1
    [[nodiscard]] QByteArray keyAuthorization(const QByteArray &token) const;
    [[nodiscard]] std::expected<QByteArray, certificates::CertificateError>
    sign(const QByteArray &data) const;

private:
    AccountKey(certificates::PrivateKey key, QByteArray jwk)
        : m_key(std::move(key)), m_jwk(std::move(jwk))
    { }

    certificates::PrivateKey m_key;
    QByteArray m_jwk;
};

} // namespace acme
