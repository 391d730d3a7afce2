// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/certificates/private/private_key.h"

#include <QCryptographicHash>

#include <openssl/pem.h>

#include <array>

namespace certificates {
namespace {

using Reason = CertificateError::Reason;

constexpr qsizetype maxKeyBytes = qsizetype{64} * 1024;

// Called only for an encrypted key: notes that, and gives no passphrase.
int notePassphraseWanted(char *, int, int, void *wanted)
{
    *static_cast<bool *>(wanted) = true;
    return -1;
}

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

std::expected<KeyPtr, CertificateError> accept(KeyPtr key)
{
    switch (EVP_PKEY_get_base_id(key.get())) {
    case EVP_PKEY_RSA:
        if (EVP_PKEY_get_bits(key.get()) < 2048)
            return std::unexpected(CertificateError{Reason::KeyTooSmall, describeKey(key.get())});
        return key;
    case EVP_PKEY_EC:
        if (!curveOf(key.get()).startsWith(u"P-"))
            return std::unexpected(CertificateError{Reason::CurveUnknown, describeKey(key.get())});
        return key;
    default:
        return std::unexpected(CertificateError{
            Reason::NotAKey, describeKey(key.get()) + QStringLiteral(" is neither RSA nor EC")});
    }
}

} // namespace

std::expected<KeyPtr, CertificateError> readPrivateKey(const QByteArray &pemOrDer)
{
    if (pemOrDer.size() > maxKeyBytes)
        return std::unexpected(
            CertificateError{Reason::TooLarge, QStringLiteral("a private key file over 64 KiB")});

    bool passphraseWanted = false;
    KeyPtr key;
    if (pemOrDer.contains("-----BEGIN ")) {
        const BioPtr bio = readingBio(pemOrDer);
        key.reset(
            PEM_read_bio_PrivateKey(bio.get(), nullptr, notePassphraseWanted, &passphraseWanted));
    } else {
        const auto *bytes = reinterpret_cast<const unsigned char *>(pemOrDer.constData());
        key.reset(d2i_AutoPrivateKey(nullptr, &bytes, static_cast<long>(pemOrDer.size())));
    }
    if (passphraseWanted)
        return std::unexpected(
            opensslError(Reason::PassphraseRequired, QStringLiteral("the key is encrypted")));
    if (!key)
        return std::unexpected(
            opensslError(Reason::NotAKey, QStringLiteral("reading a private key")));
    return accept(std::move(key));
}

QByteArray toPkcs8Pem(const EVP_PKEY *key)
{
    const BioPtr bio(BIO_new(BIO_s_secmem()));
    if (PEM_write_bio_PKCS8PrivateKey(bio.get(), key, nullptr, nullptr, 0, nullptr, nullptr) != 1)
        return {};
    return contentOf(bio.get());
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
