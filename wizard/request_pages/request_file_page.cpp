// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/look/finding_label.h"
#include "wizard/look/forms.h"
#include "wizard/look/symbol.h"
#include "wizard/request_pages/pages.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

class RequestFilePage final : public RequestPage
{
    Q_DECLARE_TR_FUNCTIONS(RequestFilePage)

public:
    explicit RequestFilePage(RequestAnswers &answers)
        : RequestPage(answers,
                      tr("Certificate request file"),
                      tr("The request is saved in this file. It contains no secret; the private "
                         "key stays in the site directory."))
        , m_path(new QLineEdit(this))
        , m_finding(new FindingLabel(this))
    {
        auto *browse = newButton(tr("Bro&wse…"), Symbol::Folder, u"browse"_s);
        auto *row = new QHBoxLayout;
        row->addWidget(m_path, 1);
        row->addWidget(browse);

        m_path->setObjectName(u"requestFile"_s);
        m_path->setAccessibleName(tr("File name"));
        auto *label = new QLabel(tr("Fi&le name:"), this);
        label->setBuddy(m_path);
        auto *form = newForm();
        form->addRow(label, row);
        form->addRow(QString(), m_finding);
        setLayout(form);

        connect(m_path, &QLineEdit::textChanged, this, &RequestFilePage::take);
        connect(browse, &QPushButton::clicked, this, &RequestFilePage::choose);
    }

    void initializePage() override
    {
        m_path->setText(answers().requestFile);
        take(m_path->text());
    }

    [[nodiscard]] bool isComplete() const override { return m_isUsable; }

private:
    void take(const QString &path)
    {
        answers().requestFile = path.trimmed();
        const QString fault = faultOfFile(answers().requestFile);
        m_isUsable = fault.isEmpty();
        if (!m_isUsable)
            m_finding->show(FindingLabel::Level::Error, fault);
        else if (QFileInfo::exists(answers().requestFile))
            m_finding->show(FindingLabel::Level::Warning,
                            tr("This file exists and will be replaced."));
        else
            m_finding->clear();
        Q_EMIT completeChanged();
    }

    static QString faultOfFile(const QString &path)
    {
        const QFileInfo file(path);
        if (path.isEmpty())
            return tr("Enter a file name.");
        if (!file.isAbsolute())
            return tr("Enter the full path.");
        if (file.isDir())
            return tr("This is a folder. Add a file name.");
        const QFileInfo folder(file.absolutePath());
        if (!folder.isDir())
            return tr("This folder does not exist.");
        if (!folder.isWritable())
            return tr("You may not write into this folder.");
        return {};
    }

    void choose()
    {
        const QString chosen =
            QFileDialog::getSaveFileName(this,
                                         tr("Certificate request file"),
                                         answers().requestFile,
                                         tr("Certificate requests (*.csr *.req *.pem);;"
                                            "All files (*)"),
                                         nullptr,
                                         QFileDialog::DontConfirmOverwrite);
        if (!chosen.isEmpty())
            m_path->setText(QDir::toNativeSeparators(chosen));
    }

    QLineEdit *m_path;
    FindingLabel *m_finding;
    bool m_isUsable = false;
};

} // namespace

RequestPage *newRequestFilePage(RequestAnswers &answers)
{
    return new RequestFilePage(answers);
}

} // namespace wizard
