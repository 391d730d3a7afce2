// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/service/service_step.h"
#include "wizard/service/waiting_line.h"

#include <QDialog>

namespace wizard {

class DeedButtons;
class FailureView;
class FindingLabel;
class FindingList;
class ScopeChoice;

// Step 5: how the engine is run; installs, starts and stops it, and shows what came of it.
class ServiceDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ServiceDialog(ServiceStep &step,
                           const WaitingTimes &times = {},
                           QWidget *parent = nullptr);

    void reject() override; // not in the middle of a deed

private:
    void ask(ServiceStep::Deed deed);
    void showStep();

    ServiceStep &m_step;
    ScopeChoice *m_scopes;
    FindingLabel *m_state;
    DeedButtons *m_deeds;
    WaitingLine *m_waiting;
    FailureView *m_failure;
    FindingList *m_checks;
};

} // namespace wizard
