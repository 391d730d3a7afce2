// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/model/deployment_steps.h"

namespace wizard {

[[nodiscard]] QString titleText(DeploymentStep::Id id);
[[nodiscard]] QString stateText(StepState state);

// The grey line of a step: what is so now, and what is next.
[[nodiscard]] QString situationText(Situation situation, const DeploymentFacts &facts);

// "148 days", "today"
[[nodiscard]] QString daysText(const QDateTime &from, const QDateTime &to);

} // namespace wizard
