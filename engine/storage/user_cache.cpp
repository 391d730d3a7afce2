// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/storage/user_cache.h"

#include "engine/base/clock.h"
#include "engine/storage/database.h"
#include "engine/storage/logging.h"
#include "engine/storage/query.h"
#include "engine/storage/user_rows.h"

#include <utility>

namespace storage {

namespace {

constexpr std::chrono::seconds lookInterval{1};

} // namespace

UserCache::UserCache(Database &database, const base::Clock &clock, QObject *parent)
    : QObject(parent), m_database(database), m_clock(clock)
{ }

std::expected<void, StorageError> UserCache::load()
{
    auto users = m_database.run(allSecrets);
    if (!users)
        return std::unexpected(users.error());
    m_users = *std::move(users);
    return {};
}

void UserCache::refresh()
{
    // One under way may have read before the change that asks for this one; a third adds nothing.
    if (m_refreshWanted)
        return;
    if (m_refreshing) {
        m_refreshWanted = true;
        return;
    }
    m_refreshing = true;
    m_database.submit(
        allSecrets, this, [this](const std::expected<UserSecrets, StorageError> &users) {
            m_refreshing = false;
            if (users)
                m_users = *users;
            else
                qCWarning(lcStorage) << "users cannot be read:" << users.error().evidence;
            Q_EMIT refreshed();
            if (std::exchange(m_refreshWanted, false))
                refresh();
        });
}

std::optional<DigestSecrets> UserCache::secrets(const QByteArray &address)
{
    if (const auto found = m_users.constFind(address); found != m_users.cend())
        return *found;
    lookForNewcomer(address);
    return std::nullopt;
}

bool UserCache::contains(const QByteArray &address) const
{
    return m_users.contains(address);
}

void UserCache::lookForNewcomer(const QByteArray &address)
{
    const auto now = m_clock.monotonic();
    if (m_lastLook && now - *m_lastLook < lookInterval)
        return;
    m_lastLook = now;
    m_database.submit(
        [address](QSqlDatabase &database) { return secretsOf(database, address); },
        this,
        [this, address](const std::expected<std::optional<DigestSecrets>, StorageError> &user) {
            if (!user)
                qCWarning(lcStorage) << "users cannot be read:" << user.error().evidence;
            else if (*user)
                m_users.insert(address, **user);
            Q_EMIT refreshed();
        });
}

} // namespace storage
