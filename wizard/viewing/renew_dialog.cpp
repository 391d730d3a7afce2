// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/viewing/renew_dialog.h"

#include "wizard/certificates/certificate_tasks.h"
#include "wizard/look/finding_label.h"
#include "wizard/look/forms.h"
#include "wizard/look/symbol.h"
#include "wizard/look/tab_order.h"
#include "wizard/messages/certificate_messages.h"
#include "wizard/viewing/pem_view.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

using Renewed = std::expected<certificates::PendingRequest, certificates::CertificateError>;

} // namespace

RenewDialog::RenewDialog(Workspace &workspace,
                         certificates::StoredCertificate certificate,
                         QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_certificate(std::move(certificate))
    , m_stack(new QStackedWidget(this))
    , m_newKey(new QRadioButton(tr("With a &new private key"), this))
    , m_sameKey(new QRadioButton(tr("With the &same private key"), this))
    , m_secret(new QLineEdit(this))
    , m_busy(new QProgressBar(this))
    , m_finding(new FindingLabel(this))
    , m_request(new PemView(tr("Certificate request"), this))
    , m_renew(newButton(tr("&Make request"), Symbol::Request, u"renew"_s))
    , m_cancel(new QPushButton(tr("Cancel"), this))
{
    setObjectName(u"renewDialog"_s);
    setWindowTitle(tr("Renew certificate"));
    m_stack->addWidget(newChoice());
    m_stack->addWidget(newResult());
    m_finding->setObjectName(u"finding"_s);
    m_cancel->setObjectName(u"cancel"_s);
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setMaximumHeight(8);
    m_busy->setAccessibleName(tr("Making the request"));
    m_renew->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_renew);
    buttons->addWidget(m_cancel);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_stack, 1);
    column->addWidget(m_busy);
    column->addWidget(m_finding);
    column->addLayout(buttons);
    connect(m_renew, &QPushButton::clicked, this, &RenewDialog::start);
    connect(m_cancel, &QPushButton::clicked, this, &RenewDialog::reject);
    setBusy(false);
    followTheEye(this);
    m_newKey->setFocus();
    resize(620, 400);
}

QWidget *RenewDialog::newChoice()
{
    auto *choice = new QWidget(this);
    m_newKey->setObjectName(u"newKey"_s);
    m_sameKey->setObjectName(u"sameKey"_s);
    m_newKey->setChecked(true);
    m_sameKey->setEnabled(m_certificate.hasKey);
    if (!m_certificate.hasKey)
        m_sameKey->setToolTip(tr("The private key of this certificate is not here."));
    m_sameKey->setAccessibleDescription(m_sameKey->toolTip());
    m_secret->setEchoMode(QLineEdit::Password);
    auto *what =
        new QLabel(tr("A request is made with the names of “%1”: %2.")
                       .arg(m_certificate.friendlyName,
                            QLocale().createSeparatedList(allNames(m_certificate.leaf.names()))),
                   choice);
    what->setWordWrap(true);
    QFormLayout *form = newForm();
    addRow(form,
           m_certificate.isOnToken ? tr("&PIN of the token:") : tr("&Passphrase of the key:"),
           m_secret,
           u"keySecret"_s);
    form->addRow(newHint(tr("Leave it empty if it is kept on this edge."), choice));
    const bool isLocked = m_certificate.isOnToken || m_certificate.isKeyEncrypted;
    for (int row = 0; row < form->rowCount(); ++row)
        form->setRowVisible(row, isLocked);
    auto *column = new QVBoxLayout(choice);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(what);
    column->addSpacing(8);
    column->addWidget(m_newKey);
    column->addWidget(newHint(tr("Recommended: a key that came into other hands is worth nothing "
                                 "afterwards."),
                              choice));
    column->addWidget(m_sameKey);
    column->addWidget(newHint(tr("For partners who have pinned the key of this edge."), choice));
    column->addSpacing(8);
    column->addLayout(form);
    column->addStretch();
    return choice;
}

QWidget *RenewDialog::newResult()
{
    auto *result = new QWidget(this);
    auto *next = new QLabel(tr("The request is ready and kept with its key. Send it to your "
                               "certification authority; when the certificate arrives, process "
                               "the pending request and assign it."),
                            result);
    next->setWordWrap(true);
    auto *column = new QVBoxLayout(result);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(next);
    m_request->layout()->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_request, 1);
    return result;
}

void RenewDialog::reject()
{
    if (!m_isBusy)
        QDialog::reject();
}

void RenewDialog::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    m_busy->setVisible(isBusy);
    m_renew->setEnabled(!isBusy);
    m_cancel->setEnabled(!isBusy);
}

void RenewDialog::start()
{
    using certificates::RenewalKey;
    m_finding->clear();
    setBusy(true);
    const RenewalKey key = m_sameKey->isChecked() ? RenewalKey::Same : RenewalKey::New;
    m_workspace.store()
        .renew(m_certificate.leaf.id(), key, base::Secret::fromText(m_secret->text()))
        .then(this, [this](const Renewed &request) { settle(request); });
}

void RenewDialog::settle(const Renewed &request)
{
    setBusy(false);
    m_secret->clear();
    if (!request) {
        m_finding->show(FindingLabel::Level::Error, explain(request.error()).sentence);
        m_finding->setToolTip(request.error().evidence);
        return;
    }
    m_workspace.refreshCertificates();
    m_request->show(request->csrPem, fileNameFor(request->friendlyName, u".csr"_s));
    m_stack->setCurrentIndex(1);
    m_renew->hide();
    m_cancel->setText(tr("Close"));
    m_cancel->setDefault(true);
    m_cancel->setFocus();
}

} // namespace wizard
