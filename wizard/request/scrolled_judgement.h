// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/request/judgement_view.h"

#include <QScrollArea>

namespace wizard {

// A judgement that may say one line for each of many names: as high as that, at most a quarter of
// the page. Takes no room while there is nothing to say.
class ScrolledJudgement : public QScrollArea
{
    Q_OBJECT

public:
    ScrolledJudgement(JudgementView *judgement, const QString &accessibleName, QWidget *parent);

    void refresh();

private:
    JudgementView *m_judgement;
};

} // namespace wizard
