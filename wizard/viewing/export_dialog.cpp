// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/viewing/export_dialog.h"

#include "engine/base/worker.h"
#include "wizard/look/finding_label.h"
#include "wizard/look/forms.h"
#include "wizard/look/new_password.h"
#include "wizard/look/symbol.h"
#include "wizard/look/tab_order.h"
#include "wizard/messages/certificate_messages.h"
#include "wizard/viewing/pem_view.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QStandardPaths>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

using Written = std::expected<void, certificates::CertificateError>;

QString obstacleText(ExportObstacle obstacle)
{
    switch (obstacle) {
    case ExportObstacle::KeyMissing:
        return ExportDialog::tr("The private key of this certificate is not here. Only the "
                                "certificate can be exported.");
    case ExportObstacle::OnToken:
        return ExportDialog::tr("The private key is on a token, which never gives it away. Only "
                                "the certificate can be exported.");
    case ExportObstacle::NotExportable:
        return ExportDialog::tr("The private key was not marked as exportable when it was made. "
                                "Only the certificate can be exported.");
    }
    return {};
}

} // namespace

ExportDialog::ExportDialog(ExportSource source, QWidget *parent)
    : QDialog(parent)
    , m_source(std::move(source))
    , m_withKey(new QRadioButton(tr("Certificate with its path and private &key (PKCS #12)"), this))
    , m_alone(new QRadioButton(tr("Certificate with its path, without private key (&PEM)"), this))
    , m_reason(new FindingLabel(this))
    , m_passwords(new QWidget(this))
    , m_password(new NewPassword(tr("Pass&word:"), tr("&Repeat it:"), this))
    , m_keySecret(new QLineEdit(this))
    , m_path(new QLineEdit(this))
    , m_busy(new QProgressBar(this))
    , m_finding(new FindingLabel(this))
    , m_export(newButton(tr("&Export"), Symbol::Save, u"export"_s))
    , m_cancel(new QPushButton(tr("Cancel"), this))
{
    setObjectName(u"exportDialog"_s);
    setWindowTitle(tr("Export certificate"));
    m_withKey->setObjectName(u"withKey"_s);
    m_alone->setObjectName(u"withoutKey"_s);
    m_finding->setObjectName(u"finding"_s);
    m_reason->setObjectName(u"reason"_s);
    m_cancel->setObjectName(u"cancel"_s);
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setMaximumHeight(8);
    m_busy->setAccessibleName(tr("Exporting"));
    m_busy->hide();
    m_export->setDefault(true);

    auto *column = new QVBoxLayout(this);
    auto *what = new QLabel(tr("Export “%1” as:").arg(m_source.friendlyName), this);
    what->setWordWrap(true);
    column->addWidget(what);
    column->addWidget(m_withKey);
    column->addWidget(m_reason);
    addKeyChoice();
    column->addWidget(m_passwords);
    column->addWidget(m_alone);
    column->addWidget(newFileRow());
    column->addWidget(m_busy);
    column->addWidget(m_finding);
    column->addStretch();
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_export);
    buttons->addWidget(m_cancel);
    column->addLayout(buttons);

    connect(m_withKey, &QRadioButton::toggled, this, &ExportDialog::suggestFile);
    connect(m_password, &NewPassword::completeChanged, this, &ExportDialog::showButtons);
    connect(m_path, &QLineEdit::textChanged, this, &ExportDialog::showButtons);
    connect(m_export, &QPushButton::clicked, this, &ExportDialog::start);
    connect(m_cancel, &QPushButton::clicked, this, &ExportDialog::reject);
    suggestFile();
    followTheEye(this);
    (m_withKey->isEnabled() ? m_withKey : m_alone)->setFocus();
    resize(600, 360);
}

