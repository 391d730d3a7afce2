// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/site/site.h"
#include "engine/xmpp/jid.h"

namespace gateway {

// What contact lists say about two people between whom a message is to go: one of ours and one of
// a partner's. Asked on the message's way, so nothing of it may wait. Addresses may be full.
class Acquaintance
{
public:
    enum class Verdict {
        Welcome,
        Stranger, // the partner's people need to be known to ours
        Blocked // by our person
    };

    Acquaintance() = default;
    virtual ~Acquaintance() = default;
    Acquaintance(const Acquaintance &) = delete;
    Acquaintance &operator=(const Acquaintance &) = delete;

    [[nodiscard]] virtual Verdict
    mayWrite(const xmpp::Jid &contact, const xmpp::Jid &user, site::PartnerType type) const = 0;
    // Our person is about to write; for a while, what comes back is an answer.
    [[nodiscard]] virtual Verdict writes(const xmpp::Jid &user, const xmpp::Jid &contact) = 0;
};

} // namespace gateway
