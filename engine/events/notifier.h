// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/alarm.h"
#include "engine/events/presence_source.h"
#include "engine/events/subscription.h"
#include "engine/sip/dialog.h"
#include "engine/sip/request_port.h"

#include <QDateTime>
#include <QHash>
#include <QObject>

#include <chrono>
#include <deque>
#include <unordered_map>
#include <vector>

namespace events {

struct NotifierLimits {
    std::size_t dialogs = 200000; // beyond: 503
    std::size_t dialogsPerPerson = 2000; // beyond: 403
    std::chrono::seconds shortest{60}; // below: 423
    std::chrono::seconds longest{86400}; // beyond: this
    std::chrono::seconds usual{3600}; // without Expires
};

// What survives a restart of one dialog.
struct DialogRecord {
    QByteArray key; // unique
    Pair pair;
    QByteArray dialog; // sip::Dialog::stored()
    QByteArray eventId;
    bool active = false; // otherwise pending
    QDateTime expires; // UTC

    bool operator==(const DialogRecord &) const = default;
};

// Serves SUBSCRIBE for the event presence to our people, on all their devices (RFC 6665 §4.2,
// RFC 3856). Dialogs are caches: who may see whom is for the source to say, each time.
class Notifier : public QObject
{
    Q_OBJECT

public:
    struct Counts {
        std::size_t dialogs = 0;
        std::size_t pending = 0; // of them, not approved yet
        std::size_t waiting = 0; // of them, whose watcher cannot be reached now
        quint64 sent = 0; // NOTIFYs since the start
        quint64 failed = 0;
    };

    Notifier(sip::RequestPort &port, const base::Clock &clock, QObject *parent = nullptr);
    ~Notifier() override;

    // Before anything else; may be null at the end: then nobody is served.
    void setSource(PresenceSource *source) { m_source = source; }
    void configure(const NotifierLimits &limits) { m_limits = limits; }

    void serve(const sip::IncomingRequest &subscribe);

    // The document of the pair is another one. NOTIFY at once, but at most one each 5 s per
    // dialog (RFC 3856 §6.10).
    void changed(const Pair &pair);
    // Pending dialogs become active.
    void activate(const Pair &pair);
    void terminate(const Pair &pair, Reason reason);
    // The watcher registered, or answers again: what waits for him goes out.
    void reach(const QByteArray &watcher);

    // At start, after setSource(). Who can be reached gets a NOTIFY in the next seconds.
    void restore(const std::vector<DialogRecord> &records);

    [[nodiscard]] bool isWatched(const Pair &pair) const { return m_pairs.contains(pair); }
    [[nodiscard]] Counts counts() const;
    // Does what is due; the own timer calls this.
    void fireTimers();

Q_SIGNALS:
    void stored(const events::DialogRecord &record);
    void removed(const QByteArray &key);

private:
    PresenceSource *m_source = nullptr;
    NotifierLimits m_limits;
    QHash<Pair, int> m_pairs;
};

} // namespace events
