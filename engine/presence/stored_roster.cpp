// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/presence/stored_roster.h"

#include "engine/presence/logging.h"

namespace presence {

namespace {

constexpr int lastState = static_cast<int>(xmpp::SubscriptionState::Both);

std::vector<Contact> contactsOf(const std::vector<storage::StoredContact> &rows)
{
    std::vector<Contact> contacts;
    contacts.reserve(rows.size());
    for (const storage::StoredContact &row : rows) {
        if (auto contact = fromStored(row))
            contacts.push_back(*std::move(contact));
    }
    if (contacts.size() < rows.size())
        qCWarning(lcPresence) << "contacts that cannot be read:" << rows.size() - contacts.size();
    return contacts;
}

std::vector<ContactKey> keysOf(const std::vector<storage::StoredBlock> &rows)
{
    std::vector<ContactKey> keys;
    for (const storage::StoredBlock &row : rows) {
        if (auto jid = xmpp::Jid::parse(row.contact))
            keys.push_back({row.user, *std::move(jid)});
    }
    return keys;
}

} // namespace

storage::StoredContact toStored(const Contact &contact)
{
    return {.user = contact.user,
            .contact = contact.contact.text(),
            .state = static_cast<int>(contact.state),
            .added = contact.added,
            .preApproved = contact.preApproved,
            .owed = contact.owed.bits(),
            .name = contact.name,
            .since = contact.since};
}

std::optional<Contact> fromStored(const storage::StoredContact &row)
{
    auto jid = xmpp::Jid::parse(row.contact);
    if (!jid || row.user.isEmpty() || row.state < 0 || row.state > lastState)
        return std::nullopt;
    return Contact{.user = row.user,
                   .contact = *std::move(jid),
                   .state = static_cast<xmpp::SubscriptionState>(row.state),
                   .added = row.added,
                   .preApproved = row.preApproved,
                   .owed = Owed::fromBits(row.owed),
                   .name = row.name,
                   .since = row.since};
}

StoredRoster::StoredRoster(Roster &roster, storage::Database &database, QObject *parent)
    : QObject(parent), m_roster(roster), m_contacts(database), m_blocked(database)
{
    connect(&roster, &Roster::changed, this, &StoredRoster::keep);
    connect(&roster, &Roster::blockChanged, this, &StoredRoster::keepBlock);
}

std::expected<void, storage::StorageError> StoredRoster::load()
{
    const auto contacts = m_contacts.all({});
    if (!contacts)
        return std::unexpected(contacts.error());
    const auto blocked = m_blocked.all({});
    if (!blocked)
        return std::unexpected(blocked.error());
    m_roster.restore(contactsOf(*contacts), keysOf(*blocked));
    return {};
}

std::expected<void, storage::StorageError> StoredRoster::flush()
{
    const auto contacts = m_contacts.flush();
    const auto blocked = m_blocked.flush(); // whatever became of the others
    return contacts ? blocked : contacts;
}

void StoredRoster::keep(const QByteArray &user, const xmpp::Jid &contact)
{
    if (const Contact *found = m_roster.find(user, contact))
        m_contacts.put(toStored(*found));
    else
        m_contacts.remove({user, contact.text()});
}

void StoredRoster::keepBlock(const QByteArray &user, const xmpp::Jid &contact, bool isBlocked)
{
    const storage::StoredBlock row{.user = user, .contact = contact.text()};
    if (isBlocked)
        m_blocked.put(row);
    else
        m_blocked.remove(row.key());
}

} // namespace presence
