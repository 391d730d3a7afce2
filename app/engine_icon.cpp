// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine_icon.h"

#include "wizard/look/symbol.h"

#include <QGuiApplication>
#include <QPainter>

namespace app {

namespace {

void drawDot(QPainter &painter, const QRectF &circle, const QColor &colour)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawEllipse(circle);
}

} // namespace

QPixmap stateDot(wizard::Tone tone, int side, qreal devicePixelRatio)
{
    QPixmap pixmap(QSize(side, side) * devicePixelRatio);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    const double margin = side * 0.16;
    drawDot(painter,
            QRectF(0, 0, side, side).adjusted(margin, margin, -margin, -margin),
            wizard::toneColor(tone, QGuiApplication::palette()));
    return pixmap;
}

QIcon engineIcon(wizard::Tone tone)
{
    QIcon icon;
    for (const int side : {16, 22, 24, 32, 48, 64}) {
        QPixmap pixmap = wizard::applicationIcon().pixmap(QSize(side, side), 1.0);
        QPainter painter(&pixmap);
        const double dot = side * 0.44;
        const QRectF circle(side - dot, side - dot, dot, dot);
        // A ring of the panel's colour keeps the dot apart from the bridge.
        drawDot(painter,
                circle.adjusted(-1, -1, 1, 1),
                QGuiApplication::palette().color(QPalette::Window));
        drawDot(painter, circle, wizard::toneColor(tone, QGuiApplication::palette()));
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace app
