// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/clock.h"
#include "engine/network/resolver.h"
#include "engine/network/tls_context.h"
#include "engine/xmpp/federation_settings.h"
#include "engine/xmpp/posted_outcomes.h"

#include <chrono>
#include <memory>

namespace xmpp {

// How long a partner's computer may leave what we sent unacknowledged.
constexpr std::chrono::seconds deadPeerTimeout{60};
// A stream of the partner's waits longer: after a cut of the network the partner's computer learns
// nothing of our having given it up, and says what it has to say into it until it tries again what
// it could not send, which may take it two minutes. One that is still there can be ended.
constexpr std::chrono::seconds deadIncomingPeerTimeout{300};

// What all streams of one federation share. `settings` and `tls` change on reload, in place.
struct Environment {
    network::Resolver &resolver;
    const base::Clock &clock;
    PostedOutcomes outcomes = {};
    FederationSettings settings = {};
    std::shared_ptr<const network::TlsContext> tls = nullptr; // each open stream keeps its own
    std::unique_ptr<QObject> closing = std::make_unique<QObject>(); // owns what XmlStream::leave()s
};

} // namespace xmpp
