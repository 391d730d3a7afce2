// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sip/user_agent.h"
#include "engine/site/site.h"

#include <expected>

namespace puented {

// What site.toml means for the SIP side. Pure. The error is English: a next hop that SIP refuses.
[[nodiscard]] std::expected<sip::UserAgentSettings, QString>
userAgentSettings(const site::Site &site);

} // namespace puented
