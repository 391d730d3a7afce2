// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/presence_world/partners.h"

#include <QHash>
#include <QHostAddress>
#include <QObject>
#include <QSet>
#include <QTimer>
#include <QUdpSocket>

#include <chrono>
#include <functional>

namespace world {

// All our people's phones behind one UDP socket: SHA-256 digest with one nonce for as long as it
// lasts, retransmissions, answers to NOTIFY and MESSAGE.
class Phones : public QObject
{
public:
    using Answered = std::function<void(int status)>;
    struct Counters {
        qint64 notifies = 0;
        qint64 documents = 0;
        qint64 terminated = 0;
        qint64 messages = 0;
        qint64 retransmissions = 0;
        qint64 timeouts = 0;
        qint64 refused = 0; // answers other than 2xx and challenges
    };

    Phones(const Shape &shape, const QHostAddress &address, const base::Endpoint &engine);

    void enroll(int user, Answered answered); // REGISTER
    // One at a time for each user (RFC 3903 §4): not while isPublishing().
    void publish(int user, int sequence, Answered answered);
    [[nodiscard]] bool isPublishing(int user) const { return m_publishing.contains(user); }
    void subscribe(int user, int contact, Answered answered);
    void say(int user, int contact, const QByteArray &body, Answered answered);
    [[nodiscard]] qsizetype open() const { return m_open.size(); }
    // The sequence that the user saw last of this contact; -1: none.
    [[nodiscard]] int seen(int user, int contact) const
    {
        return m_seen[m_shape.pair(user, contact)];
    }

    Counters counters;
    std::function<void(const QByteArray &body)> onMessage;

private:
    struct Request {
        QByteArray method;
        int user = 0;
        QByteArray uri;
        QByteArray to;
        QByteArray headers;
        QByteArray body;
        Answered answered;
        int tries = 0;
        bool challenged = false;
        QByteArray bytes = {};
        std::chrono::milliseconds due{};
        QByteArray callId = {};
        quint32 sequence = 0;
    };

    void start(Request request);
    void write(const QByteArray &branch, Request &request);
    QByteArray credentials(const Request &request, bool proxy);
    void receive(const QByteArray &bytes);
    void receiveAnswer(const QByteArray &bytes, const QByteArray &branch);
    // Each once: what the engine sends again is only answered again (RFC 3261 §17.2.2).
    void receiveRequest(const QByteArray &bytes);
    void take(const QByteArray &bytes);
    bool answerAgain(const QByteArray &branch);
    void retransmit();

    const Shape &m_shape;
    base::SystemClock m_clock;
    QUdpSocket m_socket;
    QHostAddress m_engine;
    quint16 m_enginePort;
    QByteArray m_self; // "127.0.0.1:4000"
    QHash<QByteArray, Request> m_open;
    QHash<int, QByteArray> m_etags;
    QSet<int> m_publishing;
    std::vector<int> m_seen;
    QSet<QByteArray> m_proxied; // methods that are challenged by 407
    QByteArray m_nonce;
    QByteArray m_opaque;
    quint32 m_nonceCount = 0;
    quint64 m_branches = 0;
    QHash<QByteArray, QByteArray> m_answers; // by branch, since m_answersSince
    QHash<QByteArray, QByteArray> m_olderAnswers;
    std::chrono::milliseconds m_answersSince{0};
    QTimer m_timer;
};

} // namespace world
