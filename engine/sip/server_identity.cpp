// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sip/server_identity.h"

#include "engine/base/domain_name.h"
#include "engine/network/tls_stream.h"
#include "engine/sip/route.h"

namespace sip {

bool namesServer(const network::TlsStream &stream,
                 const Destination &destination,
                 const QString &targetHost)
{
    const auto &evidence = stream.peer();
    if (!evidence.trusted || evidence.chain.isEmpty())
        return false;
    const auto &leaf = evidence.chain.first();
    const QString domain =
        destination.service.isEmpty() ? destination.host : destination.service.section(u'.', 2);
    const auto wanted = base::DomainName::parse(domain);
    if (!wanted)
        return leaf.names().ip.contains(domain);
    const auto host = base::DomainName::parse(targetHost);
    return certificates::certifiesSipDomain(leaf, *wanted)
        || (host && host->isWithin(*wanted) && certificates::certifiesSipDomain(leaf, *host));
}

} // namespace sip
