// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/acme/account.h"
#include "engine/acme/site_settings.h"
#include "wizard/look/finding_label.h"
#include "wizard/look/forms.h"
#include "wizard/messages/acme_messages.h"
#include "wizard/online_request/pages.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QDir>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

using Facts = std::expected<acme::DirectoryFacts, acme::AcmeError>;

class AccountPage final : public RequestPage
{
    Q_DECLARE_TR_FUNCTIONS(AccountPage)

public:
    AccountPage(RequestAnswers &answers, const QString &siteDirectory)
        : RequestPage(answers,
                      tr("Certification authority account"),
                      tr("The authority opens an account for this edge. Its key is made here and "
                         "stays here."))
        , m_siteDirectory(siteDirectory)
        , m_contact(new QLineEdit(this))
        , m_progress(new QProgressBar(this))
        , m_terms(new QLabel(this))
        , m_agreed(new QCheckBox(tr("I &agree to the terms of service"), this))
        , m_keyId(new QLineEdit(this))
        , m_key(new QLineEdit(this))
        , m_finding(new FindingLabel(this))
    {
        m_contact->setPlaceholderText(u"hostmaster@contoso.com"_s);
        m_progress->setRange(0, 0);
        m_progress->setTextVisible(false);
        m_progress->setMaximumHeight(6);
        m_progress->setAccessibleName(tr("Asking the certification authority"));
        m_terms->setObjectName(u"terms"_s);
        m_terms->setAccessibleName(tr("Terms of service"));
        m_terms->setWordWrap(true);
        m_terms->setOpenExternalLinks(true);
        m_terms->setTextInteractionFlags(Qt::TextBrowserInteraction);
        m_agreed->setObjectName(u"termsAgreed"_s);
        m_key->setEchoMode(QLineEdit::Password);

        auto *form = newForm();
        addRow(form, tr("&Mail address:"), m_contact, u"contact"_s);
        form->addRow(QString(),
                     newHint(tr("Where the authority writes when something is wrong. May stay "
                                "empty."),
                             this));
        form->addRow(QString(), m_progress);
        form->addRow(QString(), m_terms);
        form->addRow(QString(), m_agreed);
        addRow(form, tr("&Key id:"), m_keyId, u"bindingKeyId"_s);
        addRow(form, tr("Key (&HMAC):"), m_key, u"bindingKey"_s);
        form->addRow(QString(),
                     newHint(tr("Some authorities only serve their customers, and show these two "
                                "in your account there. Otherwise both stay empty."),
                             this));
        form->addRow(QString(), m_finding);
        setLayout(form);

        connect(m_contact, &QLineEdit::textChanged, this, &AccountPage::take);
        connect(m_agreed, &QCheckBox::toggled, this, &AccountPage::take);
        connect(m_keyId, &QLineEdit::textChanged, this, &AccountPage::take);
        connect(m_key, &QLineEdit::textChanged, this, &AccountPage::take);
        connect(m_finding, &FindingLabel::fixRequested, this, &AccountPage::ask);
    }

    void initializePage() override
    {
        const site::Acme before = answers().online.acme;
        m_contact->setText(before.contact);
        m_agreed->setChecked(before.termsAgreed);
        m_keyId->setText(before.eabKeyId);
        m_key->setPlaceholderText(hasStoredKey() ? tr("(kept from before)") : QString());
        ask();
    }

    [[nodiscard]] bool isComplete() const override
    {
        return isAgreed() && isContact() && isBound();
    }

private:
    void ask()
    {
        const site::Acme &own = answers().online.acme;
        if (own.directory == m_askedDirectory && m_facts && *m_facts) {
            show();
            return;
        }
        m_askedDirectory = own.directory;
        m_facts.reset();
        acme::Settings settings;
        settings.directory = QUrl(own.directory, QUrl::StrictMode);
        if (!own.caFile.isEmpty())
            settings.caFile = QDir(m_siteDirectory).absoluteFilePath(own.caFile);
        acme::readDirectory(settings).then(this,
                                           [this, directory = own.directory](const Facts &facts) {
                                               if (directory != m_askedDirectory)
                                                   return;
                                               m_facts = facts;
                                               show();
                                           });
        show();
    }

