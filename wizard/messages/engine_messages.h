// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/control/control_error.h"
#include "engine/service/service.h"
#include "wizard/messages/explanation.h"

namespace wizard {

// What went wrong between this program and the engine.
[[nodiscard]] Explanation explain(const control::ControlError &error);
[[nodiscard]] Explanation explain(const service::ServiceError &error);

// "Running", "Stopped", …
[[nodiscard]] QString stateText(service::ServiceState::Kind kind);

} // namespace wizard
