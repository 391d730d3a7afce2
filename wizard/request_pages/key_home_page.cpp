// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/look/forms.h"
#include "wizard/request/passphrase_fields.h"
#include "wizard/request/token_picker.h"
#include "wizard/request_pages/pages.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

class KeyHomePage final : public RequestPage
{
    Q_DECLARE_TR_FUNCTIONS(KeyHomePage)

public:
    explicit KeyHomePage(RequestAnswers &answers)
        : RequestPage(answers,
                      tr("Place of the private key"),
                      tr("The key is made here and stays here. Choose where, and who may open it."))
        , m_inFile(new QRadioButton(tr("In a f&ile of the site directory"), this))
        , m_passphrase(new PassphraseFields(this))
        , m_onToken(new QRadioButton(tr("&On a token (PKCS#11), which never lets it out"), this))
        , m_token(new TokenPicker(this))
        , m_pin(new QLineEdit(this))
        , m_keeps(new QCheckBox(this))
    {
        m_inFile->setObjectName(u"keyInFile"_s);
        m_onToken->setObjectName(u"keyOnToken"_s);
        m_keeps->setObjectName(u"keepSecret"_s);
        m_pin->setEchoMode(QLineEdit::Password);
        m_pin->setMaxLength(255);
        m_pin->setObjectName(u"pin"_s);
        m_token->addField(new QLabel(tr("&PIN:"), this), m_pin);

        auto *column = new QVBoxLayout(this);
        column->addWidget(m_inFile);
        column->addLayout(indented(m_passphrase));
        column->addWidget(m_onToken);
        column->addLayout(indented(m_token));
        column->addSpacing(8);
        column->addWidget(m_keeps);
        column->addWidget(newHint(tr("In a file of its own that only the service may read. "
                                     "Otherwise hand it to the service as a systemd credential, "
                                     "whose name is shown at the end."),
                                  this));
        column->addStretch();

        connect(m_onToken, &QRadioButton::toggled, this, &KeyHomePage::take);
        connect(m_passphrase, &PassphraseFields::changed, this, &KeyHomePage::take);
        connect(m_token, &TokenPicker::changed, this, &KeyHomePage::take);
        connect(m_pin, &QLineEdit::textChanged, this, &KeyHomePage::take);
        connect(m_keeps, &QCheckBox::toggled, this, &KeyHomePage::take);
    }

    void initializePage() override
    {
        const KeyAnswers before = answers().key; // setting one widget makes take() read all
        m_passphrase->setWanted(before.wantsPassphrase);
        m_keeps->setChecked(before.keepsSecret);
        (before.isOnToken ? m_onToken : m_inFile)->setChecked(true);
        if (!before.tokenLabel.isEmpty()) {
            m_wantedModule = before.tokenModule;
            m_wantedLabel = before.tokenLabel;
        }
        showPlace(before.isOnToken);
        take();
    }

    [[nodiscard]] bool isComplete() const override
    {
        const KeyAnswers &key = answers().key;
        if (key.isOnToken)
            return !key.tokenModule.isEmpty() && !key.tokenLabel.isEmpty() && !key.pin.isEmpty();
        return key.passphrase == key.repeated;
    }

private:
    QLayout *indented(QWidget *widget)
    {
        auto *row = new QHBoxLayout;
        row->addSpacing(24);
        row->addWidget(widget, 1);
        return row;
    }

    void showPlace(bool isOnToken)
    {
        m_passphrase->setVisible(!isOnToken);
        m_token->setVisible(isOnToken);
        m_keeps->setText(isOnToken ? tr("&Keep the PIN for the engine")
                                   : tr("&Keep the passphrase for the engine"));
        // Modules are asked only when somebody wants a token.
        const bool isChosen =
            !m_token->tokenLabel().isEmpty() && m_token->tokenLabel() == m_wantedLabel;
        if (isOnToken && !isChosen)
            m_token->choose(m_wantedModule, m_wantedLabel);
    }

    void take()
    {
        KeyAnswers &key = answers().key;
        if (key.isOnToken != m_onToken->isChecked()) {
            key.isOnToken = m_onToken->isChecked();
            showPlace(key.isOnToken);
        }
        key.passphrase = m_passphrase->passphrase();
        key.repeated = m_passphrase->repeated();
        if (key.isOnToken) {
            key.tokenModule = m_token->modulePath();
            key.tokenLabel = m_token->tokenLabel();
            if (!key.tokenLabel.isEmpty()) {
                m_wantedModule = key.tokenModule;
                m_wantedLabel = key.tokenLabel;
            }
        }
        key.pin = base::Secret::fromText(m_pin->text());
        key.keepsSecret = m_keeps->isChecked();
        const bool hasSecret = key.isOnToken || !key.passphrase.isEmpty();
        m_keeps->setEnabled(hasSecret);
        m_keeps->setToolTip(hasSecret ? QString()
                                      : tr("Not needed: there is no passphrase to be kept"));
        m_keeps->setAccessibleDescription(m_keeps->toolTip());
        Q_EMIT completeChanged();
    }

    QRadioButton *m_inFile;
    PassphraseFields *m_passphrase;
    QRadioButton *m_onToken;
    TokenPicker *m_token;
    QLineEdit *m_pin;
    QCheckBox *m_keeps;
    QString m_wantedModule;
    QString m_wantedLabel;
};

} // namespace

RequestPage *newKeyHomePage(RequestAnswers &answers)
{
    return new KeyHomePage(answers);
}

} // namespace wizard
