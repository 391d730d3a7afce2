// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/events/subscription_times.h"

#include "engine/sip/timers.h"

#include <QRandomGenerator>

#include <algorithm>

namespace events {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr milliseconds timerN = sip::transactionTime;
// How long an outage goes unnoticed by the watchers: a server is back by then.
constexpr std::chrono::minutes standing{5};

// What was lost together shall not come back in one moment.
milliseconds jittered(seconds wait)
{
    constexpr int atMost = 500;
    const qint64 ms = milliseconds(wait).count();
    return milliseconds(ms * 3 / 4 + QRandomGenerator::global()->bounded(ms / 2 + atMost));
}

// How long before its end a subscription is refreshed: a tenth to a fifth of its time, and enough
// for a transaction where there is that much.
milliseconds refreshLead(seconds held)
{
    constexpr qint64 transaction = timerN.count() + 8000;
    const qint64 ms = milliseconds(held).count();
    const qint64 lead = ms / 10 + QRandomGenerator::global()->bounded(ms / 10 + 1);
    return milliseconds(std::min(ms / 2, std::max(lead, transaction)));
}

} // namespace

void SubscriptionTimes::follow(const SubscriptionStep &step, milliseconds now)
{
    const Phase phase = step.next.phase;
    const bool hasDialog = phase == Phase::Holding || phase == Phase::Refreshing;
    if (!hasDialog && phase != Phase::Answered)
        m_elapsed.reset();
    if (phase == Phase::Waiting || hasDialog)
        m_missing.reset();
    if (phase == Phase::Leaving || phase == Phase::Over)
        m_due.reset();
    if (step.tell == SubscriptionStep::Tell::Doubtful)
        m_stale = m_stale.value_or(now + standing);
    else if (step.tell != SubscriptionStep::Tell::Nothing || phase == Phase::Over)
        m_stale.reset();
    if (step.held)
        hold(*step.held, now);
    else if (hasDialog && !m_elapsed)
        hold(step.next.expires, now);
    if (step.wait)
        m_due = now + jittered(*step.wait);
}

void SubscriptionTimes::hold(seconds time, milliseconds now)
{
    m_elapsed = now + time;
    m_due = *m_elapsed - refreshLead(time);
}

void SubscriptionTimes::expectNotify(milliseconds now)
{
    m_missing = now + timerN;
}

std::optional<milliseconds> SubscriptionTimes::earliest() const
{
    std::optional<milliseconds> earliest;
    for (const auto &time : {m_due, m_elapsed, m_missing, m_stale}) {
        if (time && (!earliest || *time < *earliest))
            earliest = time;
    }
    return earliest;
}

std::optional<subscription::Event> SubscriptionTimes::take(milliseconds now)
{
    const auto isDue = [now](std::optional<milliseconds> &time) {
        return time && *time <= now && (time.reset(), true);
    };
    if (isDue(m_missing))
        return subscription::NotifyMissing{};
    if (isDue(m_elapsed))
        return subscription::Elapsed{};
    if (isDue(m_stale))
        return subscription::Stale{};
    if (isDue(m_due))
        return subscription::Due{};
    return std::nullopt;
}

} // namespace events
