// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/assignment/assignment_steps.h"
#include "wizard/certificates/certificate_actions.h"

#include <QDialog>

class QPushButton;
class QStackedWidget;

namespace wizard {

// A change of the assignment that needs no choice: what it is called and what it does.
struct PlannedChange {
    QString title;
    QString question;
    QString action; // of the button that does it
    site::Certificates after;
    AssignmentChange change;
};

// Takes the selected certificate away from the selected usage, or from everywhere.
[[nodiscard]] PlannedChange unassignment(const site::Site &site,
                                         const CertificateSelection &selection);
// To what was assigned before.
[[nodiscard]] PlannedChange wayBack(const site::Site &site);

// Shows for each usage what is presented now and what will be, and does it at one click.
class AssignmentChangeDialog : public QDialog
{
    Q_OBJECT

public:
    AssignmentChangeDialog(Workspace &workspace, PlannedChange plan, QWidget *parent = nullptr);

    void reject() override; // not while it is writing

private:
    [[nodiscard]] QWidget *newPreview();
    void start();
    void end();

    Workspace &m_workspace;
    PlannedChange m_plan;
    QStackedWidget *m_stack;
    StepProgress *m_progress;
    QPushButton *m_do;
    QPushButton *m_cancel;
};

} // namespace wizard
