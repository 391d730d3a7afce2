// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/import/import_source.h"

#include <QFile>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

using certificates::CertificateError;
using Reason = CertificateError::Reason;

constexpr qint64 maxBytes = qint64{4} * 1024 * 1024;

} // namespace

QList<ImportSource> sourcesFrom(const QMimeData &data)
{
    QList<ImportSource> sources;
    for (const QUrl &url : data.urls()) {
        if (url.isLocalFile())
            sources += ImportSource{.path = url.toLocalFile()};
    }
    if (sources.isEmpty() && !data.text().trimmed().isEmpty())
        sources += ImportSource{.bytes = data.text().toUtf8()};
    return sources;
}

std::expected<QByteArray, CertificateError> read(const ImportSource &source)
{
    if (source.path.isEmpty()) {
        if (source.bytes.size() > maxBytes)
            return std::unexpected(CertificateError{Reason::TooLarge, u"pasted text"_s});
        return source.bytes;
    }
    // A pipe or a device would never end.
    if (!QFileInfo(source.path).isFile())
        return std::unexpected(
            CertificateError{Reason::FileUnreadable, source.path + u" is no regular file"_s});
    QFile file(source.path);
    if (!file.open(QIODevice::ReadOnly))
        return std::unexpected(CertificateError{Reason::FileUnreadable, file.errorString()});
    QByteArray content = file.read(maxBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return std::unexpected(CertificateError{Reason::FileUnreadable, file.errorString()});
    if (content.size() > maxBytes)
        return std::unexpected(CertificateError{Reason::TooLarge, source.path});
    return content;
}

} // namespace wizard
