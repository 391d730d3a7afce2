// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/look/new_password.h"

#include "wizard/look/finding_label.h"
#include "wizard/look/forms.h"

#include <QFormLayout>
#include <QLineEdit>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

NewPassword::NewPassword(const QString &label, const QString &repeatLabel, QWidget *parent)
    : QWidget(parent)
    , m_first(new QLineEdit(this))
    , m_second(new QLineEdit(this))
    , m_finding(new FindingLabel(this))
{
    auto *form = newForm();
    form->setContentsMargins(0, 0, 0, 0);
    addRow(form, label, m_first, u"newPassword"_s);
    addRow(form, repeatLabel, m_second, u"repeatPassword"_s);
    form->addRow(m_finding);
    setLayout(form);
    for (QLineEdit *field : {m_first, m_second}) {
        field->setEchoMode(QLineEdit::Password);
        connect(field, &QLineEdit::textChanged, this, &NewPassword::compare);
    }
    setFocusProxy(m_first);
}

base::Secret NewPassword::secret() const
{
    return base::Secret::fromText(m_first->text());
}

bool NewPassword::isComplete() const
{
    return !m_first->text().isEmpty() && m_first->text() == m_second->text();
}

void NewPassword::compare()
{
    if (m_second->text().isEmpty() || m_first->text() == m_second->text())
        m_finding->clear();
    else
        m_finding->show(FindingLabel::Level::Warning,
                        tr("The two entries differ. Type the same in both."));
    Q_EMIT completeChanged();
}

} // namespace wizard
