// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/site/site.h"
#include "engine/site/site_error.h"

#include <optional>

namespace site {

// The first contradiction between decisions that are each well formed. Its key leads to the
// later of the two; the line is left to the caller.
[[nodiscard]] std::optional<SiteError> findContradiction(const Site &site);

} // namespace site
