// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/alarm.h"
#include "engine/events/notify_request.h"
#include "engine/events/outgoing_subscription.h"
#include "engine/sip/request_port.h"

#include <QHash>
#include <QObject>

#include <deque>
#include <memory>
#include <optional>
#include <unordered_map>

namespace events {

struct SubscriberLimits {
    std::size_t subscriptions = 200'000; // beyond: refused
    std::size_t inFlight = 100; // SUBSCRIBEs without an answer; the others wait in their order
    std::chrono::seconds expires{3600}; // to ask for
};

// Subscribes to the event presence of our people where they are at a next hop (RFC 6665 §4.1,
// RFC 3856), for their watchers on the other side. What was asked for is asked again, with growing
// pauses, until it is refused for good or nobody wants it. Stores nothing: after a restart all is
// asked anew, as fast as answers come.
class Subscriber : public QObject
{
    Q_OBJECT

public:
    Subscriber(sip::RequestPort &port, const base::Clock &clock, QObject *parent = nullptr);
    ~Subscriber() override;

    void configure(const SubscriberLimits &limits) { m_limits = limits; }

    // False: there are too many, or it is not an address. One that is there already stays.
    // `hasWorked`: it was approved before a restart.
    bool subscribe(const Pair &pair, bool hasWorked = false);
    void unsubscribe(const Pair &pair);
    // One look, without staying; a subscription that is there already is refreshed instead.
    bool fetch(const Pair &pair);

    void serve(const sip::IncomingRequest &notify);

    [[nodiscard]] bool isSubscribed(const Pair &pair) const { return m_entries.contains(pair); }
    [[nodiscard]] std::size_t count() const { return m_entries.size(); }
    // Does what is due; the own timer calls this.
    void fireTimers();

Q_SIGNALS:
    void pending(const events::Pair &pair);
    // Somebody approved. A document without tuples: nothing is known yet.
    void active(const events::Pair &pair, const events::PresenceDocument &document);
    void fetched(const events::Pair &pair, const events::PresenceDocument &document);
    // Nothing is known any more; of an outage that is told after five minutes. Permanent: it was
    // refused for good, and is forgotten; otherwise it is asked again.
    void ended(const events::Pair &pair, bool permanent);

private:
    struct Entry;
    struct Hash {
        size_t operator()(const Pair &pair) const { return qHash(pair); }
    };
    struct Ring {
        Pair pair;
        std::chrono::milliseconds at;
    };
    using Document = std::optional<PresenceDocument>;

    bool begin(const Pair &pair, OutgoingSubscription state);
    [[nodiscard]] Entry *find(const Pair &pair) const;
    [[nodiscard]] std::expected<Entry *, sip::Refusal> entryOf(const sip::Request &notify) const;
    void refuse(quint64 id, const sip::Refusal &refusal);
    // The entry may be gone afterwards.
    void handle(Entry &entry, const subscription::Event &event, const Document &document = {});
    void tell(const Pair &pair, SubscriptionStep::Tell what, const Document &document);
    void setAlarm(Entry &entry);
    void handleDue(const Pair &pair);
    void sendWaiting();
    void send(Entry &entry, SubscriptionStep::Send what);
    void takeAnswer(const Pair &pair,
                    const QByteArray &callId,
                    const sip::Response *response,
                    int status);
    void forgetDialog(Entry &entry);

    sip::RequestPort &m_port;
    const base::Clock &m_clock;
    SubscriberLimits m_limits;
    std::unordered_map<Pair, std::unique_ptr<Entry>, Hash> m_entries;
    QHash<QByteArray, Pair> m_byCallId;
    std::deque<Pair> m_waiting; // to send
    std::size_t m_inFlight = 0;
    base::Alarm<Ring> m_alarm;
};

} // namespace events
