// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/site/site.h"

namespace presence {

// What somebody of a partner wants of one of our people.
enum class Deed {
    Subscribe, // to see his presence
    Message
};

// How our person stands to him.
struct Relation {
    bool added = false; // has him in his contact list
    bool approved = false; // lets him see his presence, or has said so beforehand
    bool blocked = false;
    bool answering = false; // wrote to him lately: what comes back is no stranger's

    bool operator==(const Relation &) const = default;
};

enum class Ruling {
    Allow,
    AskApproval, // our person, or the administrator for him, has the word
    RefuseStranger,
    RefuseBlocked
};

// What the partner's type lets its people do: those of a federated or a verified
// partner need nobody's consent, those of an unverified one must be known to our person. Whom he
// has blocked is refused in every case.
[[nodiscard]] Ruling judge(site::PartnerType type, Deed deed, const Relation &relation);

// Whether people of such a partner see the notes our people write to their presence.
[[nodiscard]] bool showsNotes(site::PartnerType type);

} // namespace presence
