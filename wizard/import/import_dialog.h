// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/import/import_judgement.h"
#include "wizard/model/workspace.h"
#include "wizard/steps/step_progress.h"

#include <QDialog>
#include <QTimer>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace wizard {

class FindingLabel;
class ImportReport;
class KeyOptions;
class SourceChooser;

// Imports what the certification authority sent, from a file, the clipboard or a drop: see what it
// is and what differs from the request, then import and, if wanted, assign it. Reading and judging
// are done off the GUI's thread; closing the dialog forgets them.
class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ImportDialog(Workspace &workspace, QWidget *parent = nullptr);

    void setFile(const QString &path);
    void read(const QList<ImportSource> &sources); // that belong together
    // Processes a pending request: the one the answer should be for.
    void expectAnswerTo(const QString &requestId);
    void addIntermediates(const ImportSource &source);
    void reject() override; // not while it is writing

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    [[nodiscard]] QWidget *newChoice();
    void chooseIntermediates();
    void inspect();
    void listen();
    void forget();
    void settle(const std::expected<ImportJudgement, certificates::CertificateError> &judgement);
    void refuse(const certificates::CertificateError &error);
    void present();
    void showButtons();
    void start();
    void end(bool done);
    void exportAnew();
    [[nodiscard]] StepResult note(const std::expected<certificates::ImportedCertificate,
                                                      certificates::CertificateError> &imported);
    [[nodiscard]] QFuture<StepResult> import(const ImportJudgement &judgement);

    Workspace &m_workspace;
    QList<ImportSource> m_sources;
    base::Secret m_password; // the one m_sources are read with
    std::optional<ImportJudgement> m_judgement; // of m_judged
    QList<ImportSource> m_judged;
    bool m_isJudging = false;
    QString m_importedId;
    quint64 m_generation = 0; // answers to earlier questions are ignored
    QTimer m_slow;
    QStackedWidget *m_stack;
    QComboBox *m_expected;
    QWidget *m_expectedRow = nullptr;
    SourceChooser *m_source;
    QProgressBar *m_busy;
    FindingLabel *m_finding;
    QWidget *m_empty; // where the report will be
    ImportReport *m_report;
    KeyOptions *m_keyOptions;
    QCheckBox *m_assign;
    StepProgress *m_progress;
    QPushButton *m_import;
    QPushButton *m_back;
    QPushButton *m_exportAnew;
    QPushButton *m_cancel;
};

} // namespace wizard
