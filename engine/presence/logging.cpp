// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/presence/logging.h"

namespace presence {

Q_LOGGING_CATEGORY(lcPresence, "puente.presence", QtInfoMsg)

} // namespace presence
