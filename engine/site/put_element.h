// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/site/site.h"
#include "engine/site/site_error.h"

#include <expected>

namespace site {

// Puts an element that may be saved in the place of the one it replaces, else at the end of its
// list. What is refused leaves the site as it was.
[[nodiscard]] std::expected<void, SiteError> put(Site &site, const XmppPartner &partner);
[[nodiscard]] std::expected<void, SiteError> put(Site &site, const SipDomain &domain);
[[nodiscard]] std::expected<void, SiteError> put(Site &site, const SipProvider &provider);
[[nodiscard]] std::expected<void, SiteError> put(Site &site, const ExternalAccessPolicy &policy);

} // namespace site
