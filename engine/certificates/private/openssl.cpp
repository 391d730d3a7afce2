// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/certificates/private/openssl.h"

#include <QStringList>

#include <openssl/err.h>

#include <array>

namespace certificates {

QString takeOpenSslErrors()
{
    QStringList errors;
    while (const unsigned long code = ERR_get_error()) {
        std::array<char, 256> text{};
        ERR_error_string_n(code, text.data(), text.size());
        errors.append(QString::fromUtf8(text.data()));
    }
    return errors.join(QStringLiteral("; "));
}

CertificateError opensslError(CertificateError::Reason reason, const QString &doing)
{
    const QString errors = takeOpenSslErrors();
    return {reason, errors.isEmpty() ? doing : doing + QStringLiteral(": ") + errors};
}

BioPtr readingBio(const QByteArray &bytes)
{
    return BioPtr(BIO_new_mem_buf(bytes.constData(), static_cast<int>(bytes.size())));
}

QByteArray contentOf(BIO *bio)
{
    char *bytes = nullptr;
    const long size = BIO_get_mem_data(bio, &bytes);
    return {bytes, size};
}

X509Ptr x509FromDer(const QByteArray &der)
{
    const auto *begin = reinterpret_cast<const unsigned char *>(der.constData());
    const unsigned char *end = begin;
    X509Ptr certificate(d2i_X509(nullptr, &end, static_cast<long>(der.size())));
    if (!certificate || end - begin != der.size()) {
        static_cast<void>(takeOpenSslErrors());
        return nullptr;
    }
    return certificate;
}

} // namespace certificates
