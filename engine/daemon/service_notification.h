// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace puented {

// sd_notify(3): tells systemd "READY=1", "RELOADING=1", "STOPPING=1", when it asked to be told.
void notifyServiceManager(const QByteArray &state);

} // namespace puented
