// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/viewing/pem_view.h"

#include "wizard/look/forms.h"
#include "wizard/look/message.h"
#include "wizard/look/symbol.h"
#include "wizard/messages/certificate_messages.h"

#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QStandardPaths>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

PemView::PemView(const QString &accessibleName, QWidget *parent)
    : QWidget(parent), m_text(newCodeView(accessibleName, u"pem"_s))
{
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    QPushButton *copyButton = newButton(tr("Copy te&xt"), Symbol::Copy, u"copyPem"_s);
    QPushButton *saveButton = newButton(tr("&Save as…"), Symbol::Save, u"savePem"_s);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {copyButton, saveButton}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_text, 1);
    column->addLayout(buttons);
    connect(copyButton, &QPushButton::clicked, this, &PemView::copy);
    connect(saveButton, &QPushButton::clicked, this, &PemView::save);
}

void PemView::show(const QByteArray &pem, const QString &fileName)
{
    m_fileName = fileName;
    m_text->setPlainText(QString::fromLatin1(pem));
}

void PemView::copy()
{
    QGuiApplication::clipboard()->setText(m_text->toPlainText());
}

void PemView::save()
{
    using Reason = certificates::CertificateError::Reason;
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Save as"), folder.filePath(m_fileName));
    if (path.isEmpty())
        return;
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(m_text->toPlainText().toLatin1()) < 0
        || !file.commit())
        warn(this,
             tr("Save as"),
             explain(certificates::CertificateError{Reason::WriteFailed, file.errorString()}));
}

QString fileNameFor(const QString &friendlyName, const QString &suffix)
{
    QString name = friendlyName;
    std::ranges::replace_if(
        name,
        [](QChar c) { return c < u' ' || QStringView(u"/\\:*?\"<>|").contains(c); },
        QChar(u'_'));
    return name.trimmed() + suffix;
}

} // namespace wizard
