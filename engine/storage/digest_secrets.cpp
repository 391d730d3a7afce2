// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/storage/digest_secrets.h"

#include <QCryptographicHash>
#include <QStringDecoder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace storage {

namespace {

constexpr qsizetype maxPasswordBytes = 1024;

std::expected<QByteArray, StorageError> normalized(const QByteArray &password)
{
    const auto refused = [](const QString &why) {
        return std::unexpected(StorageError{StorageError::Reason::PasswordRefused, why});
    };
    if (password.isEmpty())
        return refused(u"empty"_s);
    if (password.size() > maxPasswordBytes)
        return refused(u"longer than %1 bytes"_s.arg(maxPasswordBytes));
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(password);
    if (decoder.hasError())
        return refused(u"not UTF-8"_s);
    if (std::ranges::any_of(text, [](QChar c) { return c.category() == QChar::Other_Control; }))
        return refused(u"has a control character"_s);
    return text.normalized(QString::NormalizationForm_C).toUtf8();
}

} // namespace

std::expected<DigestSecrets, StorageError> digestSecrets(const QByteArray &address,
                                                         const QByteArray &password)
{
    const auto secret = normalized(password);
    if (!secret)
        return std::unexpected(secret.error());
    const qsizetype at = address.lastIndexOf('@');
    const QByteArray text = address.first(at) + ':' + address.mid(at + 1) + ':' + *secret;
    return DigestSecrets{QCryptographicHash::hash(text, QCryptographicHash::Md5).toHex(),
                         QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex()};
}

} // namespace storage
