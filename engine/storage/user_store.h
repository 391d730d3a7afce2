// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/storage/storage_error.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

#include <expected>
#include <optional>

namespace storage {

class Database;

// What HTTP digest needs of a password (RFC 7616 §3.4.2): the hash of "user:domain:password", in
// lower-case hex. As good as the password for this domain: secret.
struct DigestSecrets {
    QByteArray ha1Md5;
    QByteArray ha1Sha256;

    bool operator==(const DigestSecrets &) const = default;
};

struct User {
    QByteArray address; // canonical: "alice@contoso.com"
    QDateTime created; // UTC

    bool operator==(const User &) const = default;
};

// "Alice@Contoso.com" or "sip:alice@contoso.com" in its one canonical form: user and domain in
// lower case, the domain in A-labels. No ':', white space or control character in the user.
[[nodiscard]] std::expected<QByteArray, StorageError> canonicalAddress(const QString &text);
// The password is UTF-8, hashed in Normalization Form C (RFC 7616 §4).
[[nodiscard]] std::expected<DigestSecrets, StorageError> digestSecrets(const QByteArray &address,
                                                                       const QByteArray &password);

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
