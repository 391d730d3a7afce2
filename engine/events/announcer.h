// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/alarm.h"
#include "engine/events/fair_queue.h"
#include "engine/events/waiting_watches.h"
#include "engine/events/watch_table.h"

#include <QObject>

#include <memory>

namespace events {

// Sends the NOTIFYs: when, how many at a time, to whom again later, and what each answer means.
// One at a time for each dialog, so that they stay in order.
class Announcer : public QObject
{
    Q_OBJECT

public:
    using Id = WatchTable::Id;

    Announcer(sip::RequestPort &port, const base::Clock &clock, WatchTable &watches);

    void setSource(PresenceSource *source) { m_source = source; }
    // Something is to be told; pump() sends what may go.
    void want(Id id, Watch::Wish wish);
    // The last NOTIFY of what ends now, unless its device is silent.
    void sayLast(Watch &watch, Reason reason, bool withDocument);
    // The watcher is there, or the device of this watch: what waited for that may go.
    void release(const QByteArray &watcher);
    void releaseDevice(const Watch &watch);
    void pump();
    void fireTimers();

    [[nodiscard]] quint64 sent() const { return m_sent; }
    [[nodiscard]] quint64 failed() const { return m_failed; }

Q_SIGNALS:
    // The device does not know this subscription any more, or does not want it.
    void ended(quint64 id);

private:
    struct Job {
        Id id = 0; // to tell how things are by then
        std::unique_ptr<sip::OutgoingRequest> last = {}; // or the last NOTIFY of what is gone
    };

    void consider(Id id, Watch &watch);
    [[nodiscard]] bool canTry(const Watch &watch) const;
    void makeWait(Id id, Watch &watch);
    void release(const std::vector<Id> &ids);
    [[nodiscard]] bool tell(Id id, Watch &watch);
    void send(sip::OutgoingRequest request, Id id);
    void conclude(Id id, const sip::Response *response, int status);

    sip::RequestPort &m_port;
    const base::Clock &m_clock;
    WatchTable &m_watches;
    PresenceSource *m_source = nullptr;
    WaitingWatches m_waiting;
    FairQueue<Job> m_queue;
    base::Alarm<Id> m_alarm;
    quint64 m_sent = 0;
    quint64 m_failed = 0;
};

} // namespace events
