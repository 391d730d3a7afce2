// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/events/notifier_limits.h"
#include "engine/events/subscriber.h"
#include "engine/sip/user_agent.h"
#include "engine/site/site.h"

#include <expected>

namespace puented {

// What site.toml means for the SIP side. Pure. The error is English: a next hop that SIP refuses.
[[nodiscard]] std::expected<sip::UserAgentSettings, QString>
userAgentSettings(const site::Site &site);

// How long subscriptions to presence last: those of phones, and ours at the next hop.
[[nodiscard]] events::NotifierLimits notifierLimits(const site::Gateway &gateway);
[[nodiscard]] events::SubscriberLimits subscriberLimits(const site::Gateway &gateway);

} // namespace puented
