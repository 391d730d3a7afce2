// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/private/exported_text.h"

#include <QStringDecoder>

namespace site {
namespace {

QStringConverter::Encoding encodingOf(const QByteArray &bytes)
{
    if (const auto marked = QStringConverter::encodingForData(bytes))
        return *marked;
    // All of PowerShell's formats begin with an ASCII letter.
    const bool isWide = bytes.size() >= 2 && bytes.at(0) != '\0' && bytes.at(1) == '\0';
    return isWide ? QStringConverter::Utf16LE : QStringConverter::Utf8;
}

} // namespace

std::expected<QString, LyncFileError> exportedText(const QByteArray &bytes)
{
    const QStringConverter::Encoding encoding = encodingOf(bytes);
    const bool isWhole = encoding == QStringConverter::Utf8 || bytes.size() % 2 == 0;
    // Stateless: half a letter at the end is an error.
    QStringDecoder decoder(encoding, QStringConverter::Flag::Stateless);
    QString text = decoder.decode(bytes);
    if (!isWhole || decoder.hasError() || text.contains(QChar::Null))
        return std::unexpected(LyncFileError{.reason = LyncFileError::Reason::UnknownEncoding});
    return text;
}

} // namespace site
