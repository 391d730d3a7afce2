// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace puented {

// The listening socket that systemd opened for us at `path` (sd_listen_fds(3)); none: it did not.
// The caller owns the descriptor, which no program started by us gets.
[[nodiscard]] std::optional<qintptr> inheritedSocket(const QString &path);

} // namespace puented
