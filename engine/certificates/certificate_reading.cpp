// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/certificates/certificate.h"
#include "engine/certificates/private/missing_certificate.h"
#include "engine/certificates/private/openssl.h"
#include "engine/certificates/private/pem_text.h"

#include <openssl/pem.h>
#include <openssl/pkcs7.h>

#include <optional>

namespace certificates {
namespace {

using Reason = CertificateError::Reason;
using Certificates = std::expected<QList<Certificate>, CertificateError>;

constexpr qsizetype maxFileBytes = qsizetype{4} * 1024 * 1024;
constexpr qsizetype maxCertificates = 1000;

Certificates fromOne(const QByteArray &der)
{
    auto certificate = Certificate::fromDer(der);
    if (!certificate)
        return std::unexpected(certificate.error());
    return QList<Certificate>{*std::move(certificate)};
}

// The certificates of a PKCS#7 SignedData, as CAs answer with (.p7b). Its signature says nothing.
Certificates fromPkcs7(const QByteArray &der)
{
    const auto *bytes = reinterpret_cast<const unsigned char *>(der.constData());
    const std::unique_ptr<PKCS7, FreedBy<PKCS7_free>> message(
        d2i_PKCS7(nullptr, &bytes, static_cast<long>(der.size())));
    if (!message || !PKCS7_type_is_signed(message.get()) || !message->d.sign)
        return std::unexpected(
            opensslError(Reason::NotACertificate, QStringLiteral("neither X.509 nor PKCS#7")));
    const STACK_OF(X509) *stack = message->d.sign->cert;
    QList<Certificate> found;
    for (int i = 0; i < sk_X509_num(stack) && i <= maxCertificates; ++i) {
        auto certificate = Certificate::fromDer(derOf(sk_X509_value(stack, i), i2d_X509));
        if (!certificate)
            return std::unexpected(certificate.error());
        found.append(*std::move(certificate));
    }
    return found;
}

Certificates fromBlock(const PemBlock &block)
{
    Certificates found; // none in a key or a request beside the certificates
    if (block.label == PEM_STRING_X509 || block.label == PEM_STRING_X509_OLD)
        found = fromOne(block.der);
    else if (block.label == PEM_STRING_PKCS7 || block.label == "CMS")
        found = fromPkcs7(block.der);
    if (!found && found.error().reason == Reason::NotACertificate)
        return std::unexpected(CertificateError{Reason::NotPem, found.error().evidence});
    return found;
}

Certificates fromPem(const QByteArray &text)
{
    const BioPtr bio = readingBio(text);
    QList<Certificate> found;
    for (;;) {
        const auto read = nextBlock(bio.get());
        if (!read)
            return std::unexpected(read.error());
        const std::optional<PemBlock> &block = *read;
        if (!block)
            return found;
        Certificates certificates = fromBlock(*block);
        if (!certificates)
            return certificates;
        found += *certificates;
        if (found.size() > maxCertificates)
            return std::unexpected(
                CertificateError{Reason::TooLarge, QStringLiteral("over 1000 certificates")});
    }
}

Certificates fromDer(const QByteArray &der)
{
    if (x509FromDer(der))
        return fromOne(der);
    Certificates found = fromPkcs7(der);
    if (!found && found.error().reason == Reason::NotACertificate)
        return std::unexpected(missingCertificate(der));
    return found;
}

} // namespace

Certificates readCertificates(const QByteArray &pemOrDer)
{
    if (pemOrDer.size() > maxFileBytes)
        return std::unexpected(CertificateError{Reason::TooLarge, QStringLiteral("over 4 MiB")});
    const QByteArray bytes = withoutByteOrderMark(pemOrDer);
    Certificates found = isPem(bytes) ? fromPem(bytes) : fromDer(bytes);
    if (found && found->isEmpty())
        return std::unexpected(missingCertificate(bytes));
    return found;
}

} // namespace certificates
