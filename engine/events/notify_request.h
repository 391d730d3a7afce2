// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/events/outgoing_subscription.h"
#include "engine/events/presence_document.h"
#include "engine/sip/request.h"

#include <expected>
#include <optional>

namespace events {

// What one NOTIFY tells (RFC 6665 §4.1.3). Pure.
struct NotifyRequest {
    subscription::Notified state;
    std::optional<PresenceDocument> document; // none: it had no body, or one that cannot be read
    QString fault; // why it cannot be read; English, for the log
};

[[nodiscard]] std::expected<NotifyRequest, sip::Refusal> readNotify(const sip::Message &notify);

} // namespace events
