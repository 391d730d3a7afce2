// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/gateway/recent_set.h"
#include "engine/sip/user_agent.h"
#include "engine/xmpp/jid.h"

#include <chrono>
#include <list>
#include <optional>
#include <unordered_map>
#include <variant>
#include <vector>

namespace gateway {

struct WatchLimits {
    std::size_t open = 10000; // not yet answered; beyond: refused
    std::size_t answered =
        20000; // remembered for an error that comes late; beyond: the oldest goes
    int unconfirmedPerPerson = 16; // beyond: answered as soon as written
    std::chrono::milliseconds write{std::chrono::seconds(30)}; // below Timer F (32 s)
    std::chrono::milliseconds confirmation{std::chrono::seconds(2)};
    std::chrono::milliseconds memory{std::chrono::minutes(10)};
};

// When a SIP sender gets his final answer. XMPP acknowledges nothing, but objects with an error. A
// person nobody has heard from may not exist: there, what was written stays open until the
// partner's server answers a ping sent after it (it works in order: RFC 6120 §10.1), or objects, or
// says nothing for 2 s. Everybody else's is answered as soon as it is written.
class DeliveryWatch
{
public:
    using Reply = sip::UserAgent::Reply;
    using Time = std::chrono::milliseconds;

    struct Delivery {
        QByteArray key; // names the message: both people and its id
        xmpp::Jid from;
        xmpp::Jid to;
        QByteArray person; // the recipient
        QByteArray domain; // his
        QByteArray excerpt; // what a late error is to quote
    };
    enum class Opened {
        Yes,
        Full,
        Twice // the same message is here already (RFC 3261 §8.2.2.2)
    };

    explicit DeliveryWatch(WatchLimits limits = {}) : m_limits(limits) { }

    // `reply` is taken only with Yes.
    [[nodiscard]] Opened open(Delivery delivery, Reply &reply, Time now);

    struct Gone { // timed out before
    };
    struct Unconfirmed { // send a ping of this id to the domain
        QByteArray pingId;
    };
    // It was written: the reply to answer 200 now, or what to do instead.
    using Written = std::variant<Gone, Unconfirmed, Reply>;
    [[nodiscard]] Written written(const QByteArray &key, Time now);
    // It was not written. The reply, unless it timed out before.
    [[nodiscard]] std::optional<Reply> failed(const QByteArray &key);
    // The domain answered a ping, with whatever.
    [[nodiscard]] std::optional<Reply>
    confirmed(const QByteArray &domain, const QByteArray &pingId, Time now);

    struct Unknown { };
    struct Late {
        QByteArray excerpt;
    };
    // The other side objects: what is to be answered with the error.
    using Objection = std::variant<Unknown, Late, Reply>;
    [[nodiscard]] Objection objected(const QByteArray &key);

    struct Doubted {
        Delivery delivery;
        Reply reply; // none when it was answered
    };
    // What went to `to` from `from` in this span before `now` may be lost, unless its arrival was
    // confirmed. Oldest first.
    [[nodiscard]] std::vector<Doubted>
    doubt(const base::DomainName &from, const base::DomainName &to, Time span, Time now);

    // A sign of life.
    void heardFrom(const QByteArray &person, Time now) { m_heard.note(person, now); }

    struct Expired {
        Reply reply;
        bool written; // nobody objected; otherwise it could not be written in time
    };
    [[nodiscard]] std::vector<Expired> expire(Time now);
    // Forgets everything; what was open expires.
    [[nodiscard]] std::vector<Expired> takeAll();

    [[nodiscard]] std::size_t openCount() const { return m_open.size() + m_unconfirmed.size(); }
    [[nodiscard]] bool isEmpty() const { return m_byKey.empty(); }

private:
    struct Entry {
        Delivery delivery;
        Reply reply; // none once answered
        Time deadline;
        std::list<Entry> *where; // the list of its state
        QByteArray pingKey; // while unconfirmed
        bool isConfirmed = false;
    };
    using Entries = std::list<Entry>;

    bool needsConfirmation(const Delivery &delivery, Time now);
    Unconfirmed awaitConfirmation(Entries::iterator entry, Time now);
    void move(Entries::iterator entry, Entries &to, Time deadline);
    Reply answer(Entries::iterator entry, Time now);
    void remove(Entries::iterator entry);
    void leaveState(Entries::iterator entry);

    WatchLimits m_limits;
    // All deadlines of one state are equally far away: each list is in their order.
    Entries m_open; // being written
    Entries m_unconfirmed;
    Entries m_answered;
    std::unordered_map<QByteArray, Entries::iterator> m_byKey;
    std::unordered_map<QByteArray, Entries::iterator> m_byPing;
    std::unordered_map<QByteArray, int> m_unconfirmedOf; // by person
    quint64 m_pings = 0;
    RecentSet m_heard{20000, std::chrono::hours(2)};
    RecentSet m_silent{2000, std::chrono::minutes(10)}; // domains that answer no ping
};

} // namespace gateway
