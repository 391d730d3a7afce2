// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/events/subscription.h"
#include "engine/xmpp/posted_outcomes.h"
#include "engine/xmpp/stanza.h"

#include <functional>

namespace presence {

// The ways out of the presence relay, or a test's own. None of them calls back from inside.
struct Outlets {
    std::function<void(xmpp::Stanza, xmpp::Delivered)> sendStanza; // xmpp::Federation

    // Of our people, who watch (events::Notifier).
    std::function<void(const events::Pair &)> changed;
    std::function<void(const events::Pair &)> activate;
    std::function<void(const events::Pair &, events::Reason)> terminate;

    // Of contacts, who watch our people at a next hop (events::Subscriber).
    // `wasApproved`: he has been let in before, also before a restart.
    std::function<void(const events::Pair &, bool wasApproved)> subscribe;
    std::function<void(const events::Pair &)> unsubscribe;
};

} // namespace presence
