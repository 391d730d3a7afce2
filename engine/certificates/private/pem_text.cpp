// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/certificates/private/pem_text.h"

#include "engine/certificates/private/openssl.h"

#include <QStringDecoder>

#include <openssl/err.h>
#include <openssl/pem.h>

namespace certificates {
namespace {

constexpr QByteArrayView keyLabelEnd = "PRIVATE KEY";
constexpr qsizetype maxKeys = 8;

void wipe(QString &text)
{
    if (text.isDetached())
        OPENSSL_cleanse(text.data(), static_cast<size_t>(text.size()) * sizeof(QChar));
}

} // namespace

std::expected<std::optional<PemBlock>, CertificateError> nextBlock(BIO *bio)
{
    char *label = nullptr;
    char *header = nullptr;
    unsigned char *bytes = nullptr;
    long size = 0;
    if (PEM_read_bio(bio, &label, &header, &bytes, &size) != 1) {
        if (ERR_GET_REASON(ERR_peek_last_error()) == PEM_R_NO_START_LINE) {
            static_cast<void>(takeOpenSslErrors());
            return std::nullopt;
        }
        return std::unexpected(
            opensslError(CertificateError::Reason::NotPem, QStringLiteral("reading PEM")));
    }
    PemBlock block{label, {}};
    if (!block.label.endsWith(keyLabelEnd))
        block.der = {reinterpret_cast<const char *>(bytes), size};
    OPENSSL_free(label);
    OPENSSL_free(header);
    OPENSSL_clear_free(bytes, static_cast<size_t>(size)); // may be a private key
    return block;
}

bool isPem(const QByteArray &text)
{
    return text.contains("-----BEGIN ");
}

QByteArrayList keyBlocks(const QByteArray &pem)
{
    QByteArrayList keys;
    for (qsizetype at = 0; keys.size() < maxKeys;) {
        const qsizetype begin = pem.indexOf("-----BEGIN ", at);
        const qsizetype labelEnd = pem.indexOf("-----", begin + 1);
        const qsizetype end = pem.indexOf("-----END ", labelEnd);
        if (begin < 0 || labelEnd < 0 || end < 0)
            break;
        at = end + 1;
        if (!QByteArrayView(pem).first(labelEnd).endsWith(keyLabelEnd))
            continue;
        const qsizetype lineEnd = pem.indexOf('\n', end);
        keys.append(pem.mid(begin, (lineEnd < 0 ? pem.size() : lineEnd + 1) - begin));
    }
    return keys;
}

QByteArray withoutByteOrderMark(const QByteArray &bytes)
{
    const auto encoding = QStringConverter::encodingForData(bytes);
    if (!encoding)
        return bytes;
    QStringDecoder decode(*encoding);
    QString text = decode(bytes);
    QByteArray utf8 = text.toUtf8();
    wipe(text); // there may be a key in it
    return utf8;
}

} // namespace certificates
