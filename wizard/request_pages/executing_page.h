// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/certificates/store.h"
#include "wizard/request/work_page.h"
#include "wizard/steps/step_progress.h"

#include <optional>

namespace wizard {

// Checks the answers, makes key and request off the GUI thread, saves the file. A request made
// before the answers were changed again, or cancelled, is taken back.
class ExecutingPage final : public WorkPage
{
    Q_OBJECT

public:
    ExecutingPage(RequestAnswers &answers, certificates::Store store);

    void initializePage() override;
    [[nodiscard]] bool isRunning() const override { return m_progress->isRunning(); }
    [[nodiscard]] bool isDone() const override { return m_isDone; }
    [[nodiscard]] const std::optional<certificates::PendingRequest> &request() const
    {
        return m_request;
    }

    void cancel() override;

private:
    [[nodiscard]] QList<Step> steps();
    [[nodiscard]] QFuture<StepResult> check();
    [[nodiscard]] QFuture<StepResult> make();
    [[nodiscard]] QFuture<StepResult> save();
    void takeBack();
    void end(bool done);

    certificates::Store m_store;
    StepProgress *m_progress;
    std::optional<certificates::PendingRequest> m_request;
    bool m_isDone = false;
    bool m_isMaking = false;
    bool m_isCancelled = false;
};

} // namespace wizard
