// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/xml/element.h"
#include "engine/xmpp/federation_settings.h"
#include "engine/xmpp/incoming_negotiation.h"

#include <optional>

// What a peer says, as the negotiation of an incoming stream understands it.
namespace xmpp::incoming {

Addressee addresseeOf(const std::optional<base::DomainName> &to,
                      const FederationSettings &settings);
Sender senderOf(const std::optional<base::DomainName> &from, const FederationSettings &settings);
// <auth/> on a stream from `from` (RFC 6120 §6.4.2); none: its base64 cannot be decoded.
std::optional<Event> authRequested(const Element &auth,
                                   const std::optional<base::DomainName> &from);

} // namespace xmpp::incoming
