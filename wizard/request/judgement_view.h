// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/request_model/request_judgement.h"

#include <QWidget>

class QVBoxLayout;

namespace wizard {

class FindingLabel;

// What the rules say about the answers of a page, below its fields: one line each, with Fix where
// one click cures it. Takes no room while there is nothing to say.
class JudgementView : public QWidget
{
    Q_OBJECT

public:
    JudgementView(RequestAnswers &answers, Concern concern, QWidget *parent = nullptr);

    void refresh();

Q_SIGNALS:
    void repaired(); // the answers were changed

private:
    void showFinding(qsizetype line, const RequestFinding &finding);

    RequestAnswers &m_answers;
    Concern m_concern;
    QVBoxLayout *m_column;
    QList<FindingLabel *> m_lines;
    QList<RequestFinding> m_findings;
};

} // namespace wizard
