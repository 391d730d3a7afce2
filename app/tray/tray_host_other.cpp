// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tray/tray_host.h"

#include <QSystemTrayIcon>

namespace app {

// Windows and macOS have one as long as they have a session.
struct TrayHost::Sources { };

TrayHost::TrayHost(QObject *parent) : QObject(parent) { }

TrayHost::~TrayHost() = default;

bool TrayHost::isThere() const
{
    return QSystemTrayIcon::isSystemTrayAvailable();
}

} // namespace app
