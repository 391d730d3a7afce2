// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/presence/contact.h"
#include "engine/presence/roster_error.h"

#include <QHash>

#include <array>
#include <expected>

namespace presence {

// How much one contact list, and one partner, may make us keep.
struct RosterLimits {
    qsizetype contactsPerUser = 1000; // whom he has added
    qsizetype watchersPerUser = 1000; // whom he has not
    qsizetype requestsPerUser = 100;
    qsizetype requestsPerDomain = 10'000;
    qsizetype blockedPerUser = 1000;

    bool operator==(const RosterLimits &) const = default;
};

using StateCounts = std::array<qsizetype, 9>; // by SubscriptionState

// The sums over all contact lists, kept with each change.
class RosterTally
{
public:
    void count(const Contact &contact) { apply(contact, 1); }
    void uncount(const Contact &contact) { apply(contact, -1); }

    // Whether the lists may take `after` in the place of `before`, which is counted unless it is
    // blank. What was within the limits once is never refused later.
    [[nodiscard]] std::expected<void, RosterError>
    room(const RosterLimits &limits, const Contact &before, const Contact &after) const;

    [[nodiscard]] StateCounts states(const base::DomainName &domain) const;
    [[nodiscard]] StateCounts states() const { return m_states; }

private:
    struct OfUser {
        qsizetype contacts = 0;
        qsizetype watchers = 0;
        qsizetype requests = 0;
    };
    void apply(const Contact &contact, int sign);

    QHash<QByteArray, OfUser> m_users;
    QHash<base::DomainName, StateCounts> m_domains;
    StateCounts m_states{};
};

// Those in whose state the contact waits for an answer.
[[nodiscard]] qsizetype requestsIn(const StateCounts &states);

} // namespace presence
