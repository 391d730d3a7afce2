// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractEventDispatcher>
#include <QMultiHash>

#include <chrono>
#include <cstddef>
#include <optional>
#include <set>
#include <unordered_map>
#include <utility>

namespace network {

// The running timers of an event dispatcher, ordered by when they are due. Start, stop and expiry
// cost the logarithm of how many run. A timer is never early; coarse ones fire together, up to a
// twentieth of their interval late, very coarse ones on the full second.
class TimerQueue
{
public:
    using Instant = std::chrono::steady_clock::time_point;
    using TimerInfo = QAbstractEventDispatcher::TimerInfo;

    struct Due {
        int id;
        QObject *object;
    };

    void start(const TimerInfo &info, QObject *object, Instant now);
    bool stop(int id);
    bool stopAll(QObject *object);
    [[nodiscard]] QList<TimerInfo> of(QObject *object) const;
    [[nodiscard]] std::optional<std::chrono::nanoseconds> remaining(int id, Instant now) const;

    // When the next one is due; none when nothing waits.
    [[nodiscard]] std::optional<Instant> nextDue() const;

    // A round fires each timer at most once: a zero timer must not starve the sockets. Rounds may
    // nest, as event loops do.
    [[nodiscard]] quint64 beginRound() { return ++m_round; }
    // The next one due at `now` that did not fire since the round began. It counts as busy, and
    // does not fire again in a nested loop, until finish() with the same id.
    [[nodiscard]] std::optional<Due> takeDue(Instant now, quint64 round);
    void finish(int id, Instant now);

private:
    using Key = std::pair<Instant, quint64>; // due, and the order of arming among equals

    struct Timer {
        QObject *object;
        TimerInfo info;
        Instant ideal; // without the slack of coarse timers
        Key key;
        quint64 round; // in which it was started or fired last
        bool busy = false;
    };

    void arm(Timer &timer);
    void erase(std::unordered_map<int, Timer>::iterator it);

    std::unordered_map<int, Timer> m_timers;
    std::set<std::pair<Key, int>> m_due;
    QMultiHash<QObject *, int> m_byObject;
    quint64 m_armed = 0;
    quint64 m_round = 0;
};

} // namespace network
