// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sip/client_transaction.h"

#include "engine/base/overloaded.h"

#include <algorithm>

namespace sip::client {
namespace {

Step complete(Action action, bool reliable)
{
    if (reliable) // Timer K is 0
        return {Terminated{}, action};
    return {Completed{}, action, Started{Timer::K, timerT4}};
}

} // namespace

State begin()
{
    return Trying{timerT1};
}

Step advance(const State &state, const Event &event, bool reliable)
{
    const auto onResponse = [reliable](const ResponseReceived &response) -> Step {
        if (response.status < 200)
            return {Proceeding{}};
        return complete(Action::Deliver, reliable);
    };
    const auto onTimeUp = [] { return Step{Terminated{}, Action::ReportTimeout}; };
    const auto transition = base::Overloaded{
        [&](const Trying &, const ResponseReceived &response) { return onResponse(response); },
        [&](const Proceeding &, const ResponseReceived &response) { return onResponse(response); },
        [&](const Trying &trying, const TimerFired &fired) -> Step {
            if (fired.timer == Timer::F)
                return onTimeUp();
            if (fired.timer != Timer::E || reliable)
                return {trying};
            const auto interval = std::min(trying.interval * 2, timerT2);
            return {Trying{interval}, Action::Send, Started{Timer::E, interval}};
        },
        [&](const Proceeding &, const TimerFired &fired) -> Step {
            if (fired.timer == Timer::F)
                return onTimeUp();
            if (fired.timer != Timer::E || reliable)
                return {Proceeding{}};
            return {Proceeding{}, Action::Send, Started{Timer::E, timerT2}};
        },
        [](const Trying &, const TransportFailed &) -> Step {
            return {Terminated{}, Action::ReportFailure};
        },
        [](const Proceeding &, const TransportFailed &) -> Step {
            return {Terminated{}, Action::ReportFailure};
        },
        [](const Completed &, const TimerFired &fired) -> Step {
            if (fired.timer == Timer::K)
                return {Terminated{}};
            return {Completed{}};
        },
        // Late and repeated answers, timers of an earlier state.
        [](const auto &same, const auto &) -> Step { return {same}; },
    };
    return std::visit(transition, state, event);
}

} // namespace sip::client
