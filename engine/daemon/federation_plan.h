// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/site/site.h"
#include "engine/xmpp/federation_settings.h"

namespace puented {

// What site.toml means for the XMPP streams. Pure.
[[nodiscard]] xmpp::PeerPolicy peerPolicy(const site::XmppPartner &partner);
[[nodiscard]] xmpp::FederationSettings federationSettings(const site::Site &site,
                                                          const QByteArray &dialbackSecret);

} // namespace puented
