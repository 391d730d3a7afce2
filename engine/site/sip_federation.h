// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/site/site.h"
#include "engine/site/site_error.h"

#include <expected>
#include <optional>

namespace site {

// Whether a SIP domain may be saved in this site: neither ours nor a partner's, nor behind the
// proxy of a provider. An entry for the same domain, allowed or blocked, is the one it replaces,
// and no obstacle.
[[nodiscard]] std::expected<void, SiteError> validateSipDomain(const Site &site,
                                                               const SipDomain &domain);
// Whether a provider may be saved in this site: a name and a proxy of its own, which is no SIP
// domain's access edge either. One of the same name, in whatever case, is the one it replaces, and
// keeps its proxy.
[[nodiscard]] std::expected<void, SiteError> validateProvider(const Site &site,
                                                              const SipProvider &provider);

// The entry or null. The pointers live as long as the site.
[[nodiscard]] const SipDomain *findSipDomain(const Site &site, const base::DomainName &domain);
[[nodiscard]] const SipProvider *findProvider(const Site &site, const QString &name);

// The host of the access edge that an allowed domain names, whatever its port.
[[nodiscard]] std::optional<base::DomainName> namedAccessEdge(const SipDomain &domain);

} // namespace site
