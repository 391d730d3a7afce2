// SPDX-License-Identifier: GPL-3.0-or-later
// As token_key.cpp: keys with methods of their own are of OpenSSL's older kind.
#define OPENSSL_SUPPRESS_DEPRECATED
#include "engine/certificates/private/token_public_half.h"

namespace certificates {
namespace {

using GroupPtr = std::unique_ptr<EC_GROUP, FreedBy<EC_GROUP_free>>;
using NumberPtr = std::unique_ptr<BIGNUM, FreedBy<BN_free>>;

NumberPtr number(const QByteArray &bytes)
{
    return NumberPtr(BN_bin2bn(reinterpret_cast<const unsigned char *>(bytes.constData()),
                               static_cast<int>(bytes.size()),
                               nullptr));
}

RsaPtr publicRsa(const QByteArray &modulus, const QByteArray &exponent)
{
    RsaPtr key(RSA_new());
    NumberPtr n = number(modulus);
    NumberPtr e = number(exponent);
    if (RSA_set0_key(key.get(), n.get(), e.get(), nullptr) != 1)
        return nullptr;
    static_cast<void>(n.release());
    static_cast<void>(e.release());
    return key;
}

// CKA_EC_POINT is a DER OCTET STRING; some tokens give the point alone (PKCS#11 2.40 errata).
EcPtr publicEc(const QByteArray &curve, const QByteArray &point)
{
    const auto *der = reinterpret_cast<const unsigned char *>(curve.constData());
    const GroupPtr group(d2i_ECPKParameters(nullptr, &der, curve.size()));
    EcPtr key(EC_KEY_new());
    if (!group || EC_KEY_set_group(key.get(), group.get()) != 1)
        return nullptr;
    der = reinterpret_cast<const unsigned char *>(point.constData());
    const OctetStringPtr wrapped(d2i_ASN1_OCTET_STRING(nullptr, &der, point.size()));
    const auto *bytes = wrapped ? ASN1_STRING_get0_data(wrapped.get())
                                : reinterpret_cast<const unsigned char *>(point.constData());
    const auto size = static_cast<size_t>(wrapped ? ASN1_STRING_length(wrapped.get())
                                                  : static_cast<int>(point.size()));
    if (EC_KEY_oct2key(key.get(), bytes, size, nullptr) != 1)
        return nullptr;
    return key;
}

} // namespace

PublicHalf readPublicHalf(const QJsonObject &known)
{
    const auto bytes = [&known](const char *name) {
        return QByteArray::fromBase64(known.value(QLatin1StringView(name)).toString().toLatin1());
    };
    const QByteArray certificate = bytes("certificate");
    const X509Ptr x509 = certificate.isEmpty() ? nullptr : x509FromDer(certificate);
    EVP_PKEY *certified = x509 ? X509_get0_pubkey(x509.get()) : nullptr;
    if (const QByteArray modulus = bytes("modulus"), exponent = bytes("exponent");
        !modulus.isEmpty() && !exponent.isEmpty())
        return {publicRsa(modulus, exponent), {}};
    if (const QByteArray curve = bytes("curve"), point = bytes("point");
        !curve.isEmpty() && !point.isEmpty())
        return {{}, publicEc(curve, point)};
    if (certified && EVP_PKEY_get_base_id(certified) == EVP_PKEY_RSA) {
        const RsaPtr rsa(EVP_PKEY_get1_RSA(certified));
        return {RsaPtr(RSAPublicKey_dup(rsa.get())), {}};
    }
    if (certified && EVP_PKEY_get_base_id(certified) == EVP_PKEY_EC) {
        const EcPtr ec(EVP_PKEY_get1_EC_KEY(certified));
        return {{}, EcPtr(EC_KEY_dup(ec.get()))};
    }
    return {};
}

} // namespace certificates
