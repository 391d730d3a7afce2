// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/request/token_picker.h"

#include "wizard/look/finding_label.h"
#include "wizard/look/forms.h"
#include "wizard/look/symbol.h"
#include "wizard/messages/certificate_messages.h"

#include <QComboBox>
#include <QFileDialog>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

using certificates::PinState;

namespace {

bool isUsable(const certificates::Token &token)
{
    return token.pinState == PinState::Fine || token.pinState == PinState::TriesUsed;
}

} // namespace

TokenPicker::TokenPicker(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
    , m_module(new QComboBox(this))
    , m_browse(newButton(tr("Brow&se…"), Symbol::Folder, u"browseModule"_s))
    , m_token(new QComboBox(this))
    , m_refresh(newButton(tr("Refres&h"), Symbol::Refresh, u"refreshTokens"_s))
    , m_progress(new QProgressBar(this))
    , m_finding(new FindingLabel(this))
{
    m_module->setObjectName(u"tokenModule"_s);
    m_module->setAccessibleName(tr("Module"));
    m_module->setToolTip(tr("The library that came with the token (PKCS#11)"));
    m_module->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_token->setObjectName(u"token"_s);
    m_token->setAccessibleName(tr("Token"));
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setMaximumHeight(6);
    m_progress->setAccessibleName(tr("Looking for tokens"));
    m_progress->hide();

    m_grid->setContentsMargins(0, 0, 0, 0);
    auto *moduleLabel = new QLabel(tr("&Module:"), this);
    moduleLabel->setBuddy(m_module);
    auto *tokenLabel = new QLabel(tr("&Token:"), this);
    tokenLabel->setBuddy(m_token);
    m_grid->addWidget(moduleLabel, 0, 0);
    m_grid->addWidget(m_module, 0, 1);
    m_grid->addWidget(m_browse, 0, 2);
    m_grid->addWidget(tokenLabel, 1, 0);
    m_grid->addWidget(m_token, 1, 1);
    m_grid->addWidget(m_refresh, 1, 2);
    m_grid->addWidget(m_progress, 2, 1);
    m_grid->addWidget(m_finding, 3, 1, 1, 2);
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnMinimumWidth(0, 90);
    setTabOrder(m_browse, m_token);
    for (const QString &path : certificates::installedModules())
        m_module->addItem(path, path);

    connect(m_module, &QComboBox::currentIndexChanged, this, &TokenPicker::list);
    connect(m_browse, &QPushButton::clicked, this, &TokenPicker::browse);
    connect(m_refresh, &QPushButton::clicked, this, &TokenPicker::list);
    connect(m_token, &QComboBox::currentIndexChanged, this, &TokenPicker::judge);
}

void TokenPicker::choose(const QString &modulePath, const QString &tokenLabel)
{
    m_wantedLabel = tokenLabel;
    if (!modulePath.isEmpty() && m_module->findData(modulePath) < 0)
        m_module->addItem(modulePath, modulePath);
    const int index =
        modulePath.isEmpty() ? m_module->currentIndex() : m_module->findData(modulePath);
    if (index != m_module->currentIndex())
        m_module->setCurrentIndex(index);
    else
        list();
}

void TokenPicker::addField(QLabel *label, QWidget *field)
{
    const int row = m_grid->rowCount();
    label->setBuddy(field);
    m_grid->addWidget(label, row, 0);
    m_grid->addWidget(field, row, 1);
    setTabOrder(m_refresh, field);
}

QString TokenPicker::modulePath() const
{
    return m_module->currentData().toString();
}

QString TokenPicker::tokenLabel() const
{
    const int index = m_token->currentIndex();
    return index >= 0 && isUsable(m_tokens.at(index)) ? m_tokens.at(index).label : QString();
}

void TokenPicker::browse()
{
    const QString path = QFileDialog::getOpenFileName(
        this, tr("Choose a module"), modulePath(), tr("Libraries (*.so *.dylib *.dll)"));
    if (!path.isEmpty())
        choose(path, {});
}

void TokenPicker::list()
{
    const quint64 generation = ++m_generation;
    show({});
    if (modulePath().isEmpty()) {
        m_finding->show(FindingLabel::Level::Notice,
                        tr("No PKCS#11 module is installed. Install the software of the token, or "
                           "choose its library."));
        return;
    }
    m_finding->clear();
    m_progress->show();
    certificates::listTokens(modulePath())
        .then(this,
              [this, generation](const std::expected<QList<certificates::Token>,
                                                     certificates::CertificateError> &tokens) {
                  if (generation != m_generation)
                      return;
                  m_progress->hide();
                  show(tokens.value_or(QList<certificates::Token>()));
                  if (!tokens)
                      m_finding->show(FindingLabel::Level::Error, explain(tokens.error()).sentence);
              });
}

void TokenPicker::show(const QList<certificates::Token> &tokens)
{
    {
        const QSignalBlocker quiet(m_token);
        m_tokens.clear();
        m_token->clear();
        int wanted = 0;
        for (const certificates::Token &token : tokens) {
            if (!token.isInitialised)
                continue;
            if (token.label == m_wantedLabel)
                wanted = static_cast<int>(m_tokens.size());
            m_tokens += token;
            m_token->addItem(
                u"%1 — %2 %3"_s.arg(token.label, token.manufacturer, token.model).trimmed());
        }
        m_token->setCurrentIndex(m_tokens.isEmpty() ? -1 : wanted);
        m_token->setEnabled(!m_tokens.isEmpty());
    }
    judge();
}

void TokenPicker::judge()
{
    using Level = FindingLabel::Level;
    const int index = m_token->currentIndex();
    if (index < 0) {
        m_finding->show(Level::Notice,
                        tr("This module shows no token that is set up. Plug one in, and refresh."));
    } else {
        m_wantedLabel = m_tokens.at(index).label;
        switch (m_tokens.at(index).pinState) {
        case PinState::Fine:
            m_finding->clear();
            break;
        case PinState::TriesUsed:
            m_finding->show(Level::Warning,
                            tr("A wrong PIN was tried on this token. Type it with care: too many "
                               "wrong ones lock the token."));
            break;
        case PinState::LastTry:
            m_finding->show(Level::Error,
                            tr("One more wrong PIN locks this token, and Puente leaves that try to "
                               "you. Enter the right PIN in the token's own software, then "
                               "refresh."));
            break;
        case PinState::Locked:
            m_finding->show(Level::Error,
                            tr("This token is locked after wrong PINs. Unlock it with its own "
                               "software, then refresh."));
            break;
        }
    }
    Q_EMIT changed();
}

} // namespace wizard
