// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/assignment/assignment_pages.h"

#include <QWizard>

namespace wizard {

class AssignmentExecutingPage;

// Assigns a certificate of the store: usages, certificate, what it touches, and then it is done.
class AssignmentWizard : public QWizard
{
    Q_OBJECT

public:
    // The site must be there. `start` is what is chosen beforehand.
    AssignmentWizard(Workspace &workspace, const Assignment &start, QWidget *parent = nullptr);

    void reject() override; // asks before a choice is lost; not while it is writing

private:
    AssignmentAnswers m_answers;
    AssignmentAnswers m_untouched;
    AssignmentExecutingPage *m_executing;
};

} // namespace wizard
