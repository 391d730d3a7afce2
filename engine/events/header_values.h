// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sip/message.h"

#include <chrono>
#include <optional>

// Values of header fields that event packages share. Pure.
namespace events {

// "presence" of "presence;id=7".
[[nodiscard]] QByteArrayView beforeParameters(QByteArrayView value);
// Whether Event is the package presence (RFC 6665 §8.2.1).
[[nodiscard]] bool isPresence(const sip::Message &message);
// Whether the body is said to be a PIDF document.
[[nodiscard]] bool isPidf(const sip::Message &message);
// Delta-seconds; nothing if there is none. What comes behind the number is left aside, as in
// "120 (in a meeting);duration=3600" (RFC 3261 §20.33).
[[nodiscard]] std::optional<std::chrono::seconds> secondsOf(QByteArrayView value);

} // namespace events
