// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/events/presence_document.h"
#include "engine/presence/availability.h"
#include "engine/presence/resource_mapping.h"
#include "engine/xmpp/stanza.h"

// Presence between both worlds, by the table of mapping_table.h (RFC 8048 §6). Pure.
namespace presence {

// From one resource: `from` gets that of the availability. Notes are for whom the trust allows.
[[nodiscard]] xmpp::Stanza presenceStanza(const Availability &availability,
                                          const xmpp::Jid &from,
                                          const xmpp::Jid &to,
                                          bool withNotes);
// Of a presence without type or of type "unavailable"; the resource is that of `from`.
[[nodiscard]] Availability fromStanza(const xmpp::Stanza &stanza);

// One tuple for each, the most available first, and what they are together as a person. Of nobody:
// one closed tuple. `entity` is the contact of each, too: "sip:juliet@example.com".
[[nodiscard]] events::PresenceDocument documentOf(const QByteArray &entity,
                                                  std::span<const Availability> availabilities);
// What the devices of one person tell together, the most available first; closed ones too, as
// Offline. Who is not registered has none, whatever was published; who is and has published
// nothing is available. Each resource is there once.
[[nodiscard]] std::vector<Availability>
availabilitiesOf(std::span<const events::PresenceDocument> documents, bool registered);

} // namespace presence
