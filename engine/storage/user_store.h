// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/storage/digest_secrets.h"
#include "engine/storage/storage_error.h"
#include "engine/storage/user_address.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

#include <expected>
#include <optional>

namespace storage {

class Database;

struct User {
    QByteArray address; // canonical: "alice@contoso.com"
    QDateTime created; // UTC

    bool operator==(const User &) const = default;
};

// Our own SIP users. The password itself is never stored. These calls wait for the database: for
// puentectl and tests; the engine reads through UserCache.
class UserStore
{
public:
    explicit UserStore(Database &database) : m_database(database) { }

    [[nodiscard]] std::expected<void, StorageError> add(const QString &address,
                                                        const QByteArray &password);
    [[nodiscard]] std::expected<void, StorageError> setPassword(const QString &address,
                                                                const QByteArray &password);
    [[nodiscard]] std::expected<void, StorageError> remove(const QString &address); // and bindings
    [[nodiscard]] std::expected<QList<User>, StorageError> list() const; // by address
    [[nodiscard]] std::expected<std::optional<DigestSecrets>, StorageError>
    secrets(const QString &address) const;

private:
    Database &m_database;
};

} // namespace storage
