// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/look/visible_indicators.h"

#include "wizard/look/tone.h"

#include <QPainter>
#include <QStyleOption>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightnessF()
        < palette.color(QPalette::WindowText).lightnessF();
}

} // namespace

void VisibleIndicators::drawPrimitive(PrimitiveElement element,
                                      const QStyleOption *option,
                                      QPainter *painter,
                                      const QWidget *widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    const bool isRound = element == PE_IndicatorRadioButton;
    const bool isSquare =
        element == PE_IndicatorCheckBox || element == PE_IndicatorItemViewItemCheck;
    if ((!isRound && !isSquare) || !isDark(option->palette)
        || baseStyle()->name().compare(u"fusion"_s, Qt::CaseInsensitive) != 0)
        return;
    QColor frame = toneColor(Tone::Muted, option->palette);
    if (!option->state.testFlag(State_Enabled))
        frame.setAlphaF(0.5F);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(frame);
    painter->setBrush(Qt::NoBrush);
    const QRectF rect = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
    if (isRound)
        painter->drawEllipse(rect);
    else
        painter->drawRoundedRect(rect, 2, 2);
    painter->restore();
}

int VisibleIndicators::styleHint(StyleHint hint,
                                 const QStyleOption *option,
                                 const QWidget *widget,
                                 QStyleHintReturn *data) const
{
    if (hint == SH_DialogButtonBox_ButtonsHaveIcons)
        return 0; // the desktop's coloured ones stand beside none of ours
    return QProxyStyle::styleHint(hint, option, widget, data);
}

} // namespace wizard
