// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/certificates/private_key.h"

#include "engine/certificates/private/pem_text.h"
#include "engine/certificates/private/public_key.h"

#include <openssl/pem.h>
#include <openssl/pkcs12.h>

#include <algorithm>

namespace certificates {
namespace {

using Reason = CertificateError::Reason;

constexpr qsizetype maxKeyBytes = qsizetype{64} * 1024;
constexpr size_t maxPassphraseBytes = 1024; // PEM_BUFSIZE: what OpenSSL asks for when it reads
constexpr int passphraseIterations = 600'000; // OWASP, 2023, for PBKDF2 with HMAC-SHA-256

using Pkcs8Ptr = std::unique_ptr<PKCS8_PRIV_KEY_INFO, FreedBy<PKCS8_PRIV_KEY_INFO_free>>;
using EncryptedPkcs8Ptr = std::unique_ptr<X509_SIG, FreedBy<X509_SIG_free>>;

struct PassphraseQuestion {
    const base::Secret &passphrase;
    bool wasAsked = false;
};

// Called only for an encrypted key. Without this OpenSSL would ask the terminal.
int answerPassphrase(char *buffer, int size, int, void *question)
{
    auto &asked = *static_cast<PassphraseQuestion *>(question);
    asked.wasAsked = true;
    const std::string_view bytes = asked.passphrase.bytes();
    if (bytes.empty() || bytes.size() > static_cast<size_t>(size))
        return -1;
    std::ranges::copy(bytes, buffer);
    return static_cast<int>(bytes.size());
}

KeyPtr readDer(const QByteArray &der, PassphraseQuestion &question)
{
    const auto *bytes = reinterpret_cast<const unsigned char *>(der.constData());
    if (KeyPtr key(d2i_AutoPrivateKey(nullptr, &bytes, static_cast<long>(der.size()))); key)
        return key;
    const BioPtr bio = readingBio(der); // EncryptedPrivateKeyInfo
    return KeyPtr(d2i_PKCS8PrivateKey_bio(bio.get(), nullptr, answerPassphrase, &question));
}

EncryptedPkcs8Ptr encrypt(PKCS8_PRIV_KEY_INFO *clear, const base::Secret &passphrase)
{
    // It takes the parameters over only when it succeeds.
    X509_ALGOR *parameters = PKCS5_pbe2_set_iv(EVP_aes_256_cbc(),
                                               passphraseIterations,
                                               nullptr, // random salt
                                               0,
                                               nullptr, // random IV
                                               NID_hmacWithSHA256);
    const std::string_view secret = passphrase.bytes();
    EncryptedPkcs8Ptr encrypted(
        parameters
            ? PKCS8_set0_pbe(secret.data(), static_cast<int>(secret.size()), clear, parameters)
            : nullptr);
    if (!encrypted)
        X509_ALGOR_free(parameters);
    return encrypted;
}

} // namespace

std::expected<PrivateKey, CertificateError> PrivateKey::read(const QByteArray &pemOrDer,
                                                             const base::Secret &passphrase)
{
    if (pemOrDer.size() > maxKeyBytes)
        return std::unexpected(
            CertificateError{Reason::TooLarge, QStringLiteral("a private key file over 64 KiB")});

    PassphraseQuestion question{passphrase};
    QByteArray bytes = withoutByteOrderMark(pemOrDer);
    KeyPtr key;
    if (isPem(bytes)) {
        const BioPtr bio = readingBio(bytes);
        key.reset(PEM_read_bio_PrivateKey(bio.get(), nullptr, answerPassphrase, &question));
    } else {
        key = readDer(bytes, question);
    }
    base::wipe(bytes);
    if (!key && question.wasAsked)
        return std::unexpected(opensslError(passphrase.isEmpty() ? Reason::PassphraseRequired
                                                                 : Reason::PassphraseWrong,
                                            QStringLiteral("the key is encrypted")));
    if (!key)
        return std::unexpected(
            opensslError(Reason::NotAKey, QStringLiteral("reading a private key")));
    static_cast<void>(takeOpenSslErrors()); // of the forms that were tried before
    return adopt(std::move(key));
}

std::expected<PrivateKey, CertificateError> PrivateKey::adopt(std::shared_ptr<EVP_PKEY> key)
{
    const QString description = describeKey(key.get());
    switch (EVP_PKEY_get_base_id(key.get())) {
    case EVP_PKEY_RSA:
        if (EVP_PKEY_get_bits(key.get()) < 2048)
            return std::unexpected(CertificateError{Reason::KeyTooSmall, description});
        break;
    case EVP_PKEY_EC:
        if (!curveOf(key.get()).startsWith(u"P-"))
            return std::unexpected(CertificateError{Reason::CurveUnknown, description});
        break;
    default:
        return std::unexpected(CertificateError{Reason::KeyKindUnknown, description});
    }
    QByteArray publicKeyId = publicKeyIdOf(key.get());
    return PrivateKey(std::move(key), std::move(publicKeyId));
}

QString PrivateKey::description() const
{
    return describeKey(m_key.get());
}

std::expected<QByteArray, CertificateError> PrivateKey::toPem(const base::Secret &passphrase) const
{
    if (passphrase.bytes().size() > maxPassphraseBytes)
        return std::unexpected(
            CertificateError{Reason::FieldTooLong, QStringLiteral("passphrase: over 1024 bytes")});
    const BioPtr bio(BIO_new(BIO_s_secmem()));
    const Pkcs8Ptr clear(EVP_PKEY2PKCS8(m_key.get()));
    bool written = false;
    if (clear && passphrase.isEmpty()) {
        written = PEM_write_bio_PKCS8_PRIV_KEY_INFO(bio.get(), clear.get()) == 1;
    } else if (clear) {
        const EncryptedPkcs8Ptr encrypted = encrypt(clear.get(), passphrase);
        written = encrypted && PEM_write_bio_PKCS8(bio.get(), encrypted.get()) == 1;
    }
    if (!written)
        return std::unexpected(
            opensslError(Reason::CryptoFailed, QStringLiteral("writing a private key")));
    return contentOf(bio.get());
}

} // namespace certificates
