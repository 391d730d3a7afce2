// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/acme/site_settings.h"
#include "wizard/look/finding_label.h"
#include "wizard/look/forms.h"
#include "wizard/online_request/pages.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QFormLayout>
#include <QHostAddress>
#include <QLineEdit>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

using Challenge = site::AcmeChallenge;

constexpr quint16 dnsPort = 53;

class ChallengePage final : public RequestPage
{
    Q_DECLARE_TR_FUNCTIONS(ChallengePage)

public:
    ChallengePage(RequestAnswers &answers, const QString &siteDirectory)
        : RequestPage(answers,
                      tr("Proof that the names are yours"),
                      tr("The authority checks each name of the request. Choose what it is to look "
                         "at."))
        , m_siteDirectory(siteDirectory)
        , m_http(newChoice(tr("&Web server on port 80 (http-01)"), u"http01"_s))
        , m_tls(newChoice(tr("T&LS on port 443 (tls-alpn-01)"), u"tlsAlpn01"_s))
        , m_manual(newChoice(tr("&DNS records that you enter (dns-01)"), u"dnsManual"_s))
        , m_update(
              newChoice(tr("DNS records that Puente enters by &update (dns-01)"), u"dnsUpdate"_s))
        , m_updateFields(new QWidget(this))
        , m_server(new QLineEdit(this))
        , m_keyName(new QLineEdit(this))
        , m_algorithm(new QComboBox(this))
        , m_key(new QLineEdit(this))
        , m_finding(new FindingLabel(this))
    {
        m_server->setPlaceholderText(u"192.0.2.53:53"_s);
        m_algorithm->addItem(u"HMAC-SHA-256"_s);
        m_algorithm->addItem(u"HMAC-SHA-512"_s);
        fitToContents(m_algorithm);
        m_key->setEchoMode(QLineEdit::Password);
        auto *form = newForm();
        form->setContentsMargins(24, 0, 0, 0);
        addRow(form, tr("DNS &server:"), m_server, u"dnsServer"_s);
        addRow(form, tr("&Key name:"), m_keyName, u"tsigName"_s);
        addRow(form, tr("&Algorithm:"), m_algorithm, u"tsigAlgorithm"_s);
        addRow(form, tr("Key (&TSIG):"), m_key, u"tsigKey"_s);
        m_updateFields->setLayout(form);

        auto *column = new QVBoxLayout(this);
        column->addWidget(m_http);
        column->addWidget(newHint(tr("For each name the authority fetches a page from this "
                                     "computer, which answers for as long as the order takes."),
                                  this));
        column->addWidget(m_tls);
        column->addWidget(newHint(tr("The same by TLS alone, where port 80 is closed."), this));
        column->addWidget(m_manual);
        column->addWidget(newHint(tr("For names that do not lead here. The records are shown to be "
                                     "copied; the engine cannot renew such a certificate alone."),
                                  this));
        column->addWidget(m_update);
        column->addWidget(m_updateFields);
        column->addWidget(m_finding);
        column->addStretch();

        for (QRadioButton *choice : {m_http, m_tls, m_manual, m_update})
            connect(choice, &QRadioButton::toggled, this, &ChallengePage::take);
        for (QLineEdit *field : {m_server, m_keyName, m_key})
            connect(field, &QLineEdit::textChanged, this, &ChallengePage::take);
        connect(m_algorithm, &QComboBox::currentIndexChanged, this, &ChallengePage::take);
    }

    void initializePage() override
    {
        const site::Acme before = answers().online.acme; // setting one makes take() read all
        if (server() != before.dnsServer) // what is half typed stays
            m_server->setText(before.dnsServer ? before.dnsServer->text() : QString());
        m_keyName->setText(before.tsigName);
        m_algorithm->setCurrentIndex(static_cast<int>(before.tsigAlgorithm));
        m_key->setPlaceholderText(hasStoredKey() ? tr("(kept from before)") : QString());
        choiceOf(before.challenge)->setChecked(true);
        take();
    }

    [[nodiscard]] bool isComplete() const override { return fault().isEmpty(); }

private:
    QRadioButton *newChoice(const QString &text, const QString &objectName)
    {
        auto *choice = new QRadioButton(text, this);
        choice->setObjectName(objectName);
        return choice;
    }

    QRadioButton *choiceOf(Challenge challenge)
    {
        switch (challenge) {
        case Challenge::Http01:
            return m_http;
        case Challenge::TlsAlpn01:
            return m_tls;
        case Challenge::DnsManual:
            return m_manual;
        case Challenge::DnsUpdate:
            return m_update;
        }
        return m_http;
    }

    void take()
    {
        OnlineAnswers &online = answers().online;
        for (const Challenge challenge : {Challenge::Http01,
                                          Challenge::TlsAlpn01,
                                          Challenge::DnsManual,
                                          Challenge::DnsUpdate}) {
            if (choiceOf(challenge)->isChecked())
                online.acme.challenge = challenge;
        }
        online.acme.dnsServer = server();
        online.acme.tsigName = m_keyName->text().trimmed();
        online.acme.tsigAlgorithm = static_cast<site::TsigAlgorithm>(m_algorithm->currentIndex());
        online.tsigKey = base::Secret::fromText(m_key->text().trimmed());
        m_updateFields->setEnabled(online.acme.challenge == Challenge::DnsUpdate);
        if (isComplete())
            m_finding->clear();
        else
            m_finding->show(FindingLabel::Level::Error, fault());
        Q_EMIT completeChanged();
    }

    std::optional<base::Endpoint> server() const
    {
        const QString text = m_server->text().trimmed();
        if (!QHostAddress(text).isNull()) // IPv6 without brackets too
            return base::Endpoint{.host = text, .port = dnsPort};
        const auto endpoint = base::Endpoint::parse(text, dnsPort);
        if (!endpoint || QHostAddress(endpoint->host).isNull())
            return std::nullopt;
        return *endpoint;
    }

    bool hasStoredKey() const
    {
        return acme::hasSecret(m_siteDirectory, acme::SecretKind::TsigKey);
    }

    QString fault() const
    {
        const OnlineAnswers &online = answers().online;
        if (online.acme.challenge != Challenge::DnsUpdate)
            return {};
        if (!online.acme.dnsServer)
            return tr("Enter the address of the DNS server that takes the updates, such as "
                      "192.0.2.53.");
        if (online.acme.tsigName.isEmpty())
            return tr("Enter the name of the TSIG key, as the DNS server knows it.");
        if (online.tsigKey.isEmpty() && !hasStoredKey())
            return tr("Enter the TSIG key itself, as tsig-keygen writes it.");
        return {};
    }

    QString m_siteDirectory;
    QRadioButton *m_http;
    QRadioButton *m_tls;
    QRadioButton *m_manual;
    QRadioButton *m_update;
    QWidget *m_updateFields;
    QLineEdit *m_server;
    QLineEdit *m_keyName;
    QComboBox *m_algorithm;
    QLineEdit *m_key;
    FindingLabel *m_finding;
};

} // namespace

RequestPage *newChallengePage(RequestAnswers &answers, const QString &siteDirectory)
{
    return new ChallengePage(answers, siteDirectory);
}

} // namespace wizard
