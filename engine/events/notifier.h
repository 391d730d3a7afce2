// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/alarm.h"
#include "engine/events/announcer.h"
#include "engine/events/notifier_limits.h"
#include "engine/events/presence_source.h"
#include "engine/events/subscribe_request.h"
#include "engine/events/watch_table.h"

#include <QDateTime>
#include <QObject>

#include <vector>

namespace events {

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
        std::size_t waiting = 0; // of them, whose device cannot be reached now
        quint64 sent = 0; // NOTIFYs since the start
        quint64 failed = 0; // of them
    };

    Notifier(sip::RequestPort &port, const base::Clock &clock, QObject *parent = nullptr);

    // Before anything else; null at the end: then nobody is served.
    void setSource(PresenceSource *source);
    void configure(const NotifierLimits &limits) { m_limits = limits; }

    void serve(const sip::IncomingRequest &incoming);

    // The document of the pair is another one. NOTIFY at once, but at most one each 5 s per
    // dialog (RFC 3856 §6.10): then with what is known by then.
    void changed(const Pair &pair);
    // Pending dialogs become active.
    void activate(const Pair &pair);
    void terminate(const Pair &pair, Reason reason);
    // The watcher registered, or answers again: what waits for him goes out.
    void reach(const QByteArray &watcher);

    // At start, after setSource(). Who can be reached gets a NOTIFY in the next seconds, if there
    // is something to tell by then.
    void restore(const std::vector<DialogRecord> &records);

    [[nodiscard]] bool isWatched(const Pair &pair) const { return m_watches.holds(pair); }
    [[nodiscard]] Counts counts() const;
    // Does what is due; the own timers call this.
    void fireTimers();

Q_SIGNALS:
    void stored(const events::DialogRecord &record);
    void removed(const QByteArray &key);

private:
    using Id = WatchTable::Id;

    void begin(const sip::IncomingRequest &incoming, const SubscribeRequest &asked);
    void refresh(const sip::IncomingRequest &incoming, const SubscribeRequest &asked);
    void
    tellOnce(const sip::IncomingRequest &incoming, const Pair &pair, const QByteArray &eventId);
    void accept(const sip::IncomingRequest &incoming, Id id, std::chrono::seconds duration);
    [[nodiscard]] Id dialogOf(const sip::IncomingRequest &incoming, const QByteArray &eventId);
    void refuse(quint64 request, const sip::Refusal &refusal);

    void setExpiry(Id id, Watch &watch, std::chrono::milliseconds expires);
    void store(Id id, const Watch &watch);
    void restore(const DialogRecord &record, std::chrono::milliseconds jitter);
    void end(Id id, Reason reason, bool withDocument);
    void forget(Id id);

    sip::RequestPort &m_port;
    const base::Clock &m_clock;
    PresenceSource *m_source = nullptr;
    NotifierLimits m_limits;
    WatchTable m_watches;
    Announcer m_announcer;
    base::Alarm<Id> m_expiries;
};

} // namespace events
