// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tray/health.h"

#include <QMap>
#include <QVariant>

#include <utility>

namespace app {

// Which problems a notification was shown for, so that none is shown again for the same cause; kept
// over the end of the program. A failed engine is told anew once it ran again, a partner after a
// day, each step towards a certificate's end once; what stops nobody is not told at all.
class ToldProblems
{
public:
    static constexpr qsizetype maxTold = 200; // and what lasts: the oldest is forgotten

    [[nodiscard]] static ToldProblems fromVariant(const QVariant &stored);
    [[nodiscard]] QVariant toVariant() const;
    // Whether there is something to be stored since the last question.
    [[nodiscard]] bool takeChanged() { return std::exchange(m_isChanged, false); }

    // Those to be told now; they count as told afterwards.
    [[nodiscard]] QList<Problem> tell(const Health &health, const QDateTime &now);

private:
    void forgetTheOldest(const QList<Problem> &lasting);
    [[nodiscard]] bool isDue(const Problem &problem, const QDateTime &now) const;

    QMap<QString, QDateTime> m_told; // by key
    bool m_isChanged = false;
};

} // namespace app
