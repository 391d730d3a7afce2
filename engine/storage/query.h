// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/storage/storage_error.h"

#include <QSqlQuery>
#include <QVariantList>

#include <expected>

class QSqlDatabase;

namespace storage {

// Runs one statement with its values bound in order; the error tells the driver's text, never the
// values.
[[nodiscard]] std::expected<QSqlQuery, StorageError>
execute(QSqlDatabase &database, const QString &statement, const QVariantList &values = {});

// A transaction that is rolled back unless committed. It takes SQLite's write lock at once: a later
// upgrade of a read lock could fail without waiting for busy_timeout.
class Transaction
{
public:
    [[nodiscard]] static std::expected<Transaction, StorageError> begin(QSqlDatabase &database);
    ~Transaction();
    Transaction(Transaction &&other) noexcept;
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    Transaction &operator=(Transaction &&) = delete;

    [[nodiscard]] std::expected<void, StorageError> commit();

private:
    explicit Transaction(QSqlDatabase &database) : m_database(&database) { }

    QSqlDatabase *m_database; // null: committed or moved from
};

} // namespace storage
