// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/look/life_bar.h"

#include "wizard/look/tone.h"
#include "wizard/messages/deployment_messages.h"
#include "wizard/model/deployment_steps.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace wizard {

LifeBar::LifeBar(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void LifeBar::show(const QDateTime &begin, const QDateTime &end, const QDateTime &today)
{
    m_begin = begin;
    m_end = end;
    m_today = today;
    const QString text = tr("Valid for %1 more").arg(daysText(today, end));
    setToolTip(text);
    setAccessibleName(text);
    update();
}

QSize LifeBar::sizeHint() const
{
    return {240, fontMetrics().lineSpacing() * 2 + 12};
}

void LifeBar::paintEvent(QPaintEvent * /*event*/)
{
    const qint64 whole = m_begin.secsTo(m_end);
    if (whole <= 0)
        return;
    const double share = std::clamp(
        static_cast<double>(m_begin.secsTo(m_today)) / static_cast<double>(whole), 0.0, 1.0);
    const bool isEnding = m_today.daysTo(m_end) < expiringDays;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF bar(1, fontMetrics().lineSpacing() + 3, width() - 2, 6);
    const QColor left = toneColor(isEnding ? Tone::Bad : Tone::Good, palette());
    QColor gone = toneColor(Tone::Muted, palette());
    gone.setAlphaF(0.35F);
    const double now = bar.left() + bar.width() * share;
    painter.setPen(Qt::NoPen);
    painter.setBrush(gone);
    painter.drawRoundedRect(bar, 3, 3);
    painter.setBrush(left);
    painter.drawRoundedRect(QRectF(now, bar.top(), bar.right() - now, bar.height()), 3, 3);
    painter.setBrush(palette().color(QPalette::WindowText));
    painter.drawRoundedRect(QRectF(now - 1, bar.top() - 3, 2, bar.height() + 6), 1, 1);

    const QLocale locale;
    const auto dateText = [&locale](const QDateTime &moment) {
        return locale.toString(moment.toLocalTime().date(), QLocale::ShortFormat);
    };
    painter.setPen(toneColor(Tone::Muted, palette()));
    const QRectF below(0, bar.bottom() + 2, width(), fontMetrics().lineSpacing());
    painter.drawText(below, Qt::AlignLeft, dateText(m_begin));
    painter.drawText(below, Qt::AlignRight, dateText(m_end));
    painter.setPen(palette().color(QPalette::WindowText));
    const QString today = tr("today");
    const double textWidth = fontMetrics().horizontalAdvance(today);
    const double x = std::clamp(now - textWidth / 2, 0.0, qMax(0.0, width() - textWidth));
    painter.drawText(QRectF(x, 0, textWidth + 2, fontMetrics().lineSpacing()), today);
}

} // namespace wizard
