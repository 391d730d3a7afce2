// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/presence/environment.h"

#include "engine/gateway/address_mapping.h"
#include "engine/presence/roster.h"

#include <utility>

namespace presence {

std::optional<events::Pair> Environment::watch(const Person &person, const xmpp::Jid &contact)
{
    const auto uri = gateway::toSipUri(contact);
    if (!uri)
        return std::nullopt;
    return events::Pair{.watcher = person.aor, .presentity = uri->aor()};
}

std::optional<events::Pair> Environment::watchOf(const Person &person, const xmpp::Jid &contact)
{
    const auto uri = gateway::toSipUri(contact);
    if (!uri)
        return std::nullopt;
    return events::Pair{.watcher = uri->aor(), .presentity = person.aor};
}

// Its texts are those of the contact list: one copy, and near each other.
Tie &Environment::tie(const ContactKey &key)
{
    const auto found = ties.find(key);
    if (found != ties.end())
        return found->second;
    const Contact *line = roster.find(key.user, key.contact);
    return ties.try_emplace(line ? line->key() : key).first->second;
}

void Environment::tellWatcher(const ContactKey &key, Tie &tie)
{
    if (presenceChanged)
        presenceChanged(key);
    const bool isFirst = std::exchange(tie.approved, false);
    const Person *person = tie.watched ? persons.ofUser(key.user) : nullptr;
    const auto pair = person ? watch(*person, key.contact) : std::nullopt;
    if (!pair)
        return;
    outlets.changed(*pair); // who is active already; then the others
    if (isFirst)
        outlets.activate(*pair);
}

} // namespace presence
