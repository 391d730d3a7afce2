// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/clock.h"

#include <QTimer>
#include <queue>

#include <algorithm>
#include <functional>
#include <optional>
#include <vector>

namespace base {

// Any number of points in time on one QTimer, for whoever has thousands of things to wait for.
// Nothing is cancelled: what comes due may be out of date, and its owner has to know.
template<typename What>
class Alarm
{
public:
    // `ring` is called when something is due; it takes all of it.
    Alarm(const Clock &clock, std::function<void()> ring) : m_clock(clock)
    {
        m_timer.setSingleShot(true);
        m_timer.setTimerType(Qt::PreciseTimer); // a coarse one is late by a twentieth
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this, ring = std::move(ring)] {
            m_armedFor.reset();
            ring();
            arm();
        });
    }

    // On the monotonic clock.
    void set(std::chrono::milliseconds at, What what)
    {
        m_due.push({at, std::move(what)});
        arm();
    }
    // The earliest that is due now, if anything is.
    [[nodiscard]] std::optional<What> take()
    {
        if (m_due.empty() || m_due.top().at > m_clock.monotonic())
            return std::nullopt;
        What what = m_due.top().what;
        m_due.pop();
        return what;
    }
    [[nodiscard]] std::size_t size() const { return m_due.size(); }

private:
    struct Due {
        std::chrono::milliseconds at;
        What what;

        friend bool operator>(const Due &a, const Due &b) { return a.at > b.at; }
    };

    void arm()
    {
        if (m_due.empty() || (m_armedFor && *m_armedFor <= m_due.top().at))
            return;
        m_armedFor = m_due.top().at;
        m_timer.start(std::max(*m_armedFor - m_clock.monotonic(), std::chrono::milliseconds(0)));
    }

    const Clock &m_clock;
    std::priority_queue<Due, std::vector<Due>, std::greater<>> m_due;
    std::optional<std::chrono::milliseconds> m_armedFor;
    QTimer m_timer;
};

} // namespace base
