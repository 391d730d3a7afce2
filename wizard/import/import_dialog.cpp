// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/import/import_dialog.h"

#include "engine/base/worker.h"
#include "wizard/assignment/assignment.h"
#include "wizard/assignment/assignment_steps.h"
#include "wizard/import/import_report.h"
#include "wizard/import/key_options.h"
#include "wizard/import/legacy_file.h"
#include "wizard/import/source_chooser.h"
#include "wizard/look/finding_label.h"
#include "wizard/look/forms.h"
#include "wizard/look/obstacle.h"
#include "wizard/look/page_header.h"
#include "wizard/look/symbol.h"
#include "wizard/look/tab_order.h"
#include "wizard/messages/certificate_messages.h"
#include "wizard/viewing/export_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

using certificates::CertificateError;
using Reason = CertificateError::Reason;
using Imported = std::expected<certificates::ImportedCertificate, CertificateError>;

constexpr auto slow = 300ms; // only what takes longer shows that it does

} // namespace

ImportDialog::ImportDialog(Workspace &workspace, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_stack(new QStackedWidget(this))
    , m_expected(new QComboBox(this))
    , m_source(new SourceChooser(this))
    , m_busy(new QProgressBar(this))
    , m_finding(new FindingLabel(this))
    , m_empty(newEmptyState(tr("No certificate yet"),
                            tr("What the file holds, and what differs from the request, is shown "
                               "here before anything is imported.")))
    , m_report(new ImportReport(this))
    , m_keyOptions(new KeyOptions(this))
    , m_assign(new QCheckBox(tr("&Assign this certificate to this edge"), this))
    , m_progress(new StepProgress(this))
    , m_import(newButton(tr("&Import"), Symbol::Import, u"import"_s))
    , m_back(new QPushButton(tr("Bac&k"), this))
    , m_exportAnew(newButton(tr("&Export anew…"), Symbol::Save, u"exportAnew"_s))
    , m_cancel(new QPushButton(tr("Cancel"), this))
{
    setObjectName(u"importDialog"_s);
    setWindowTitle(tr("Import certificate"));
    setAcceptDrops(true);
    m_stack->addWidget(newChoice());
    m_stack->addWidget(m_progress);
    m_back->setObjectName(u"back"_s);
    m_cancel->setObjectName(u"cancel"_s);
    m_import->setDefault(true);
    for (QPushButton *button : {m_back, m_exportAnew})
        button->hide();

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_exportAnew);
    buttons->addStretch();
    buttons->addWidget(m_back);
    buttons->addWidget(m_import);
    buttons->addWidget(m_cancel);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_stack, 1);
    column->addLayout(buttons);

    listen();
    followTheEye(this);
    m_source->setFocus();
    showButtons();
    resize(780, 660);
}

void ImportDialog::listen()
{
    m_slow.setSingleShot(true);
    m_slow.setInterval(slow);
    connect(&m_slow, &QTimer::timeout, m_busy, &QWidget::show);
    connect(m_source, &SourceChooser::chosen, this, &ImportDialog::read);
    connect(m_source, &SourceChooser::typed, this, &ImportDialog::forget);
    connect(m_source, &SourceChooser::passwordGiven, this, [this] {
        if (m_sources != m_judged)
            inspect();
    });
    connect(m_source, &SourceChooser::clipboardEmpty, this, [this] {
        m_finding->show(FindingLabel::Level::Notice,
                        tr("There is no text in the clipboard. Copy the certificate from the page "
                           "of the certification authority first."));
    });
    connect(m_import, &QPushButton::clicked, this, &ImportDialog::start);
    connect(m_back, &QPushButton::clicked, this, [this] {
        m_stack->setCurrentIndex(0);
        showButtons();
    });
    connect(m_cancel, &QPushButton::clicked, this, &ImportDialog::reject);
    connect(m_progress, &StepProgress::finished, this, &ImportDialog::end);
    connect(m_report, &ImportReport::intermediatesWanted, this, &ImportDialog::chooseIntermediates);
    connect(m_keyOptions, &KeyOptions::completeChanged, this, &ImportDialog::showButtons);
    connect(m_exportAnew, &QPushButton::clicked, this, &ImportDialog::exportAnew);
}

