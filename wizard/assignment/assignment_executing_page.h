// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/assignment/assignment_pages.h"

namespace wizard {

class StepProgress;

// Does the assignment as soon as it is entered. Finish appears when it is really done.
class AssignmentExecutingPage final : public AssignmentPage
{
    Q_OBJECT

public:
    AssignmentExecutingPage(Workspace &workspace, AssignmentAnswers &answers);

    void initializePage() override;
    [[nodiscard]] bool isComplete() const override { return m_isDone; }
    [[nodiscard]] bool isRunning() const;

Q_SIGNALS:
    void finished(bool done);

private:
    StepProgress *m_progress;
    bool m_isDone = false;
};

} // namespace wizard
