// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/certificates/import_dialog.h"

#include "wizard/look/finding_label.h"
#include "wizard/look/forms.h"
#include "wizard/look/symbol.h"
#include "wizard/messages/certificate_messages.h"
#include "wizard/messages/deployment_messages.h"
#include "wizard/messages/engine_messages.h"
#include "wizard/messages/site_messages.h"

#include <QCheckBox>
#include <QFile>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

constexpr qint64 maxFileBytes = 4 * 1024 * 1024;

} // namespace

ImportDialog::ImportDialog(Workspace &workspace, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_stack(new QStackedWidget(this))
    , m_path(new QLineEdit(this))
    , m_finding(new FindingLabel(this))
    , m_facts(newTable({tr("What"), tr("Value")}, u"facts"_s))
    , m_chain(new FindingLabel(this))
    , m_names(new FindingLabel(this))
    , m_assign(new QCheckBox(tr("&Assign this certificate to this edge"), this))
    , m_progress(new StepProgress(this))
    , m_import(newButton(tr("&Import"), Symbol::Import, u"import"_s))
    , m_cancel(new QPushButton(tr("Cancel"), this))
{
    setObjectName(u"importDialog"_s);
    setWindowTitle(tr("Import certificate"));
    m_stack->addWidget(newChoice());
    m_stack->addWidget(m_progress);
    m_cancel->setObjectName(u"cancel"_s);
    m_import->setEnabled(false);
    m_import->setDefault(true);

    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_import);
    buttons->addWidget(m_cancel);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_stack, 1);
    column->addLayout(buttons);

    connect(m_path, &QLineEdit::textChanged, this, &ImportDialog::look);
    connect(m_import, &QPushButton::clicked, this, &ImportDialog::start);
    connect(m_cancel, &QPushButton::clicked, this, &ImportDialog::reject);
    connect(m_progress, &StepProgress::finished, this, &ImportDialog::end);
    resize(680, 500);
}

QWidget *ImportDialog::newChoice()
{
    auto *choice = new QWidget(this);
    QPushButton *browse = newButton(tr("&Browse…"), Symbol::Folder, u"browse"_s);
    connect(browse, &QPushButton::clicked, this, &ImportDialog::choose);
    m_path->setObjectName(u"certificateFile"_s);
    m_path->setAccessibleName(tr("Certificate file"));
    m_facts->setAccessibleName(tr("What the file is"));
    m_facts->horizontalHeader()->hide();
    m_finding->setObjectName(u"finding"_s);
    m_chain->setObjectName(u"chain"_s);
    m_names->setObjectName(u"names"_s);
    m_assign->setObjectName(u"assign"_s);
    m_assign->setChecked(true);
    auto *label = new QLabel(tr("&Select certificate file:"), choice);
    label->setBuddy(m_path);
    auto *row = new QHBoxLayout;
    row->addWidget(m_path, 1);
    row->addWidget(browse);

    auto *column = new QVBoxLayout(choice);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(label);
    column->addLayout(row);
    column->addWidget(newHint(tr("The .cer, .crt, .pem or .p7b file, best with its chain."), this));
    column->addWidget(m_finding);
    column->addWidget(m_facts, 1);
    column->addWidget(m_names);
    column->addWidget(m_chain);
    column->addWidget(m_assign);
    return choice;
}

void ImportDialog::setFile(const QString &path)
{
    m_path->setText(path);
}

void ImportDialog::reject()
{
    if (!m_progress->isRunning())
        QDialog::reject();
}

void ImportDialog::choose()
{
    const QString path =
        QFileDialog::getOpenFileName(this,
                                     tr("Select certificate file"),
                                     {},
                                     tr("Certificates (*.cer *.crt *.pem *.der *.p7b *.p7c);;"
                                        "All files (*)"));
    if (!path.isEmpty())
        m_path->setText(path);
}

