// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/xmpp/peer_policy.h"

namespace xmpp {

// The 18 rows of Lync's negotiation table. SASL "required" excludes dialback only where TLS is
// required too; without TLS there is no SASL, whatever was asked for.
Methods allowedMethods(const PeerPolicy &policy)
{
    using Use = PeerPolicy::Use;
    const bool tls = policy.tls != Use::Forbidden;
    const bool sasl = tls && policy.sasl != Use::Forbidden;
    const bool saslAlone = policy.tls == Use::Required && policy.sasl == Use::Required;
    return {.saslOverTls = sasl,
            .tlsDialback = policy.dialback && tls && !saslAlone,
            .tcpDialback = policy.dialback && policy.tls != Use::Required};
}

bool permits(const Methods &allowed, const Methods &way)
{
    return (way.saslOverTls && allowed.saslOverTls) || (way.tlsDialback && allowed.tlsDialback)
        || (way.tcpDialback && allowed.tcpDialback);
}

} // namespace xmpp
