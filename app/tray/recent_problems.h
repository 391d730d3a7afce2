// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tray/health.h"

#include <QSet>

namespace app {

// The latest problems, those that are over too: when each began to be seen. The newest first.
class RecentProblems
{
public:
    static constexpr qsizetype maxProblems = 8; // the oldest is forgotten

    struct Entry {
        Problem problem;
        QDateTime seen;
        bool isOver = false;

        bool operator==(const Entry &) const = default;
    };

    void note(const QList<Problem> &problems, const QDateTime &now);
    [[nodiscard]] const QList<Entry> &entries() const { return m_entries; }

private:
    QList<Entry> m_entries;
    QSet<QString> m_lasting; // keys of what was there at the last look, listed or not
};

} // namespace app
