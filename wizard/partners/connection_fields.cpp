// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/partners/connection_fields.h"

#include "engine/site/setting_range.h"
#include "wizard/look/choice_box.h"
#include "wizard/look/forms.h"
#include "wizard/messages/partner_messages.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QSpinBox>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

ConnectionFields::ConnectionFields(QWidget *parent)
    : QGroupBox(tr("Connection"), parent)
    , m_form(newForm())
    , m_proxy(new QLineEdit(this))
    , m_proxyFinding(new FindingLabel(this))
    , m_limit(new QSpinBox(this))
    , m_limitFinding(new FindingLabel(this))
    , m_keepAlive(new QCheckBox(tr("Partner must answer &keep-alives"), this))
    , m_keepAliveFinding(new FindingLabel(this))
{
    setLayout(m_form);
    m_proxy->setPlaceholderText(tr("found by DNS"));
    m_limit->setRange(site::connectionRange.least, site::connectionRange.most);
    m_limit->setGroupSeparatorShown(true);
    m_limit->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_keepAlive->setObjectName(u"keepAlive"_s);
    addRow(m_form, tr("Pro&xy (host or host:port):"), m_proxy, u"proxyFqdn"_s);
    m_form->addRow(QString(), m_proxyFinding);
    addRow(m_form, tr("Connection &limit:"), m_limit, u"connectionLimit"_s);
    m_form->addRow(QString(), m_limitFinding);
    m_form->addRow(QString(), m_keepAlive);
    m_form->addRow(QString(), m_keepAliveFinding);
    m_proxyFinding->setObjectName(u"proxyFqdnFinding"_s);
    m_limitFinding->setObjectName(u"connectionLimitFinding"_s);
    connect(m_proxy, &QLineEdit::textChanged, this, &ConnectionFields::changed);
    connect(m_limit, &QSpinBox::valueChanged, this, &ConnectionFields::changed);
    connect(m_keepAlive, &QCheckBox::toggled, this, &ConnectionFields::changed);
}

void ConnectionFields::show(const PartnerInput &input)
{
    m_proxy->setText(input.proxy);
    m_limit->setValue(input.connectionLimit);
    m_keepAlive->setChecked(input.keepAlive);
}

void ConnectionFields::read(PartnerInput &input) const
{
    input.proxy = m_proxy->text();
    input.connectionLimit = m_limit->value();
    input.keepAlive = m_keepAlive->isChecked();
}

void ConnectionFields::showFaults(const PartnerJudgement &judgement, const site::Gateway &gateway)
{
    showFault(m_proxyFinding,
              judgement.faults.value(PartnerField::Proxy),
              proxyConsequence(!m_proxy->text().trimmed().isEmpty()));
    showFault(m_limitFinding,
              judgement.faults.value(PartnerField::ConnectionLimit),
              limitConsequence(m_limit->value(), gateway));
    m_keepAliveFinding->show(FindingLabel::Level::Notice,
                             keepAliveConsequence(m_keepAlive->isChecked(), gateway));
}

} // namespace wizard
