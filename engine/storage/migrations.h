// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/storage/storage_error.h"

#include <QStringList>

#include <expected>
#include <span>

class QSqlDatabase;

namespace storage {

// One step of the schema. Steps are numbered from 1 and never changed once released; statements are
// SQL that SQLite and PostgreSQL both take.
struct Migration {
    int number;
    QString purpose;
    QStringList statements;
};

[[nodiscard]] std::span<const Migration> migrations();

// Brings the schema from whatever version it has to the last of `steps`, all in one transaction: a
// database is never left between two versions.
[[nodiscard]] std::expected<void, StorageError> migrate(QSqlDatabase &database,
                                                        std::span<const Migration> steps);

} // namespace storage
