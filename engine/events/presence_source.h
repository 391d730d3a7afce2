// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/events/subscription.h"
#include "engine/sip/request.h"

#include <expected>

namespace events {

// What a NOTIFY tells.
struct PresenceBody {
    QByteArray pidf = {}; // empty: nothing is known
    QByteArray language = {}; // of all its notes; empty: not told, or several

    bool operator==(const PresenceBody &) const = default;
};

// What the notifier asks about the pairs it serves. Nothing here may block.
class PresenceSource
{
public:
    enum class Standing : quint8 {
        Active,
        Pending // somebody has yet to approve: he is told, and sees nothing
    };

    virtual ~PresenceSource() = default;
    PresenceSource() = default;
    PresenceSource(const PresenceSource &) = delete;
    PresenceSource &operator=(const PresenceSource &) = delete;

    // For each new SUBSCRIBE, each refresh, and each fetch.
    [[nodiscard]] virtual std::expected<Standing, sip::Refusal> decide(const Pair &pair,
                                                                       bool isFetch) = 0;
    // What is known now. Asked when a NOTIFY goes out, so the latest wins.
    [[nodiscard]] virtual PresenceBody document(const Pair &pair) = 0;
    // The first dialog of the pair is there (also after a restore), the last one is gone.
    virtual void watched(const Pair &pair) = 0;
    virtual void unwatched(const Pair &pair) = 0;
};

} // namespace events
