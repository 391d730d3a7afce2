// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/request_pages/result_page.h"

#include "wizard/look/forms.h"
#include "wizard/look/symbol.h"

#include <QClipboard>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

ResultPage::ResultPage(RequestAnswers &answers, Source request)
    : RequestPage(answers,
                  tr("Certificate request file"),
                  tr("The request is ready. Send it to your certification authority."))
    , m_request(std::move(request))
    , m_place(new QLabel(this))
    , m_text(newCodeView(tr("Certificate request"), u"requestText"_s))
{
    auto *viewButton = newButton(tr("&View"), Symbol::View, u"viewRequest"_s);
    auto *copyButton = newButton(tr("Co&py"), Symbol::Copy, u"copyRequest"_s);
    auto *saveButton = newButton(tr("&Save as…"), Symbol::Save, u"saveRequest"_s);
    m_place->setWordWrap(true);
    m_place->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(viewButton);
    buttons->addWidget(copyButton);
    buttons->addWidget(saveButton);
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_place);
    column->addWidget(m_text, 1);
    column->addLayout(buttons);
    column->addWidget(newHint(tr("In the form of a public certification authority choose “web "
                                 "server” as the usage. When the certificate arrives, import it "
                                 "in step 3."),
                              this));

    connect(viewButton, &QPushButton::clicked, this, &ResultPage::view);
    connect(copyButton, &QPushButton::clicked, this, &ResultPage::copy);
    connect(saveButton, &QPushButton::clicked, this, &ResultPage::saveAs);
}

void ResultPage::initializePage()
{
    m_place->setText(tr("Saved in %1").arg(answers().requestFile));
    if (m_request())
        m_text->setPlainText(QString::fromLatin1(m_request()->csrPem));
}

void ResultPage::copy()
{
    QGuiApplication::clipboard()->setText(m_text->toPlainText());
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
    QDialog viewer(this);
    viewer.setWindowTitle(answers().requestFile);
    QPlainTextEdit *text = newCodeView(tr("Certificate request"), u"viewerText"_s);
    text->setPlainText(m_text->toPlainText());
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, &viewer, &QDialog::reject);
    auto *column = new QVBoxLayout(&viewer);
    column->addWidget(text);
    column->addWidget(buttons);
    viewer.resize(640, 560);
    viewer.exec();
}

} // namespace wizard
