// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/xmpp/stanza.h"

#include <optional>

namespace gateway {

// Max-Forwards on its way through XMPP, as RFC 7247 §8 proposes: a SHIM header (XEP-0131). It ends
// a message that two gateways hand to each other.
[[nodiscard]] xmpp::Element hopCount(int hops);

// What the MESSAGE made of this stanza may have: 70 (RFC 3261 §8.1.1.6) where nothing is said;
// none when the count is used up, or is no number.
[[nodiscard]] std::optional<int> hopsLeft(const xmpp::Stanza &stanza);

} // namespace gateway
