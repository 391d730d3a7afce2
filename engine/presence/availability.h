// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/events/presence_document.h"

#include <QByteArray>
#include <QDateTime>

#include <span>
#include <vector>

namespace presence {

// Whether somebody can be reached, in the words both worlds share (RFC 6121 §4.7.2.1).
enum class Show : quint8 {
    Offline,
    Available,
    Chat,
    Away,
    ExtendedAway,
    DoNotDisturb
};

// What one device or client of somebody tells; with Show::Offline, its last words.
struct Availability {
    QByteArray resource; // of the JID; empty: a bare one
    Show show = Show::Available;
    std::vector<events::Note> notes = {};
    int priority = 0; // as in XMPP, -128 to 127
    QDateTime idleSince = {}; // UTC; null: not told, or not idle

    bool operator==(const Availability &) const = default;
};

// The most available of them; Offline when there is none.
[[nodiscard]] Show aggregate(std::span<const Availability> availabilities);
// The most available first; among equals the one of higher priority.
void sortByAvailability(std::vector<Availability> &availabilities);

} // namespace presence
