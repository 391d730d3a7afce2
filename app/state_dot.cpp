// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/state_dot.h"

#include <QGuiApplication>
#include <QPainter>

namespace app {

QPixmap stateDot(wizard::Tone tone, int side, qreal devicePixelRatio)
{
    QPixmap pixmap(QSize(side, side) * devicePixelRatio);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    const double margin = side * 0.16;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(wizard::toneColor(tone, QGuiApplication::palette()));
    painter.drawEllipse(QRectF(0, 0, side, side).adjusted(margin, margin, -margin, -margin));
    return pixmap;
}

} // namespace app
