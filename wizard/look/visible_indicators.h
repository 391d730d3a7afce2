// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace wizard {

// COMPAT(Qt 6.4, Fusion): draws the frames of check boxes and radio buttons darker than the window,
// so that on a dark palette an empty one cannot be seen. Adds a frame there, nowhere else.
class VisibleIndicators : public QProxyStyle
{
    Q_OBJECT

public:
    using QProxyStyle::QProxyStyle;

    void drawPrimitive(PrimitiveElement element,
                       const QStyleOption *option,
                       QPainter *painter,
                       const QWidget *widget) const override;
    int styleHint(StyleHint hint,
                  const QStyleOption *option,
                  const QWidget *widget,
                  QStyleHintReturn *data) const override;
};

} // namespace wizard
