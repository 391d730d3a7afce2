// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/look/tone.h"

#include <QByteArray>
#include <QIconEngine>

namespace wizard {

// Draws an SVG whose `currentColor` is the palette's text colour at the moment of painting.
class SymbolicIconEngine final : public QIconEngine
{
public:
    SymbolicIconEngine(QByteArray svg, Tone tone) : m_svg(std::move(svg)), m_tone(tone) { }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    [[nodiscard]] QIconEngine *clone() const override;
    [[nodiscard]] QString key() const override;
    bool isNull() override { return m_svg.isEmpty(); }

private:
    [[nodiscard]] QColor color(QIcon::Mode mode) const;

    QByteArray m_svg;
    Tone m_tone;
};

} // namespace wizard
