// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/clock.h"
#include "engine/network/listener.h"
#include "engine/network/unbound_resolver.h"
#include "engine/xmpp/federation.h"

#include <QHash>

#include <functional>
#include <memory>
#include <vector>

namespace world {

// How people are named: user u7@LOCAL has the contacts c7-0 … c7-99, each at p(k mod
// domains).example.
struct Shape {
    QByteArray local = "contoso.example";
    int users = 1000;
    int contacts = 100;
    int domains = 50;

    QByteArray user(int number) const { return "u" + QByteArray::number(number) + '@' + local; }
    QByteArray contact(int user, int number) const
    {
        return "c" + QByteArray::number(user) + '-' + QByteArray::number(number) + "@p"
            + QByteArray::number(number % domains) + ".example";
    }
    // -1: none of these.
    static int userOf(QByteArrayView local);
    static std::pair<int, int> contactOf(QByteArrayView local);
    qsizetype pairs() const { return qsizetype(users) * contacts; }
};

// All the partners' servers in one: people who are there, answer probes, and remember what they
// see.
class Partners
{
public:
    struct Sight { // what one contact sees of his user
        int sequence = -1; // of the note "n7"
        bool available = false;
    };
    struct Counters {
        qint64 presences = 0; // available and unavailable
        qint64 probes = 0;
        qint64 subscriptions = 0; // subscribe, subscribed, …
        qint64 messages = 0;
        qint64 errors = 0;
        qint64 outOfOrder = 0;
        qint64 undelivered = 0; // of ours
    };

    Partners(const Shape &shape, const base::Endpoint &listenAt, const base::Endpoint &engine);
    // PEM files: the certificate of all the domains with its key, and whom to trust.
    void start(const QString &certificate, const QString &key, const QString &authority);

    void sayPresence(int user, int contact, int sequence);
    void sayMessage(int user, int contact, const QByteArray &body);
    const Sight &sight(int user, int contact) const
    {
        return m_sights[std::size_t((user * m_shape.contacts) + contact)];
    }
    // Of the contacts of `user`, how many have seen `sequence` or a later one.
    int seen(int user, int sequence) const;

    Counters counters;
    std::function<void(int user, int contact, int sequence)> onPresence;
    std::function<void(int user, int contact, const QByteArray &body)> onMessage;

private:
    void receive(const xmpp::Stanza &stanza);
    void send(xmpp::Stanza stanza);
    xmpp::Jid person(int user, int contact) const;

    const Shape &m_shape;
    base::Endpoint m_engine;
    base::SystemClock m_clock;
    network::UnboundResolver m_resolver;
    std::unique_ptr<network::Listener> m_listener;
    xmpp::Federation m_federation;
    std::vector<Sight> m_sights;
    std::vector<int> m_said; // by pair: the sequence of our person's own presence
};

} // namespace world
