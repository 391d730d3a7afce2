// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/directory_lock.h"
#include "engine/site/site_error.h"

namespace site {

// The right to write a site directory, held until destruction.
[[nodiscard]] std::expected<base::DirectoryLock, SiteError>
lockSite(const QString &directory, std::chrono::milliseconds patience = std::chrono::seconds(10));

} // namespace site
