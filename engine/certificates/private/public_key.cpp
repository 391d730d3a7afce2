// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/certificates/private/public_key.h"

#include <QCryptographicHash>

#include <array>

namespace certificates {

QString curveOf(const EVP_PKEY *key)
{
    std::array<char, 64> group{};
    size_t size = 0;
    if (EVP_PKEY_get_group_name(key, group.data(), group.size(), &size) != 1) {
        static_cast<void>(takeOpenSslErrors());
        return {};
    }
    QString name = QString::fromLatin1(group.data());
    if (name == u"prime256v1")
        return QStringLiteral("P-256");
    if (name == u"secp384r1")
        return QStringLiteral("P-384");
    if (name == u"secp521r1")
        return QStringLiteral("P-521");
    return name;
}

QByteArray publicKeyIdOf(const EVP_PKEY *key)
{
    return QCryptographicHash::hash(derOf(key, i2d_PUBKEY), QCryptographicHash::Sha256);
}

QString describeKey(const EVP_PKEY *key)
{
    switch (EVP_PKEY_get_base_id(key)) {
    case EVP_PKEY_RSA:
        return QStringLiteral("RSA %1").arg(EVP_PKEY_get_bits(key));
    case EVP_PKEY_EC:
        return QStringLiteral("EC ") + curveOf(key);
    default: {
        const char *type = EVP_PKEY_get0_type_name(key);
        return type ? QString::fromLatin1(type) : QStringLiteral("unknown");
    }
    }
}

} // namespace certificates
