// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/online_request/online_status_page.h"

#include "wizard/assignment/assignment.h"
#include "wizard/assignment/assignment_steps.h"
#include "wizard/look/forms.h"
#include "wizard/look/tone_label.h"
#include "wizard/online_request/order_page.h"

#include <QCheckBox>
#include <QLabel>
#include <QLocale>
#include <QTableWidget>
#include <QVBoxLayout>
#include <QWizard>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

OnlineStatusPage::OnlineStatusPage(RequestAnswers &answers,
                                   Workspace &workspace,
                                   const OrderPage &order)
    : RequestPage(answers,
                  tr("Online certificate request status"),
                  tr("The certification authority has issued the certificate, and it is imported."))
    , m_workspace(workspace)
    , m_order(order)
    , m_table(newTable({tr("Field"), tr("Value")}, u"issuedCertificate"_s))
    , m_assign(new QCheckBox(tr("&Assign this certificate to XMPP and SIP federation"), this))
    , m_credential(new ToneLabel(Tone::Text, this))
    , m_progress(new StepProgress(this))
{
    m_table->setAccessibleName(tr("The certificate"));
    m_assign->setObjectName(u"assignCertificate"_s);
    m_credential->setObjectName(u"credential"_s);
    m_progress->setObjectName(u"assignProgress"_s);
    m_progress->hide();
    auto *label = new QLabel(tr("The &certificate:"), this);
    label->setBuddy(m_table);
    auto *column = new QVBoxLayout(this);
    column->addWidget(label);
    column->addWidget(m_table, 1);
    column->addWidget(m_credential);
    column->addWidget(m_assign);
    column->addWidget(
        newHint(tr("The engine presents it from now on, and no stream is dropped."), this));
    column->addWidget(m_progress);

    connect(m_assign, &QCheckBox::toggled, this, [this](bool isTicked) {
        this->answers().online.assignsCertificate = isTicked;
    });
    connect(m_progress, &StepProgress::finished, this, [this](bool done) {
        m_isAssigned = done;
        Q_EMIT completeChanged();
        if (done)
            wizard()->accept();
    });
}

void OnlineStatusPage::initializePage()
{
    m_assign->setChecked(answers().online.assignsCertificate);
    const auto &issued = m_order.certificate();
    if (!issued)
        return;
    const certificates::Certificate &leaf = issued->leaf;
    setRows(m_table,
            {{tr("Thumbprint"), leaf.id()},
             {tr("Subject"), leaf.subject()},
             {tr("Issuer"), leaf.issuer()},
             {tr("Valid until"), QLocale().toString(leaf.notAfter(), QLocale::ShortFormat)},
             {tr("Names"), (leaf.names().dns + leaf.names().ip).join(u", "_s)},
             {tr("Private key"), leaf.keyDescription()}});
    const bool isSecretAway =
        !answers().key.keepsSecret && (issued->isKeyEncrypted || issued->isOnToken);
    m_credential->setVisible(isSecretAway);
    m_credential->setText(
        tr("The engine needs the secret of this key. Give it to the service as the systemd "
           "credential %1.")
            .arg(certificates::unlockCredentialName(
                QString::fromLatin1(leaf.publicKeyId().toHex()))));
}

bool OnlineStatusPage::isComplete() const
{
    return !m_progress->isRunning();
}

bool OnlineStatusPage::validatePage()
{
    if (m_isAssigned || !m_assign->isChecked() || !m_order.certificate())
        return true;
    assign();
    return false; // Finish follows when it is assigned
}

void OnlineStatusPage::assign()
{
    m_progress->show();
    const Assignment assignment{.certificateId = m_order.certificate()->leaf.id()};
    m_progress->run(assignmentSteps(
        m_workspace,
        {.apply = [assignment](
                      const site::Certificates &before) { return assigned(before, assignment); },
         .ids = {assignment.certificateId}}));
    Q_EMIT completeChanged();
}

} // namespace wizard
