// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/domain_name.h"
#include "engine/network/connector.h"
#include "engine/xmpp/peer_policy.h"
#include "engine/xmpp/stanza_error.h"

namespace xmpp {

// Where a partner's server is to be looked for (RFC 6120 §3.2, XEP-0368).
network::ConnectPlan planFor(const base::DomainName &remote, const PeerPolicy &policy);
// What the senders of waiting stanzas are told when it was not found or not reached.
StanzaError bounce(const network::ConnectError &error);

} // namespace xmpp