    void show()
    {
        m_progress->setVisible(!m_facts);
        const bool hasTerms = m_facts && *m_facts && !(*m_facts)->termsOfService.isEmpty();
        m_terms->setVisible(hasTerms);
        if (hasTerms)
            m_terms->setText(linkTo((*m_facts)->termsOfService));
        m_agreed->setEnabled(!m_facts || !*m_facts || hasTerms);
        m_agreed->setToolTip(m_agreed->isEnabled() ? QString()
                                                   : tr("This authority has no terms of service"));
        take();
    }

    // To be opened only where it leads to a web page: the address comes from the authority.
    static QString linkTo(const QUrl &url)
    {
        const QString text = url.toString(QUrl::FullyEncoded).toHtmlEscaped();
        const bool isPage = url.scheme() == u"https" || url.scheme() == u"http";
        return isPage ? u"<a href=\"%1\">%1</a>"_s.arg(text) : text;
    }

    void take()
    {
        OnlineAnswers &online = answers().online;
        online.acme.contact = m_contact->text().trimmed();
        online.acme.termsAgreed = m_agreed->isChecked();
        online.acme.eabKeyId = m_keyId->text().trimmed();
        online.bindingKey = base::Secret::fromText(m_key->text().trimmed());
        using Level = FindingLabel::Level;
        if (!isContact())
            m_finding->show(Level::Error,
                            tr("This is no mail address. Correct it, or leave it empty."));
        else if (!isBound())
            m_finding->show(Level::Error,
                            tr("This authority only serves its customers. Enter the key id and "
                               "the key that it shows in your account there."));
        else if (m_facts && !*m_facts)
            m_finding->show(Level::Warning, explain(m_facts->error()).sentence, tr("&Try again"));
        else if (!isAgreed())
            m_finding->show(Level::Notice,
                            tr("Read the terms of service, and tick that you agree."));
        else
            m_finding->clear();
        Q_EMIT completeChanged();
    }

    bool isAgreed() const
    {
        const bool hasNone = m_facts && *m_facts && (*m_facts)->termsOfService.isEmpty();
        return hasNone || answers().online.acme.termsAgreed;
    }

    bool isContact() const
    {
        const QString &contact = answers().online.acme.contact;
        const qsizetype at = contact.indexOf(u'@');
        return contact.isEmpty()
            || (at > 0 && at == contact.lastIndexOf(u'@') && !contact.contains(u' ')
                && base::DomainName::parse(contact.mid(at + 1)).has_value());
    }

    bool hasStoredKey() const
    {
        return acme::hasSecret(m_siteDirectory, acme::SecretKind::BindingKey);
    }

    bool isBound() const
    {
        const OnlineAnswers &online = answers().online;
        const bool hasId = !online.acme.eabKeyId.isEmpty();
        const bool hasKey = !online.bindingKey.isEmpty() || (hasId && hasStoredKey());
        const bool isRequired = m_facts && *m_facts && (*m_facts)->bindingRequired;
        return hasId == hasKey && (hasId || !isRequired);
    }

    QString m_siteDirectory;
    QLineEdit *m_contact;
    QProgressBar *m_progress;
    QLabel *m_terms;
    QCheckBox *m_agreed;
    QLineEdit *m_keyId;
    QLineEdit *m_key;
    FindingLabel *m_finding;
    QString m_askedDirectory;
    std::optional<Facts> m_facts; // none: not answered yet
};

} // namespace

RequestPage *newAccountPage(RequestAnswers &answers, const QString &siteDirectory)
{
    return new AccountPage(answers, siteDirectory);
}

} // namespace wizard
