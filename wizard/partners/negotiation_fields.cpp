// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/partners/negotiation_fields.h"

#include "wizard/look/choice_box.h"
#include "wizard/look/forms.h"
#include "wizard/messages/negotiation_messages.h"
#include "wizard/messages/partner_messages.h"
#include "wizard/partners/verdict_view.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QSignalBlocker>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

constexpr int ownSettings = -1;

} // namespace

NegotiationFields::NegotiationFields(QWidget *parent)
    : QGroupBox(tr("Negotiation"), parent)
    , m_form(newForm())
    , m_preset(new QComboBox(this))
    , m_tls(new QComboBox(this))
    , m_sasl(new QComboBox(this))
    , m_dialback(new QCheckBox(tr("Support server dial&back negotiation"), this))
    , m_verdict(new VerdictView(this))
{
    setLayout(m_form);
    using enum NegotiationPreset;
    using enum site::Negotiation;
    offer<NegotiationPreset>(m_preset, {MostServers, CertificatesOnly, Unencrypted}, presetText);
    m_preset->addItem(tr("Own settings"), ownSettings);
    for (QComboBox *box : {m_tls, m_sasl})
        offer<site::Negotiation>(box, {Required, Optional, NotSupported}, negotiationText);
    m_dialback->setObjectName(u"dialback"_s);
    addRow(m_form, tr("Pr&eset:"), m_preset, u"preset"_s);
    addRow(m_form, tr("&TLS negotiation:"), m_tls, u"tls"_s);
    addRow(m_form, tr("&SASL negotiation:"), m_sasl, u"sasl"_s);
    m_form->addRow(QString(), m_dialback);
    m_form->addRow(tr("Result:"), m_verdict);

    for (QComboBox *box : {m_tls, m_sasl})
        connect(box, &QComboBox::currentIndexChanged, this, &NegotiationFields::judge);
    connect(m_dialback, &QCheckBox::toggled, this, &NegotiationFields::judge);
    connect(m_preset, &QComboBox::activated, this, &NegotiationFields::takePreset);
    connect(m_verdict, &VerdictView::fixRequested, this, &NegotiationFields::fix);
    judge();
}

void NegotiationFields::show(const NegotiationSettings &settings)
{
    {
        // One change, not three.
        const QSignalBlocker tls(m_tls);
        const QSignalBlocker sasl(m_sasl);
        const QSignalBlocker dialback(m_dialback);
        choose(m_tls, settings.tls);
        choose(m_sasl, settings.sasl);
        m_dialback->setChecked(settings.dialback);
    }
    judge();
}

NegotiationSettings NegotiationFields::settings() const
{
    return {.tls = chosen<site::Negotiation>(m_tls),
            .sasl = chosen<site::Negotiation>(m_sasl),
            .dialback = m_dialback->isChecked()};
}

void NegotiationFields::judge()
{
    const NegotiationSettings now = settings();
    const auto preset = presetOf(now);
    m_preset->setCurrentIndex(m_preset->findData(preset ? static_cast<int>(*preset) : ownSettings));
    m_verdict->show(site::negotiationRule(now.tls, now.sasl, now.dialback),
                    negotiationFix(now).has_value());
    Q_EMIT changed();
}

void NegotiationFields::takePreset()
{
    if (m_preset->currentData().toInt() != ownSettings)
        show(settingsOf(chosen<NegotiationPreset>(m_preset)));
    else
        judge(); // there are none yet: the switches below make them
}

void NegotiationFields::fix()
{
    if (const auto fixed = negotiationFix(settings()))
        show(*fixed);
}

} // namespace wizard
