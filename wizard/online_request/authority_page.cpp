// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/acme/known_directories.h"
#include "wizard/look/finding_label.h"
#include "wizard/look/forms.h"
#include "wizard/look/symbol.h"
#include "wizard/online_request/pages.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

class AuthorityPage final : public RequestPage
{
    Q_DECLARE_TR_FUNCTIONS(AuthorityPage)

public:
    AuthorityPage(RequestAnswers &answers, const QString &siteDirectory)
        : RequestPage(answers,
                      tr("Choose a certification authority"),
                      tr("It must speak ACME. Public ones are listed; one of your own may be "
                         "named."))
        , m_siteDirectory(siteDirectory)
        , m_known(new QComboBox(this))
        , m_address(new QLineEdit(this))
        , m_addressFinding(new FindingLabel(this))
        , m_caFile(new QLineEdit(this))
        , m_fileFinding(new FindingLabel(this))
    {
        for (const acme::KnownDirectory &known : acme::knownDirectories())
            m_known->addItem(known.isForTests ? tr("%1, for tests").arg(known.name) : known.name,
                             known.url.toString());
        m_known->addItem(tr("Another certification authority"), QString());
        m_address->setPlaceholderText(u"https://ca.contoso.com/acme/directory"_s);
        auto *browse = newButton(tr("Bro&wse…"), Symbol::Folder, u"browseCaFile"_s);
        auto *fileRow = new QHBoxLayout;
        fileRow->addWidget(m_caFile, 1);
        fileRow->addWidget(browse);
        m_caFile->setObjectName(u"caFile"_s);
        m_caFile->setAccessibleName(tr("CA file"));
        auto *fileLabel = new QLabel(tr("CA fi&le:"), this);
        fileLabel->setBuddy(m_caFile);

        auto *form = newForm();
        addRow(form, tr("Certification &authority:"), m_known, u"knownDirectories"_s);
        addRow(form, tr("&Directory address:"), m_address, u"directoryAddress"_s);
        form->addRow(QString(), m_addressFinding);
        form->addRow(fileLabel, fileRow);
        form->addRow(QString(), m_fileFinding);
        form->addRow(QString(),
                     newHint(tr("Only for an authority whose own connection this computer does "
                                "not trust. May stay empty."),
                             this));
        setLayout(form);

        connect(m_known, &QComboBox::currentIndexChanged, this, &AuthorityPage::takeKnown);
        connect(m_address, &QLineEdit::textChanged, this, &AuthorityPage::take);
        connect(m_caFile, &QLineEdit::textChanged, this, &AuthorityPage::take);
        connect(browse, &QPushButton::clicked, this, &AuthorityPage::choose);
    }

    void initializePage() override
    {
        const site::Acme before = answers().online.acme;
        const QString address =
            before.directory.isEmpty() ? m_known->itemData(0).toString() : before.directory;
        const int index = m_known->findData(address);
        m_known->setCurrentIndex(index < 0 ? m_known->count() - 1 : index);
        m_address->setText(address);
        m_caFile->setText(before.caFile);
        takeKnown();
        take();
    }

    [[nodiscard]] bool isComplete() const override { return isAddress() && isFile(); }

private:
    void takeKnown()
    {
        const QString address = m_known->currentData().toString();
        m_address->setEnabled(address.isEmpty());
        if (!address.isEmpty() || m_known->findData(m_address->text()) >= 0)
            m_address->setText(address);
    }

    void take()
    {
        site::Acme &acme = answers().online.acme;
        acme.directory = m_address->text().trimmed();
        acme.caFile = m_caFile->text().trimmed();
        if (isAddress())
            m_addressFinding->clear();
        else
            m_addressFinding->show(acme.directory.isEmpty() ? FindingLabel::Level::Notice
                                                            : FindingLabel::Level::Error,
                                   tr("Enter the address of its ACME directory. It begins with "
                                      "https://."));
        if (isFile())
            m_fileFinding->clear();
        else
            m_fileFinding->show(FindingLabel::Level::Error,
                                tr("This file does not exist. Choose another, or none."));
        Q_EMIT completeChanged();
    }

    bool isAddress() const
    {
        const QUrl url(answers().online.acme.directory, QUrl::StrictMode);
        return url.isValid() && url.scheme() == u"https" && !url.host().isEmpty();
    }

    bool isFile() const
    {
        const QString &file = answers().online.acme.caFile;
        return file.isEmpty() || QFileInfo(QDir(m_siteDirectory), file).isFile();
    }

    void choose()
    {
        const QString chosen =
            QFileDialog::getOpenFileName(this,
                                         tr("CA file"),
                                         m_siteDirectory,
                                         tr("Certificates (*.pem *.crt *.cer);;All files (*)"));
        if (!chosen.isEmpty())
            m_caFile->setText(chosen);
    }

    QString m_siteDirectory;
    QComboBox *m_known;
    QLineEdit *m_address;
    FindingLabel *m_addressFinding;
    QLineEdit *m_caFile;
    FindingLabel *m_fileFinding;
};

} // namespace

RequestPage *newAuthorityPage(RequestAnswers &answers, const QString &siteDirectory)
{
    return new AuthorityPage(answers, siteDirectory);
}

} // namespace wizard
