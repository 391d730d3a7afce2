// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/contacts/add_contact_dialog.h"

#include "engine/site/access.h"
#include "wizard/look/finding_label.h"
#include "wizard/look/forms.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

AddContactDialog::AddContactDialog(const QString &user, QWidget *parent)
    : QDialog(parent)
    , m_address(new QLineEdit(this))
    , m_finding(new FindingLabel(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setObjectName(u"addContactDialog"_s);
    setWindowTitle(tr("Add a contact"));
    m_address->setPlaceholderText(u"romeo@fabrikam.com"_s);
    auto *form = newForm();
    addRow(form, tr("&Address:"), m_address, u"contactAddress"_s);
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("Add"));
    m_buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    auto *column = new QVBoxLayout(this);
    column->addWidget(newHint(
        tr("The contact is asked whether %1 may see their presence, and may see that of %1.")
            .arg(user),
        this));
    column->addLayout(form);
    column->addWidget(m_finding);
    column->addStretch();
    column->addWidget(m_buttons);

    connect(m_address, &QLineEdit::textChanged, this, &AddContactDialog::judge);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &AddContactDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &AddContactDialog::reject);
    resize(460, sizeHint().height());
    judge();
}

QString AddContactDialog::contact() const
{
    return site::canonicalUser(m_address->text().trimmed()).value_or(QString());
}

void AddContactDialog::judge()
{
    const bool isAddress = !contact().isEmpty();
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(isAddress);
    if (isAddress || m_address->text().isEmpty())
        m_finding->clear();
    else
        m_finding->show(FindingLabel::Level::Error,
                        tr("This is no address of a person. Enter name@domain."));
    growToContents(this);
}

} // namespace wizard
