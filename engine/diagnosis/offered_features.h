// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/xmpp/features.h"

#include <QString>

namespace diagnosis {

// Everything a server offers that is worth telling: "STARTTLS required; SASL EXTERNAL; dialback
// with errors; bidirectional streams; stream management".
[[nodiscard]] QString describeFeatures(const xmpp::Element &features);

} // namespace diagnosis
