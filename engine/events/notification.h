// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/events/presence_source.h"
#include "engine/events/subscription.h"
#include "engine/sip/request_port.h"

#include <chrono>

namespace events {

// The header lines of a NOTIFY (RFC 6665 §4.2.2) while the subscription lasts, and of the last.
[[nodiscard]] QByteArray lastingHeaders(const QByteArray &eventId,
                                        PresenceSource::Standing standing,
                                        std::chrono::seconds remaining);
[[nodiscard]] QByteArray endedHeaders(const QByteArray &eventId, Reason reason);

// What the outcome of a NOTIFY means for the subscription (RFC 6665 §4.2.2, RFC 5057).
struct NotifyVerdict {
    enum class Kind {
        Delivered,
        Later, // the same again after a while
        // Nobody is there now. RFC 6665 would remove the subscription at a timeout, and counts on
        // the watcher to subscribe again; to wait for his registration spares him that.
        Unreachable,
        Ended
    };

    Kind kind = Kind::Delivered;
    std::chrono::seconds delay{0}; // with Later
};
[[nodiscard]] NotifyVerdict judgeNotify(const sip::Response *response, int status);

} // namespace events
