// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/private/version_store.h"

#include "engine/base/durable_file.h"
#include "engine/site/history.h"
#include "engine/site/private/author.h"

#include <QDateTime>
#include <QDir>
#include <QFile>

#include <algorithm>
#include <filesystem>

using namespace Qt::StringLiterals;

namespace site {
namespace {

constexpr qsizetype keptVersions = 50;
constexpr qint64 maxReadBytes = qint64(4) * 1024 * 1024 + 1; // parseSite refuses what is larger
constexpr mode_t fileMode = 0640;
constexpr mode_t directoryMode = 0750;

std::unexpected<SiteError> notWritten(const base::SystemError &error)
{
    return std::unexpected(SiteError{SiteError::Reason::WriteFailed, 0, {}, error.text()});
}

// The copy comes before the replacement, so a crash in between leaves it twice: kept once.
std::expected<void, SiteError> keepPresent(const QString &directory, const QByteArray &present)
{
    const QList<HistoryEntry> versions = history(directory);
    if (!versions.isEmpty() && readBytes(versions.first().path) == present)
        return {};
    if (const auto made = base::makeDirectory(historyPath(directory), directoryMode); !made)
        return notWritten(made.error());
    const int number = versions.isEmpty() ? 1 : versions.first().number + 1;
    const QString name =
        u"%1-%2.toml"_s.arg(number, 4, 10, QChar(u'0'))
            .arg(QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd'T'HHmmss'Z'"_s));
    const QString path = historyPath(directory) + u'/' + name;
    auto kept = base::replaceFile(path, present, fileMode);
    if (kept)
        kept = writeAuthor(path, presentAuthor(), fileMode);
    if (!kept)
        return notWritten(kept.error());
    for (const HistoryEntry &old : versions.sliced(std::min(versions.size(), keptVersions - 1))) {
        QFile::remove(old.path);
        QFile::remove(authorPath(old.path));
    }
    return {};
}

} // namespace

QString historyPath(const QString &directory)
{
    return directory + u"/history"_s;
}

QString siteFilePath(const QString &directory)
{
    return directory + u"/site.toml"_s;
}

std::expected<QByteArray, SiteError> readBytes(const QString &path)
{
    QFile file(path);
    if (file.open(QIODevice::ReadOnly))
        return file.read(maxReadBytes);
    std::error_code unknown; // a directory that may not be searched hides a file that is there
    const auto status = std::filesystem::status(QFile::encodeName(path).toStdString(), unknown);
    if (status.type() == std::filesystem::file_type::not_found)
        return std::unexpected(SiteError{SiteError::Reason::FileMissing, 0, {}, path});
    return std::unexpected(
        SiteError{SiteError::Reason::FileUnreadable, 0, {}, path + u": "_s + file.errorString()});
}

std::expected<void, SiteError> putInForce(const QString &directory, const QByteArray &bytes)
{
    const QString path = siteFilePath(directory);
    const auto present = readBytes(path);
    if (present && *present == bytes)
        return {};
    if (!present && present.error().reason != SiteError::Reason::FileMissing)
        return std::unexpected(present.error());
    if (present) {
        if (const auto kept = keepPresent(directory, *present); !kept)
            return kept;
    }
    if (const auto replaced = base::replaceFile(path, bytes, fileMode); !replaced)
        return notWritten(replaced.error());
    return {};
}

} // namespace site
