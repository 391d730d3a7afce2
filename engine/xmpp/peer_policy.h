// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/endpoint.h"

#include <optional>

namespace xmpp {

// What was agreed with one partner about the streams between us.
struct PeerPolicy {
    enum class Use {
        Required,
        Optional,
        Forbidden
    };

    Use tls = Use::Required;
    Use sasl = Use::Optional;
    bool dialback = true;
    bool keepAlive = true;
    int connectionLimit = 20; // incoming streams at a time
    std::optional<base::Endpoint> fixedEndpoint = std::nullopt; // instead of SRV look-up

    bool operator==(const PeerPolicy &) const = default;
};

// The ways in which a stream with this partner may be authenticated; none: nothing can work.
// SASL EXTERNAL never goes without TLS.
struct Methods {
    bool saslOverTls = false;
    bool tlsDialback = false;
    bool tcpDialback = false;

    bool mayUseTls() const { return saslOverTls || tlsDialback; }
    bool mustUseTls() const { return !tcpDialback; }
    bool dialback() const { return tlsDialback || tcpDialback; }
    bool operator==(const Methods &) const = default;
};

// Whether `way`, of which one is set, is among `allowed`.
bool permits(const Methods &allowed, const Methods &way);
Methods allowedMethods(const PeerPolicy &policy);

} // namespace xmpp
