// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/cli/session.h"

#include <QByteArray>

#include <optional>

namespace cli {

// A password, never from the arguments: the first line of the file, of standard input ("-", or when
// that is no terminal), else typed twice without echo.
[[nodiscard]] std::expected<QByteArray, Failure> readPassword(const std::optional<QString> &file);

} // namespace cli
