// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/storage/user_rows.h"

#include "engine/storage/query.h"

#include <QSqlDatabase>

using namespace Qt::StringLiterals;

namespace storage {

namespace {

using Done = std::expected<void, StorageError>;

Done expectOneRow(const std::expected<QSqlQuery, StorageError> &rows, const QByteArray &address)
{
    if (!rows)
        return std::unexpected(rows.error());
    if (rows->numRowsAffected() == 0)
        return std::unexpected(
            StorageError{StorageError::Reason::NoSuchUser, QString::fromUtf8(address)});
    return {};
}

} // namespace

std::expected<std::optional<DigestSecrets>, StorageError> secretsOf(QSqlDatabase &database,
                                                                    const QByteArray &address)
{
    auto rows = execute(database,
                        u"SELECT ha1_md5, ha1_sha256 FROM users WHERE address = ?"_s,
                        {QString::fromUtf8(address)});
    if (!rows)
        return std::unexpected(rows.error());
    if (!rows->next())
        return std::nullopt;
    return DigestSecrets{rows->value(0).toByteArray(), rows->value(1).toByteArray()};
}

std::expected<void, StorageError>
insertUser(QSqlDatabase &database, const QByteArray &address, const DigestSecrets &secrets)
{
    const auto rows = execute(database,
                              u"INSERT INTO users (address, ha1_md5, ha1_sha256, created) "
                              "VALUES (?, ?, ?, ?) ON CONFLICT (address) DO NOTHING"_s,
                              {QString::fromUtf8(address),
                               QString::fromLatin1(secrets.ha1Md5),
                               QString::fromLatin1(secrets.ha1Sha256),
                               QDateTime::currentMSecsSinceEpoch()});
    if (!rows)
        return std::unexpected(rows.error());
    if (rows->numRowsAffected() == 0)
        return std::unexpected(
            StorageError{StorageError::Reason::UserExists, QString::fromUtf8(address)});
    return {};
}

std::expected<void, StorageError>
updateUser(QSqlDatabase &database, const QByteArray &address, const DigestSecrets &secrets)
{
    return expectOneRow(execute(database,
                                u"UPDATE users SET ha1_md5 = ?, ha1_sha256 = ? WHERE address = ?"_s,
                                {QString::fromLatin1(secrets.ha1Md5),
                                 QString::fromLatin1(secrets.ha1Sha256),
                                 QString::fromUtf8(address)}),
                        address);
}

std::expected<void, StorageError> deleteUser(QSqlDatabase &database, const QByteArray &address)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return std::unexpected(transaction.error());
    const QVariantList values{QString::fromUtf8(address)};
    if (const auto rows = execute(database, u"DELETE FROM bindings WHERE address = ?"_s, values);
        !rows)
        return std::unexpected(rows.error());
    const Done done =
        expectOneRow(execute(database, u"DELETE FROM users WHERE address = ?"_s, values), address);
    return done ? transaction->commit() : done;
}

std::expected<QList<User>, StorageError> allUsers(QSqlDatabase &database)
{
    auto rows = execute(database, u"SELECT address, created FROM users ORDER BY address"_s);
    if (!rows)
        return std::unexpected(rows.error());
    QList<User> users;
    while (rows->next())
        users.append({rows->value(0).toString().toUtf8(),
                      QDateTime::fromMSecsSinceEpoch(rows->value(1).toLongLong(), Qt::UTC)});
    return users;
}

std::expected<UserSecrets, StorageError> allSecrets(QSqlDatabase &database)
{
    auto rows = execute(database, u"SELECT address, ha1_md5, ha1_sha256 FROM users"_s);
    if (!rows)
        return std::unexpected(rows.error());
    UserSecrets users;
    while (rows->next())
        users.insert(rows->value(0).toString().toUtf8(),
                     {rows->value(1).toString().toLatin1(), rows->value(2).toString().toLatin1()});
    return users;
}

} // namespace storage
