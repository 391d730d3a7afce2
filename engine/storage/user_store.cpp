// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/storage/user_store.h"

#include "engine/storage/database.h"
#include "engine/storage/user_rows.h"

#include <QSqlDatabase>

namespace storage {

std::expected<void, StorageError> UserStore::add(const QString &address, const QByteArray &password)
{
    const auto canonical = canonicalAddress(address);
    if (!canonical)
        return std::unexpected(canonical.error());
    const auto secrets = digestSecrets(*canonical, password);
    if (!secrets)
        return std::unexpected(secrets.error());
    return m_database.run(
        [&](QSqlDatabase &database) { return insertUser(database, *canonical, *secrets); });
}

std::expected<void, StorageError> UserStore::setPassword(const QString &address,
                                                         const QByteArray &password)
{
    const auto canonical = canonicalAddress(address);
    if (!canonical)
        return std::unexpected(canonical.error());
    const auto secrets = digestSecrets(*canonical, password);
    if (!secrets)
        return std::unexpected(secrets.error());
    return m_database.run(
        [&](QSqlDatabase &database) { return updateUser(database, *canonical, *secrets); });
}

std::expected<void, StorageError> UserStore::remove(const QString &address)
{
    const auto canonical = canonicalAddress(address);
    if (!canonical)
        return std::unexpected(canonical.error());
    return m_database.run([&](QSqlDatabase &database) { return deleteUser(database, *canonical); });
}

std::expected<QList<User>, StorageError> UserStore::list() const
{
    return m_database.run(allUsers);
}

std::expected<std::optional<DigestSecrets>, StorageError>
UserStore::secrets(const QString &address) const
{
    const auto canonical = canonicalAddress(address);
    if (!canonical)
        return std::unexpected(canonical.error());
    return m_database.run([&](QSqlDatabase &database) { return secretsOf(database, *canonical); });
}

} // namespace storage
