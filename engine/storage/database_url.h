// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/storage/storage_error.h"

#include <QString>

#include <expected>

namespace storage {

// `[state] database` of site.toml, taken apart.
struct DatabaseUrl {
    enum class Kind {
        Sqlite,
        PostgreSql
    };

    Kind kind = Kind::Sqlite;
    QString name = {}; // the file's absolute path, ":memory:", or the PostgreSQL database
    QString host = {}; // the rest: PostgreSQL only; empty host: the local socket
    int port = -1;
    QString user = {};
    QString password = {}; // secret

    [[nodiscard]] bool isFile() const;
    bool operator==(const DatabaseUrl &) const = default;
};

[[nodiscard]] std::expected<DatabaseUrl, StorageError>
parseDatabaseUrl(const QString &text, const QString &stateDirectory);

} // namespace storage