QWidget *ImportDialog::newChoice()
{
    auto *choice = new QWidget(this);
    m_expected->setObjectName(u"pendingRequest"_s);
    m_expected->setAccessibleName(tr("Pending request"));
    m_expectedRow = new QWidget(choice);
    auto *label = new QLabel(tr("Pending re&quest:"), m_expectedRow);
    label->setBuddy(m_expected);
    auto *line = new QHBoxLayout(m_expectedRow);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(label);
    line->addWidget(m_expected, 1);
    m_expectedRow->hide();
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setMaximumHeight(8);
    m_busy->setAccessibleName(tr("Reading and checking"));
    m_busy->hide();
    m_finding->setObjectName(u"finding"_s);
    m_assign->setObjectName(u"assign"_s);
    m_assign->setChecked(true);
    connect(m_expected, &QComboBox::activated, this, &ImportDialog::present);

    auto *column = new QVBoxLayout(choice);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_expectedRow);
    column->addWidget(m_source);
    column->addWidget(m_busy);
    column->addWidget(m_finding);
    column->addWidget(m_empty, 1);
    column->addWidget(m_report, 1);
    column->addWidget(m_keyOptions);
    column->addWidget(m_assign);
    return choice;
}

void ImportDialog::setFile(const QString &path)
{
    if (path.trimmed().isEmpty())
        read(QList<ImportSource>());
    else
        read({{.path = path.trimmed()}});
}

void ImportDialog::read(const QList<ImportSource> &sources)
{
    forget();
    m_sources = sources;
    m_source->show(sources);
    inspect();
}

// What was judged is not what is chosen any more.
void ImportDialog::forget()
{
    m_sources.clear();
    m_judged.clear();
    m_judgement.reset();
    m_report->clear();
    m_source->forgetPassword();
    inspect();
}

void ImportDialog::expectAnswerTo(const QString &requestId)
{
    setWindowTitle(tr("Process pending request"));
    for (const certificates::PendingRequest &request : m_workspace.pending())
        m_expected->addItem(request.friendlyName, request.id);
    m_expected->setCurrentIndex(m_expected->findData(requestId));
    m_expectedRow->show();
}

void ImportDialog::addIntermediates(const ImportSource &source)
{
    m_sources += source;
    inspect();
}

void ImportDialog::reject()
{
    if (!m_progress->isRunning())
        QDialog::reject();
}

void ImportDialog::chooseIntermediates()
{
    const QStringList paths = QFileDialog::getOpenFileNames(
        this,
        tr("Select the intermediate certificates"),
        {},
        tr("Certificates (*.cer *.crt *.pem *.der *.p7b *.p7c);;All files (*)"));
    for (const QString &path : paths)
        m_sources += ImportSource{.path = path};
    if (!paths.isEmpty())
        inspect();
}

void ImportDialog::inspect()
{
    ++m_generation;
    m_isJudging = !m_sources.isEmpty();
    m_finding->clear();
    m_slow.stop();
    m_busy->hide();
    showButtons();
    if (m_sources.isEmpty())
        return;
    m_slow.start();
    m_password = m_source->password();
    const ImportJob job{.sources = m_sources,
                        .password = m_password,
                        .pending = m_workspace.pending(),
                        .stored = m_workspace.certificates(),
                        .siteDirectory = m_workspace.directory(),
                        .site = m_workspace.site(),
                        .now = QDateTime::currentDateTimeUtc()};
    base::onWorker([job] { return judge(job); })
        .then(this,
              [this, generation = m_generation](
                  const std::expected<ImportJudgement, CertificateError> &judgement) {
                  if (generation == m_generation)
                      settle(judgement);
              });
}

void ImportDialog::settle(const std::expected<ImportJudgement, CertificateError> &judgement)
{
    m_slow.stop();
    m_busy->hide();
    m_isJudging = false;
    if (!judgement) {
        refuse(judgement.error());
        return;
    }
    m_judged = m_sources;
    m_judgement = *judgement;
    present();
}

void ImportDialog::refuse(const CertificateError &error)
{
    const bool asksPassword =
        error.reason == Reason::PassphraseRequired || error.reason == Reason::PassphraseWrong;
    const auto level = error.reason == Reason::PassphraseRequired ? FindingLabel::Level::Notice
                                                                  : FindingLabel::Level::Error;
    m_finding->show(level,
                    error.reason == Reason::PassphraseRequired
                        ? tr("The file is protected by a password. Enter it to open the file.")
                        : explain(error).sentence);
    m_finding->setToolTip(error.evidence);
    if (!asksPassword) {
        m_sources = m_judged; // a file that was added is of no use: go on without it
        showButtons();
        return;
    }
    m_source->askPassword();
}

