// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sip/client_transactions.h"
#include "engine/sip/server_transactions.h"
#include "engine/sip/timer_heap.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>

namespace base {
class Clock;
} // namespace base

namespace sip {

// From bytes to requests and back: takes messages apart, answers what cannot be served without
// keeping anything (RFC 3261 §8.2.7), gives the rest to its transaction; drives all timers.
class TransactionLayer : public QObject
{
    Q_OBJECT

public:
    using RequestHandler =
        std::move_only_function<void(quint64 id, const Request &request, const Flow &flow)>;
    // The whole request for a branch.
    using Write = std::move_only_function<QByteArray(const QByteArray &branch)>;

    TransactionLayer(const base::Clock &clock, Transmit transmit);

    // Of requests not answered yet, each way, and of answers kept.
    void setLimits(int pending,
                   int remembered,
                   std::size_t rememberedBytes = ServerTransactions::Limits{}.rememberedBytes);
    // Called for each new request that can be served; answer() it once.
    void setRequestHandler(RequestHandler handler) { m_handler = std::move(handler); }

    void receive(const QByteArray &bytes, const Flow &flow);
    // For what a stream could not be cut at.
    void refuse(const QByteArray &headers, int status, const Flow &flow);
    void answer(quint64 id, const ResponseParts &parts);
    [[nodiscard]] const Request *request(quint64 id) const { return m_servers.request(id); }
    // Where the request came from; null when it is forgotten.
    [[nodiscard]] const Flow *flow(quint64 id) const { return m_servers.flow(id); }

    // Whether one more request may be sent; beyond it, answer 503.
    [[nodiscard]] bool hasRoom() const { return m_clients.waiting() < m_maxPending; }
    // `done` is called exactly once, later.
    void send(const Flow &flow, Write write, ClientTransactions::Done done);
    void loseFlow(quint32 flowId);
    [[nodiscard]] bool isIdle() const
    {
        return m_servers.pending() == 0 && m_clients.waiting() == 0;
    }

    // Fires what is due; its own timer calls this.
    void fireTimers();

private:
    void receiveRequest(Message &&message, const Flow &flow);
    void answerStateless(const Message &request, const Flow &flow, const Refusal &refusal);
    void arm();

    const base::Clock &m_clock;
    Transmit m_transmit;
    TimerHeap m_timers;
    ServerTransactions m_servers;
    ClientTransactions m_clients;
    RequestHandler m_handler;
    QTimer m_timer;
    std::optional<std::chrono::milliseconds> m_armedFor;
    std::size_t m_maxPending = 20000;
    quint64 m_lastId = 0;
};

} // namespace sip
