// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

namespace world {

// The memory of a process over time.
class MemoryCurve
{
public:
    void add(double seconds, double megabytes) { m_points.append({seconds, megabytes}); }
    qsizetype size() const { return m_points.size(); }
    double last() const { return m_points.isEmpty() ? 0 : m_points.last().megabytes; }
    // Of the straight line that fits what was seen from `seconds` on, in kilobytes a minute.
    double slope(double seconds) const;

private:
    struct Point {
        double seconds;
        double megabytes;
    };

    QList<Point> m_points;
};

} // namespace world
