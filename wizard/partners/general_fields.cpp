// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/partners/general_fields.h"

#include "wizard/look/choice_box.h"
#include "wizard/look/finding_label.h"
#include "wizard/look/forms.h"
#include "wizard/messages/negotiation_messages.h"
#include "wizard/messages/partner_messages.h"

#include <QFormLayout>
#include <QLineEdit>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

GeneralFields::GeneralFields(bool isNew, QWidget *parent)
    : QGroupBox(tr("Partner"), parent)
    , m_form(newForm())
    , m_domain(new QLineEdit(this))
    , m_domainFinding(new FindingLabel(this))
    , m_additional(new QLineEdit(this))
    , m_additionalFinding(new FindingLabel(this))
    , m_description(new QLineEdit(this))
    , m_descriptionFinding(new FindingLabel(this))
    , m_type(new QComboBox(this))
    , m_typeFinding(new FindingLabel(this))
{
    setLayout(m_form);
    m_domain->setPlaceholderText(u"fabrikam.com"_s);
    m_domain->setReadOnly(!isNew);
    if (!isNew)
        m_domain->setToolTip(tr("The primary domain cannot be changed. Duplicate the partner to "
                                "have another one."));
    using enum site::PartnerType;
    offer<site::PartnerType>(
        m_type, {Federated, PublicVerified, PublicUnverified}, partnerTypeText);
    addRow(m_form, tr("&Primary domain:"), m_domain, u"domain"_s);
    m_form->addRow(QString(), m_domainFinding);
    addRow(m_form, tr("&Additional domains:"), m_additional, u"additionalDomains"_s);
    m_form->addRow(QString(), m_additionalFinding);
    addRow(m_form, tr("&Description:"), m_description, u"description"_s);
    m_form->addRow(QString(), m_descriptionFinding);
    addRow(m_form, tr("Partner t&ype:"), m_type, u"type"_s);
    m_form->addRow(QString(), m_typeFinding);
    m_domainFinding->setObjectName(u"domainFinding"_s);
    m_additionalFinding->setObjectName(u"additionalDomainsFinding"_s);
    m_descriptionFinding->setObjectName(u"descriptionFinding"_s);
    for (QLineEdit *edit : {m_domain, m_additional, m_description})
        connect(edit, &QLineEdit::textChanged, this, &GeneralFields::changed);
    connect(m_type, &QComboBox::currentIndexChanged, this, &GeneralFields::changed);
}

void GeneralFields::show(const PartnerInput &input)
{
    m_domain->setText(input.domain);
    m_additional->setText(input.additionalDomains);
    m_description->setText(input.description);
    choose(m_type, input.type);
}

void GeneralFields::read(PartnerInput &input) const
{
    input.domain = m_domain->text();
    input.additionalDomains = m_additional->text();
    input.description = m_description->text();
    input.type = chosen<site::PartnerType>(m_type);
}

void GeneralFields::showFaults(const PartnerJudgement &judgement)
{
    using enum PartnerField;
    // Nobody is told of a name that is missing before having had a chance to enter it.
    const bool isUntouched = m_domain->text().isEmpty() && !m_domain->isModified();
    showFault(m_domainFinding, isUntouched ? QString() : judgement.faults.value(Domain));
    showFault(m_additionalFinding,
              judgement.faults.value(AdditionalDomains),
              tr("Subdomains do not belong to a domain by themselves. List each one, separated "
                 "by commas."));
    showFault(m_descriptionFinding, judgement.faults.value(Description));
    const QStringList abilities = partnerTypeAbilities(chosen<site::PartnerType>(m_type));
    m_typeFinding->show(FindingLabel::Level::Notice, abilities.join(u'\n'));
}

} // namespace wizard
