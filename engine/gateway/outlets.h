// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sip/user_agent.h"
#include "engine/xmpp/federation.h"

#include <functional>

namespace gateway {

// The ways out of the gateway: xmpp::Federation::send and sip::UserAgent::send, or a test's own.
struct Outlets {
    std::function<void(xmpp::Stanza, xmpp::Federation::Delivered)> sendStanza;
    std::function<void(sip::PageMessage, sip::UserAgent::Reply)> sendMessage;
};

} // namespace gateway
