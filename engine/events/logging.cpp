// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/events/logging.h"

namespace events {

Q_LOGGING_CATEGORY(lcEvents, "puente.events", QtInfoMsg)

} // namespace events
