// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/assignment/assignment_executing_page.h"

#include "wizard/assignment/assignment_steps.h"

#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

AssignmentExecutingPage::AssignmentExecutingPage(Workspace &workspace, AssignmentAnswers &answers)
    : AssignmentPage(workspace, answers), m_progress(new StepProgress(this))
{
    setHead(u"executing"_s, tr("Executing commands"), tr("The certificate is being assigned."));
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_progress);
    connect(m_progress, &StepProgress::finished, this, [this](bool done) {
        m_isDone = done;
        setSubTitle(done ? tr("The certificate is assigned.")
                         : tr("The certificate could not be assigned."));
        Q_EMIT completeChanged();
        Q_EMIT finished(done);
    });
}

bool AssignmentExecutingPage::isRunning() const
{
    return m_progress->isRunning();
}

void AssignmentExecutingPage::initializePage()
{
    m_isDone = false;
    const Assignment assignment = answers().result();
    m_progress->run(assignmentSteps(
        workspace(),
        {.apply = [assignment](
                      const site::Certificates &before) { return assigned(before, assignment); },
         .ids = {assignment.certificateId}}));
}

} // namespace wizard
