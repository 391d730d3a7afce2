// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/daemon/log_rate.h"

#include <algorithm>
#include <utility>

namespace puented {

namespace {

constexpr std::chrono::milliseconds costOfLine{50};
constexpr std::chrono::milliseconds credit = 1000 * costOfLine;

} // namespace

std::optional<quint64> LogRate::admit(std::chrono::milliseconds now)
{
    const auto debtUntil = std::max(m_debtUntil, now) + costOfLine;
    if (debtUntil - now > credit) {
        ++m_leftOut;
        return std::nullopt;
    }
    m_debtUntil = debtUntil;
    return std::exchange(m_leftOut, 0);
}

} // namespace puented
