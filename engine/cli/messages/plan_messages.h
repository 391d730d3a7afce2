// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/diagnosis/port_state.h"
#include "engine/diagnosis/record_state.h"
#include "engine/site/name_coverage.h"

namespace cli {

// The plan in words for a terminal.
[[nodiscard]] QString sentence(site::PlannedName::Reason reason);
[[nodiscard]] QString sentence(site::PlannedRecord::Reason reason);
[[nodiscard]] QString sentence(site::PlannedPort::Reason reason);
// "any XMPP partner", "192.0.2.53"
[[nodiscard]] QString peerText(const site::PlannedPort &port);
// With what there is instead, or why it is not known.
[[nodiscard]] QString stateText(const diagnosis::RecordState &state);
[[nodiscard]] QString stateText(const diagnosis::PortState &state);

} // namespace cli
