// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace cli {

// puentectl from its arguments to its exit code: reads them, runs the command, prints its report
// or its failure. Needs a QCoreApplication.
[[nodiscard]] int run(int argc, char **argv);

} // namespace cli
