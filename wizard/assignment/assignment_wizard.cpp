// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/assignment/assignment_wizard.h"

#include "wizard/assignment/assignment_executing_page.h"
#include "wizard/look/wizard_window.h"

#include <QAbstractButton>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

AssignmentWizard::AssignmentWizard(Workspace &workspace, const Assignment &start, QWidget *parent)
    : QWizard(parent)
    , m_answers{.assignment = start, .isAdvanced = !start.isDefault || !start.domains.isEmpty()}
    , m_untouched(m_answers)
    , m_executing(new AssignmentExecutingPage(workspace, m_answers))
{
    setObjectName(u"assignmentWizard"_s);
    setWindowTitle(tr("Certificate assignment"));
    AssignmentPage *summary = newAssignmentSummaryPage(workspace, m_answers);
    const QList<std::pair<AssignmentPageId, AssignmentPage *>> pages{
        {AssignmentPageId::Intro, newAssignmentIntroPage(workspace, m_answers)},
        {AssignmentPageId::Advanced, newAdvancedUsagesPage(workspace, m_answers)},
        {AssignmentPageId::Store, newCertificateStorePage(workspace, m_answers)},
        {AssignmentPageId::Summary, summary},
        {AssignmentPageId::Executing, m_executing}};
    for (const auto &[id, page] : pages)
        setPage(static_cast<int>(id), page);
    dressWizard(this);

    // Back leads to the summary while nothing is done: Qt closes the way behind a commit page.
    connect(m_executing, &AssignmentExecutingPage::finished, summary, [this, summary](bool done) {
        summary->setCommitPage(done);
        Q_EMIT m_executing->completeChanged(); // the buttons follow only this
        button(QWizard::CancelButton)->setEnabled(!done);
    });
    resize(820, 520);
}

void AssignmentWizard::reject()
{
    if (m_executing->isRunning())
        return;
    if (m_executing->isComplete()) {
        accept(); // it is done: closing loses nothing
        return;
    }
    // Choosing the first certificate of the list is no work that could be lost.
    AssignmentAnswers untouched = m_untouched;
    if (untouched.assignment.certificateId.isEmpty())
        untouched.assignment.certificateId = m_answers.assignment.certificateId;
    if (m_answers == untouched || confirmLeaving(this))
        QWizard::reject();
}

} // namespace wizard
