// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace base {

// Where a program of ours is: beside this one (as built, and in libexec), or in ../libexec/puente
// of an installation, or in ../bin where this one is a test. Empty: nowhere.
[[nodiscard]] QString installedProgram(const QString &name);

} // namespace base
