// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/acme/private/account_key.h"

#include "engine/certificates/es256.h"
#include "engine/certificates/key.h"
#include "engine/certificates/secret_file.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace acme {
namespace {

using Reason = certificates::CertificateError::Reason;

const QString fileName = u"acme-account.pem"_s;

std::expected<base::Secret, certificates::CertificateError> newKeyPem()
{
    const auto key = certificates::makeKey(
        {.algorithm = certificates::KeyKind::Algorithm::Ec, .curve = u"P-256"_s});
    if (!key)
        return std::unexpected(key.error());
    auto pem = key->toPem();
    if (!pem)
        return std::unexpected(pem.error());
    return base::Secret(*std::move(pem));
}

} // namespace

QByteArray base64Url(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

std::expected<AccountKey, certificates::CertificateError>
AccountKey::from(certificates::PrivateKey key)
{
    const auto point = certificates::publicPoint(key);
    if (!point)
        return std::unexpected(point.error());
    // RFC 7638 §3.2: the required members, in this order, without white space.
    QByteArray jwk = R"({"crv":"P-256","kty":"EC","x":")" + base64Url(point->x) + R"(","y":")"
        + base64Url(point->y) + R"("})";
    return AccountKey(std::move(key), std::move(jwk));
}

std::expected<AccountKey, certificates::CertificateError>
AccountKey::open(const QString &siteDirectory)
{
    auto pem = certificates::readSecretFile(siteDirectory, fileName);
    if (!pem && pem.error().reason == Reason::NotFound) {
        pem = newKeyPem();
        if (pem)
            pem = certificates::keepSecretFile(siteDirectory, fileName, *pem);
    }
    if (!pem)
        return std::unexpected(pem.error());
    QByteArray bytes(pem->bytes().data(), static_cast<qsizetype>(pem->bytes().size()));
    auto key = certificates::PrivateKey::read(bytes);
    base::wipe(bytes);
    if (!key)
        return std::unexpected(key.error());
    return from(*std::move(key));
}

QByteArray AccountKey::thumbprint() const
{
    return base64Url(QCryptographicHash::hash(m_jwk, QCryptographicHash::Sha256));
}

QByteArray AccountKey::keyAuthorization(const QByteArray &token) const
{
    return token + '.' + thumbprint();
}

std::expected<QByteArray, certificates::CertificateError>
AccountKey::sign(const QByteArray &data) const
{
    return certificates::signEs256(m_key, data);
}

} // namespace acme
