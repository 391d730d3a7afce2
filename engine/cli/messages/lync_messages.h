// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/cli/session.h"
#include "engine/site/lync_export.h"
#include "engine/site/lync_item.h"

namespace cli {

[[nodiscard]] Failure failure(const site::LyncFileError &error);
// Two sentences: what is in the way, and what taking it all the same would mean.
[[nodiscard]] QString message(const site::LyncProblem &problem);
// Why a property is not taken over; empty: it is.
[[nodiscard]] QString why(site::LyncFate fate);

} // namespace cli
