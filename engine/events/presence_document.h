// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/events/activity.h"

#include <QByteArray>
#include <QDateTime>

#include <optional>
#include <vector>

namespace events {

struct Note {
    QByteArray text; // UTF-8
    QByteArray lang = {}; // BCP 47; empty: not told

    bool operator==(const Note &) const = default;
};
// At most ten in one place, each of at most 2048 bytes: the rest of a longer one is left out.
// What is no language tag (RFC 5646 §2.1) is left out.
void addNote(std::vector<Note> &notes, const QByteArray &text, const QByteArray &lang);
// The language all of them are in; empty: not told, or several.
[[nodiscard]] QByteArray commonLanguage(const std::vector<Note> &notes);

// Nobody touched it (RPID <user-input>idle</user-input>), perhaps since a told time, UTC.
struct Idle {
    QDateTime since = {};

    bool operator==(const Idle &) const = default;
};

// One way to reach somebody: a device or client (RFC 3863 §4.1.2).
struct Tuple {
    QByteArray id; // an xs:ID
    bool open = false;
    QByteArray show = {}; // the word of jabber:client (RFC 8048 §6.2 note 7); empty: none
    Activities activities = {};
    int priority = -1; // thousandths, of the contact; -1: none
    QByteArray contact = {}; // a URI
    std::vector<Note> notes = {};
    QDateTime timestamp = {}; // UTC; null: none
    std::optional<Idle> idle = {};

    bool operator==(const Tuple &) const = default;
};

// What is so whichever device is used (RFC 4479 §3.4).
struct Person {
    QByteArray id;
    Activities activities = {};
    std::vector<Note> notes = {};
    std::optional<Idle> idle = {};

    bool operator==(const Person &) const = default;
};

// What one document says about somebody (RFC 3863, with RFC 4479 and RFC 4480).
struct PresenceDocument {
    QByteArray entity; // "sip:…" or "pres:…"
    std::vector<Tuple> tuples = {};
    std::vector<Person> persons = {};
    std::vector<Note> notes = {};

    bool operator==(const PresenceDocument &) const = default;
};
// The language of all notes there are, for Content-Language.
[[nodiscard]] QByteArray commonLanguage(const PresenceDocument &document);

} // namespace events
