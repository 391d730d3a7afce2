// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/events/watch_table.h"

#include <QRandomGenerator>

#include <algorithm>

namespace events {

WatchTable::Id WatchTable::freeId() const
{
    Id id = 0;
    while (id == 0 || m_watches.contains(id))
        id = QRandomGenerator::system()->generate64();
    return id;
}

QByteArray WatchTable::tagOf(Id id)
{
    return QByteArray::number(id, 36);
}

WatchTable::Id WatchTable::idOf(QByteArrayView tag)
{
    bool isNumber = false;
    const Id id = tag.toULongLong(&isNumber, 36);
    return isNumber ? id : 0;
}

bool WatchTable::add(Id id, Watch watch)
{
    auto watcher = m_byWatcher.find(watch.pair.watcher);
    if (watcher == m_byWatcher.end())
        watcher = m_byWatcher.insert(watch.pair.watcher, 0);
    ++*watcher;
    watch.pair.watcher = watcher.key(); // one text for all of his
    Ids &ids = m_byPair[watch.pair];
    ids.push_back(id);
    const bool isFirst = ids.size() == 1;
    if (watch.standing == Watch::Standing::Pending)
        ++m_pending;
    m_watches.emplace(id, std::move(watch));
    return isFirst;
}

bool WatchTable::remove(Id id)
{
    const auto entry = m_watches.find(id);
    const Pair pair = entry->second.pair;
    setStanding(entry->second, Watch::Standing::Active);
    setWaiting(entry->second, false);
    m_watches.erase(entry);
    const auto watcher = m_byWatcher.find(pair.watcher);
    if (--*watcher == 0)
        m_byWatcher.erase(watcher);
    const auto ids = m_byPair.find(pair);
    *std::ranges::find(*ids, id) = ids->back();
    ids->pop_back();
    const bool isLast = ids->empty();
    if (isLast)
        m_byPair.erase(ids);
    return isLast;
}

void WatchTable::setStanding(Watch &watch, Watch::Standing standing)
{
    if (watch.standing == standing)
        return;
    if (standing == Watch::Standing::Pending)
        ++m_pending;
    else
        --m_pending;
    watch.standing = standing;
}

void WatchTable::setWaiting(Watch &watch, bool isWaiting)
{
    if (watch.isWaiting == isWaiting)
        return;
    if (isWaiting)
        ++m_waiting;
    else
        --m_waiting;
    watch.isWaiting = isWaiting;
}

Watch *WatchTable::find(Id id)
{
    const auto entry = m_watches.find(id);
    return entry != m_watches.end() ? &entry->second : nullptr;
}

} // namespace events
