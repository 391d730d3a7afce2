// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/storage/storage_error.h"

#include <QByteArray>
#include <QDateTime>
#include <QStringList>
#include <QVariantList>

#include <expected>
#include <functional>
#include <optional>
#include <span>

class QSqlDatabase;
class QSqlQuery;

namespace storage {

// A table whose rows are found by their key, in SQL that SQLite and PostgreSQL both take.
struct Table {
    QString name;
    QStringList key; // columns
    QStringList rest;
    QString expiry = {}; // the one that tells until when a row counts, if any
};

// One row put in, or in the place of the one with its key; without `rest` it goes.
struct RowChange {
    QVariantList key;
    std::optional<QVariantList> rest;
};

// All or nothing.
[[nodiscard]] std::expected<void, StorageError>
writeRows(QSqlDatabase &database, const Table &table, std::span<const RowChange> changes);

// Each row with its columns in order: key, then rest. What has expired by `now` is deleted first.
[[nodiscard]] std::expected<void, StorageError>
readRows(QSqlDatabase &database,
         const Table &table,
         const QDateTime &now,
         const std::function<void(const QSqlQuery &)> &take);

// Values as columns take them, and back. Text is UTF-8; opaque bytes may be anything.
[[nodiscard]] QVariant textValue(const QByteArray &utf8);
[[nodiscard]] QVariant bytesValue(const QByteArray &bytes);
[[nodiscard]] QVariant timeValue(const QDateTime &time);
[[nodiscard]] QByteArray textAt(const QSqlQuery &row, int column);
[[nodiscard]] QByteArray bytesAt(const QSqlQuery &row, int column);
[[nodiscard]] QDateTime timeAt(const QSqlQuery &row, int column);

} // namespace storage
