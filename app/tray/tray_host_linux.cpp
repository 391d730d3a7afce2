// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tray/status_notifier_host.h"
#include "app/tray/tray_host.h"
#include "app/tray/xembed_tray.h"

namespace app {

struct TrayHost::Sources {
    StatusNotifierHost statusNotifier;
    XembedTray xembed;
};

TrayHost::TrayHost(QObject *parent) : QObject(parent), m_sources(std::make_unique<Sources>())
{
    connect(&m_sources->statusNotifier, &StatusNotifierHost::changed, this, &TrayHost::changed);
    connect(&m_sources->xembed, &XembedTray::changed, this, &TrayHost::changed);
}

TrayHost::~TrayHost() = default;

bool TrayHost::isThere() const
{
    return m_sources->statusNotifier.isThere() || m_sources->xembed.isThere();
}

} // namespace app
