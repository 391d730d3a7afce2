// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSet>

#include <chrono>

namespace gateway {

// Remembers what was noted lately: at least half of `capacity` items unless they are older than
// half of `lifetime`, never more than all of both. Two generations; when the young one is full or
// old enough it becomes the old one, and the old one is forgotten.
class RecentSet
{
public:
    using Time = std::chrono::milliseconds;

    RecentSet(qsizetype capacity, Time lifetime)
        : m_half(qMax<qsizetype>(1, capacity / 2)), m_halfLife(lifetime / 2)
    { }

    void note(const QByteArray &item, Time now);
    void forget(const QByteArray &item);
    [[nodiscard]] bool has(const QByteArray &item, Time now);

private:
    void age(Time now);
    void turnOver(Time now);

    qsizetype m_half;
    Time m_halfLife;
    Time m_turned{0}; // when the young generation began
    QSet<QByteArray> m_young;
    QSet<QByteArray> m_old;
};

} // namespace gateway
