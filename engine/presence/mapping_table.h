// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/events/activity.h"
#include "engine/presence/availability.h"

#include <array>
#include <optional>

// How presence is translated (RFC 8048 §6, extended by RPID): the one table, which the code, its
// test and docs/presence.md share.
namespace presence {

struct ShowRow {
    Show show;
    const char *name; // for the manual and the control channel
    int rank; // the lower, the more available
    const char *type; // of the <presence/>
    const char *word; // of <show/> on both sides; "" none
    bool open; // <basic/>
    std::optional<events::Activity> activity; // told to those who read RPID alone
};

inline constexpr std::array<ShowRow, 6> showRows{{
    {Show::Chat, "chat", 0, "", "chat", true, std::nullopt},
    {Show::Available, "available", 1, "", "", true, std::nullopt},
    {Show::DoNotDisturb, "do-not-disturb", 2, "", "dnd", true, events::Activity::Busy},
    {Show::Away, "away", 3, "", "away", true, events::Activity::Away},
    {Show::ExtendedAway, "extended-away", 4, "", "xa", true, events::Activity::Away},
    {Show::Offline, "offline", 5, "unavailable", "", false, std::nullopt},
}};

// What an activity tells where no <show/> does. Of several the least available counts; those that
// are not here tell nothing.
struct ActivityRow {
    events::Activity activity;
    Show show;
};

inline constexpr std::array<ActivityRow, 20> activityRows{{
    {events::Activity::Appointment, Show::DoNotDisturb},
    {events::Activity::Busy, Show::DoNotDisturb},
    {events::Activity::Meeting, Show::DoNotDisturb},
    {events::Activity::OnThePhone, Show::DoNotDisturb},
    {events::Activity::Performance, Show::DoNotDisturb},
    {events::Activity::Presentation, Show::DoNotDisturb},
    {events::Activity::Working, Show::DoNotDisturb},
    {events::Activity::Away, Show::Away},
    {events::Activity::Breakfast, Show::Away},
    {events::Activity::Dinner, Show::Away},
    {events::Activity::InTransit, Show::Away},
    {events::Activity::Lunch, Show::Away},
    {events::Activity::Meal, Show::Away},
    {events::Activity::Sleeping, Show::Away},
    {events::Activity::Spectator, Show::Away},
    {events::Activity::Steering, Show::Away},
    {events::Activity::Travel, Show::Away},
    {events::Activity::Holiday, Show::ExtendedAway},
    {events::Activity::PermanentAbsence, Show::ExtendedAway},
    {events::Activity::Vacation, Show::ExtendedAway},
}};

[[nodiscard]] const ShowRow &rowOf(Show show);

} // namespace presence
