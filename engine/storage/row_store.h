// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/storage/table.h"
#include "engine/storage/write_behind.h"

#include <concepts>
#include <vector>

namespace storage {

// A row that knows its table and how it lies there.
template<typename Row>
concept Stored = requires(const Row &row, const typename Row::Key &key, const QSqlQuery &query) {
    { Row::table() } -> std::same_as<const Table &>;
    { Row::keyValues(key) } -> std::same_as<QVariantList>;
    { Row::read(query) } -> std::same_as<Row>;
    { row.key() } -> std::same_as<typename Row::Key>;
    { row.restValues() } -> std::same_as<QVariantList>;
};

// All rows of one table: read at start, then written behind.
template<Stored Row>
class RowStore
{
public:
    using Key = typename Row::Key;

    explicit RowStore(Database &database, WriteBehindLimits limits = {})
        : m_database(database), m_rows(database, Row::table().name, &RowStore::write, limits)
    { }

    // Waits for the database: at start only. What expired before `now` is left out and deleted.
    [[nodiscard]] std::expected<std::vector<Row>, StorageError> all(const QDateTime &now)
    {
        using All = std::expected<std::vector<Row>, StorageError>;
        return m_database.run([&now](QSqlDatabase &database) -> All {
            std::vector<Row> rows;
            const auto done = readRows(database, Row::table(), now, [&rows](const QSqlQuery &row) {
                rows.push_back(Row::read(row));
            });
            if (!done)
                return std::unexpected(done.error());
            return rows;
        });
    }
    // Neither of them ever waits.
    void put(const Row &row) { m_rows.set(row.key(), row); }
    void remove(const Key &key) { m_rows.set(key, std::nullopt); }
    // Waits until everything is written: at the end only.
    [[nodiscard]] std::expected<void, StorageError> flush() { return m_rows.flush(); }

    [[nodiscard]] qsizetype pending() const { return m_rows.pending(); }
    [[nodiscard]] quint64 transactions() const { return m_rows.transactions(); }

private:
    using Behind = WriteBehind<Key, Row>;

    static typename Behind::Done write(QSqlDatabase &database,
                                       const typename Behind::Changes &changes)
    {
        std::vector<RowChange> rows;
        rows.reserve(changes.size());
        for (const auto &change : changes) {
            RowChange row{Row::keyValues(change.key), std::nullopt};
            if (change.value)
                row.rest = change.value->restValues();
            rows.push_back(std::move(row));
        }
        return writeRows(database, Row::table(), rows);
    }

    Database &m_database;
    Behind m_rows;
};

} // namespace storage
