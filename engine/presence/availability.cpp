// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/presence/availability.h"

#include "engine/presence/mapping_table.h"

#include <algorithm>

namespace presence {

Show aggregate(std::span<const Availability> availabilities)
{
    const auto best = std::ranges::min_element(
        availabilities, {}, [](const Availability &a) { return rowOf(a.show).rank; });
    return best == availabilities.end() ? Show::Offline : best->show;
}

void sortByAvailability(std::vector<Availability> &availabilities)
{
    std::ranges::stable_sort(availabilities, {}, [](const Availability &a) {
        return std::pair(rowOf(a.show).rank, -a.priority);
    });
}

const ShowRow &rowOf(Show show)
{
    return *std::ranges::find(showRows, show, &ShowRow::show);
}

} // namespace presence
