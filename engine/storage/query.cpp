// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/storage/query.h"

#include <QSqlDatabase>
#include <QSqlError>

#include <utility>

using namespace Qt::StringLiterals;

namespace storage {

namespace {

std::unexpected<StorageError> failed(const QSqlQuery &query)
{
    return std::unexpected(
        StorageError{StorageError::Reason::QueryFailed, query.lastError().text().simplified()});
}

std::unexpected<StorageError> notOpen(const QSqlDatabase &database)
{
    return std::unexpected(
        StorageError{StorageError::Reason::CannotOpen, database.lastError().text().simplified()});
}

} // namespace

std::expected<QSqlQuery, StorageError>
execute(QSqlDatabase &database, const QString &statement, const QVariantList &values)
{
    if (!database.isOpen())
        return notOpen(database);
    QSqlQuery query(database);
    query.setForwardOnly(true);
    if (values.isEmpty()) { // also because PostgreSQL prepares no change of the schema
        if (!query.exec(statement))
            return failed(query);
        return query;
    }
    if (!query.prepare(statement))
        return failed(query);
    for (const QVariant &value : values)
        query.addBindValue(value);
    if (!query.exec())
        return failed(query);
    return query;
}

std::expected<Transaction, StorageError> Transaction::begin(QSqlDatabase &database)
{
    if (!database.isOpen())
        return notOpen(database);
    const bool sqlite = database.driverName() == "QSQLITE"_L1;
    QSqlQuery query(database);
    if (!query.exec(sqlite ? u"BEGIN IMMEDIATE"_s : u"BEGIN"_s))
        return failed(query);
    return Transaction(database);
}

Transaction::Transaction(Transaction &&other) noexcept
    : m_database(std::exchange(other.m_database, nullptr))
{ }

Transaction::~Transaction()
{
    if (m_database)
        QSqlQuery(*m_database).exec(u"ROLLBACK"_s);
}

std::expected<void, StorageError> Transaction::commit()
{
    QSqlQuery query(*m_database);
    if (!query.exec(u"COMMIT"_s))
        return failed(query);
    m_database = nullptr;
    return {};
}

} // namespace storage
