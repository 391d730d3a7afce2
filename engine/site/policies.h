// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/site/site.h"
#include "engine/site/site_error.h"

#include <expected>

namespace site {

// Whether a policy may be saved in this site: a name of its own, one policy for the global scope
// and one for the site's, members that are our users and have no other policy. One of the same
// name, in whatever case, is the one it replaces, and no obstacle.
[[nodiscard]] std::expected<void, SiteError> validatePolicy(const Site &site,
                                                            const ExternalAccessPolicy &policy);

// The policy of this name, in whatever case, or null. The pointer lives as long as the site.
[[nodiscard]] const ExternalAccessPolicy *findPolicy(const Site &site, const QString &name);

// Whether this is the name of the global policy, which is nobody else's: without one in the file it
// still is that of the default.
[[nodiscard]] bool isGlobalName(const QString &name);

} // namespace site
