// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gateway/pair_queues.h"

#include <utility>

namespace gateway {

namespace {

qsizetype bytesOf(const Passage &passage)
{
    return passage.message.body.size() + passage.message.subject.size() + passage.origin.id.size()
        + passage.origin.type.size() + passage.origin.lang.size();
}

} // namespace

PairQueues::Turn PairQueues::enter(const QByteArray &pair, Passage &passage)
{
    const qsizetype bytes = bytesOf(passage);
    if (m_bytes + bytes > m_limits.bytes)
        return Turn::Full;
    const auto found = m_pairs.find(pair);
    if (found == m_pairs.end()) {
        m_bytes += bytes;
        m_pairs.emplace(pair,
                        Pair{.underWay = passage.origin,
                             .bytesUnderWay = bytes,
                             .waiting = base::BoundedQueue<Passage>(m_limits.perPair)});
        return Turn::Now;
    }
    if (m_waiting >= m_limits.messages || !found->second.waiting.push(std::move(passage)))
        return Turn::Full;
    ++m_waiting;
    m_bytes += bytes;
    return Turn::Later;
}

const xmpp::Stanza *PairQueues::underWay(const QByteArray &pair) const
{
    const auto found = m_pairs.find(pair);
    return found != m_pairs.end() ? &found->second.underWay : nullptr;
}

std::optional<Passage> PairQueues::next(const QByteArray &pair)
{
    const auto found = m_pairs.find(pair);
    if (found == m_pairs.end())
        return std::nullopt;
    m_bytes -= found->second.bytesUnderWay;
    std::optional<Passage> passage = found->second.waiting.pop();
    if (!passage) {
        m_pairs.erase(found);
        return std::nullopt;
    }
    --m_waiting;
    found->second.bytesUnderWay = bytesOf(*passage);
    found->second.underWay = passage->origin;
    return passage;
}

std::vector<xmpp::Stanza> PairQueues::takeAll()
{
    std::vector<xmpp::Stanza> origins;
    origins.reserve(m_pairs.size() + m_waiting);
    for (auto &[key, pair] : std::exchange(m_pairs, {})) {
        origins.push_back(std::move(pair.underWay));
        for (Passage &passage : pair.waiting.takeAll())
            origins.push_back(std::move(passage.origin));
    }
    m_waiting = 0;
    m_bytes = 0;
    return origins;
}

} // namespace gateway
