// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/request_pages/result_page.h"

#include "wizard/look/forms.h"
#include "wizard/look/symbol.h"
#include "wizard/look/tone_label.h"
#include "wizard/request_model/order_advice.h"
#include "wizard/request_pages/executing_page.h"
#include "wizard/viewing/certificate_viewer.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

ResultPage::ResultPage(RequestAnswers &answers, const ExecutingPage &executing)
    : RequestPage(answers,
                  tr("Certificate request file"),
                  tr("The request is ready. Send it to your certification authority, and import "
                     "its answer in step 3."))
    , m_executing(executing)
    , m_place(new QLabel(this))
    , m_credential(new ToneLabel(Tone::Text, this))
    , m_text(newCodeView(tr("Certificate request"), u"requestText"_s))
    , m_order(newTable({tr("In the form"), tr("What to choose")}, u"orderAdvice"_s))
{
    auto *viewButton = newButton(tr("&View"), Symbol::View, u"viewRequest"_s);
    auto *copyButton = newButton(tr("Co&py"), Symbol::Copy, u"copyRequest"_s);
    auto *saveButton = newButton(tr("&Save as…"), Symbol::Save, u"saveRequest"_s);
    auto *orderButton = newButton(tr("Copy &order"), Symbol::Copy, u"copyOrder"_s);
    m_place->setWordWrap(true);
    m_place->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_credential->setObjectName(u"credential"_s);
    m_credential->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_order->setAccessibleName(tr("What to order from the certification authority"));
    wrapRows(m_order);
    auto *orderLabel = new QLabel(tr("What to or&der from the certification authority:"), this);
    orderLabel->setBuddy(m_order);

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(viewButton);
    buttons->addWidget(copyButton);
    buttons->addWidget(saveButton);
    buttons->addStretch();
    buttons->addWidget(orderButton);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_place);
    column->addWidget(m_credential);
    column->addWidget(m_text, 2);
    column->addWidget(orderLabel);
    column->addWidget(m_order, 3);
    column->addLayout(buttons);
    const QList<QWidget *> order{m_text, m_order, viewButton, copyButton, saveButton, orderButton};
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order.at(i - 1), order.at(i));

    connect(viewButton, &QPushButton::clicked, this, &ResultPage::view);
    connect(copyButton, &QPushButton::clicked, this, &ResultPage::copy);
    connect(saveButton, &QPushButton::clicked, this, &ResultPage::saveAs);
    connect(orderButton, &QPushButton::clicked, this, &ResultPage::copyOrder);
}

void ResultPage::initializePage()
{
    m_place->setText(tr("Saved in %1").arg(answers().requestFile));
    if (m_executing.request())
        m_text->setPlainText(QString::fromLatin1(m_executing.request()->csrPem));
    showCredential();
    QList<QStringList> rows;
    for (const OrderLine &line : orderAdvice(draftOf(answers())))
        rows += {line.what, line.answer};
    setRows(m_order, rows);
}

void ResultPage::showCredential()
{
    const KeyAnswers &key = answers().key;
    const bool isSecretAway = !key.keepsSecret && (key.isOnToken || !key.passphrase.isEmpty());
    m_credential->setVisible(isSecretAway);
    if (isSecretAway && m_executing.request())
        m_credential->setText(
            tr("The engine needs the secret of this key. Give it to the service as the systemd "
               "credential %1.")
                .arg(certificates::unlockCredentialName(m_executing.request()->id)));
}

void ResultPage::copy()
{
    QGuiApplication::clipboard()->setText(m_text->toPlainText());
}

void ResultPage::copyOrder()
{
    QGuiApplication::clipboard()->setText(orderText(draftOf(answers())));
}

void ResultPage::saveAs()
{
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Save the request as"), answers().requestFile);
    if (path.isEmpty())
        return;
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(m_text->toPlainText().toLatin1()) < 0
        || !file.commit()) {
        QMessageBox::warning(this,
                             tr("Save the request as"),
                             tr("The file could not be written. Choose another place."));
    }
}

void ResultPage::view()
{
    if (m_executing.request())
        CertificateViewer(*m_executing.request(), this).exec();
}

} // namespace wizard
