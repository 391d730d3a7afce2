// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/presence/snapshot.h"

#include <algorithm>

namespace presence {

namespace {

const Availability *find(const std::vector<Availability> &all, const QByteArray &resource)
{
    const auto found = std::ranges::find(all, resource, &Availability::resource);
    return found == all.end() ? nullptr : &*found;
}

bool same(const Availability &a, const Availability &b, bool withNotes)
{
    return a.show == b.show && a.priority == b.priority && a.idleSince == b.idleSince
        && (!withNotes || a.notes == b.notes);
}

} // namespace

Snapshot makeSnapshot(std::vector<Availability> availabilities)
{
    std::erase_if(availabilities, [](const auto &each) { return each.show == Show::Offline; });
    if (availabilities.empty())
        return nothingShown();
    return std::make_shared<const std::vector<Availability>>(std::move(availabilities));
}

const Snapshot &nothingShown()
{
    static const Snapshot nothing = std::make_shared<const std::vector<Availability>>();
    return nothing;
}

std::vector<Availability> difference(const std::vector<Availability> &before,
                                     const std::vector<Availability> &after,
                                     bool withNotes)
{
    std::vector<Availability> said;
    for (const Availability &each : after) {
        const Availability *former = find(before, each.resource);
        if (!former || !same(*former, each, withNotes))
            said.push_back(each);
    }
    // What is new comes first: nobody seems to be gone who changes his device.
    for (const Availability &each : before) {
        if (!find(after, each.resource))
            said.push_back({.resource = each.resource, .show = Show::Offline});
    }
    return said;
}

} // namespace presence
