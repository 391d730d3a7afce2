// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/cli/session.h"

namespace cli {

// Adds to the report of a start what the engine serves; what hinders people and partners in words.
[[nodiscard]] Report withReadiness(const Session &session, Report started);

} // namespace cli
