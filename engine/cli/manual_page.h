// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <CLI/CLI.hpp>

namespace cli {

// puentectl(1), in the language of man(7): every command with its arguments and options, out of the
// parser itself.
[[nodiscard]] QByteArray manualPage(const CLI::App &parser);

} // namespace cli
