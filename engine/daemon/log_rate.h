// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>
#include <optional>

namespace puented {

// Keeps strangers from filling the log, and from driving out of it what was there: of one kind,
// a thousand lines at once, and then twenty a second. The rest is left out and counted.
class LogRate
{
public:
    // Nothing: this line is left out. Else how many were before it, since one was not.
    [[nodiscard]] std::optional<quint64> admit(std::chrono::milliseconds now);

private:
    std::chrono::milliseconds m_debtUntil{};
    quint64 m_leftOut = 0;
};

} // namespace puented
