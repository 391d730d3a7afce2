// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/look/symbolic_icon_engine.h"

#include <QGuiApplication>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace wizard {

using namespace Qt::Literals::StringLiterals;

QColor SymbolicIconEngine::color(QIcon::Mode mode) const
{
    const QPalette palette = QGuiApplication::palette();
    switch (mode) {
    case QIcon::Disabled:
        return palette.color(QPalette::Disabled, QPalette::WindowText);
    case QIcon::Selected:
        return palette.color(QPalette::HighlightedText);
    case QIcon::Normal:
    case QIcon::Active:
        break;
    }
    return toneColor(m_tone, palette);
}

void SymbolicIconEngine::paint(QPainter *painter,
                               const QRect &rect,
                               QIcon::Mode mode,
                               QIcon::State /*state*/)
{
    QByteArray svg = m_svg;
    svg.replace("currentColor", color(mode).name().toLatin1());
    QSvgRenderer renderer(svg);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const qreal side = qMin(rect.width(), rect.height());
    QRectF square(0, 0, side, side);
    square.moveCenter(QRectF(rect).center());
    renderer.render(painter, square);
    painter->restore();
}

QPixmap SymbolicIconEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state)
{
    const QString cacheKey = u"puente-symbol-%1-%2-%3x%4"_s.arg(qHash(m_svg))
                                 .arg(color(mode).rgba())
                                 .arg(size.width())
                                 .arg(size.height());
    QPixmap result;
    if (QPixmapCache::find(cacheKey, &result))
        return result;
    result = QPixmap(size);
    result.fill(Qt::transparent);
    QPainter painter(&result);
    paint(&painter, QRect(QPoint(0, 0), size), mode, state);
    painter.end();
    QPixmapCache::insert(cacheKey, result);
    return result;
}

QIconEngine *SymbolicIconEngine::clone() const
{
    return new SymbolicIconEngine(*this);
}

QString SymbolicIconEngine::key() const
{
    return u"puente-symbolic"_s;
}

} // namespace wizard
