// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/events/subscription.h"

#include <chrono>
#include <optional>
#include <variant>

// One subscription of ours, as RFC 6665 §4.1 has the subscriber behave. Pure: what to send and how
// long to wait comes back; the Subscriber does it.
namespace events {

enum class Phase : quint8 {
    Waiting, // for the time to ask again
    Asking, // the SUBSCRIBE has neither a final answer nor a NOTIFY
    Answered, // it has a 2xx, the NOTIFY that makes the dialog is to come (§4.4.1)
    Holding, // there is a dialog
    Refreshing, // there is a dialog, and a SUBSCRIBE in it has no final answer
    Leaving, // Expires: 0 was sent in it
    Over
};

struct OutgoingSubscription {
    Phase phase = Phase::Waiting;
    bool isFetch = false; // one NOTIFY is all that is wanted (§4.4.3)
    bool isWanted = true; // otherwise it is left as soon as there is a dialog to leave
    bool wasActive = false; // once, also before a restart
    int failures = 0; // in a row
    std::chrono::seconds expires{3600}; // to ask for

    bool operator==(const OutgoingSubscription &) const = default;
};

namespace subscription {
struct Due { }; // the time to ask again, or to refresh
struct Wanted { };
struct Unwanted { };
struct Accepted { // 2xx
    std::chrono::seconds expires{0};
};
struct Declined { // any other final answer; 408: none came, 503: there was no way
    int status = 408;
    std::optional<std::chrono::seconds> retryAfter = {};
    std::optional<std::chrono::seconds> minExpires = {};
};
struct Notified {
    enum class State : quint8 {
        Active,
        Pending,
        Terminated
    };

    State state = State::Active;
    std::optional<Reason> reason = {}; // nothing: none, or an unknown one
    std::optional<std::chrono::seconds> retryAfter = {};
    std::optional<std::chrono::seconds> expires = {};
};
struct NotifyMissing { }; // Timer N (§4.1.2.4)
struct Elapsed { }; // the granted time is over
struct Stale { }; // what was told has been doubtful for too long
using Event = std::
    variant<Due, Wanted, Unwanted, Accepted, Declined, Notified, NotifyMissing, Elapsed, Stale>;
} // namespace subscription

struct SubscriptionStep {
    enum class Send : quint8 {
        Nothing,
        Subscribe, // in a new dialog
        Refresh,
        Leave
    };
    enum class Tell : quint8 {
        Nothing,
        Pending,
        Active,
        Fetched,
        Doubtful, // what was told stands until Stale: an outage changes nobody's presence
        Lost, // nothing is known until it is active again
        Refused // for good
    };

    OutgoingSubscription next;
    Send send = Send::Nothing;
    Tell tell = Tell::Nothing;
    std::optional<std::chrono::seconds> wait = {}; // until Due
    std::optional<std::chrono::seconds> held = {}; // until Elapsed; Due comes in time before

    bool operator==(const SubscriptionStep &) const = default;
};

[[nodiscard]] SubscriptionStep advance(const OutgoingSubscription &now,
                                       const subscription::Event &event);

} // namespace events
