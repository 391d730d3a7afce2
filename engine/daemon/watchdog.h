// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>

#include <chrono>
#include <optional>

namespace puented {

// How often systemd wants to hear that this process lives (sd_watchdog_enabled(3)); none: it does
// not.
[[nodiscard]] std::optional<std::chrono::microseconds> watchdogTime();

// Tells systemd twice as often as asked that the event loop turns: one that hangs is killed and
// started again.
class Watchdog
{
public:
    Watchdog();

private:
    QTimer m_timer;
};

} // namespace puented
