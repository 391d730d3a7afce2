// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/diagnosis/probe_step.h"

namespace cli {

// What a step of a probe asks, for a terminal: "SRV records".
[[nodiscard]] QString title(diagnosis::ProbeStep::Id id);
// What happened and what to do about it; empty: nothing to say.
[[nodiscard]] QString sentence(diagnosis::ProbeStep::Reason reason);

} // namespace cli
