// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/certificates/es256.h"

#include "engine/certificates/private/openssl.h"

#include <openssl/core_names.h>
#include <openssl/ecdsa.h>

namespace certificates {
namespace {

using Reason = CertificateError::Reason;
using NumberPtr = std::unique_ptr<BIGNUM, FreedBy<BN_free>>;
using SignaturePtr = std::unique_ptr<ECDSA_SIG, FreedBy<ECDSA_SIG_free>>;
using DigestContextPtr = std::unique_ptr<EVP_MD_CTX, FreedBy<EVP_MD_CTX_free>>;

constexpr int coordinateBytes = 32;

bool isOnP256(const PrivateKey &key)
{
    return EVP_PKEY_get_base_id(key.handle()) == EVP_PKEY_EC
        && EVP_PKEY_get_bits(key.handle()) == coordinateBytes * 8;
}

QByteArray padded(const BIGNUM *number)
{
    QByteArray bytes(coordinateBytes, '\0');
    const int written =
        BN_bn2binpad(number, reinterpret_cast<unsigned char *>(bytes.data()), coordinateBytes);
    return written == coordinateBytes ? bytes : QByteArray();
}

QByteArray coordinate(const PrivateKey &key, const char *name)
{
    BIGNUM *number = nullptr;
    if (EVP_PKEY_get_bn_param(key.handle(), name, &number) != 1)
        return {};
    return padded(NumberPtr(number).get());
}

QByteArray derSignature(const PrivateKey &key, const QByteArray &data)
{
    const DigestContextPtr context(EVP_MD_CTX_new());
    const auto *bytes = reinterpret_cast<const unsigned char *>(data.constData());
    const auto size = static_cast<size_t>(data.size());
    size_t length = 0;
    if (!context
        || EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, key.handle()) != 1
        || EVP_DigestSign(context.get(), nullptr, &length, bytes, size) != 1)
        return {};
    QByteArray signature(static_cast<qsizetype>(length), '\0');
    if (EVP_DigestSign(context.get(),
                       reinterpret_cast<unsigned char *>(signature.data()),
                       &length,
                       bytes,
                       size)
        != 1)
        return {};
    signature.truncate(static_cast<qsizetype>(length));
    return signature;
}

} // namespace

std::expected<EcPoint, CertificateError> publicPoint(const PrivateKey &key)
{
    if (!isOnP256(key))
        return std::unexpected(CertificateError{Reason::CurveUnknown, key.description()});
    EcPoint point{coordinate(key, OSSL_PKEY_PARAM_EC_PUB_X),
                  coordinate(key, OSSL_PKEY_PARAM_EC_PUB_Y)};
    if (point.x.isEmpty() || point.y.isEmpty())
        return std::unexpected(
            opensslError(Reason::CryptoFailed, QStringLiteral("reading a public key")));
    return point;
}

std::expected<QByteArray, CertificateError> signEs256(const PrivateKey &key, const QByteArray &data)
{
    if (!isOnP256(key))
        return std::unexpected(CertificateError{Reason::CurveUnknown, key.description()});
    const QByteArray der = derSignature(key, data);
    const auto *bytes = reinterpret_cast<const unsigned char *>(der.constData());
    const SignaturePtr signature(d2i_ECDSA_SIG(nullptr, &bytes, static_cast<long>(der.size())));
    if (!signature)
        return std::unexpected(
            opensslError(Reason::CryptoFailed, QStringLiteral("signing with ES256")));
    return padded(ECDSA_SIG_get0_r(signature.get())) + padded(ECDSA_SIG_get0_s(signature.get()));
}

} // namespace certificates
