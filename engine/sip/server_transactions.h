// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sip/request.h"
#include "engine/sip/response_writer.h"
#include "engine/sip/server_transaction.h"
#include "engine/sip/timer_heap.h"
#include "engine/sip/transport.h"

#include <QByteArray>
#include <QHash>

#include <deque>
#include <functional>
#include <unordered_map>

namespace sip {

using Transmit = std::function<bool(const QByteArray &bytes, const Flow &flow)>; // false: no way

// All non-INVITE server transactions (RFC 3261 §17.2.2, §17.2.3): finds the one a request
// belongs to, repeats answers, tells a merged request. The timers are driven from outside.
class ServerTransactions
{
public:
    struct Limits {
        std::size_t pending = 20000;
        std::size_t remembered = 200000;
        std::size_t rememberedBytes = 268'435'456; // an answer is as long as whoever asks wants it
    };
    enum class Admission {
        New,
        Repeated, // dealt with
        Merged, // the same request by another path: 482 (RFC 3261 §8.2.2.2)
        Overloaded // 503
    };

    ServerTransactions(Transmit transmit, TimerHeap &timers);
    void setLimits(Limits limits) { m_limits = limits; }

    // New: `id` names the transaction, whose request is kept until it is answered.
    [[nodiscard]] Admission
    admit(const Request &request, const Flow &flow, quint64 id, std::chrono::milliseconds now);
    // The final answer, with a To tag of its own unless one is given. Too late or twice: nothing
    // happens.
    void answer(quint64 id, const ResponseParts &parts, std::chrono::milliseconds now);
    void fire(const TimerHeap::Due &due);
    // Null when it is answered or forgotten.
    [[nodiscard]] const Request *request(quint64 id) const;
    // Null when it is forgotten.
    [[nodiscard]] const Flow *flow(quint64 id) const;
    [[nodiscard]] std::size_t pending() const { return m_pending; }

private:
    struct Transaction {
        server::State state;
        std::optional<Request> request; // until it is answered
        Flow flow; // it came by
        Flow target; // of the answer
        QByteArray key;
        QByteArray mergeKey;
        QByteArray last; // the answer to repeat
        std::size_t rememberedBytes = 0; // once it is answered
    };
    using Table = std::unordered_map<quint64, Transaction>;

    void perform(Table::iterator entry, const server::Step &step, std::chrono::milliseconds now);
    void erase(Table::iterator entry);
    void remember(Table::iterator entry);
    void forgetOldest();

    Transmit m_transmit;
    TimerHeap &m_timers;
    Limits m_limits;
    Table m_table;
    QHash<QByteArray, quint64> m_byKey;
    QHash<QByteArray, quint64> m_byMergeKey;
    std::deque<quint64> m_answered; // the oldest first; may name what is gone
    std::size_t m_pending = 0;
    std::size_t m_rememberedBytes = 0;
};

// For the To of an answer: the same for a request and its repetitions (RFC 3261 §8.2.6.2).
[[nodiscard]] QByteArray toTagFor(const Message &request);

} // namespace sip
