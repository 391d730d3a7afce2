// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/diagnosis/probe_step.h"

namespace wizard {

// What a step of a probe looks at.
[[nodiscard]] QString titleOf(diagnosis::ProbeStep::Id id);
[[nodiscard]] QString textOf(diagnosis::ProbeStep::State state);
// What happened, and what to do about it; empty: nothing to say.
[[nodiscard]] QString explain(diagnosis::ProbeStep::Reason reason);

} // namespace wizard
