// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/control/control_error.h"

#include <QString>
#include <QtGlobal>

#include <expected>

namespace control {

// What QLocalServer leaves to the platform; one .cpp per platform.

// Longest path of a local socket, in bytes.
[[nodiscard]] std::expected<void, ControlError> checkSocketPath(const QString &path);
// A listening socket of mode 0660 at `path`, never wider for a moment. A socket there that nobody
// answers is a leftover of a killed engine and is replaced. The caller owns the descriptor.
[[nodiscard]] std::expected<qintptr, ControlError> listenLocally(const QString &path);
// Whether the process at the other end may command this engine: our own user, root, or a member of
// the socket file's group.
[[nodiscard]] bool mayCommand(qintptr descriptor, const QString &socketPath);

} // namespace control
