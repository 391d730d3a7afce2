// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace base {

// Whether the files of a directory are shared with its group: its setgid bit is set, so that they
// belong to that group. The system service's directories are (group puente: the engine and the
// administrators); a user's own are not.
[[nodiscard]] bool isSharedWithGroup(const QString &directory);

} // namespace base
