// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/messages/explanation.h"

class QWidget;

namespace wizard {

// Says what went wrong; the evidence is behind "Details".
void warn(QWidget *parent, const QString &title, const Explanation &explanation);

// Asks before something is lost; true when `action` was chosen. Escape keeps everything.
[[nodiscard]] bool
confirm(QWidget *parent, const QString &title, const QString &question, const QString &action);

} // namespace wizard
