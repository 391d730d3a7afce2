// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tray/recent_problems.h"

#include <QHash>

#include <algorithm>
#include <ranges>
#include <utility>

namespace app {

void RecentProblems::note(const QList<Problem> &problems, const QDateTime &now)
{
    QHash<QString, Problem> present;
    for (const Problem &problem : problems)
        present.insert(key(problem), problem);
    const QSet<QString> known = std::exchange(m_lasting, {present.keyBegin(), present.keyEnd()});
    for (Entry &entry : m_entries) {
        if (entry.isOver)
            continue;
        const auto still = present.constFind(key(entry.problem));
        entry.isOver = still == present.cend();
        if (!entry.isOver)
            entry.problem = *still;
    }
    // The worst shall stand above the others of the same moment.
    for (const Problem &problem : problems | std::views::reverse) {
        if (!known.contains(key(problem)))
            m_entries.prepend({problem, now});
    }
    m_entries.resize(std::min(m_entries.size(), maxProblems));
}

} // namespace app
