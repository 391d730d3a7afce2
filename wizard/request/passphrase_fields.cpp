// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/request/passphrase_fields.h"

#include "wizard/look/finding_label.h"
#include "wizard/look/forms.h"
#include "wizard/request_model/passphrase_strength.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLineEdit>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

QLineEdit *newSecretField(QWidget *parent)
{
    auto *field = new QLineEdit(parent);
    field->setEchoMode(QLineEdit::Password);
    field->setMaxLength(1024);
    return field;
}

} // namespace

PassphraseFields::PassphraseFields(QWidget *parent)
    : QWidget(parent)
    , m_passphrase(newSecretField(this))
    , m_repeated(newSecretField(this))
    , m_shown(new QCheckBox(tr("S&how it"), this))
    , m_finding(new FindingLabel(this))
{
    m_shown->setObjectName(u"showPassphrase"_s);
    m_shown->setAccessibleDescription(tr("Shows the passphrase in clear while it is ticked"));
    auto *form = newForm();
    form->setContentsMargins(0, 0, 0, 0);
    addRow(form, tr("Pass&phrase:"), m_passphrase, u"passphrase"_s);
    addRow(form, tr("&Repeat it:"), m_repeated, u"repeatedPassphrase"_s);
    form->addRow(QString(), m_shown);
    form->addRow(QString(), m_finding);
    setLayout(form);

    connect(m_shown, &QCheckBox::toggled, this, &PassphraseFields::showText);
    for (QLineEdit *field : {m_passphrase, m_repeated}) {
        connect(field, &QLineEdit::textChanged, this, [this] {
            refresh();
            Q_EMIT changed();
        });
    }
    refresh();
}

base::Secret PassphraseFields::passphrase() const
{
    return base::Secret::fromText(m_passphrase->text());
}

base::Secret PassphraseFields::repeated() const
{
    return base::Secret::fromText(m_repeated->text());
}

void PassphraseFields::setWanted(bool isWanted)
{
    m_isWanted = isWanted;
    refresh();
}

void PassphraseFields::refresh()
{
    using Level = FindingLabel::Level;
    const QString text = m_passphrase->text();
    if (text.isEmpty() && m_repeated->text().isEmpty()) {
        if (m_isWanted)
            m_finding->show(Level::Warning,
                            tr("The answers that were loaded ask for a passphrase. Enter one, or "
                               "the key file is not encrypted."));
        else
            m_finding->show(Level::Notice,
                            tr("May stay empty: then the key file is not encrypted, and only the "
                               "service may read it."));
        return;
    }
    if (text != m_repeated->text()) {
        m_finding->show(m_repeated->text().isEmpty() ? Level::Notice : Level::Error,
                        tr("Type the same passphrase twice."));
        return;
    }
    switch (strengthOf(text)) {
    case PassphraseStrength::Weak:
        m_finding->show(Level::Warning,
                        tr("Who has the key file guesses this soon. Some random words in a row "
                           "are better."));
        return;
    case PassphraseStrength::Fair:
        m_finding->show(Level::Notice, tr("Fair. A word more would make it strong."));
        return;
    case PassphraseStrength::Strong:
        m_finding->show(Level::Good, tr("Strong."));
        return;
    }
}

void PassphraseFields::showText(bool isShown)
{
    for (QLineEdit *field : {m_passphrase, m_repeated})
        field->setEchoMode(isShown ? QLineEdit::Normal : QLineEdit::Password);
}

} // namespace wizard
