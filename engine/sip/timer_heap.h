// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sip/timers.h"

#include <QtGlobal>
#include <queue>

#include <optional>
#include <vector>

namespace sip {

// All timers of all transactions, for one QTimer to drive. Nothing is cancelled: a transaction
// that is over, or has moved on, is not found or does not care when its timer fires.
class TimerHeap
{
public:
    struct Due {
        std::chrono::milliseconds at; // on the monotonic clock
        quint64 transaction;
        Timer timer;

        friend bool operator>(const Due &a, const Due &b) { return a.at > b.at; }
    };

    void start(std::chrono::milliseconds at, quint64 transaction, Timer timer)
    {
        m_heap.push({at, transaction, timer});
    }
    [[nodiscard]] std::optional<std::chrono::milliseconds> next() const
    {
        return m_heap.empty() ? std::nullopt : std::optional(m_heap.top().at);
    }
    [[nodiscard]] std::optional<Due> takeDue(std::chrono::milliseconds now)
    {
        if (m_heap.empty() || m_heap.top().at > now)
            return std::nullopt;
        const Due due = m_heap.top();
        m_heap.pop();
        return due;
    }

private:
    std::priority_queue<Due, std::vector<Due>, std::greater<>> m_heap;
};

} // namespace sip
