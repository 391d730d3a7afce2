// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/model/deployment_steps.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace wizard {
class ToneLabel;
} // namespace wizard

namespace app {

class NumberBadge;

// One deployment step: number, title, what is so and what is next, state, Run.
class StepRow : public QWidget
{
    Q_OBJECT

public:
    StepRow(int number, wizard::DeploymentStep::Id id, QWidget *parent = nullptr);

    void show(const wizard::DeploymentStep &step, const wizard::DeploymentFacts &facts);
    [[nodiscard]] QPushButton *runButton() const { return m_run; }
    [[nodiscard]] wizard::DeploymentStep::Id id() const { return m_id; }

Q_SIGNALS:
    void runRequested(wizard::DeploymentStep::Id id);

private:
    wizard::DeploymentStep::Id m_id;
    NumberBadge *m_badge;
    QLabel *m_title;
    wizard::ToneLabel *m_situation;
    QLabel *m_icon;
    wizard::ToneLabel *m_state;
    QPushButton *m_run;
};

} // namespace app
