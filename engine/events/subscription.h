// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>

#include <optional>

namespace events {

// Who watches whom: AORs, as sip::Uri::aor() writes them.
struct Pair {
    QByteArray watcher;
    QByteArray presentity;

    bool operator==(const Pair &) const = default;
    friend size_t qHash(const Pair &pair, size_t seed = 0)
    {
        return qHashMulti(seed, pair.watcher, pair.presentity);
    }
};

// Why a subscription ended (RFC 6665 §4.1.3).
enum class Reason : quint8 {
    Deactivated,
    Probation,
    Rejected,
    Timeout,
    GiveUp,
    NoResource,
    Invariant
};

// As in a Subscription-State.
[[nodiscard]] QByteArray reasonName(Reason reason);
[[nodiscard]] std::optional<Reason> reasonOf(QByteArrayView name); // without regard to case

// The one event package there is here (RFC 3856), and its document.
inline constexpr QByteArrayView presenceEvent = "presence";
inline constexpr QByteArrayView pidfType = "application/pidf+xml";

} // namespace events