void ImportDialog::look(const QString &path)
{
    using Reason = certificates::CertificateError::Reason;
    m_content.clear();
    m_import->setEnabled(false);
    m_facts->setRowCount(0);
    m_chain->clear();
    m_names->clear();
    m_finding->clear();
    if (path.trimmed().isEmpty())
        return;
    QFile file(path.trimmed());
    if (!file.open(QIODevice::ReadOnly)) {
        refuse(explain(certificates::CertificateError{Reason::FileUnreadable, {}}));
        return;
    }
    const QByteArray content = file.read(maxFileBytes + 1);
    const auto findings = examine(content, m_workspace.pending(), m_workspace.certificates());
    if (!findings) {
        refuse(explain(findings.error()));
        return;
    }
    m_content = content;
    present(*findings);
}

void ImportDialog::refuse(const Explanation &explanation)
{
    m_finding->show(FindingLabel::Level::Error, explanation.sentence);
}

void ImportDialog::present(const ImportFindings &findings)
{
    const QLocale locale;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const certificates::Certificate &leaf = findings.leaf;
    setRows(m_facts,
            {{tr("Certificate"), leaf.commonName()},
             {tr("Issued by"), commonNameOf(leaf.issuer())},
             {tr("Valid until"),
              tr("%1 (%2)").arg(
                  locale.toString(leaf.notAfter().toLocalTime().date(), QLocale::LongFormat),
                  daysText(now, leaf.notAfter()))},
             {tr("Answers the request"),
              findings.request ? findings.request->friendlyName : tr("a key already in use")},
             {tr("Names"), locale.createSeparatedList(findings.names())},
             {tr("Chain"),
              findings.chain.isEmpty() ? tr("none in the file") : findings.chain.join(u" → "_s)}});
    m_finding->show(FindingLabel::Level::Good, tr("This certificate belongs to this edge."));
    if (!findings.lostNames.isEmpty())
        m_names->show(FindingLabel::Level::Warning,
                      tr("Requested but not in the certificate: %1")
                          .arg(locale.createSeparatedList(findings.lostNames)));
    else if (!findings.addedNames.isEmpty())
        m_names->show(FindingLabel::Level::Notice,
                      tr("Added by the certification authority: %1")
                          .arg(locale.createSeparatedList(findings.addedNames)));
    else
        m_names->show(FindingLabel::Level::Good, tr("All requested names are in it."));
    if (leaf.notAfter() <= now)
        m_chain->show(FindingLabel::Level::Error, tr("It has expired. Request a new one."));
    else if (!findings.isChainComplete)
        m_chain->show(FindingLabel::Level::Warning,
                      tr("No intermediate certificate is in the file: partners may be unable to "
                         "check it."));
    m_import->setEnabled(true);
}

void ImportDialog::start()
{
    QList<Step> steps{{.title = tr("Import the certificate"), .run = [this] { return import(); }}};
    if (m_assign->isChecked()) {
        steps += Step{.title = tr("Assign it to this edge"), .run = [this] { return assign(); }};
        steps += Step{.title = tr("Tell the engine"), .run = [this] { return reload(); }};
    }
    m_stack->setCurrentWidget(m_progress);
    m_import->hide();
    m_cancel->setEnabled(false);
    m_progress->run(std::move(steps));
}

QFuture<StepResult> ImportDialog::import()
{
    const auto imported = m_workspace.store().import(m_content);
    m_workspace.readCertificates();
    if (!imported)
        return readyStep(std::unexpected(explain(imported.error())));
    m_importedId = imported->leaf.id();
    return readyStep(m_importedId);
}

QFuture<StepResult> ImportDialog::assign()
{
    const auto saved =
        m_workspace.save([this](site::Site &site) -> std::expected<void, site::SiteError> {
            site.certificates.defaultId = m_importedId;
            return {};
        });
    if (!saved)
        return readyStep(std::unexpected(explain(saved.error())));
    return readyStep(u"site.toml: certificates.default"_s);
}

QFuture<StepResult> ImportDialog::reload()
{
    if (!m_workspace.isEngineRunning())
        return readyStep(u"the engine is stopped and will take it when it starts"_s);
    return m_workspace.reloadEngine().then(this, [](const control::Answer &answer) -> StepResult {
        if (!answer)
            return std::unexpected(explain(answer.error()));
        return u"reloaded"_s;
    });
}

void ImportDialog::end(bool /*done*/)
{
    m_cancel->setEnabled(true);
    m_cancel->setText(tr("Close"));
    m_cancel->setDefault(true);
    m_cancel->setFocus();
}

} // namespace wizard
