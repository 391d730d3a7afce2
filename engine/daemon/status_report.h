// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/control/status.h"
#include "engine/site/site.h"
#include "engine/xmpp/stream_status.h"

namespace puented {

class PartnerAttempts;

// What xmpp knows of its streams, in the words of the control channel. Pure.
[[nodiscard]] QList<control::StreamStatus> streamReport(const QList<xmpp::StreamStatus> &streams);
[[nodiscard]] QList<control::PartnerStatus> partnerReport(const site::Site &site,
                                                          const QList<xmpp::StreamStatus> &streams,
                                                          const PartnerAttempts &attempts);

} // namespace puented
