// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/site/access.h"

namespace wizard {

[[nodiscard]] QString scopeText(site::PolicyScope scope);
// Whom a policy of this scope concerns.
[[nodiscard]] QString scopeConsequence(site::PolicyScope scope);

// Whether a condition is met, by which setting, and what to do when it is not.
[[nodiscard]] QString explain(const site::AccessCondition &condition);
// Where it is decided, for a button: "Policy staff…".
[[nodiscard]] QString placeText(const site::AccessCondition &condition);

} // namespace wizard
