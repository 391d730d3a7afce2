// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/bounded_queue.h"
#include "engine/sip/page_message.h"
#include "engine/xmpp/stanza.h"

#include <optional>
#include <unordered_map>
#include <vector>

namespace gateway {

// A message on its way to SIP, and what its sender would be told about.
struct Passage {
    sip::PageMessage message;
    xmpp::Stanza origin; // without its payload
};

struct QueueLimits {
    std::size_t perPair = 100;
    std::size_t messages = 10000;
    qsizetype bytes = 32 * 1024 * 1024; // with those under way
};

// Keeps the order between two people where the transport does not: RFC 3428 §8 sends the next
// MESSAGE only after the final answer to the one before. One is under way, the others wait here.
class PairQueues
{
public:
    enum class Turn {
        Now, // `passage` was left alone: send it, then call next()
        Later, // taken
        Full // left alone
    };

    explicit PairQueues(QueueLimits limits = {}) : m_limits(limits) { }

    [[nodiscard]] Turn enter(const QByteArray &pair, Passage &passage);
    // The origin of the one under way; nothing when the pair is not here.
    [[nodiscard]] const xmpp::Stanza *underWay(const QByteArray &pair) const;
    // The one under way is answered: what to send now. Without any the pair is forgotten.
    [[nodiscard]] std::optional<Passage> next(const QByteArray &pair);
    // Forgets all pairs: the origins of what was here, in order for each.
    [[nodiscard]] std::vector<xmpp::Stanza> takeAll();

    [[nodiscard]] std::size_t waiting() const { return m_waiting; }
    [[nodiscard]] std::size_t underWay() const { return m_pairs.size(); }

private:
    struct Pair {
        xmpp::Stanza underWay;
        qsizetype bytesUnderWay;
        base::BoundedQueue<Passage> waiting;
    };

    QueueLimits m_limits;
    // A pair is in here while one of its messages is under way.
    std::unordered_map<QByteArray, Pair> m_pairs;
    std::size_t m_waiting = 0;
    qsizetype m_bytes = 0;
};

} // namespace gateway
