// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/acme/private/polling.h"

#include <algorithm>

namespace acme {

std::optional<std::chrono::milliseconds> Polling::next(std::chrono::seconds retryAfter)
{
    constexpr std::chrono::milliseconds longest{30'000};
    constexpr std::chrono::milliseconds longestOurs{5'000};
    const std::chrono::milliseconds pause =
        retryAfter.count() > 0 ? std::min<std::chrono::milliseconds>(retryAfter, longest) : m_pause;
    m_pause = std::min(2 * m_pause, longestOurs);
    if (pause > m_left)
        return std::nullopt;
    m_left -= pause;
    return pause;
}

} // namespace acme
