// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/storage/digest_secrets.h"
#include "engine/storage/storage_error.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QObject>

#include <chrono>
#include <expected>
#include <optional>

namespace base {
class Clock;
} // namespace base

namespace storage {

class Database;

// All users in memory, for the engine's event loop: a look-up never waits. A user added by another
// program is found by `refresh`, or by asking for him: a miss looks into the database, at most once
// a second, and the next question has the answer.
class UserCache : public QObject
{
    Q_OBJECT

public:
    UserCache(Database &database, const base::Clock &clock, QObject *parent = nullptr);

    // Waits for the database: at start only.
    [[nodiscard]] std::expected<void, StorageError> load();
    void refresh();

    [[nodiscard]] std::optional<DigestSecrets> secrets(const QByteArray &address);
    [[nodiscard]] bool contains(const QByteArray &address) const;
    [[nodiscard]] qsizetype size() const { return m_users.size(); }
    [[nodiscard]] QList<QByteArray> addresses() const { return m_users.keys(); } // in no order

Q_SIGNALS:
    void refreshed();

private:
    void lookForNewcomer(const QByteArray &address);

    Database &m_database;
    const base::Clock &m_clock;
    QHash<QByteArray, DigestSecrets> m_users;
    std::optional<std::chrono::milliseconds> m_lastLook;
    bool m_refreshing = false;
    bool m_refreshWanted = false;
};

} // namespace storage
