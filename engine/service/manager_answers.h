// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/service/service.h"

namespace service {

// What the tools of other systems print about a service. Pure.

// launchctl(1), print; empty: it is not loaded.
[[nodiscard]] ServiceState launchdState(const QString &printed);
// sc.exe queryex; empty: there is no such service. The numbers are those of SERVICE_STATUS.
[[nodiscard]] ServiceState windowsState(const QString &printed);

} // namespace service
