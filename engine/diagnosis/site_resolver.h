// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/network/unbound_resolver.h"
#include "engine/site/site.h"

namespace diagnosis {

// The site's DNS, as the engine asks it.
[[nodiscard]] network::ResolverSettings resolverSettings(const site::Dns &dns);
[[nodiscard]] std::unique_ptr<network::Resolver> resolverFor(const site::Dns &dns);

} // namespace diagnosis
