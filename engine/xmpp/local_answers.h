// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/xmpp/stanza.h"

namespace xmpp {

// What this gateway answers to an iq of type get or set, addressed to a domain of ours or to one
// of its people: pings (XEP-0199), service discovery of the domain (XEP-0030); else
// service-unavailable (RFC 6120 §8.4).
Stanza localAnswer(const Stanza &request);

} // namespace xmpp
