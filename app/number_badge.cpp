// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/number_badge.h"

#include <QPainter>

namespace app {

NumberBadge::NumberBadge(int number, QWidget *parent) : QWidget(parent), m_number(number)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void NumberBadge::show(wizard::Tone tone)
{
    m_tone = tone;
    update();
}

QSize NumberBadge::sizeHint() const
{
    const int side = fontMetrics().height() + 12;
    return {side, side};
}

void NumberBadge::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor colour = wizard::toneColor(m_tone, palette());
    painter.setPen(QPen(colour, 1.5));
    painter.drawEllipse(QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5));
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    painter.drawText(rect(), Qt::AlignCenter, QString::number(m_number));
}

} // namespace app
