// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/look/plain_tool_tips.h"

#include <QEvent>
#include <QLabel>

namespace wizard {

bool PlainToolTips::eventFilter(QObject *watched, QEvent *event)
{
    // Qt polishes its label before it has a text and a size.
    if (event->type() == QEvent::Polish && watched->inherits("QTipLabel"))
        qobject_cast<QLabel *>(watched)->setTextFormat(Qt::PlainText);
    return QObject::eventFilter(watched, event);
}

} // namespace wizard
