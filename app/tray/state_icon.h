// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tray/health.h"

#include <QIcon>

namespace app {

// The engine's state as a shape of its own, so that no colour carries it alone; to be told apart in
// 16 pixels on light and dark panels.
[[nodiscard]] QIcon stateIcon(HealthState state);

} // namespace app
