// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/storage/digest_secrets.h"
#include "engine/storage/user_store.h"

#include <QHash>

#include <expected>
#include <optional>

class QSqlDatabase;

namespace storage {

using UserSecrets = QHash<QByteArray /*address*/, DigestSecrets>;

// The table of users, on the worker thread. Addresses are canonical.
[[nodiscard]] std::expected<void, StorageError>
insertUser(QSqlDatabase &database, const QByteArray &address, const DigestSecrets &secrets);
[[nodiscard]] std::expected<void, StorageError>
updateUser(QSqlDatabase &database, const QByteArray &address, const DigestSecrets &secrets);
[[nodiscard]] std::expected<void, StorageError> deleteUser(QSqlDatabase &database,
                                                           const QByteArray &address);
[[nodiscard]] std::expected<QList<User>, StorageError> allUsers(QSqlDatabase &database);
[[nodiscard]] std::expected<std::optional<DigestSecrets>, StorageError>
secretsOf(QSqlDatabase &database, const QByteArray &address);
[[nodiscard]] std::expected<UserSecrets, StorageError> allSecrets(QSqlDatabase &database);

} // namespace storage
