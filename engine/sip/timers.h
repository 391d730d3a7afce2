// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace sip {

// RFC 3261 §17.1.1.1 and table 4.
inline constexpr std::chrono::milliseconds timerT1{500};
inline constexpr std::chrono::milliseconds timerT2{4000};
inline constexpr std::chrono::milliseconds timerT4{5000};
// F and J: how long a non-INVITE transaction may take, and how long it is remembered.
inline constexpr std::chrono::milliseconds transactionTime = 64 * timerT1;
// RFC 4320 §4.1: when a client's Timer E is reset to T2; then a 100 is due, and not before.
inline constexpr std::chrono::milliseconds provisionalTime = timerT1 + 2 * timerT1 + 4 * timerT1;

enum class Timer {
    E, // client: send again
    F, // client: give up
    K, // client: absorb late answers
    J, // server: absorb repeated requests
    Provisional, // server: 100 is due (RFC 4320)
    Expiry // server: an answer would come too late (RFC 4320 §4.2)
};

} // namespace sip
