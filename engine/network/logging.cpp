// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/network/logging.h"

namespace network {

Q_LOGGING_CATEGORY(lcNetwork, "puente.network", QtInfoMsg)

} // namespace network
