// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

namespace gateway {

Q_DECLARE_LOGGING_CATEGORY(lcGateway) // puente.gateway
// What people write; only with gateway.log_message_bodies.
Q_DECLARE_LOGGING_CATEGORY(lcBody) // puente.gateway.body

} // namespace gateway
