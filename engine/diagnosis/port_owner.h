// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/site/port_plan.h"

#include <optional>

namespace diagnosis {

// Who has a port of this computer, as far as this user is shown.
struct PortOwner {
    QString program = {}; // "kamailio"; empty: a process of another user, which is not shown
    qint64 pid = 0;
    QString user = {}; // "kamailio"; empty: unknown to this computer

    bool operator==(const PortOwner &) const = default;
};

// Reads proc(5); nothing where there is none. Looks into every process: not for the event loop.
[[nodiscard]] std::optional<PortOwner> portOwner(site::PlannedPort::Protocol protocol,
                                                 quint16 port,
                                                 const QString &proc = QStringLiteral("/proc"));

} // namespace diagnosis
