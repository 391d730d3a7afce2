// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/site/site.h"

namespace site {

// What changes for people when the switches of the access edge are turned.
struct AccessEdgeEffect {
    enum class Kind {
        XmppLost, // our people and the partners' no longer reach each other
        XmppGained,
        SipLost, // the same with the allowed SIP domains and the providers
        SipGained,
        DiscoveryLost, // with SIP domains on no list, found by DNS SRV
        DiscoveryGained,
        DiscoveryIdle // discovery is on, and does nothing while federation is off
    };

    Kind kind;
    // Whom it concerns: the partners' domains, the allowed SIP domains; of discovery the blocked
    // SIP domains, which stay out all the same.
    QList<base::DomainName> domains = {};
    QStringList providers = {}; // the enabled ones, of SIP
    QStringList policies = {}; // of our people: the policies that let them, by name

    bool operator==(const AccessEdgeEffect &) const = default;
};

// In the order of the kinds; empty: nobody notices. Lync Server 2013, "Enable or disable
// federation and public IM connectivity": the one switch covers SIP and XMPP.
[[nodiscard]] QList<AccessEdgeEffect> effectsOf(const Site &site, const AccessEdge &after);

[[nodiscard]] QString name(AccessEdgeEffect::Kind kind); // "xmpp-lost"

} // namespace site
