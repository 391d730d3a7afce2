// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gateway/recent_set.h"

#include <utility>

namespace gateway {

void RecentSet::note(const QByteArray &item, Time now)
{
    age(now);
    if (m_young.contains(item))
        return;
    if (m_young.size() >= m_half)
        turnOver(now);
    m_young.insert(item);
}

void RecentSet::forget(const QByteArray &item)
{
    m_young.remove(item);
    m_old.remove(item);
}

bool RecentSet::has(const QByteArray &item, Time now)
{
    age(now);
    return m_young.contains(item) || m_old.contains(item);
}

void RecentSet::age(Time now)
{
    if (now - m_turned >= 2 * m_halfLife)
        m_young.clear(); // nobody looked for a whole lifetime: both are too old
    if (now - m_turned >= m_halfLife)
        turnOver(now);
}

void RecentSet::turnOver(Time now)
{
    m_old = std::exchange(m_young, {});
    m_turned = now;
}

} // namespace gateway
