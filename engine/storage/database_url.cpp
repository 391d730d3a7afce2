// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/storage/database_url.h"

#include <QDir>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace storage {

namespace {

const QString inMemory = u":memory:"_s;

// The URL may carry a password: it is not quoted in the evidence.
std::expected<DatabaseUrl, StorageError> parsePostgreSql(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    const QString name = url.path().mid(1);
    if (!url.isValid() || name.isEmpty() || name.contains(u'/') || url.hasQuery()
        || url.hasFragment())
        return std::unexpected(StorageError{StorageError::Reason::UrlMalformed,
                                            u"not postgresql://user@host:port/name"_s});
    return DatabaseUrl{.kind = DatabaseUrl::Kind::PostgreSql,
                       .name = name,
                       .host = url.host(),
                       .port = url.port(),
                       .user = url.userName(),
                       .password = url.password()};
}

} // namespace

bool DatabaseUrl::isFile() const
{
    return kind == Kind::Sqlite && name != inMemory;
}

std::expected<DatabaseUrl, StorageError> parseDatabaseUrl(const QString &text,
                                                          const QString &stateDirectory)
{
    const QString sqlite = u"sqlite:"_s;
    if (text.startsWith("postgresql:"_L1) || text.startsWith("postgres:"_L1))
        return parsePostgreSql(text);
    if (!text.startsWith(sqlite) || text.size() == sqlite.size() || text.contains(QChar::Null))
        return std::unexpected(StorageError{StorageError::Reason::UrlMalformed,
                                            u"neither sqlite:FILE nor postgresql://…"_s});
    const QString name = text.mid(sqlite.size());
    if (name == inMemory)
        return DatabaseUrl{.name = name};
    return DatabaseUrl{.name = QDir::cleanPath(QDir(stateDirectory).absoluteFilePath(name))};
}

} // namespace storage
