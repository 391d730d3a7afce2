// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/control/logging.h"

namespace control {

Q_LOGGING_CATEGORY(lcControl, "puente.control", QtInfoMsg)

} // namespace control
