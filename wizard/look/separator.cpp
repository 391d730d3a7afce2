// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/look/separator.h"

#include <QPainter>

namespace wizard {

Separator::Separator(Qt::Orientation orientation, QWidget *parent) : QWidget(parent)
{
    if (orientation == Qt::Horizontal)
        setFixedHeight(1);
    else
        setFixedWidth(1);
}

void Separator::paintEvent(QPaintEvent * /*event*/)
{
    QColor colour = palette().color(QPalette::WindowText);
    colour.setAlphaF(0.22F);
    QPainter(this).fillRect(rect(), colour);
}

} // namespace wizard
