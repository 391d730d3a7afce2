// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/presence/contact_key_hash.h"
#include "engine/presence/devices.h"
#include "engine/presence/snapshot.h"

#include <chrono>
#include <optional>
#include <unordered_map>

namespace presence {

// What passes between one of our people and one contact, as long as the engine runs; all of it can
// be learnt again.
struct Tie {
    Devices devices; // of the contact
    Snapshot told = {}; // what he knows of our person; null: not certain
    Snapshot shownAtHome = {}; // to him alone, where our person is at a next hop; null: not known
    bool known = false; // `devices` is what the contact shows
    bool asked = false; // a probe is out, or his first presence is due, and none has come yet
    bool watched = false; // by our person, on SIP
    bool approved = false; // just now: the watch becomes active as soon as there is more to tell
    // When the request that is pending went out last, or was found in the contact list.
    std::optional<std::chrono::milliseconds> requested = {};
};

using Ties = std::unordered_map<ContactKey, Tie, ContactKeyHash>;

} // namespace presence
