// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace wizard {

// Why a control does nothing now, for the eye and the ear; empty: it works.
void setObstacle(QWidget *control, const QString &reason);

} // namespace wizard
