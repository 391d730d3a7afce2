// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/diagnosis/port_state.h"
#include "engine/diagnosis/record_state.h"
#include "engine/site/name_coverage.h"

namespace wizard {

// What a name, a record or a port is for.
[[nodiscard]] QString reasonText(site::PlannedName::Reason reason);
[[nodiscard]] QString reasonText(site::PlannedRecord::Reason reason);
[[nodiscard]] QString reasonText(site::PlannedPort::Reason reason);
[[nodiscard]] QString directionText(site::PlannedPort::Direction direction);
[[nodiscard]] QString peerText(const site::PlannedPort &port);

// A word for a table's cell.
[[nodiscard]] QString stateText(site::NameCoverage::State state);
[[nodiscard]] QString stateText(diagnosis::RecordState::Kind kind);
[[nodiscard]] QString stateText(diagnosis::PortState::Kind kind);

// What is so, and what to do next.
[[nodiscard]] QString adviceText(const site::NameCoverage &name);
[[nodiscard]] QString adviceText(const site::PlannedRecord &record,
                                 const diagnosis::RecordState &state);
[[nodiscard]] QString adviceText(const site::PlannedPort &port, const diagnosis::PortState &state);

} // namespace wizard
