// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/events/outgoing_subscription.h"

#include <chrono>
#include <optional>

namespace events {

// When something is due for one subscription of ours, on the monotonic clock.
class SubscriptionTimes
{
public:
    // After each step, at `now`.
    void follow(const SubscriptionStep &step, std::chrono::milliseconds now);
    // Timer N begins: a NOTIFY has to come (RFC 6665 §4.1.2).
    void expectNotify(std::chrono::milliseconds now);

    [[nodiscard]] bool isDoubtful() const { return m_stale.has_value(); }
    [[nodiscard]] std::optional<std::chrono::milliseconds> earliest() const;
    // What is due at `now`, once each.
    [[nodiscard]] std::optional<subscription::Event> take(std::chrono::milliseconds now);

private:
    void hold(std::chrono::seconds time, std::chrono::milliseconds now);

    std::optional<std::chrono::milliseconds> m_due; // to ask again, or to refresh
    std::optional<std::chrono::milliseconds> m_elapsed; // the granted time
    std::optional<std::chrono::milliseconds> m_missing; // Timer N
    std::optional<std::chrono::milliseconds> m_stale; // what was told counts no longer
};

} // namespace events
