// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/control/status.h"
#include "engine/site/site.h"
#include "engine/xmpp/stream_status.h"

#include <functional>

namespace puented {

class PartnerAttempts;

// What xmpp knows of its streams, in the words of the control channel. Pure.
[[nodiscard]] QList<control::StreamStatus> streamReport(const QList<xmpp::StreamStatus> &streams);
[[nodiscard]] QList<control::PartnerStatus> partnerReport(const site::Site &site,
                                                          const QList<xmpp::StreamStatus> &streams,
                                                          const PartnerAttempts &attempts);

// What people of one domain ask of ours.
struct Askers {
    qint64 pendingRequests = 0;
    qint64 strangersRefused = 0;
};
// Adds it up for each partner; `partners` is a report of this site.
void addAskers(QList<control::PartnerStatus> &partners,
               const site::Site &site,
               const std::function<Askers(const base::DomainName &)> &ofDomain);

} // namespace puented
