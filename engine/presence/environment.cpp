// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/presence/environment.h"

#include "engine/gateway/address_mapping.h"

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

void Environment::tellWatcher(const ContactKey &key, const Tie &tie)
{
    if (presenceChanged)
        presenceChanged(key);
    if (!tie.watched)
        return;
    if (const Person *person = persons.ofUser(key.user)) {
        if (const auto pair = watch(*person, key.contact))
            outlets.changed(*pair);
    }
}

} // namespace presence
