// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sip/page_message.h"
#include "engine/xmpp/stanza_error.h"

namespace gateway {

// Whom an error speaks of: a bare JID or a full one (RFC 7247 Table 2, notes 1 and 2).
enum class Addressee {
    Person,
    Device
};

// RFC 7247 Table 2. Where it deviates:
// - never 401 or 407, which would ask a user agent for credentials nobody can check: 403;
// - never 408 to a non-INVITE (RFC 4320 §4.2): 504;
// - redirect without an address that can be a Contact is 480.
// Where it leaves a choice: service-unavailable is 403, unexpected-request is 400 (491 speaks of
// INVITE), remote-server-not-found is 404.
[[nodiscard]] sip::Answer toAnswer(const xmpp::StanzaError &error, Addressee addressee);

// RFC 7247 Table 3, for a final answer that is not 2xx. The type is the condition's default
// (RFC 6120 §8.3.3). 301 without a usable address is "gone" without one, as 410 is.
[[nodiscard]] xmpp::StanzaError toStanzaError(const sip::Answer &answer);

} // namespace gateway
