// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session.h"
#include "wizard/steps/step_progress.h"

#include <QDialog>

class QPushButton;

namespace app {

// Step 5: starts the engine in the background, step by step; an engine that runs is restarted.
class ServicesDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ServicesDialog(Session &session, QWidget *parent = nullptr);

    void start();
    void reject() override; // not in the middle of it

private:
    [[nodiscard]] QList<wizard::Step> steps();
    [[nodiscard]] QFuture<wizard::StepResult> checkSite();
    [[nodiscard]] QFuture<wizard::StepResult> stopEngine();
    [[nodiscard]] QFuture<wizard::StepResult> startEngine();

    Session &m_session;
    wizard::StepProgress *m_progress;
    QPushButton *m_start;
    QPushButton *m_close;
};

} // namespace app
