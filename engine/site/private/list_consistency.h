// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/site/site.h"
#include "engine/site/site_error.h"

#include <optional>

namespace site {

// The first contradiction among partners, SIP domains, providers and policies, and between them
// and our own domains. In one pass: a file may hold thousands.
[[nodiscard]] std::optional<SiteError> contradictionInLists(const Site &site);

} // namespace site
