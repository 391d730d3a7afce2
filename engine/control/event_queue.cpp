// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/control/event_queue.h"

#include <utility>

namespace control {

void EventQueue::choose(const QList<Topic> &topics)
{
    for (const Topic topic : m_chosen.keys()) {
        if (topics.contains(topic))
            continue;
        forget(topic);
        m_chosen.remove(topic);
    }
    for (const Topic topic : topics)
        m_chosen[topic]; // as it is, or empty
}

void EventQueue::put(Topic topic, const QString &key, const QByteArray &line)
{
    const auto chosen = m_chosen.find(topic);
    if (chosen == m_chosen.end() || chosen->isLost) // the client will ask
        return;
    if (const auto place = chosen->places.constFind(key); place != chosen->places.cend())
        m_waiting[static_cast<std::size_t>(*place - m_first)].line = line;
    else if (chosen->places.size() < m_most)
        append(*chosen, {topic, key, line});
    else
        putLoss(topic);
}

void EventQueue::putLoss(Topic topic)
{
    const auto chosen = m_chosen.find(topic);
    if (chosen == m_chosen.end() || chosen->isLost)
        return;
    forget(topic);
    chosen->isLost = true;
    append(*chosen, {topic, {}, writeEvent({.topic = topic, .isLoss = true, .data = {}})});
}

QByteArray EventQueue::take()
{
    if (m_waiting.empty())
        return {};
    Entry entry = std::move(m_waiting.front());
    m_waiting.pop_front();
    ++m_first;
    Chosen &chosen = m_chosen[entry.topic];
    chosen.places.remove(entry.key);
    chosen.isLost = false;
    return std::move(entry.line);
}

void EventQueue::append(Chosen &chosen, Entry entry)
{
    chosen.places.insert(entry.key, m_first + static_cast<qint64>(m_waiting.size()));
    m_waiting.push_back(std::move(entry));
}

void EventQueue::forget(Topic topic)
{
    std::erase_if(m_waiting, [topic](const Entry &entry) { return entry.topic == topic; });
    for (Chosen &chosen : m_chosen)
        chosen.places.clear();
    for (std::size_t i = 0; i < m_waiting.size(); ++i)
        m_chosen[m_waiting[i].topic].places.insert(m_waiting[i].key,
                                                   m_first + static_cast<qint64>(i));
}

} // namespace control