void ExportDialog::addKeyChoice()
{
    QFormLayout *form = newForm();
    form->setContentsMargins(24, 0, 0, 8);
    form->addRow(m_password);
    addRow(form, tr("Passphrase of the pri&vate key:"), m_keySecret, u"keySecret"_s);
    form->addRow(newHint(tr("Whoever has the file and the password has the key. Send them by "
                            "different ways, and delete the file when it is not needed any more."),
                         this));
    m_keySecret->setEchoMode(QLineEdit::Password);
    form->setRowVisible(m_keySecret, m_source.asksKeySecret);
    m_passwords->setLayout(form);
    const auto &obstacle = m_source.obstacle;
    m_withKey->setEnabled(!obstacle);
    m_withKey->setChecked(!obstacle);
    m_alone->setChecked(obstacle.has_value());
    if (!obstacle)
        return;
    m_reason->show(FindingLabel::Level::Notice, obstacleText(*obstacle));
    m_withKey->setToolTip(obstacleText(*obstacle));
    m_withKey->setAccessibleDescription(obstacleText(*obstacle));
}

QWidget *ExportDialog::newFileRow()
{
    auto *row = new QWidget(this);
    QPushButton *browse = newButton(tr("&Browse…"), Symbol::Folder, u"browse"_s);
    browse->setAutoDefault(false);
    m_path->setObjectName(u"exportFile"_s);
    m_path->setAccessibleName(tr("File name"));
    auto *label = new QLabel(tr("&File name:"), row);
    label->setBuddy(m_path);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 8, 0, 0);
    line->addWidget(label);
    line->addWidget(m_path, 1);
    line->addWidget(browse);
    connect(browse, &QPushButton::clicked, this, &ExportDialog::chooseFile);
    return row;
}

void ExportDialog::reject()
{
    if (!m_isWriting)
        QDialog::reject();
}

void ExportDialog::chooseFile()
{
    const QString path = QFileDialog::getSaveFileName(
        this,
        tr("Export certificate"),
        m_path->text(),
        m_withKey->isChecked() ? tr("PKCS #12 (*.pfx *.p12)") : tr("PEM (*.pem *.crt)"));
    if (!path.isEmpty())
        m_path->setText(path);
}

// Keeps the folder, and the name where the administrator chose one.
void ExportDialog::suggestFile()
{
    const QString suffix = m_withKey->isChecked() ? u".pfx"_s : u".pem"_s;
    const QFileInfo present(m_path->text());
    if (m_path->text().isEmpty()) {
        const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
        m_path->setText(folder.filePath(fileNameFor(m_source.friendlyName, suffix)));
    } else if (present.suffix() == u"pfx" || present.suffix() == u"pem") {
        m_path->setText(present.path() + u'/' + present.completeBaseName() + suffix);
    }
    showButtons();
}

void ExportDialog::showButtons()
{
    const bool withKey = m_withKey->isChecked();
    m_passwords->setVisible(withKey);
    m_export->setEnabled(!m_isWriting && !m_path->text().trimmed().isEmpty()
                         && (!withKey || m_password->isComplete()));
    m_cancel->setEnabled(!m_isWriting);
    m_busy->setVisible(m_isWriting);
}

void ExportDialog::start()
{
    m_isWriting = true;
    m_finding->clear();
    showButtons();
    const auto work = [source = m_source,
                       path = m_path->text().trimmed(),
                       withKey = m_withKey->isChecked(),
                       password = m_password->secret(),
                       keySecret = base::Secret::fromText(m_keySecret->text())]() -> Written {
        if (!withKey)
            return writePrivately(path, source.pem);
        const auto file = source.pkcs12(password, keySecret);
        if (!file)
            return std::unexpected(file.error());
        return writePrivately(path, *file);
    };
    base::onWorker(work).then(this, [this](const Written &written) { settle(written); });
}

void ExportDialog::settle(const Written &written)
{
    m_isWriting = false;
    showButtons();
    if (!written) {
        m_finding->show(FindingLabel::Level::Error, explain(written.error()).sentence);
        m_finding->setToolTip(written.error().evidence);
        return;
    }
    m_keySecret->clear();
    m_finding->show(FindingLabel::Level::Good,
                    tr("Exported to %1. Only you may read this file.").arg(m_path->text()));
    m_export->setDefault(false);
    m_cancel->setText(tr("Close"));
    m_cancel->setDefault(true);
    m_cancel->setFocus();
}

} // namespace wizard
