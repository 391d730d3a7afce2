// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/events/notification.h"

#include "engine/events/header_values.h"

#include <algorithm>

namespace events {
namespace {

using namespace std::chrono_literals;

constexpr std::chrono::seconds longestDelay = 1h;

QByteArray eventLine(const QByteArray &id)
{
    const QByteArray line = "Event: " + presenceEvent.toByteArray();
    return (id.isEmpty() ? line : line + ";id=" + id) + "\r\n";
}

std::optional<std::chrono::seconds> retryAfter(const sip::Message &message)
{
    const auto delay = secondsOf(message.value(sip::Header::RetryAfter));
    return delay ? std::optional(std::clamp<std::chrono::seconds>(*delay, 1s, longestDelay))
                 : std::nullopt;
}

} // namespace

QByteArray lastingHeaders(const QByteArray &eventId,
                          PresenceSource::Standing standing,
                          std::chrono::seconds remaining)
{
    const QByteArray state = standing == PresenceSource::Standing::Active ? "active" : "pending";
    return eventLine(eventId) + "Subscription-State: " + state
        + ";expires=" + QByteArray::number(qint64(remaining.count())) + "\r\n";
}

QByteArray endedHeaders(const QByteArray &eventId, Reason reason)
{
    return eventLine(eventId) + "Subscription-State: terminated;reason=" + reasonName(reason)
        + "\r\n";
}

NotifyVerdict judgeNotify(const sip::Response *response, int status)
{
    using Kind = NotifyVerdict::Kind;
    if (!response)
        return {Kind::Unreachable};
    if (status < 300)
        return {Kind::Delivered};
    if (status == 481) // whatever else it says
        return {Kind::Ended};
    if (const auto delay = retryAfter(response->message))
        return {Kind::Later, *delay};
    // A server on the way that has trouble now; not what the watcher says.
    if (status == 500 || status == 502 || status == 503 || status == 504 || status == 408)
        return {Kind::Unreachable};
    return {Kind::Ended};
}

} // namespace events
