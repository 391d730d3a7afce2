// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/events/presence_source.h"
#include "engine/events/subscription.h"
#include "engine/sip/dialog.h"

#include <QHash>
#include <QVarLengthArray>

#include <chrono>
#include <optional>
#include <unordered_map>

namespace events {

// One subscription of one device. Times are on the monotonic clock.
struct Watch {
    using Standing = PresenceSource::Standing;
    // What has to be told, the strongest last.
    enum class Wish : quint8 {
        Nothing,
        IfKnown, // after a restart: better nothing than that nothing is known
        Change,
        AtOnce
    };

    sip::Dialog dialog;
    Pair pair;
    QByteArray eventId = {};
    std::optional<sip::Flow> flow = {}; // the last SUBSCRIBE came by, if it may still work
    std::chrono::milliseconds expires{0};
    std::chrono::milliseconds expiryRings{0}; // the alarm that counts
    std::chrono::milliseconds quietUntil{0};
    Standing standing = Standing::Pending;
    Wish wish = Wish::Nothing;
    bool isQueued = false;
    bool isUnderWay = false; // its NOTIFY has no answer yet
    bool isWaiting = false; // until its device can be reached
    bool isTrial = false; // whether that is so now
    bool paceRings = false; // an alarm is set for quietUntil
};

// All of them, found by the tag that names them, by pair, and counted.
class WatchTable
{
public:
    using Id = quint64;
    using Ids = QVarLengthArray<Id, 1>; // a device or two

    // Not in use, not to be guessed; and the tag of our end that says it.
    [[nodiscard]] Id freeId() const;
    [[nodiscard]] static QByteArray tagOf(Id id);
    [[nodiscard]] static Id idOf(QByteArrayView tag); // 0: of nobody

    // True: the first one of its pair.
    bool add(Id id, Watch watch);
    // True: it was the last one of its pair.
    bool remove(Id id);
    void setStanding(Watch &watch, Watch::Standing standing);
    void setWaiting(Watch &watch, bool isWaiting);

    [[nodiscard]] Watch *find(Id id);
    [[nodiscard]] Ids of(const Pair &pair) const { return m_byPair.value(pair); }
    [[nodiscard]] bool holds(const Pair &pair) const { return m_byPair.contains(pair); }
    [[nodiscard]] std::size_t ofWatcher(const QByteArray &aor) const
    {
        return m_byWatcher.value(aor);
    }
    [[nodiscard]] std::size_t size() const { return m_watches.size(); }
    [[nodiscard]] std::size_t pending() const { return m_pending; }
    [[nodiscard]] std::size_t waiting() const { return m_waiting; }

private:
    std::unordered_map<Id, Watch> m_watches;
    QHash<Pair, Ids> m_byPair;
    QHash<QByteArray, std::size_t> m_byWatcher;
    std::size_t m_pending = 0;
    std::size_t m_waiting = 0;
};

} // namespace events
