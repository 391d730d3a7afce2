// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/look/obstacle.h"

#include <QWidget>

namespace wizard {

void setObstacle(QWidget *control, const QString &reason)
{
    control->setEnabled(reason.isEmpty());
    control->setToolTip(reason);
    control->setAccessibleDescription(reason);
}

} // namespace wizard
