// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/acme/private/jws.h"

#include <QJsonDocument>
#include <QMessageAuthenticationCode>

using namespace Qt::StringLiterals;

namespace acme {
namespace {

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QString urlText(const QUrl &url)
{
    return url.toString(QUrl::FullyEncoded);
}

QJsonObject flattened(const QByteArray &header, const QByteArray &payload, const QByteArray &sign)
{
    return {{u"protected"_s, QString::fromLatin1(header)},
            {u"payload"_s, QString::fromLatin1(payload)},
            {u"signature"_s, QString::fromLatin1(base64Url(sign))}};
}

} // namespace

std::expected<QByteArray, certificates::CertificateError>
signedRequest(const AccountKey &key, const JwsHeader &header, const QByteArray &payload)
{
    QJsonObject object{{u"alg"_s, u"ES256"_s},
                       {u"nonce"_s, QString::fromLatin1(header.nonce)},
                       {u"url"_s, urlText(header.url)}};
    if (header.account.isEmpty())
        object.insert(u"jwk"_s, QJsonDocument::fromJson(key.jwk()).object());
    else
        object.insert(u"kid"_s, urlText(header.account));
    const QByteArray protectedPart = base64Url(compact(object));
    const QByteArray payloadPart = base64Url(payload);
    const auto signature = key.sign(protectedPart + '.' + payloadPart);
    if (!signature)
        return std::unexpected(signature.error());
    return compact(flattened(protectedPart, payloadPart, *signature));
}

QJsonObject
boundAccount(const AccountBinding &binding, const AccountKey &key, const QUrl &newAccount)
{
    const std::string_view encoded = binding.hmacKey.bytes();
    auto secret = QByteArray::fromBase64Encoding(
        QByteArray(encoded.data(), static_cast<qsizetype>(encoded.size())),
        QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!secret || secret.decoded.isEmpty())
        return {};
    const QByteArray protectedPart = base64Url(compact(
        {{u"alg"_s, u"HS256"_s}, {u"kid"_s, binding.keyId}, {u"url"_s, urlText(newAccount)}}));
    const QByteArray payloadPart = base64Url(key.jwk());
    const QByteArray mac = QMessageAuthenticationCode::hash(
        protectedPart + '.' + payloadPart, secret.decoded, QCryptographicHash::Sha256);
    base::wipe(secret.decoded);
    return flattened(protectedPart, payloadPart, mac);
}

} // namespace acme
