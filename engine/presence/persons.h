// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/presence/announced_devices.h"
#include "engine/presence/people.h"
#include "engine/presence/snapshot.h"
#include "engine/xmpp/jid.h"

#include <QDateTime>
#include <QHash>
#include <QSet>

#include <chrono>
#include <functional>
#include <unordered_map>

namespace presence {

// One of our people, by all his names, and what he shows to his contacts.
struct Person {
    QByteArray user; // canonical, as in the contact lists: "alice@contoso.com"
    QByteArray aor; // "sip:alice@contoso.com"
    xmpp::Jid jid; // bare
    Snapshot shown = nothingShown();
    QDateTime lastSeen = {}; // UTC, when he became unavailable; invalid: not known
    QSet<QByteArray> watchers = {}; // AORs of others of ours who watch him
};

// Our people who have been spoken of since the start. Each keeps its place in memory.
class Persons
{
public:
    Persons(const People &people, const base::Clock &clock)
        : m_people(people), m_clock(clock), m_announced(clock)
    { }

    // Before anybody is spoken of: forgets those who are not needed once there are too many. Where
    // people are at a next hop, whoever writes to us may make up any number of names.
    void makeRoom(const std::function<bool(const Person &)> &isNeeded);

    // Null: there is no such person.
    [[nodiscard]] Person *ofAor(const QByteArray &aor);
    [[nodiscard]] Person *ofJid(const xmpp::Jid &jid); // a full one, too
    // Of a contact list: also somebody who is no user any more. Null: no address at all.
    [[nodiscard]] Person *ofUser(const QByteArray &user);

    void forEach(const std::function<void(Person &)> &function);

    [[nodiscard]] const People &people() const { return m_people; }
    [[nodiscard]] AnnouncedDevices &announced() { return m_announced; }

private:
    Person *note(const QByteArray &aor);

    const People &m_people;
    const base::Clock &m_clock;
    AnnouncedDevices m_announced;
    std::unordered_map<QByteArray, Person> m_byAor;
    QHash<QByteArray, Person *> m_byUser;
    QHash<xmpp::Jid, Person *> m_byJid;
    std::chrono::milliseconds m_nextRoom{}; // on the monotonic clock
};

} // namespace presence
