// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/request/judgement_view.h"

#include "wizard/look/finding_label.h"
#include "wizard/messages/lint_messages.h"

#include <QVBoxLayout>

namespace wizard {

namespace {

constexpr qsizetype maxLines = 50;

} // namespace

JudgementView::JudgementView(RequestAnswers &answers, Concern concern, QWidget *parent)
    : QWidget(parent), m_answers(answers), m_concern(concern), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(6);
    hide();
}

void JudgementView::refresh()
{
    m_findings = judge(m_answers, m_concern, QDateTime::currentDateTimeUtc());
    if (m_findings.size() > maxLines) // errors come first
        m_findings.erase(m_findings.begin() + maxLines, m_findings.end());
    for (qsizetype line = m_findings.size(); line < m_lines.size(); ++line)
        m_lines.at(line)->clear();
    for (qsizetype line = 0; line < m_findings.size(); ++line)
        showFinding(line, m_findings.at(line));
    setVisible(!m_findings.isEmpty());
}

void JudgementView::showFinding(qsizetype line, const RequestFinding &finding)
{
    if (line == m_lines.size()) {
        auto *label = new FindingLabel(this);
        m_column->addWidget(label);
        setTabOrder(m_lines.isEmpty() ? static_cast<QWidget *>(this) : m_lines.last(), label);
        m_lines += label;
        connect(label, &FindingLabel::fixRequested, this, [this, line] {
            if (line >= m_findings.size() || !m_findings.at(line).repair)
                return;
            const Repair repair = *m_findings.at(line).repair;
            repair.apply(m_answers);
            refresh();
            Q_EMIT repaired();
        });
    }
    const FindingLine said = lintLine(finding.finding);
    FindingLabel *label = m_lines.at(line);
    label->show(said.level, said.sentence, finding.repair ? finding.repair->label : QString());
    label->setToolTip(said.details);
    label->setAccessibleDescription(said.details);
}

} // namespace wizard
