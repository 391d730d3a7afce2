// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/storage/table.h"

#include "engine/storage/query.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace storage {

namespace {

using Done = std::expected<void, StorageError>;

std::unexpected<StorageError> failed(const QSqlQuery &query)
{
    return std::unexpected(
        StorageError{StorageError::Reason::QueryFailed, query.lastError().text().simplified()});
}

// "a = ?, b = ?" and the like.
QString each(const QStringList &columns, const QString &pattern, const QString &separator)
{
    QStringList parts;
    for (const QString &column : columns)
        parts.append(pattern.arg(column));
    return parts.join(separator);
}

QString upsertStatement(const Table &table)
{
    const QStringList columns = table.key + table.rest;
    const QString replaced = table.rest.isEmpty()
        ? u"NOTHING"_s
        : u"UPDATE SET "_s + each(table.rest, u"%1 = excluded.%1"_s, u", "_s);
    return u"INSERT INTO %1 (%2) VALUES (%3) ON CONFLICT (%4) DO %5"_s.arg(
        table.name,
        columns.join(u", "_s),
        QStringList(columns.size(), u"?"_s).join(u", "_s),
        table.key.join(u", "_s),
        replaced);
}

QString removalStatement(const Table &table)
{
    return u"DELETE FROM %1 WHERE %2"_s.arg(table.name, each(table.key, u"%1 = ?"_s, u" AND "_s));
}

// Prepared when it is needed, and then once for all rows.
class RowStatement
{
public:
    RowStatement(QSqlDatabase &database, QString text) : m_query(database), m_text(std::move(text))
    { }

    [[nodiscard]] Done run(const QVariantList &values)
    {
        if (!m_prepared && !m_query.prepare(m_text))
            return failed(m_query);
        m_prepared = true;
        for (qsizetype i = 0; i < values.size(); ++i)
            m_query.bindValue(static_cast<int>(i), values.at(i));
        if (!m_query.exec())
            return failed(m_query);
        return {};
    }

private:
    QSqlQuery m_query;
    QString m_text;
    bool m_prepared = false;
};

} // namespace

Done writeRows(QSqlDatabase &database, const Table &table, std::span<const RowChange> changes)
{
    RowStatement upsert(database, upsertStatement(table)); // they outlive a transaction that fails
    RowStatement removal(database, removalStatement(table));
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return std::unexpected(transaction.error());
    for (const RowChange &change : changes) {
        const Done done =
            change.rest ? upsert.run(change.key + *change.rest) : removal.run(change.key);
        if (!done)
            return done;
    }
    return transaction->commit();
}

Done readRows(QSqlDatabase &database,
              const Table &table,
              const QDateTime &now,
              const std::function<void(const QSqlQuery &)> &take)
{
    if (!table.expiry.isEmpty()) {
        const auto cleaned =
            execute(database,
                    u"DELETE FROM %1 WHERE %2 <= ?"_s.arg(table.name, table.expiry),
                    {timeValue(now)});
        if (!cleaned)
            return std::unexpected(cleaned.error());
    }
    auto rows = execute(
        database, u"SELECT %1 FROM %2"_s.arg((table.key + table.rest).join(u", "_s), table.name));
    if (!rows)
        return std::unexpected(rows.error());
    while (rows->next())
        take(*rows);
    return {};
}

// Never null, which an empty QByteArray would become: no column takes that. Nor does PostgreSQL
// take U+0000.
QVariant textValue(const QByteArray &utf8)
{
    return utf8.isEmpty() ? u""_s : QString::fromUtf8(utf8).remove(QChar::Null);
}

QVariant bytesValue(const QByteArray &bytes)
{
    return bytes.isEmpty() ? QByteArray("") : bytes;
}

QVariant timeValue(const QDateTime &time)
{
    return time.toMSecsSinceEpoch();
}

QByteArray textAt(const QSqlQuery &row, int column)
{
    return row.value(column).toString().toUtf8();
}

QByteArray bytesAt(const QSqlQuery &row, int column)
{
    return row.value(column).toByteArray();
}

QDateTime timeAt(const QSqlQuery &row, int column)
{
    return QDateTime::fromMSecsSinceEpoch(row.value(column).toLongLong(), Qt::UTC);
}

} // namespace storage
