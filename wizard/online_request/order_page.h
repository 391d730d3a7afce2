// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/acme/order.h"
#include "wizard/model/workspace.h"
#include "wizard/request/work_page.h"
#include "wizard/steps/step_progress.h"

#include <QPromise>

#include <memory>
#include <optional>

namespace wizard {

class RecordView;

// Orders the certificate from a CA that answers online. What was entered about the CA is saved in
// the site when there is a certificate: a failed attempt spoils no settings that work.
class OrderPage final : public WorkPage
{
    Q_OBJECT

public:
    OrderPage(RequestAnswers &answers, Workspace &workspace);

    void initializePage() override;
    [[nodiscard]] bool isRunning() const override { return m_progress->isRunning(); }
    [[nodiscard]] bool isDone() const override { return m_isDone; }
    void cancel() override;

    // The certificate that came, when isDone().
    [[nodiscard]] const std::optional<certificates::ImportedCertificate> &certificate() const
    {
        return m_certificate;
    }

private:
    [[nodiscard]] QList<Step> steps();
    [[nodiscard]] QFuture<StepResult> begin();
    [[nodiscard]] QFuture<StepResult> follow(acme::Step step);
    [[nodiscard]] QFuture<StepResult> saveSettings();
    [[nodiscard]] QFuture<StepResult> saveAuthority();
    void advance(acme::Step step);
    void showSteps();
    void settle(const acme::Outcome &outcome);
    void answer(const StepResult &result);
    void end(bool done);

    Workspace &m_workspace;
    StepProgress *m_progress;
    RecordView *m_records;
    std::unique_ptr<acme::Order> m_order;
    // The step that the list waits for, and how it is told.
    std::unique_ptr<QPromise<StepResult>> m_waiting;
    acme::Step m_waitingFor = acme::Step::ReadDirectory;
    acme::Step m_reached = acme::Step::ReadDirectory;
    std::optional<StepResult> m_failure;
    std::optional<certificates::ImportedCertificate> m_certificate;
    bool m_isDone = false;
    bool m_isCancelled = false;
};

} // namespace wizard
