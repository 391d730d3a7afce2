// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/import/key_options.h"

#include "wizard/look/new_password.h"

#include <QCheckBox>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

KeyOptions::KeyOptions(QWidget *parent)
    : QWidget(parent)
    , m_exportable(new QCheckBox(tr("&Mark the private key as exportable"), this))
    , m_protect(new QCheckBox(tr("Protect the private &key with a passphrase"), this))
    , m_passphrase(new NewPassword(tr("Passp&hrase:"), tr("&Repeat it:"), this))
    , m_keep(new QCheckBox(tr("&Let the engine open the key by itself"), this))
{
    m_keep->setObjectName(u"keepPassphrase"_s);
    m_keep->setChecked(true);
    m_keep->setToolTip(tr("The passphrase is kept in a file that only the engine may read. "
                          "Otherwise systemd has to hand it over as a credential."));
    m_keep->setAccessibleDescription(m_keep->toolTip());
    m_keep->hide();
    m_exportable->setObjectName(u"exportable"_s);
    m_protect->setObjectName(u"protectKey"_s);
    m_passphrase->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_exportable);
    column->addWidget(m_protect);
    column->addWidget(m_passphrase);
    column->addWidget(m_keep);
    connect(m_protect, &QCheckBox::toggled, m_passphrase, &QWidget::setVisible);
    connect(m_protect, &QCheckBox::toggled, m_keep, &QWidget::setVisible);
    connect(m_protect, &QCheckBox::toggled, this, &KeyOptions::completeChanged);
    connect(m_passphrase, &NewPassword::completeChanged, this, &KeyOptions::completeChanged);
}

void KeyOptions::applyTo(certificates::ImportOptions &options) const
{
    options.exportable = m_exportable->isChecked();
    if (!m_protect->isChecked())
        return;
    options.home.passphrase = m_passphrase->secret();
    options.home.keepsSecret = m_keep->isChecked();
}

bool KeyOptions::isComplete() const
{
    return !m_protect->isChecked() || m_passphrase->isComplete();
}

} // namespace wizard
