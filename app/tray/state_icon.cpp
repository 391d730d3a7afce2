// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tray/state_icon.h"

#include "wizard/look/symbol.h"

namespace app {

namespace {

wizard::Symbol symbolOf(HealthState state)
{
    switch (state) {
    case HealthState::Running:
        return wizard::Symbol::TrayRunning;
    case HealthState::Stopped:
        return wizard::Symbol::TrayStopped;
    case HealthState::Attention:
        return wizard::Symbol::TrayAttention;
    case HealthState::Unknown:
        return wizard::Symbol::TrayUnknown;
    }
    Q_UNREACHABLE();
}

} // namespace

QIcon stateIcon(HealthState state)
{
    const QIcon drawing = wizard::symbolIcon(symbolOf(state));
    // In the sizes of panels: what is sent to them over D-Bus is what the icon says it has.
    QIcon icon;
    for (const int side : {16, 22, 24, 32, 48, 64})
        icon.addPixmap(drawing.pixmap(QSize(side, side), 1.0));
    return icon;
}

} // namespace app
