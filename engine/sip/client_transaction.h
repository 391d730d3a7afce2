// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sip/timers.h"

#include <chrono>
#include <optional>
#include <variant>

// The non-INVITE client transaction of RFC 3261 §17.1.2, as a pure function.
namespace sip::client {

struct Trying {
    std::chrono::milliseconds interval; // of Timer E
};
struct Proceeding { };
struct Completed { };
struct Terminated { };
using State = std::variant<Trying, Proceeding, Completed, Terminated>;

struct ResponseReceived {
    int status;
};
struct TimerFired {
    Timer timer;
};
struct TransportFailed { };
using Event = std::variant<ResponseReceived, TimerFired, TransportFailed>;

enum class Action {
    None,
    Send,
    Deliver, // the response, to whoever asked
    ReportTimeout, // as a 408 would be (RFC 3261 §8.1.3.1)
    ReportFailure // as a 503 would be
};

struct Started {
    Timer timer;
    std::chrono::milliseconds after;
};

struct Step {
    State next;
    Action action = Action::None;
    std::optional<Started> timer = {};
};

// How a transaction begins, besides sending: Timer F always, Timer E over UDP.
[[nodiscard]] State begin();
[[nodiscard]] Step advance(const State &state, const Event &event, bool reliable);

} // namespace sip::client
