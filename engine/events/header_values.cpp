// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/events/header_values.h"

#include "engine/events/subscription.h"
#include "engine/sip/syntax.h"

#include <algorithm>

namespace events {

QByteArrayView beforeParameters(QByteArrayView value)
{
    const qsizetype end = value.indexOf(';');
    return sip::trimmedSpaces(end < 0 ? value : value.first(end));
}

bool isPresence(const sip::Message &message)
{
    const QByteArrayView event = beforeParameters(message.value(sip::Header::Event));
    return sip::equalsIgnoringCase(event, presenceEvent);
}

bool isPidf(const sip::Message &message)
{
    const QByteArrayView type = beforeParameters(message.value(sip::Header::ContentType));
    return sip::equalsIgnoringCase(type, pidfType);
}

std::optional<std::chrono::seconds> secondsOf(QByteArrayView value)
{
    constexpr quint64 largest = 0xFFFFFFFF; // RFC 3261 §20.19
    const auto *const end = std::ranges::find_if(value, [](char c) { return c < '0' || c > '9'; });
    const auto number = sip::parseNumber(value.first(end - value.begin()), largest);
    return number ? std::optional(std::chrono::seconds(qint64(*number))) : std::nullopt;
}

} // namespace events
