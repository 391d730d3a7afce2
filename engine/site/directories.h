// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace site {

// The site directory: the option, else $PUENTE_SITE, else /etc/puente where it exists (the system
// service is installed), else $XDG_CONFIG_HOME/puente. Absolute and clean.
[[nodiscard]] QString siteDirectory(const QString &fromOption = {});

// Both depend on the directory alone, so that every program agrees however it was named.
// /etc/puente: /var/lib/puente and /run/puente; the user's own: $XDG_STATE_HOME/puente and
// $XDG_RUNTIME_DIR/puente; any other: DIR/state and DIR/run.
[[nodiscard]] QString stateDirectory(const QString &siteDirectory);
[[nodiscard]] QString runDirectory(const QString &siteDirectory);
[[nodiscard]] QString controlSocketPath(const QString &siteDirectory); // runDirectory/control.sock

} // namespace site
