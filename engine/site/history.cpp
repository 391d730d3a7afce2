// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/history.h"

#include "engine/site/private/author.h"
#include "engine/site/private/site_lock.h"
#include "engine/site/private/version_store.h"
#include "engine/site/site_file.h"

#include <QDir>
#include <QRegularExpression>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace site {
namespace {

std::optional<HistoryEntry> entryOf(const QString &directory, const QString &fileName)
{
    static const QRegularExpression pattern(u"^(\\d{4,9})-(\\d{8}T\\d{6}Z)\\.toml$"_s);
    const auto match = pattern.match(fileName);
    if (!match.hasMatch())
        return std::nullopt;
    QDateTime replaced = QDateTime::fromString(match.captured(2), u"yyyyMMdd'T'HHmmss'Z'"_s);
    replaced.setTimeSpec(Qt::UTC);
    const QString path = historyPath(directory) + u'/' + fileName;
    const Author author = readAuthor(path);
    return HistoryEntry{.number = match.captured(1).toInt(),
                        .replaced = replaced,
                        .path = path,
                        .user = author.user,
                        .program = author.program};
}

std::expected<QByteArray, SiteError> readVersion(const QString &directory, int number)
{
    const QList<HistoryEntry> versions = history(directory);
    const auto version = std::ranges::find(versions, number, &HistoryEntry::number);
    if (version == versions.end())
        return std::unexpected(
            SiteError{SiteError::Reason::NotFound, 0, {}, u"there is no version %1"_s.arg(number)});
    return readBytes(version->path);
}

} // namespace

QList<HistoryEntry> history(const QString &directory)
{
    QList<HistoryEntry> versions;
    for (const QString &name : QDir(historyPath(directory)).entryList(QDir::Files)) {
        if (const auto entry = entryOf(directory, name))
            versions.append(*entry);
    }
    std::ranges::sort(versions, std::ranges::greater(), &HistoryEntry::number);
    return versions;
}

std::expected<Site, SiteError> loadVersion(const QString &directory, int number)
{
    const auto bytes = readVersion(directory, number);
    if (!bytes)
        return std::unexpected(bytes.error());
    return parseSite(*bytes);
}

std::expected<void, SiteError> rollback(const QString &directory, int number)
{
    const auto lock = lockSite(directory);
    if (!lock)
        return std::unexpected(lock.error());
    const auto bytes = readVersion(directory, number);
    if (!bytes)
        return std::unexpected(bytes.error());
    if (const auto parsed = parseSite(*bytes); !parsed)
        return std::unexpected(parsed.error());
    return putInForce(directory, *bytes);
}

} // namespace site
