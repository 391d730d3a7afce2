// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/assignment/assignment.h"
#include "wizard/model/workspace.h"

#include <QWizardPage>

namespace wizard {

// Everything the assignment wizard asks. The pages are thin views of it: Back loses nothing.
struct AssignmentAnswers {
    Assignment assignment;
    bool isAdvanced = false; // usages are chosen one by one

    // What will be done: without the advanced page, the default alone.
    [[nodiscard]] Assignment result() const;
    bool operator==(const AssignmentAnswers &) const = default;
};

enum class AssignmentPageId {
    Intro,
    Advanced,
    Store,
    Summary,
    Executing
};

class AssignmentPage : public QWizardPage
{
    Q_OBJECT

public:
    AssignmentPage(Workspace &workspace, AssignmentAnswers &answers);

    void cleanupPage() override { } // answers stay

protected:
    void setHead(const QString &objectName, const QString &title, const QString &subtitle);
    [[nodiscard]] Workspace &workspace() { return m_workspace; }
    [[nodiscard]] const Workspace &workspace() const { return m_workspace; }
    [[nodiscard]] AssignmentAnswers &answers() { return m_answers; }
    [[nodiscard]] const AssignmentAnswers &answers() const { return m_answers; }
    // None while it is not in the store.
    [[nodiscard]] const certificates::StoredCertificate *chosen() const;

private:
    Workspace &m_workspace;
    AssignmentAnswers &m_answers;
};

[[nodiscard]] AssignmentPage *newAssignmentIntroPage(Workspace &workspace,
                                                     AssignmentAnswers &answers);
[[nodiscard]] AssignmentPage *newAdvancedUsagesPage(Workspace &workspace,
                                                    AssignmentAnswers &answers);
[[nodiscard]] AssignmentPage *newCertificateStorePage(Workspace &workspace,
                                                      AssignmentAnswers &answers);
[[nodiscard]] AssignmentPage *newAssignmentSummaryPage(Workspace &workspace,
                                                       AssignmentAnswers &answers);

} // namespace wizard
