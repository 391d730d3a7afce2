// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/site/site_file.h"

#include <functional>

namespace site {

using Edit = std::function<std::expected<void, SiteError>(Site &)>;

// Read, edit, write under the lock; changes of several programs come one after the other.
// An edit that refuses leaves everything as it was. Returns the site as written.
[[nodiscard]] std::expected<Site, SiteError> change(const QString &directory, const Edit &edit);

} // namespace site
