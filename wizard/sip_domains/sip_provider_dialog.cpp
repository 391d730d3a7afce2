// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/sip_domains/sip_provider_dialog.h"

#include "engine/site/put_element.h"
#include "engine/site/sip_federation.h"
#include "wizard/look/choice_box.h"
#include "wizard/messages/domain_messages.h"
#include "wizard/messages/sip_federation_messages.h"
#include "wizard/messages/site_messages.h"
#include "wizard/model/element_faults.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

using Level = FindingLabel::Level;

// A proxy cannot be mended, but for it everything else is judged without it.
base::DomainName unnamed()
{
    return *base::DomainName::parse(u"proxy.invalid"_s);
}

bool mend(site::SipProvider &provider, const QString &key)
{
    const QString field = fieldOf(key);
    if (field == u"name")
        provider.name = u"-"_s;
    else if (field == u"proxy_fqdn")
        provider.proxyFqdn = unnamed();
    else
        return false;
    return true;
}

} // namespace

SipProviderDialog::SipProviderDialog(SiteDraft &draft,
                                     const std::optional<site::SipProvider> &provider,
                                     QWidget *parent)
    : DraftDialog(draft, parent)
    , m_isNew(!provider)
    , m_name(new QLineEdit(this))
    , m_proxy(new QLineEdit(this))
    , m_enabled(new QCheckBox(tr("&Enable communications with this provider"), this))
    , m_kind(new QComboBox(this))
    , m_verification(new QComboBox(this))
{
    setObjectName(u"sipProviderDialog"_s);
    setWindowTitle(m_isNew ? tr("New SIP federated provider") : tr("Edit SIP federated provider"));
    auto *column = new QVBoxLayout(this);
    column->addLayout(newFields());
    column->addWidget(findings().foot());
    column->addSpacing(8);
    column->addStretch();
    column->addWidget(buttons());
    fill(provider.value_or(site::SipProvider({}, unnamed())));
    if (m_isNew)
        m_proxy->clear();

    for (const QLineEdit *edit : {m_name, m_proxy})
        connect(edit, &QLineEdit::textChanged, this, &SipProviderDialog::judge);
    for (const QComboBox *box : {m_kind, m_verification})
        connect(box, &QComboBox::currentIndexChanged, this, &SipProviderDialog::judge);
    resize(640, sizeHint().height());
    begin(); // and grow to what it tells
}

QFormLayout *SipProviderDialog::newFields()
{
    auto *form = newForm();
    m_name->setReadOnly(!m_isNew);
    m_proxy->setReadOnly(!m_isNew);
    m_proxy->setPlaceholderText(u"sipfed.example.com"_s);
    m_enabled->setObjectName(u"enabled"_s);
    offer(m_kind, {site::ProviderKind::Hosting, site::ProviderKind::Public}, providerKindText);
    offer(m_verification,
          {site::Verification::AlwaysVerifiable,
           site::Verification::AlwaysUnverifiable,
           site::Verification::UseSource},
          verificationText);
    addRow(form, tr("Provider &name:"), m_name, u"name"_s);
    findings().addTo(form, u"name"_s);
    addRow(form, tr("&Access edge service (FQDN):"), m_proxy, u"proxyFqdn"_s);
    findings().addTo(form, u"proxy_fqdn"_s);
    form->addRow(QString(), m_enabled);
    addRow(form, tr("&Kind:"), m_kind, u"kind"_s);
    addRow(form, tr("Default &verification level:"), m_verification, u"verification"_s);
    findings().addTo(form, u"verification"_s);
    return form;
}

void SipProviderDialog::fill(const site::SipProvider &provider)
{
    m_name->setText(provider.name);
    m_proxy->setText(provider.proxyFqdn.display());
    m_enabled->setChecked(provider.enabled);
    choose(m_kind, provider.kind);
    choose(m_verification, provider.verification);
}

std::optional<site::SipProvider> SipProviderDialog::read() const
{
    const auto proxy = base::DomainName::parse(m_proxy->text().trimmed());
    if (!proxy)
        return std::nullopt;
    site::SipProvider provider(m_name->text().trimmed(), *proxy);
    provider.enabled = m_enabled->isChecked();
    provider.kind = chosen<site::ProviderKind>(m_kind);
    provider.verification = chosen<site::Verification>(m_verification);
    return provider;
}

void SipProviderDialog::judge()
{
    findings().clear();
    findings().show(u"verification"_s,
                    Level::Notice,
                    providerVerificationConsequence(chosen<site::Verification>(m_verification)));
    const auto proxy = base::DomainName::parse(m_proxy->text().trimmed());
    if (!proxy && !m_proxy->text().isEmpty())
        findings().show(u"proxy_fqdn"_s, Level::Error, explain(proxy.error()));
    const QString name = m_name->text().trimmed();
    const auto &site = draft().site();
    if (site)
        judgeProvider(*site, read().value_or(site::SipProvider(name, unnamed())));
    setSavable(site && proxy && !name.isEmpty() && !findings().hasError());
    growToContents(this);
}

void SipProviderDialog::judgeProvider(const site::Site &site, const site::SipProvider &provider)
{
    const bool isNameTaken = m_isNew && site::findProvider(site, provider.name) != nullptr;
    site::SipProvider judged = provider;
    if (isNameTaken) {
        findings().show(site::settingError(site::SiteError::Reason::Conflict,
                                           u"name"_s,
                                           site::SettingFault::NameTaken,
                                           {provider.name}));
        judged.name = u"-"_s; // its proxy is judged as another provider's
    }
    const auto faults = faultsOf(
        judged, [&site](const auto &one) { return site::validateProvider(site, one); }, mend);
    for (const site::SiteError &fault : faults) {
        const bool isUntouched = fieldOf(fault.key) == u"name" && m_name->text().isEmpty();
        if (!isUntouched)
            findings().show(fault);
    }
}

void SipProviderDialog::save()
{
    const auto provider = read();
    if (!provider)
        return;
    const QString what = (m_isNew ? tr("Add the provider %1") : tr("Change the provider %1"));
    edit(what.arg(provider->name), [&](site::Site &site) { return site::put(site, *provider); });
}

} // namespace wizard
