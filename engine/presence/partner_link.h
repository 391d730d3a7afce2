// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/presence/contact_key_hash.h"
#include "engine/presence/outlets.h"
#include "engine/xmpp/dialback.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <deque>
#include <optional>
#include <unordered_map>
#include <variant>

namespace base {
class Clock;
} // namespace base

namespace presence {

class PartnerLink;

// What is to be said about a contact as soon as there is room for it.
enum class Due : quint8 {
    Presence = 1, // of our person, if he knows it not yet
    Probe = 2
};

// What a link asks its owner to do. It may write to the link from inside.
class LinkOwner
{
public:
    LinkOwner() = default;
    virtual ~LinkOwner() = default;
    LinkOwner(const LinkOwner &) = delete;
    LinkOwner &operator=(const LinkOwner &) = delete;

    virtual void write(PartnerLink &link, const ContactKey &key, Due due) = 0;
    // The partner can be reached, and what he knows is not certain: everything is to be said again.
    virtual void resync(PartnerLink &link) = 0;
    // What was owed at this turn has arrived.
    virtual void confirmed(const ContactKey &key, quint64 turn) = 0;
    // The partner works, but nothing was said of this contact in answer to the probe.
    virtual void unanswered(const ContactKey &key) = 0;
};

// What one domain of ours has to say to one partner about presence, and whether it has been heard.
// XMPP acknowledges nothing; but servers work in order (RFC 6120 §10.1), so the answer to a ping
// confirms what was written before it. A stream that broke, or a stanza that did not go out, makes
// the link unsure: it asks until the partner can be reached, and then everything is said anew.
// The answers come over another stream, the partner's. It may have died unnoticed and take answers
// along: a ping without an answer is repeated, and when only a later one is answered, everything is
// said anew as well.
class PartnerLink : public QObject
{
    Q_OBJECT

public:
    using Time = std::chrono::milliseconds;

    // `pair`: from ours to the partner's. Sure at first: nothing has been said that could be lost.
    PartnerLink(xmpp::DomainPair pair,
                const Outlets &outlets,
                const base::Clock &clock,
                LinkOwner &owner);

    [[nodiscard]] const xmpp::DomainPair &pair() const { return m_pair; }
    [[nodiscard]] bool isSure() const { return std::holds_alternative<Sure>(m_state); }

    // At start: unsure, and asks within this time.
    void beginUnsure(Time jitter);
    // A stream was lost with an error.
    void doubt();
    // The partner was heard: what waits to ask asks now.
    void hear();

    // While unsure it is not kept: resync() says everything.
    void enqueue(const ContactKey &key, Due due);
    // At once, whatever the state.
    void send(xmpp::Stanza stanza);
    // Of what was sent last: what is owed at this turn, or a probe.
    void expectConfirmation(const ContactKey &key, quint64 turn);
    void expectAnswer(const ContactKey &key);

    // An answer to an iq of ours. Whether it was to a ping of this link.
    bool takePong(const QByteArray &id);
    // Does what is due; the own timer calls this.
    void tick();
    // Nothing is asked any more: the engine stops.
    void stop();

private:
    struct Unconfirmed {
        ContactKey key;
        std::optional<quint64> turn; // none: a probe
    };
    struct Ping {
        std::vector<QByteArray> ids; // it is repeated: each is asked by its own
        Time again;
        Time deadline;
    };
    struct Sure {
        std::optional<Ping> ping;
        std::vector<Unconfirmed> before; // written before the ping
    };
    struct Waiting {
        Time until;
    };
    struct Asking {
        Ping ping;
    };
    struct Silent {
        ContactKey key;
        Time until;
    };

    void ask();
    void onAsked();
    void becomeUnsure();
    void becomeSure(Sure sure);
    void expect(Unconfirmed written);
    // When tick() has something to do next.
    [[nodiscard]] std::optional<Time> nextTime() const;
    void arm();
    Ping ping();
    void writePing(Ping &ping);
    void forgetWhatWasWritten();
    void confirmWhatWasWritten();
    void dropSilent();
    void pump();
    void write(xmpp::Stanza stanza, bool isQuestion);
    void delivered(quint64 epoch, bool isQuestion, const xmpp::Outcome &outcome);
    [[nodiscard]] Time now() const;

    const xmpp::DomainPair m_pair;
    const Outlets &m_outlets;
    const base::Clock &m_clock;
    LinkOwner &m_owner;
    std::variant<Sure, Waiting, Asking> m_state;
    std::deque<ContactKey> m_order;
    std::unordered_map<ContactKey, quint8, ContactKeyHash> m_due; // of those in m_order
    std::vector<Unconfirmed> m_written; // since the latest ping
    std::deque<Silent> m_probed; // behind a ping that was answered
    Time m_pingAt{};
    Time m_sureSince{};
    Time m_asked{};
    bool m_unheard = false; // everything was said, and the ping before it has no answer yet
    int m_failures = 0;
    int m_inFlight = 0;
    quint64 m_epoch = 0; // outcomes of before a doubt count no more
    quint64 m_pings = 0;
    bool m_pumping = false;
    bool m_stopped = false;
    QTimer m_timer;
};

} // namespace presence
