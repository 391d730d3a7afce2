// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sip/client_transaction.h"
#include "engine/sip/request.h"
#include "engine/sip/server_transactions.h"
#include "engine/sip/timer_heap.h"
#include "engine/sip/transport.h"

#include <QByteArray>
#include <QHash>

#include <functional>
#include <unordered_map>
#include <variant>

namespace sip {

// All non-INVITE client transactions (RFC 3261 §17.1.2, §17.1.3), found by the branch they were
// given. The timers are driven from outside.
class ClientTransactions
{
public:
    struct TimedOut { };
    struct TransportLost { };
    // The response lives as long as the call it is given to.
    using Outcome = std::variant<const Response *, TimedOut, TransportLost>;
    using Done = std::move_only_function<void(const Outcome &)>;

    ClientTransactions(Transmit transmit, TimerHeap &timers);

    // For the Via of the request that becomes transaction `id`: unique and not to be guessed.
    [[nodiscard]] static QByteArray branchFor(quint64 id);

    // Sends `bytes`, whose top Via has the branch of `id`. `done` is called exactly once, later.
    void start(quint64 id,
               const QByteArray &branch,
               const QByteArray &bytes,
               const Flow &flow,
               std::chrono::milliseconds now,
               Done done);
    // False: belongs to none of them, drop it (RFC 3261 §18.1.2).
    bool receive(const Response &response, std::chrono::milliseconds now);
    void fire(const TimerHeap::Due &due);
    // The connection is gone: what waits for an answer on it gets none.
    void loseFlow(quint32 flowId, std::chrono::milliseconds now);
    // How many have no final response yet. Those that have one linger for Timer K, and no more of
    // them than maxLingering: a retransmitted response without a transaction is dropped as well.
    [[nodiscard]] std::size_t waiting() const { return m_waiting; }
    static constexpr std::size_t maxLingering = 10000;

private:
    struct Transaction {
        client::State state;
        QByteArray branch;
        QByteArray bytes;
        Flow flow;
        Done done;
        bool sent = false;
    };
    using Table = std::unordered_map<quint64, Transaction>;

    void erase(Table::iterator entry);
    void perform(Table::iterator entry,
                 const client::Event &event,
                 const Response *response,
                 std::chrono::milliseconds now);

    Transmit m_transmit;
    TimerHeap &m_timers;
    Table m_table;
    QHash<quint32, int> m_onFlow; // how many use it
    std::size_t m_waiting = 0;
};

} // namespace sip
