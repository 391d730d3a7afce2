// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine_summary.h"
#include "app/main_window.h"
#include "app/tray/recent_problems.h"

namespace app {

// What happened, and what to do next.
[[nodiscard]] QString problemText(const Problem &problem);
// "14:02 The partner …", with the day where it is another; what is over says so.
[[nodiscard]] QString entryText(const RecentProblems::Entry &entry, const QDateTime &now);
// Where it can be mended.
[[nodiscard]] MainWindow::Page pageOf(Problem::Cause cause);

// The state in words: "Needs attention (2) · Engine running · 3 streams …"
[[nodiscard]] QString healthText(const Health &health, const EngineSummary &summary);

} // namespace app
