// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/presence/availability.h"

#include <memory>

namespace presence {

// What one of our people shows at a time: none of it is Offline. Shared by him and by all who have
// been told it, so that a change costs one copy however many contacts he has.
using Snapshot = std::shared_ptr<const std::vector<Availability>>;

[[nodiscard]] Snapshot makeSnapshot(std::vector<Availability> availabilities);
[[nodiscard]] const Snapshot &nothingShown();

// What has to be said to whom `before` was told, so that he knows `after`: what changed and what is
// new as it is now, what is gone as Offline. Without notes, those do not count.
[[nodiscard]] std::vector<Availability> difference(const std::vector<Availability> &before,
                                                   const std::vector<Availability> &after,
                                                   bool withNotes);

} // namespace presence
