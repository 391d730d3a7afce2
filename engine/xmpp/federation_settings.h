// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/domain_name.h"
#include "engine/xmpp/peer_policy.h"

#include <QByteArray>
#include <QHash>
#include <QList>

#include <chrono>

namespace xmpp {

// What the administrator decided, as the streams need it. The defaults are those of [gateway].
struct FederationSettings {
    QList<base::DomainName> localDomains = {}; // the first is the default
    QHash<base::DomainName, PeerPolicy> peers = {}; // by exact domain, additional domains too
    QByteArray dialbackSecret = {}; // never logged; shared by all engines of one site (XEP-0185)

    int connectionLimit = 1000; // streams in both directions
    qsizetype maxStanzaBytes = 65536; // of one incoming stanza, at least 10,000 (RFC 6120 §13.12)
    std::size_t queueLimit = 1000; // stanzas waiting for one stream
    std::chrono::milliseconds keepAliveInterval = std::chrono::seconds(300);
    std::chrono::milliseconds establishmentTimeout = std::chrono::seconds(60);
    std::chrono::milliseconds inactivityTimeout = std::chrono::seconds(600);
    std::chrono::milliseconds retryDelay = std::chrono::seconds(1); // first; doubles to 30 s

    bool isLocal(const base::DomainName &domain) const { return localDomains.contains(domain); }
    // Null for a stranger: whoever is not named is refused.
    const PeerPolicy *peer(const base::DomainName &domain) const
    {
        const auto found = peers.constFind(domain);
        return found == peers.cend() ? nullptr : &*found;
    }
    // None for a stranger.
    Methods methodsWith(const base::DomainName &domain) const
    {
        const PeerPolicy *policy = peer(domain);
        return policy ? allowedMethods(*policy) : Methods{};
    }
};

} // namespace xmpp
