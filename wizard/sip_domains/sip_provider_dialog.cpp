// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/sip_domains/sip_provider_dialog.h"

#include "engine/site/sip_federation.h"
#include "wizard/look/choice_box.h"
#include "wizard/look/message.h"
#include "wizard/messages/domain_messages.h"
#include "wizard/messages/sip_federation_messages.h"
#include "wizard/messages/site_messages.h"
#include "wizard/model/element_edit.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
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
    : QDialog(parent)
    , m_draft(draft)
    , m_isNew(!provider)
    , m_findings(this)
    , m_name(new QLineEdit(this))
    , m_proxy(new QLineEdit(this))
    , m_enabled(new QCheckBox(tr("&Enable communications with this provider"), this))
    , m_kind(new QComboBox(this))
    , m_verification(new QComboBox(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this))
{
    setObjectName(u"sipProviderDialog"_s);
    setWindowTitle(m_isNew ? tr("New SIP federated provider") : tr("Edit SIP federated provider"));
    m_buttons->button(QDialogButtonBox::Save)->setText(tr("Save"));
    m_buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    auto *column = new QVBoxLayout(this);
    column->addLayout(newFields());
    column->addWidget(m_findings.foot());
    column->addSpacing(8);
    column->addStretch();
    column->addWidget(m_buttons);
    fill(provider.value_or(site::SipProvider({}, unnamed())));
    if (m_isNew)
        m_proxy->clear();

    for (const QLineEdit *edit : {m_name, m_proxy})
        connect(edit, &QLineEdit::textChanged, this, &SipProviderDialog::judge);
    for (const QComboBox *box : {m_kind, m_verification})
        connect(box, &QComboBox::currentIndexChanged, this, &SipProviderDialog::judge);
    connect(&m_draft, &SiteDraft::changed, this, &SipProviderDialog::judge);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &SipProviderDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &SipProviderDialog::reject);
    resize(640, sizeHint().height());
    judge(); // and grow to what it tells
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
    m_findings.addTo(form, u"name"_s);
    addRow(form, tr("&Access edge service (FQDN):"), m_proxy, u"proxyFqdn"_s);
    m_findings.addTo(form, u"proxy_fqdn"_s);
    form->addRow(QString(), m_enabled);
    addRow(form, tr("&Kind:"), m_kind, u"kind"_s);
    addRow(form, tr("Default &verification level:"), m_verification, u"verification"_s);
    m_findings.addTo(form, u"verification"_s);
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
    m_findings.clear();
    m_findings.show(u"verification"_s,
                    Level::Notice,
                    providerVerificationConsequence(chosen<site::Verification>(m_verification)));
    const auto proxy = base::DomainName::parse(m_proxy->text().trimmed());
    if (!proxy && !m_proxy->text().isEmpty())
        m_findings.show(u"proxy_fqdn"_s, Level::Error, explain(proxy.error()));
    const QString name = m_name->text().trimmed();
    const auto &site = m_draft.site();
    if (site)
        judgeProvider(*site, read().value_or(site::SipProvider(name, unnamed())));
    m_buttons->button(QDialogButtonBox::Save)
        ->setEnabled(site && proxy && !name.isEmpty() && !m_findings.hasError());
    growToContents(this);
}

void SipProviderDialog::judgeProvider(const site::Site &site, const site::SipProvider &provider)
{
    const bool isNameTaken = m_isNew && site::findProvider(site, provider.name) != nullptr;
    site::SipProvider judged = provider;
    if (isNameTaken) {
        m_findings.show(site::settingError(site::SiteError::Reason::Conflict,
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
            m_findings.show(fault);
    }
}

void SipProviderDialog::accept()
{
    judge();
    const auto provider = read();
    if (!provider || !m_buttons->button(QDialogButtonBox::Save)->isEnabled())
        return;
    const QString what = (m_isNew ? tr("Add the provider %1") : tr("Change the provider %1"));
    const auto saved = m_draft.edit(
        what.arg(provider->name), [&](site::Site &site) -> std::expected<void, site::SiteError> {
            if (auto verdict = site::validateProvider(site, *provider); !verdict)
                return verdict;
            put(site.sipProviders, site::findProvider(site, provider->name), *provider);
            return {};
        });
    if (saved)
        QDialog::accept();
    else
        warn(this, windowTitle(), explain(saved.error()));
}

} // namespace wizard
