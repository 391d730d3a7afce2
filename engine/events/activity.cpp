// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/events/activity.h"

#include <algorithm>
#include <array>
#include <utility>

namespace events {
namespace {

constexpr std::array<const char *, activityCount> names{"appointment",
                                                        "away",
                                                        "breakfast",
                                                        "busy",
                                                        "dinner",
                                                        "holiday",
                                                        "in-transit",
                                                        "looking-for-work",
                                                        "lunch",
                                                        "meal",
                                                        "meeting",
                                                        "on-the-phone",
                                                        "other",
                                                        "performance",
                                                        "permanent-absence",
                                                        "playing",
                                                        "presentation",
                                                        "shopping",
                                                        "sleeping",
                                                        "spectator",
                                                        "steering",
                                                        "travel",
                                                        "tv",
                                                        "unknown",
                                                        "vacation",
                                                        "working",
                                                        "worship"};

// COMPAT(Lync 2013): activity tokens of its own, told as text.
constexpr std::array<std::pair<const char *, Activity>, 8> lyncTokens{{
    {"be-right-back", Activity::Away},
    {"idle", Activity::Away},
    {"in-a-conference", Activity::Meeting},
    {"in-a-meeting", Activity::Meeting},
    {"off-work", Activity::Away},
    {"out-of-office", Activity::Away},
    {"presenting", Activity::Presentation},
    {"urgent-interruptions-only", Activity::Busy},
}};

bool isSame(const char *name, QByteArrayView word)
{
    return word.compare(name, Qt::CaseInsensitive) == 0;
}

} // namespace

QByteArray name(Activity activity)
{
    return names[std::size_t(activity)];
}

std::optional<Activity> activityOf(QByteArrayView word)
{
    const auto known =
        std::ranges::find_if(names, [word](const char *name) { return isSame(name, word); });
    if (known != names.end())
        return Activity(known - names.begin());
    const auto token = std::ranges::find_if(
        lyncTokens, [word](const auto &entry) { return isSame(entry.first, word); });
    return token == lyncTokens.end() ? std::nullopt : std::optional(token->second);
}

} // namespace events
