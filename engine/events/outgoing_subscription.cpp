// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/events/outgoing_subscription.h"

#include "engine/base/overloaded.h"

#include <algorithm>
#include <array>

namespace events {
namespace {

using namespace subscription;
using std::chrono::hours;
using std::chrono::seconds;
using Send = SubscriptionStep::Send;
using Tell = SubscriptionStep::Tell;

constexpr seconds longestWait = hours(24);

bool hasDialog(Phase phase)
{
    return phase == Phase::Holding || phase == Phase::Refreshing;
}

// Who refuses so will not think better of it. Of 404 and its like that is so only before it ever
// worked: a person is moved from one server to another, and a server is set up wrongly for an hour,
// without his contacts losing him.
bool isForGood(int status, bool wasActive)
{
    constexpr std::array always{403, 603};
    constexpr std::array unlessItWorked{404, 410, 489, 604};
    return std::ranges::find(always, status) != always.end()
        || (!wasActive && std::ranges::find(unlessItWorked, status) != unlessItWorked.end());
}

// Of a refresh: the subscription is gone (RFC 6665 §4.1.2.2); otherwise it lives its time.
bool endsDialog(int status)
{
    constexpr std::array ends{404, 405, 410, 416, 480, 481, 482, 483, 484, 485, 489, 501, 604};
    return std::ranges::find(ends, status) != ends.end();
}

// Nobody answers, or the way is not there: that may mend any moment, for all at once.
bool isOutage(int status)
{
    return status == 408 || status == 481 || (status >= 500 && status < 600 && status != 501);
}

seconds backOff(int failures, int status)
{
    constexpr std::array outage{1, 5, 15, 30};
    constexpr std::array refusal{30, 120, 600, 1800};
    const auto step = std::size_t(std::clamp(failures, 0, 3));
    return seconds(isOutage(status) ? outage[step] : refusal[step]);
}

SubscriptionStep over(OutgoingSubscription next, Tell tell)
{
    next.phase = Phase::Over;
    return {.next = next, .tell = tell};
}

// The dialog, if there was one, is gone: it is asked again later, unless nobody wants it any more.
SubscriptionStep again(OutgoingSubscription next, seconds wait, Tell tell)
{
    if (!next.isWanted)
        return over(next, Tell::Nothing);
    if (next.isFetch)
        return over(next, Tell::Lost);
    next.phase = Phase::Waiting;
    ++next.failures;
    return {.next = next, .tell = tell, .wait = std::min(wait, longestWait)};
}

SubscriptionStep send(OutgoingSubscription next, Phase phase, Send what)
{
    next.phase = phase;
    return {.next = next, .send = what};
}

SubscriptionStep afterDeclined(OutgoingSubscription now, const Declined &answer)
{
    const bool inDialog = now.phase == Phase::Refreshing;
    if (answer.status == 423 && answer.minExpires && *answer.minExpires > now.expires
        && *answer.minExpires <= longestWait && now.isWanted && !now.isFetch) {
        now.expires = *answer.minExpires;
        return send(now, now.phase, inDialog ? Send::Refresh : Send::Subscribe);
    }
    if (now.isWanted && isForGood(answer.status, now.wasActive))
        return over(now, Tell::Refused);
    if (inDialog && answer.status == 481) // it is forgotten there: at once a new one
        return again(now, seconds(0), Tell::Nothing);
    const seconds wait =
        std::max(answer.retryAfter.value_or(seconds(0)), backOff(now.failures, answer.status));
    if (!inDialog || endsDialog(answer.status))
        return again(now, wait, isOutage(answer.status) ? Tell::Doubtful : Tell::Lost);
    if (!now.isWanted)
        return send(now, Phase::Leaving, Send::Leave);
    now.phase = Phase::Holding;
    ++now.failures;
    return {.next = now, .wait = std::min(wait, longestWait)};
}

// RFC 6665 §4.1.3.
SubscriptionStep afterTermination(const OutgoingSubscription &now, const Notified &notify)
{
    if (!now.isWanted)
        return over(now, Tell::Nothing);
    if (notify.reason == Reason::Rejected || notify.reason == Reason::NoResource)
        return over(now, Tell::Refused);
    if (now.isFetch)
        return over(now, Tell::Fetched);
    if (notify.reason == Reason::Invariant) // what was told stays so
        return again(now, longestWait, Tell::Nothing);
    const seconds told = notify.retryAfter.value_or(seconds(0));
    if (notify.reason == Reason::Probation || notify.reason == Reason::GiveUp)
        return again(now, std::max(told, backOff(now.failures, 480)), Tell::Doubtful);
    // At any time, and at once; but not in a loop.
    if (now.failures == 0)
        return again(now, told, Tell::Nothing);
    return again(now, std::max(told, backOff(now.failures, 503)), Tell::Doubtful);
}

// Who was approved before, and is not any more, sees nothing (RFC 3856 §6.6.2).
Tell heard(const OutgoingSubscription &now, const Notified &notify)
{
    if (notify.state == Notified::State::Active)
        return Tell::Active;
    return now.wasActive ? Tell::Lost : Tell::Pending;
}

SubscriptionStep afterNotify(OutgoingSubscription now, const Notified &notify)
{
    if (notify.state == Notified::State::Terminated)
        return afterTermination(now, notify);
    if (now.isFetch) // a state for a fetch is its end, whatever else it says
        return over(now, now.isWanted ? Tell::Fetched : Tell::Nothing);
    if (!now.isWanted && now.phase == Phase::Answered)
        return send(now, Phase::Leaving, Send::Leave);
    const Tell tell = heard(now, notify);
    now.wasActive = now.wasActive || tell == Tell::Active;
    if (now.phase == Phase::Asking)
        now.phase = Phase::Refreshing; // its answer is to come
    else if (now.phase == Phase::Answered)
        now.phase = Phase::Holding;
    SubscriptionStep step{.next = now, .held = notify.expires};
    if (now.isWanted)
        step.tell = tell;
    return step;
}

SubscriptionStep afterAccepted(OutgoingSubscription now, const Accepted &answer)
{
    if (now.phase == Phase::Asking) {
        now.phase = Phase::Answered;
        return {.next = now, .held = answer.expires};
    }
    if (!now.isWanted)
        return send(now, Phase::Leaving, Send::Leave);
    now.phase = Phase::Holding;
    now.failures = 0;
    return {.next = now, .held = answer.expires};
}

SubscriptionStep afterNotifyMissing(const OutgoingSubscription &now)
{
    if (now.phase != Phase::Asking && now.phase != Phase::Answered)
        return {.next = now};
    return again(now, backOff(now.failures, 408), Tell::Doubtful);
}

SubscriptionStep afterUnwanted(OutgoingSubscription now)
{
    if (now.phase == Phase::Waiting)
        return over(now, Tell::Nothing);
    now.isWanted = false;
    if (now.phase == Phase::Holding)
        return send(now, Phase::Leaving, Send::Leave);
    return {.next = now};
}

SubscriptionStep afterDoubt(const OutgoingSubscription &now)
{
    const bool isLost = now.isWanted && !hasDialog(now.phase);
    return {.next = now, .tell = isLost ? Tell::Lost : Tell::Nothing};
}

SubscriptionStep advanceLeaving(OutgoingSubscription now, const Event &event)
{
    if (std::holds_alternative<Wanted>(event) || std::holds_alternative<Unwanted>(event)) {
        now.isWanted = std::holds_alternative<Wanted>(event);
        return {.next = now};
    }
    const auto *notify = std::get_if<Notified>(&event);
    const bool hasEnded = (notify && notify->state == Notified::State::Terminated)
        || std::holds_alternative<Declined>(event) || std::holds_alternative<NotifyMissing>(event);
    return hasEnded ? again(now, seconds(0), Tell::Nothing) : SubscriptionStep{.next = now};
}

} // namespace

SubscriptionStep advance(const OutgoingSubscription &now, const Event &event)
{
    const SubscriptionStep nothing{.next = now};
    if (now.phase == Phase::Over)
        return nothing;
    if (now.phase == Phase::Leaving)
        return advanceLeaving(now, event);
    const bool isOut = now.phase == Phase::Asking || now.phase == Phase::Refreshing;
    const auto transition = base::Overloaded{
        [&](Due) {
            if (now.phase == Phase::Waiting)
                return send(now, Phase::Asking, Send::Subscribe);
            return now.phase == Phase::Holding ? send(now, Phase::Refreshing, Send::Refresh)
                                               : nothing;
        },
        [&](Wanted) {
            SubscriptionStep step = nothing;
            step.next.isWanted = true;
            step.next.isFetch = false;
            return step;
        },
        [&](Unwanted) { return afterUnwanted(now); },
        [&](const Accepted &answer) { return isOut ? afterAccepted(now, answer) : nothing; },
        [&](const Declined &answer) { return isOut ? afterDeclined(now, answer) : nothing; },
        [&](const Notified &notify) {
            return now.phase == Phase::Waiting ? nothing : afterNotify(now, notify);
        },
        [&](NotifyMissing) { return afterNotifyMissing(now); },
        [&](Elapsed) {
            return hasDialog(now.phase) ? again(now, seconds(0), Tell::Doubtful) : nothing;
        },
        [&](Stale) { return afterDoubt(now); },
    };
    return std::visit(transition, event);
}

} // namespace events
