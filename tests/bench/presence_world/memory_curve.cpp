// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/presence_world/memory_curve.h"

namespace world {

double MemoryCurve::slope(double seconds) const
{
    // Least squares.
    double count = 0;
    double x = 0;
    double y = 0;
    double xx = 0;
    double xy = 0;
    for (const Point &point : m_points) {
        if (point.seconds < seconds)
            continue;
        count += 1;
        x += point.seconds;
        y += point.megabytes;
        xx += point.seconds * point.seconds;
        xy += point.seconds * point.megabytes;
    }
    const double spread = (count * xx) - (x * x);
    return spread > 0 ? ((count * xy) - (x * y)) / spread * 1000 * 60 : 0;
}

} // namespace world
