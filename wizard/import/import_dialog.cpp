// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/import/import_dialog.h"

#include "wizard/assignment/assignment.h"
#include "wizard/assignment/assignment_steps.h"
#include "wizard/import/import_report.h"
#include "wizard/import/key_options.h"
#include "wizard/look/finding_label.h"
#include "wizard/look/forms.h"
#include "wizard/look/symbol.h"
#include "wizard/look/tab_order.h"
#include "wizard/messages/certificate_messages.h"
#include "wizard/model/worker.h"
#include "wizard/viewing/export_dialog.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
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

constexpr auto typingPause = 200ms;
constexpr auto slow = 300ms; // only what takes longer shows that it does

// On a worker thread: the store waits for other programs and for the disk.
Imported importAll(const certificates::Store &store,
                   const ImportJudgement &judgement,
                   const certificates::ImportOptions &options)
{
    const QString leaf = judgement.findings.leaf.id();
    Imported imported = judgement.findings.completesChain
        ? store.completeChain(leaf, judgement.content)
        : store.import(judgement.content, options);
    for (const QByteArray &file : judgement.intermediates) {
        if (imported)
            imported = store.completeChain(leaf, file);
    }
    return imported;
}

} // namespace

ImportDialog::ImportDialog(Workspace &workspace, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_stack(new QStackedWidget(this))
    , m_expected(new QComboBox(this))
    , m_path(new QLineEdit(this))
    , m_passwordField(new QLineEdit(this))
    , m_busy(new QProgressBar(this))
    , m_finding(new FindingLabel(this))
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

    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPause);
    m_slow.setSingleShot(true);
    m_slow.setInterval(slow);
    connect(&m_typing, &QTimer::timeout, this, [this] { setFile(m_path->text()); });
    connect(&m_slow, &QTimer::timeout, m_busy, &QWidget::show);
    connect(m_path, &QLineEdit::textEdited, &m_typing, [this] { m_typing.start(); });
    connect(m_import, &QPushButton::clicked, this, &ImportDialog::start);
    connect(m_back, &QPushButton::clicked, this, [this] {
        m_stack->setCurrentIndex(0);
        showButtons();
    });
    connect(m_cancel, &QPushButton::clicked, this, &ImportDialog::reject);
    connect(m_progress, &StepProgress::finished, this, &ImportDialog::end);
    connect(m_report, &ImportReport::intermediatesWanted, this, &ImportDialog::chooseIntermediates);
    connect(m_keyOptions, &KeyOptions::completeChanged, this, &ImportDialog::showButtons);
    followTheEye(this);
    m_path->setFocus();
    showButtons();
    resize(780, 620);
}

QWidget *ImportDialog::newSourceRow()
{
    auto *source = new QWidget(this);
    QPushButton *browse = newButton(tr("&Browse…"), Symbol::Folder, u"browse"_s);
    QPushButton *fromClipboard = newButton(tr("&Paste"), Symbol::Copy, u"paste"_s);
    browse->setAutoDefault(false);
    fromClipboard->setAutoDefault(false);
    connect(browse, &QPushButton::clicked, this, &ImportDialog::choose);
    connect(fromClipboard, &QPushButton::clicked, this, &ImportDialog::paste);
    m_path->setObjectName(u"certificateFile"_s);
    m_path->setAccessibleName(tr("Certificate file"));
    auto *label = new QLabel(tr("&Select certificate file:"), source);
    label->setBuddy(m_path);
    auto *row = new QHBoxLayout;
    row->addWidget(m_path, 1);
    row->addWidget(browse);
    row->addWidget(fromClipboard);
    auto *column = new QVBoxLayout(source);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(label);
    column->addLayout(row);
    column->addWidget(newHint(
        tr("A .cer, .crt, .pem, .p7b or .pfx file; it may also be dropped here, or its text "
           "pasted."),
        this));
    return source;
}

QWidget *ImportDialog::newPasswordRow()
{
    auto *row = new QWidget(this);
    m_passwordField->setObjectName(u"password"_s);
    m_passwordField->setAccessibleName(tr("Password of the file"));
    m_passwordField->setEchoMode(QLineEdit::Password);
    auto *label = new QLabel(tr("Pass&word of the file:"), row);
    label->setBuddy(m_passwordField);
    auto *open = newButton(tr("&Open"), Symbol::Key, u"openFile"_s);
    open->setAutoDefault(false);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(label);
    line->addWidget(m_passwordField, 1);
    line->addWidget(open);
    connect(open, &QPushButton::clicked, this, &ImportDialog::inspect);
    connect(m_passwordField, &QLineEdit::returnPressed, this, [this] {
        if (!m_judgement)
            inspect();
    });
    row->hide();
    return row;
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
    m_passwordRow = newPasswordRow();
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setMaximumHeight(8);
    m_busy->setAccessibleName(tr("Reading and checking"));
    m_busy->hide();
    m_finding->setObjectName(u"finding"_s);
    m_assign->setObjectName(u"assign"_s);
    m_assign->setChecked(true);
    connect(m_expected, &QComboBox::activated, this, [this] {
        if (m_judgement)
            present();
    });

    auto *column = new QVBoxLayout(choice);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_expectedRow);
    column->addWidget(newSourceRow());
    column->addWidget(m_passwordRow);
    column->addWidget(m_busy);
    column->addWidget(m_finding);
    column->addWidget(m_report, 1);
    column->addWidget(m_keyOptions);
    column->addWidget(m_assign);
    return choice;
}

