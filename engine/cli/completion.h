// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/cli/session.h"

#include <QStringList>

#include <CLI/CLI.hpp>

namespace cli {

// What may stand next on a command line, as the shells ask for it: `words` are those after
// "puentectl", the last one is being written (perhaps empty). Commands and options come from the
// parser, values of the site (partners, policies, certificates, …) from its files; where the site
// cannot be read there are none. Never an error: a shell that completes has nobody to tell.
[[nodiscard]] QStringList
completions(const CLI::App &parser, const QStringList &words, const Session &session);

// A script that makes the shell ask; empty for a shell other than bash, zsh and fish.
[[nodiscard]] QString completionScript(const QString &shell);

} // namespace cli
