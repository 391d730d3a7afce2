// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sip/server_transaction.h"

#include "engine/base/overloaded.h"

namespace sip::server {

Step advance(const State &state, const Event &event, bool reliable)
{
    const auto onFinal = [reliable]() -> Step {
        if (reliable) // Timer J is 0
            return {Terminated{}, Action::SendFinal};
        return {Completed{}, Action::SendFinal, Started{Timer::J, transactionTime}};
    };
    const auto transition = base::Overloaded{
        [&](Trying, FinalGiven) { return onFinal(); },
        [&](Proceeding, FinalGiven) { return onFinal(); },
        [](Trying, TimerFired fired) -> Step {
            if (fired.timer == Timer::Provisional)
                return {Proceeding{}, Action::SendTrying};
            if (fired.timer == Timer::Expiry)
                return {Terminated{}};
            return {Trying{}};
        },
        [](Proceeding, TimerFired fired) -> Step {
            if (fired.timer == Timer::Expiry)
                return {Terminated{}};
            return {Proceeding{}};
        },
        [](Proceeding, RequestRepeated) -> Step { return {Proceeding{}, Action::SendTrying}; },
        [](Completed, RequestRepeated) -> Step { return {Completed{}, Action::SendFinal}; },
        [](Completed, TimerFired fired) -> Step {
            if (fired.timer == Timer::J)
                return {Terminated{}};
            return {Completed{}};
        },
        [](auto, TransportFailed) -> Step { return {Terminated{}}; },
        // A repeated request before any answer, a second final answer.
        [](auto same, auto) -> Step { return {same}; },
    };
    return std::visit(transition, state, event);
}

} // namespace sip::server
