// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/storage/migrations.h"

#include "engine/storage/logging.h"
#include "engine/storage/query.h"

#include <QSqlDatabase>

#include <array>

using namespace Qt::StringLiterals;

namespace storage {

namespace {

std::expected<int, StorageError> schemaVersion(QSqlDatabase &database)
{
    auto rows = execute(database, u"SELECT MAX(version) FROM schema_version"_s);
    if (!rows)
        return std::unexpected(rows.error());
    return rows->next() ? rows->value(0).toInt() : 0;
}

std::expected<void, StorageError> apply(QSqlDatabase &database, const Migration &step)
{
    for (const QString &statement : step.statements) {
        if (const auto done = execute(database, statement); !done)
            return std::unexpected(
                StorageError{StorageError::Reason::MigrationFailed,
                             u"step %1: %2"_s.arg(step.number).arg(done.error().evidence)});
    }
    const auto noted =
        execute(database, u"INSERT INTO schema_version (version) VALUES (?)"_s, {step.number});
    if (!noted)
        return std::unexpected(noted.error());
    qCInfo(lcStorage) << "schema step" << step.number << "applied:" << step.purpose;
    return {};
}

} // namespace

// Times are milliseconds since 1970, UTC; hashes and URIs are ASCII text; opaque bytes are BYTEA,
// a name that SQLite takes for any.
std::span<const Migration> migrations()
{
    static const std::array steps{
        Migration{
            1,
            u"users and their registrations"_s,
            {u"CREATE TABLE users ("
             "address TEXT NOT NULL PRIMARY KEY, ha1_md5 TEXT NOT NULL, ha1_sha256 TEXT NOT NULL, "
             "created BIGINT NOT NULL)"_s,
             u"CREATE TABLE bindings ("
             "address TEXT NOT NULL, position INTEGER NOT NULL, contact TEXT NOT NULL, "
             "call_id TEXT NOT NULL, cseq BIGINT NOT NULL, expires BIGINT NOT NULL, q INTEGER NOT "
             "NULL, "
             "received TEXT NOT NULL, PRIMARY KEY (address, position))"_s,
             u"CREATE INDEX bindings_by_expiry ON bindings (expires)"_s}},
        Migration{
            2,
            u"contact lists, who is blocked, SIP subscriptions and publications"_s,
            {u"CREATE TABLE contacts ("
             "user_address TEXT NOT NULL, contact TEXT NOT NULL, state INTEGER NOT NULL, "
             "added INTEGER NOT NULL, pre_approved INTEGER NOT NULL, owed INTEGER NOT NULL, "
             "name TEXT NOT NULL, since BIGINT NOT NULL, PRIMARY KEY (user_address, contact))"_s,
             u"CREATE TABLE blocked ("
             "user_address TEXT NOT NULL, contact TEXT NOT NULL, "
             "PRIMARY KEY (user_address, contact))"_s,
             u"CREATE TABLE watches ("
             "id TEXT NOT NULL PRIMARY KEY, watcher TEXT NOT NULL, presentity TEXT NOT NULL, "
             "dialog BYTEA NOT NULL, event_id BYTEA NOT NULL, active INTEGER NOT NULL, "
             "expires BIGINT NOT NULL)"_s,
             u"CREATE TABLE publications ("
             "id TEXT NOT NULL PRIMARY KEY, aor TEXT NOT NULL, record BYTEA NOT NULL, "
             "expires BIGINT NOT NULL)"_s}},
        Migration{3,
                  u"devices that contacts have heard of"_s,
                  {u"CREATE TABLE announced_devices ("
                   "user_address TEXT NOT NULL PRIMARY KEY, resources TEXT NOT NULL)"_s}}};
    return steps;
}

std::expected<void, StorageError> migrate(QSqlDatabase &database, std::span<const Migration> steps)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return std::unexpected(transaction.error());
    const auto table = execute(database,
                               u"CREATE TABLE IF NOT EXISTS schema_version "
                               "(version INTEGER NOT NULL PRIMARY KEY)"_s);
    if (!table)
        return std::unexpected(table.error());
    const auto version = schemaVersion(database);
    if (!version)
        return std::unexpected(version.error());
    const int newest = steps.empty() ? 0 : steps.back().number;
    if (*version > newest)
        return std::unexpected(StorageError{
            StorageError::Reason::NewerSchema,
            u"the schema is version %1, this program knows up to %2"_s.arg(*version).arg(newest)});

    for (const Migration &step : steps) {
        if (step.number <= *version)
            continue;
        if (const auto done = apply(database, step); !done)
            return done;
    }
    return transaction->commit();
}

} // namespace storage
