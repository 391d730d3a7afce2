// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/events/notifier_limits.h"
#include "engine/sip/request.h"

#include <expected>

namespace events {

// What a SUBSCRIBE asks for (RFC 6665 §4.2.1, RFC 3856 §6).
struct SubscribeRequest {
    QByteArray eventId; // part of the subscription's name; mostly empty
    std::chrono::seconds duration{0}; // as granted; 0: end it, or tell once
};

[[nodiscard]] std::expected<SubscribeRequest, sip::Refusal>
readSubscribe(const sip::Request &request, const NotifierLimits &limits);

// The value of an Event, or nothing.
struct EventName {
    QByteArrayView type;
    QByteArrayView id;
};
[[nodiscard]] std::optional<EventName> readEvent(const sip::Message &message);

} // namespace events
