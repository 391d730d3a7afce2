// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sip/timers.h"

#include <chrono>
#include <optional>
#include <variant>

// The non-INVITE server transaction of RFC 3261 §17.2.2 with RFC 4320, as a pure function.
namespace sip::server {

struct Trying { };
struct Proceeding { }; // a 100 was sent
struct Completed { };
struct Terminated { };
using State = std::variant<Trying, Proceeding, Completed, Terminated>;

struct RequestRepeated { };
struct FinalGiven { };
struct TimerFired {
    Timer timer;
};
struct TransportFailed { };
using Event = std::variant<RequestRepeated, FinalGiven, TimerFired, TransportFailed>;

enum class Action {
    None,
    SendFinal,
    SendTrying
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

// A transaction begins in Trying, with the timers Provisional and Expiry.
[[nodiscard]] Step advance(const State &state, const Event &event, bool reliable);

} // namespace sip::server
