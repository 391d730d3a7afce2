// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gateway/logging.h"

namespace gateway {

Q_LOGGING_CATEGORY(lcGateway, "puente.gateway", QtInfoMsg)
Q_LOGGING_CATEGORY(lcBody, "puente.gateway.body", QtInfoMsg)

} // namespace gateway
