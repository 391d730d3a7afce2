// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/presence/access_book.h"
#include "engine/presence/outlets.h"
#include "engine/presence/persons.h"
#include "engine/presence/presence_counters.h"
#include "engine/presence/tie.h"

#include <functional>

namespace base {
class Clock;
} // namespace base

namespace presence {

class Roster;

// What the parts of one presence relay share.
struct Environment {
    const base::Clock &clock;
    const Outlets outlets;
    Roster &roster;
    Persons persons;
    std::function<void(const ContactKey &)> presenceChanged; // of a contact
    AccessBook access = {};
    Ties ties = {};
    PresenceCounters counters = {};

    [[nodiscard]] Tie &tie(const ContactKey &key);
    // Our person and somebody else, as SIP knows them. None: he has no address on SIP.
    [[nodiscard]] static std::optional<events::Pair> watch(const Person &person,
                                                           const xmpp::Jid &contact);
    // The other way round: somebody else watches our person.
    [[nodiscard]] static std::optional<events::Pair> watchOf(const Person &person,
                                                             const xmpp::Jid &contact);
    // What is known of the contact is other than before.
    void tellWatcher(const ContactKey &key, Tie &tie);
};

} // namespace presence
