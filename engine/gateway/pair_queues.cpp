// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gateway/pair_queues.h"

namespace gateway {

namespace {

qsizetype bytesOf(const Passage &passage)
{
    return passage.message.body.size() + passage.message.subject.size();
}

} // namespace

PairQueues::Turn PairQueues::enter(const QByteArray &pair, Passage &passage)
{
    const auto [found, isFirst] = m_pairs.try_emplace(pair, m_limits.perPair);
    if (isFirst)
        return Turn::Now;
    const qsizetype bytes = bytesOf(passage);
    if (m_waiting >= m_limits.messages || m_bytes + bytes > m_limits.bytes
        || !found->second.push(std::move(passage)))
        return Turn::Full;
    ++m_waiting;
    m_bytes += bytes;
    return Turn::Later;
}

std::optional<Passage> PairQueues::next(const QByteArray &pair)
{
    const auto found = m_pairs.find(pair);
    if (found == m_pairs.end())
        return std::nullopt;
    std::optional<Passage> passage = found->second.pop();
    if (!passage) {
        m_pairs.erase(found);
        return std::nullopt;
    }
    --m_waiting;
    m_bytes -= bytesOf(*passage);
    return passage;
}

} // namespace gateway
