// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/certificates/import_findings.h"
#include "wizard/model/workspace.h"
#include "wizard/steps/step_progress.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTableWidget;

namespace wizard {

class FindingLabel;

// Imports the certificate the certification authority sent and assigns it: choose the file, see
// what it is and what differs from the request, import.
class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ImportDialog(Workspace &workspace, QWidget *parent = nullptr);

    void setFile(const QString &path);
    void reject() override; // not while it is writing

private:
    [[nodiscard]] QWidget *newChoice();
    void choose();
    void look(const QString &path);
    void present(const ImportFindings &findings);
    void refuse(const Explanation &explanation);
    void start();
    [[nodiscard]] QFuture<StepResult> import();
    [[nodiscard]] QFuture<StepResult> assign();
    [[nodiscard]] QFuture<StepResult> reload();
    void end(bool done);

    Workspace &m_workspace;
    QByteArray m_content;
    QString m_importedId;
    QStackedWidget *m_stack;
    QLineEdit *m_path;
    FindingLabel *m_finding;
    QTableWidget *m_facts;
    FindingLabel *m_chain;
    FindingLabel *m_names;
    QCheckBox *m_assign;
    StepProgress *m_progress;
    QPushButton *m_import;
    QPushButton *m_cancel;
};

} // namespace wizard
