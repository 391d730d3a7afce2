// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/events/subscribe_request.h"

#include "engine/events/subscription.h"
#include "engine/sip/syntax.h"

#include <algorithm>
#include <array>

namespace events {
namespace {

using namespace std::chrono_literals;

constexpr qsizetype maxIdBytes = 128;

std::unexpected<sip::Refusal> refuse(int status, QByteArray headers)
{
    return std::unexpected(sip::Refusal{status, {}, std::move(headers)});
}

// Without Accept the type of the package is meant (RFC 3856 §6.7). Types of others, as Lync
// lists them, do no harm.
bool acceptsPidf(const sip::Message &message)
{
    if (!message.has(sip::Header::Accept))
        return true;
    static constexpr std::array<QByteArrayView, 3> fitting{pidfType, "application/*", "*/*"};
    const std::vector<QByteArrayView> ranges = message.values(sip::Header::Accept);
    return std::ranges::any_of(ranges, [](QByteArrayView range) {
        const qsizetype end = sip::indexOutside(range, ';');
        const QByteArrayView type = sip::trimmedSpaces(end < 0 ? range : range.first(end));
        return std::ranges::any_of(
            fitting, [type](QByteArrayView one) { return sip::equalsIgnoringCase(type, one); });
    });
}

} // namespace

std::optional<EventName> readEvent(const sip::Message &message)
{
    const QByteArrayView value = message.value(sip::Header::Event);
    const qsizetype semicolon = sip::indexOutside(value, ';');
    const qsizetype end = semicolon < 0 ? value.size() : semicolon;
    const auto parameters = sip::Parameters::parse(value.sliced(end));
    const QByteArrayView type = sip::trimmedSpaces(value.first(end));
    if (!parameters || !sip::isToken(type))
        return std::nullopt;
    const QByteArrayView id = parameters->find("id").value_or(QByteArrayView());
    if (id.size() > maxIdBytes || (!id.isEmpty() && !sip::isToken(id)))
        return std::nullopt;
    return EventName{type, id};
}

std::expected<SubscribeRequest, sip::Refusal> readSubscribe(const sip::Request &request,
                                                            const NotifierLimits &limits)
{
    const sip::Message &message = request.message;
    const auto event = readEvent(message);
    if (!event || event->type != presenceEvent) // also without one: RFC 6665 §4.2.3
        return refuse(489, "Allow-Events: " + presenceEvent.toByteArray() + "\r\n");
    if (!acceptsPidf(message))
        return refuse(406, "Accept: " + pidfType.toByteArray() + "\r\n");
    std::chrono::seconds duration = limits.usual;
    if (message.has(sip::Header::Expires)) {
        // Nonsense counts as the default (RFC 3261 §20.19).
        const auto asked = sip::parseNumber(message.value(sip::Header::Expires), 0xFFFFFFFFU);
        duration = asked ? std::chrono::seconds(*asked) : limits.usual;
    }
    if (duration > 0s && duration < limits.shortest && duration < 1h) // RFC 6665 §4.2.1.1
        return refuse(
            423, "Min-Expires: " + QByteArray::number(qint64(limits.shortest.count())) + "\r\n");
    return SubscribeRequest{event->id.toByteArray(), std::min(duration, limits.longest)};
}

} // namespace events
