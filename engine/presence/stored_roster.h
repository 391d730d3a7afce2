// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/presence/roster.h"
#include "engine/storage/roster_stores.h"

#include <expected>
#include <optional>

namespace presence {

// Keeps a roster in the database: reads it at start, and writes each change behind.
class StoredRoster : public QObject
{
    Q_OBJECT

public:
    StoredRoster(Roster &roster, storage::Database &database, QObject *parent = nullptr);

    // Waits for the database: at start only, before anybody uses the roster.
    [[nodiscard]] std::expected<void, storage::StorageError> load();
    // Waits until everything is written: at the end only.
    [[nodiscard]] std::expected<void, storage::StorageError> flush();
    [[nodiscard]] qsizetype pending() const { return m_contacts.pending() + m_blocked.pending(); }

private:
    void keep(const QByteArray &user, const xmpp::Jid &contact);
    void keepBlock(const QByteArray &user, const xmpp::Jid &contact, bool isBlocked);

    Roster &m_roster;
    storage::ContactStore m_contacts;
    storage::BlockStore m_blocked;
};

[[nodiscard]] storage::StoredContact toStored(const Contact &contact);
// None: a row that this program did not write.
[[nodiscard]] std::optional<Contact> fromStored(const storage::StoredContact &row);

} // namespace presence
