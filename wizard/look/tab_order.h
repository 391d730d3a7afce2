// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace wizard {

// Makes the Tab key go through a window as its layouts read: from above to below, as the eye does.
// Call it once everything is in its layout.
void followTheEye(QWidget *window);

} // namespace wizard
