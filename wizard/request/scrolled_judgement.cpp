// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/request/scrolled_judgement.h"

#include "wizard/look/tab_order.h"

using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

constexpr int mostLines = 6;

} // namespace

ScrolledJudgement::ScrolledJudgement(JudgementView *judgement,
                                     const QString &accessibleName,
                                     QWidget *parent)
    : QScrollArea(parent), m_judgement(judgement)
{
    setObjectName(u"findings"_s);
    setAccessibleName(accessibleName);
    setWidget(judgement);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void ScrolledJudgement::refresh()
{
    m_judgement->refresh();
    followTheEye(this); // there may be lines that there were not
    setVisible(!m_judgement->isHidden());
    setFixedHeight(
        qMin(fontMetrics().lineSpacing() * mostLines, m_judgement->sizeHint().height() + 4));
}

} // namespace wizard
