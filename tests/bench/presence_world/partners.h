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
    std::size_t pair(int user, int contact) const
    {
        return (std::size_t(user) * std::size_t(contacts)) + std::size_t(contact);
    }
};

// All the partners' servers in one: people who are there, answer probes, and remember what they
// see.
class Partners
{
public:
    struct Counters {
        qint64 presences = 0; // available and unavailable
        qint64 notes = 0; // of them with a sequence: "n7"
        qint64 repeated = 0; // of them with the one that was known
        qint64 probes = 0;
        qint64 subscriptions = 0; // subscribe, subscribed, …
        qint64 messages = 0;
        qint64 refused = 0; // messages of ours
        qint64 errors = 0; // what nobody here expects
        qint64 outOfOrder = 0;
        qint64 undelivered = 0; // of ours
    };

    Partners(const Shape &shape, const base::Endpoint &listenAt, const base::Endpoint &engine);
    // PEM files: the certificate of all the domains with its key, and whom to trust.
    void start(const QString &certificate, const QString &key, const QString &authority);

    void sayPresence(int user, int contact, int sequence);
    void sayMessage(int user, int contact, const QByteArray &body);
    // Of the contacts of `user`, how many have seen `sequence` or a later one.
    int seen(int user, int sequence) const;

    Counters counters;
    std::function<void(int user, int contact, int sequence)> onPresence;
    std::function<void(const QByteArray &body)> onMessage;
    std::function<void(const QByteArray &id)> onRefused; // a message of ours

private:
    void receive(const xmpp::Stanza &stanza);
    void receiveMessage(const xmpp::Stanza &stanza, bool isForSomebody);
    void receivePresence(const xmpp::Stanza &stanza, int user, int contact);
    void send(xmpp::Stanza stanza);
    xmpp::Jid person(int user, int contact) const;

    const Shape &m_shape;
    base::Endpoint m_engine;
    base::SystemClock m_clock;
    network::UnboundResolver m_resolver;
    std::unique_ptr<network::Listener> m_listener;
    xmpp::Federation m_federation;
    std::vector<int> m_seen; // by pair: the sequence that the contact saw last; -1: none
    std::vector<int> m_said; // by pair: the sequence of our person's own presence
};

} // namespace world
