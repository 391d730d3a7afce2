// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/certificates/certificate.h"

#include "engine/certificates/private/openssl.h"
#include "engine/certificates/private/public_key.h"
#include "engine/certificates/private/subject_names.h"

#include <QCryptographicHash>

#include <openssl/asn1.h>
#include <openssl/pem.h>

#include <ctime>

namespace certificates {
namespace {

using Reason = CertificateError::Reason;

constexpr qsizetype maxCertificateBytes = qsizetype{128} * 1024;

QByteArray sha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

// Invalid when the time in the certificate is.
QDateTime dateTime(const ASN1_TIME *time)
{
    std::tm parts{};
    if (ASN1_TIME_to_tm(time, &parts) != 1)
        return {};
    return {QDate(parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday),
            QTime(parts.tm_hour, parts.tm_min, parts.tm_sec),
            Qt::UTC};
}

} // namespace

std::expected<Certificate, CertificateError> Certificate::fromDer(const QByteArray &der)
{
    if (der.size() > maxCertificateBytes)
        return std::unexpected(
            CertificateError{Reason::TooLarge, QStringLiteral("a certificate over 128 KiB")});
    const X509Ptr x509 = x509FromDer(der);
    if (!x509)
        return std::unexpected(
            CertificateError{Reason::NotACertificate, QStringLiteral("not X.509 in DER")});

    Certificate certificate;
    certificate.m_subject = displayOf(X509_get_subject_name(x509.get()));
    certificate.m_notBefore = dateTime(X509_get0_notBefore(x509.get()));
    certificate.m_notAfter = dateTime(X509_get0_notAfter(x509.get()));
    const bool timesAreValid =
        certificate.m_notBefore.isValid() && certificate.m_notAfter.isValid();
    // EXFLAG_INVALID: an extension is there twice, or does not parse.
    const uint32_t flags = X509_get_extension_flags(x509.get());
    if (!timesAreValid || (flags & EXFLAG_INVALID) != 0)
        return std::unexpected(opensslError(
            Reason::NotACertificate,
            QStringLiteral("malformed time or extension in %1").arg(certificate.m_subject)));

    certificate.m_der = der;
    certificate.m_id = QString::fromLatin1(sha256(der).toHex());
    certificate.m_commonName = commonNameOf(X509_get_subject_name(x509.get()));
    certificate.m_issuer = displayOf(X509_get_issuer_name(x509.get()));
    const GeneralNamesPtr names(static_cast<GENERAL_NAMES *>(
        X509_get_ext_d2i(x509.get(), NID_subject_alt_name, nullptr, nullptr)));
    certificate.m_hasSubjectAltName = names != nullptr;
    if (names)
        certificate.m_names = subjectNames(*names);
    certificate.m_publicKeyId = sha256(derOf(X509_get_X509_PUBKEY(x509.get()), i2d_X509_PUBKEY));
    const EVP_PKEY *key = X509_get0_pubkey(x509.get());
    certificate.m_keyDescription = key ? describeKey(key) : QStringLiteral("unknown");
    certificate.m_allowsServerAuth = (flags & EXFLAG_XKUSAGE) == 0
        || (X509_get_extended_key_usage(x509.get()) & (XKU_SSL_SERVER | XKU_ANYEKU)) != 0;
    certificate.m_isCa = X509_check_ca(x509.get()) == 1;
    certificate.m_isSelfIssued = (flags & EXFLAG_SI) != 0;
    static_cast<void>(takeOpenSslErrors()); // an unknown key type leaves one behind
    return certificate;
}

QByteArray toPem(const Certificate &certificate)
{
    const X509Ptr x509 = x509FromDer(certificate.der());
    const BioPtr bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(bio.get(), x509.get());
    return contentOf(bio.get());
}

} // namespace certificates