void ImportDialog::setFile(const QString &path)
{
    read({.path = path.trimmed()});
}

void ImportDialog::read(const ImportSource &source)
{
    m_typing.stop();
    m_source = source;
    m_intermediates.clear();
    m_passwordField->clear();
    m_passwordRow->hide();
    if (m_path->text().trimmed() != source.path)
        m_path->setText(source.path);
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
    m_intermediates += source;
    inspect();
}

void ImportDialog::reject()
{
    if (!m_progress->isRunning())
        QDialog::reject();
}

void ImportDialog::choose()
{
    const QString path = QFileDialog::getOpenFileName(
        this,
        tr("Select certificate file"),
        {},
        tr("Certificates (*.cer *.crt *.pem *.der *.p7b *.p7c *.pfx *.p12);;All files (*)"));
    if (!path.isEmpty())
        setFile(path);
}

void ImportDialog::paste()
{
    const QMimeData *pasted = QGuiApplication::clipboard()->mimeData();
    const auto source = pasted == nullptr ? std::nullopt : sourceFrom(*pasted);
    if (source)
        read(*source);
    else
        m_finding->show(FindingLabel::Level::Notice,
                        tr("There is no text in the clipboard. Copy the certificate from the page "
                           "of the certification authority first."));
}

void ImportDialog::chooseIntermediates()
{
    const QString path = QFileDialog::getOpenFileName(
        this,
        tr("Select the intermediate certificates"),
        {},
        tr("Certificates (*.cer *.crt *.pem *.der *.p7b *.p7c);;All files (*)"));
    if (!path.isEmpty())
        addIntermediates({.path = path});
}

void ImportDialog::inspect()
{
    ++m_generation;
    m_judgement.reset();
    m_report->clear();
    m_finding->clear();
    m_slow.stop();
    m_busy->hide();
    showButtons();
    if (m_source.isEmpty())
        return;
    m_slow.start();
    m_password = base::Secret::fromText(m_passwordField->text());
    const ImportJob job{.source = m_source,
                        .intermediates = m_intermediates,
                        .password = m_password,
                        .pending = m_workspace.pending(),
                        .stored = m_workspace.certificates(),
                        .siteDirectory = m_workspace.directory(),
                        .site = m_workspace.site(),
                        .now = QDateTime::currentDateTimeUtc()};
    onWorker([job] { return judge(job); })
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
    if (!judgement) {
        refuse(judgement.error());
        return;
    }
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
    if (!asksPassword)
        return;
    m_passwordRow->show();
    m_passwordField->setFocus();
    m_passwordField->selectAll();
}

void ImportDialog::present()
{
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
    m_keyOptions->setVisible(bringsKey);
    m_assign->setEnabled(!isOver);
    m_assign->setToolTip(
        isOver ? tr("This certificate has expired. Renew it before it is assigned.") : QString());
    m_assign->setAccessibleDescription(m_assign->toolTip());
    m_import->setVisible(isChoice);
    m_import->setEnabled(m_judgement && (!bringsKey || m_keyOptions->isComplete()));
    m_back->setVisible(false);
}

void ImportDialog::start()
{
    QList<Step> steps{{.title = tr("Import the certificate"), .run = [this] { return import(); }}};
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

QFuture<StepResult> ImportDialog::import()
{
    certificates::ImportOptions options;
    options.password = m_password;
    if (m_judgement->findings.bringsKey)
        m_keyOptions->applyTo(options);
    return onWorker([store = m_workspace.store(), judgement = *m_judgement, options] {
               return importAll(store, judgement, options);
           })
        .then(this, [this](const Imported &imported) { return note(imported); });
}

StepResult ImportDialog::note(const Imported &imported)
{
    m_workspace.readCertificates();
    if (!imported)
        return std::unexpected(explain(imported.error()));
    m_importedId = imported->leaf.id();
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
    if (!isImported || !m_judgement->findings.isLegacy)
        return;
    m_exportAnew->show();
    connect(m_exportAnew, &QPushButton::clicked, this, [this] {
        if (const auto stored = m_workspace.store().find(m_importedId)) {
            ExportDialog dialog(m_workspace.store(), *stored, this);
            dialog.exec();
        }
    });
}

void ImportDialog::dragEnterEvent(QDragEnterEvent *event)
{
    if (m_stack->currentIndex() == 0 && sourceFrom(*event->mimeData()))
        event->acceptProposedAction();
}

void ImportDialog::dropEvent(QDropEvent *event)
{
    if (const auto source = sourceFrom(*event->mimeData())) {
        event->acceptProposedAction();
        read(*source);
    }
}

} // namespace wizard