void ImportDialog::present()
{
    if (!m_judgement)
        return;
    const ImportFindings &findings = m_judgement->findings;
    m_report->show(*m_judgement, QDateTime::currentDateTimeUtc());
    const QString wanted = m_expected->currentData().toString();
    if (!wanted.isEmpty() && (!findings.request || findings.request->id != wanted))
        m_finding->show(FindingLabel::Level::Warning,
                        findings.request
                            ? tr("This certificate answers “%1”, another of the pending requests. "
                                 "It can be imported all the same.")
                                  .arg(findings.request->friendlyName)
                            : tr("This certificate does not answer the pending request. It can be "
                                 "imported all the same."));
    else
        m_finding->show(FindingLabel::Level::Good, tr("This certificate belongs to this edge."));
    showButtons();
}

void ImportDialog::showButtons()
{
    const bool isChoice = m_stack->currentIndex() == 0;
    const bool bringsKey = m_judgement && m_judgement->findings.bringsKey;
    const bool isOver =
        m_judgement && m_judgement->findings.leaf.notAfter() <= QDateTime::currentDateTimeUtc();
    m_empty->setVisible(!m_judgement);
    m_report->setVisible(m_judgement.has_value());
    m_keyOptions->setVisible(bringsKey);
    m_assign->setVisible(m_judgement.has_value());
    setObstacle(m_assign,
                isOver ? tr("This certificate has expired. Renew it before it is assigned.")
                       : QString());
    m_import->setVisible(isChoice);
    m_import->setEnabled(m_judgement && !m_isJudging && (!bringsKey || m_keyOptions->isComplete()));
    m_exportAnew->setVisible(m_judgement && !m_isJudging && m_judgement->findings.isLegacy);
    m_back->setVisible(false);
}

void ImportDialog::start()
{
    if (!m_judgement)
        return;
    QList<Step> steps{{.title = tr("Import the certificate"),
                       .run = [this, judgement = *m_judgement] { return import(judgement); }}};
    if (m_assign->isEnabled() && m_assign->isChecked()) {
        const Assignment assignment{.certificateId = m_judgement->findings.leaf.id()};
        steps += assignmentSteps(m_workspace,
                                 {.apply =
                                      [assignment](const site::Certificates &before) {
                                          return assigned(before, assignment);
                                      },
                                  .ids = {assignment.certificateId}});
    }
    m_stack->setCurrentWidget(m_progress);
    showButtons();
    m_cancel->setEnabled(false);
    m_progress->run(std::move(steps));
}

QFuture<StepResult> ImportDialog::import(const ImportJudgement &judgement)
{
    certificates::ImportOptions options;
    options.password = m_password;
    if (judgement.findings.bringsKey)
        m_keyOptions->applyTo(options);
    return base::onWorker([store = m_workspace.store(), judgement, options] {
               return importInto(store, judgement, options);
           })
        .then(this, [this](const Imported &imported) { return note(imported); });
}

StepResult ImportDialog::note(const Imported &imported)
{
    m_workspace.refreshCertificates();
    if (!imported)
        return std::unexpected(explain(imported.error()));
    m_importedId = imported->leaf.id();
    m_source->forgetPassword();
    return m_importedId;
}

void ImportDialog::end(bool done)
{
    const bool isImported = !m_importedId.isEmpty();
    m_cancel->setEnabled(true);
    m_cancel->setText(tr("Close"));
    m_cancel->setDefault(true);
    m_cancel->setFocus();
    m_back->setVisible(!done && !isImported);
}

void ImportDialog::exportAnew()
{
    if (!m_judgement)
        return;
    ExportDialog dialog(encryptedAnew(*m_judgement, m_password), this);
    dialog.exec();
}

void ImportDialog::dragEnterEvent(QDragEnterEvent *event)
{
    if (m_stack->currentIndex() == 0 && !sourcesFrom(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void ImportDialog::dropEvent(QDropEvent *event)
{
    const QList<ImportSource> sources = sourcesFrom(*event->mimeData());
    if (m_stack->currentIndex() != 0 || sources.isEmpty())
        return;
    event->acceptProposedAction();
    read(sources);
}

} // namespace wizard
