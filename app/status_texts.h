// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/control/status.h"

#include <QString>

#include <chrono>

namespace app {

// The engine's words in the language of the window; what is not known is shown as it is.
[[nodiscard]] QString purposeText(const QString &purpose); // "xmpp-direct-tls"
[[nodiscard]] QString listenerText(control::ListenerStatus::State state);
[[nodiscard]] QString directionText(const QString &direction); // "in", "out"
[[nodiscard]] QString streamText(const QString &state); // "established"
[[nodiscard]] QString methodText(const QString &method); // "sasl-external"

// "3 days", "2 hours", "5 minutes"
[[nodiscard]] QString uptimeText(std::chrono::seconds uptime);

} // namespace app
