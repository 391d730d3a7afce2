// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/diagnosis/site_resolver.h"

namespace diagnosis {

network::ResolverSettings resolverSettings(const site::Dns &dns)
{
    return {.servers = dns.servers, .dnssec = dns.dnssec == site::Dnssec::Opportunistic};
}

std::unique_ptr<network::Resolver> resolverFor(const site::Dns &dns)
{
    return std::make_unique<network::UnboundResolver>(resolverSettings(dns));
}

} // namespace diagnosis
