// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/diagnosis/next_hop_trial.h"

namespace wizard {

// What the trial of the users' home is at, and what came of it.
[[nodiscard]] QString stepText(diagnosis::NextHopTrial::Step step, const QString &target);
[[nodiscard]] QString explain(const diagnosis::NextHopVerdict &verdict);

} // namespace wizard
