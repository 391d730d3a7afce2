// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/network/timer_queue.h"

#include <algorithm>

namespace network {
namespace {

using namespace std::chrono_literals;
using Instant = TimerQueue::Instant;
using std::chrono::milliseconds;

constexpr milliseconds shortestCoarse = 20ms; // below it a twentieth is less than we can tell

Instant roundUp(Instant when, milliseconds step)
{
    const auto past = when.time_since_epoch() % step;
    return past == Instant::duration::zero() ? when : when + (step - past);
}

// The largest round step within a twentieth of the interval, so that timers of like intervals meet.
milliseconds coarseStep(milliseconds interval)
{
    constexpr milliseconds steps[] = {1000ms, 500ms, 250ms, 100ms, 50ms, 25ms, 10ms, 5ms, 2ms};
    const auto *step =
        std::ranges::find_if(steps, [&](milliseconds s) { return s * 20 <= interval; });
    return step == std::end(steps) ? 1ms : *step;
}

Instant withSlack(Instant ideal, const TimerQueue::TimerInfo &info)
{
    const milliseconds interval(info.interval);
    if (info.timerType == Qt::VeryCoarseTimer && interval >= 1s)
        return roundUp(ideal, 1s);
    if (info.timerType == Qt::PreciseTimer || interval < shortestCoarse)
        return ideal;
    return roundUp(ideal, coarseStep(interval));
}

} // namespace

void TimerQueue::start(const TimerInfo &info, QObject *object, Instant now)
{
    stop(info.timerId);
    const auto it =
        m_timers
            .emplace(info.timerId,
                     Timer{object, info, now + milliseconds(info.interval), {}, m_round})
            .first;
    m_byObject.insert(object, info.timerId);
    arm(it->second);
}

void TimerQueue::arm(Timer &timer)
{
    timer.key = {withSlack(timer.ideal, timer.info), ++m_armed};
    m_due.emplace(timer.key, timer.info.timerId);
}

void TimerQueue::erase(std::unordered_map<int, Timer>::iterator it)
{
    m_due.erase({it->second.key, it->first});
    m_timers.erase(it);
}

bool TimerQueue::stop(int id)
{
    const auto it = m_timers.find(id);
    if (it == m_timers.end())
        return false;
    m_byObject.remove(it->second.object, id);
    erase(it);
    return true;
}

bool TimerQueue::stopAll(QObject *object)
{
    const QList<int> ids = m_byObject.values(object);
    m_byObject.remove(object);
    for (const int id : ids)
        erase(m_timers.find(id));
    return !ids.isEmpty();
}

QList<TimerQueue::TimerInfo> TimerQueue::of(QObject *object) const
{
    QList<TimerInfo> infos;
    for (auto [it, end] = m_byObject.equal_range(object); it != end; ++it)
        infos.append(m_timers.at(*it).info);
    return infos;
}

std::optional<std::chrono::nanoseconds> TimerQueue::remaining(int id, Instant now) const
{
    const auto it = m_timers.find(id);
    if (it == m_timers.end())
        return std::nullopt;
    const Timer &timer = it->second;
    // Inside its own event it is not armed yet: then what counts is when it would be.
    const Instant due = timer.busy
        ? withSlack(timer.ideal + milliseconds(timer.info.interval), timer.info)
        : timer.key.first;
    return std::max<std::chrono::nanoseconds>(due - now, 0ns);
}

std::optional<Instant> TimerQueue::nextDue() const
{
    if (m_due.empty())
        return std::nullopt;
    return m_due.begin()->first.first;
}

std::optional<TimerQueue::Due> TimerQueue::takeDue(Instant now, quint64 round)
{
    if (m_due.empty() || m_due.begin()->first.first > now)
        return std::nullopt;
    Timer &timer = m_timers.at(m_due.begin()->second);
    // Whatever was armed in this round is behind all that was due before it.
    if (timer.round >= round)
        return std::nullopt;
    timer.round = round;
    timer.busy = true;
    m_due.erase(m_due.begin());
    return Due{timer.info.timerId, timer.object};
}

void TimerQueue::finish(int id, Instant now)
{
    const auto it = m_timers.find(id);
    if (it == m_timers.end() || !it->second.busy)
        return; // stopped in its own event, or started anew
    Timer &timer = it->second;
    timer.busy = false;
    timer.round = m_round;
    timer.ideal += milliseconds(timer.info.interval);
    if (timer.ideal < now) // late by a whole interval: what was missed is not made up for
        timer.ideal = now + milliseconds(timer.info.interval);
    arm(timer);
}

} // namespace network
