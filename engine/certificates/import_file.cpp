// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/certificates/import_file.h"

#include "engine/certificates/private/pem_text.h"
#include "engine/certificates/private/pkcs12.h"

#include <algorithm>

namespace certificates {
namespace {

using Reason = CertificateError::Reason;
using Read = std::expected<ImportFile, CertificateError>;

constexpr qsizetype maxFileBytes = qsizetype{4} * 1024 * 1024;

// Each derivation of a PKCS#12 file; .NET and Windows refuse more than 600,000 in all three.
constexpr int iterations = 150'000;
constexpr int saltBytes = 16;

// The one that belongs to a certificate of the file, else the first.
std::expected<std::optional<PrivateKey>, CertificateError>
keyOf(const QByteArray &pem, const QList<Certificate> &certificates, const base::Secret &password)
{
    std::optional<PrivateKey> first;
    for (QByteArray &block : keyBlocks(pem)) {
        auto key = PrivateKey::read(block, password);
        base::wipe(block);
        if (!key)
            return std::unexpected(key.error());
        if (std::ranges::find(certificates, key->publicKeyId(), &Certificate::publicKeyId)
            != certificates.end())
            return *std::move(key);
        if (!first)
            first = *std::move(key);
    }
    return first;
}

Read readPem(const QByteArray &pem, const base::Secret &password)
{
    const auto certificates = readCertificates(pem);
    if (!certificates)
        return std::unexpected(certificates.error());
    const auto key = keyOf(pem, *certificates, password);
    if (!key)
        return std::unexpected(key.error());
    return ImportFile{.certificates = *certificates, .key = *key, .friendlyName = {}};
}

Read readDer(const QByteArray &der, const base::Secret &password)
{
    const LegacyLibrary library;
    if (const Pkcs12Ptr pkcs12 = parsePkcs12(der, library)) {
        auto read = readPkcs12(*pkcs12, password, library);
        if (read && read->certificates.isEmpty())
            return std::unexpected(
                CertificateError{read->key ? Reason::OnlyAKey : Reason::NotACertificate,
                                 QStringLiteral("a PKCS#12 file without certificates")});
        return read;
    }
    const auto certificates = readCertificates(der);
    if (!certificates)
        return std::unexpected(certificates.error());
    return ImportFile{.certificates = *certificates, .key = {}, .friendlyName = {}};
}

X509StackPtr stackOf(const QList<Certificate> &certificates)
{
    X509StackPtr stack(sk_X509_new_null());
    for (const Certificate &certificate : certificates) {
        X509 *x509 = x509FromDer(certificate.der()).release();
        if (!stack || !x509 || sk_X509_push(stack.get(), x509) <= 0) { // which takes it over
            X509_free(x509);
            return nullptr;
        }
    }
    return stack;
}

} // namespace

Read readImportFile(const QByteArray &content, const base::Secret &password)
{
    if (content.size() > maxFileBytes)
        return std::unexpected(CertificateError{Reason::TooLarge, QStringLiteral("over 4 MiB")});
    QByteArray bytes = withoutByteOrderMark(content);
    auto read = isPem(bytes) ? readPem(bytes, password) : readDer(bytes, password);
    base::wipe(bytes);
    return read;
}

std::expected<QByteArray, CertificateError> writePkcs12(const QList<Certificate> &chain,
                                                        const PrivateKey &key,
                                                        const QString &friendlyName,
                                                        const base::Secret &password)
{
    if (password.isEmpty())
        return std::unexpected(CertificateError{Reason::PassphraseRequired,
                                                QStringLiteral("a PKCS#12 file needs a password")});
    if (chain.isEmpty() || password.bytes().contains('\0')) // OpenSSL would stop reading there
        return std::unexpected(
            CertificateError{Reason::FieldMalformed, QStringLiteral("password or chain")});
    const char *secret = password.bytes().begin(); // a Secret ends with a NUL, as QByteArray does
    const X509Ptr leaf = x509FromDer(chain.front().der());
    const X509StackPtr others = stackOf(chain.sliced(1));
    const Pkcs12Ptr file(leaf && others ? PKCS12_create(secret,
                                                        friendlyName.toUtf8().constData(),
                                                        key.handle(),
                                                        leaf.get(),
                                                        others.get(),
                                                        NID_aes_256_cbc,
                                                        NID_aes_256_cbc,
                                                        iterations,
                                                        -1, // the MAC comes below, with SHA-256
                                                        0)
                                        : nullptr);
    const bool isSealed = file
        && PKCS12_set_mac(file.get(), secret, -1, nullptr, saltBytes, iterations, EVP_sha256())
            == 1;
    if (!isSealed)
        return std::unexpected(
            opensslError(Reason::CryptoFailed, QStringLiteral("writing a PKCS#12 file")));
    return derOf(file.get(), i2d_PKCS12);
}

} // namespace certificates
