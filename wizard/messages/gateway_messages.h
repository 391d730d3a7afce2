// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/site/gateway_limits.h"

namespace wizard {

[[nodiscard]] QString explain(site::GatewayRemark::Reason reason);

// A number as people read it: "20", "8 h", "64 KiB".
[[nodiscard]] QString quantityText(int number, site::Unit unit);
// Behind the number in a field: " s".
[[nodiscard]] QString unitSuffix(site::Unit unit);

} // namespace wizard
