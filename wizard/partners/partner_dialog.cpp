// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/partners/partner_dialog.h"

#include "engine/site/partners.h"
#include "wizard/edge/edge_answers.h"
#include "wizard/look/finding_label.h"
#include "wizard/look/forms.h"
#include "wizard/look/message.h"
#include "wizard/messages/domain_messages.h"
#include "wizard/messages/negotiation_messages.h"
#include "wizard/messages/site_messages.h"
#include "wizard/partners/negotiation_fix.h"
#include "wizard/partners/verdict_view.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

constexpr int maxConnections = 1000;
constexpr quint16 xmppServerPort = 5269;

template<typename Enum>
Enum chosen(const QComboBox *box)
{
    return static_cast<Enum>(box->currentData().toInt());
}

template<typename Enum>
void offer(QComboBox *box, QList<Enum> values, QString (*textOf)(Enum))
{
    for (const Enum value : values)
        box->addItem(textOf(value), static_cast<int>(value));
    fitToContents(box);
}

template<typename Enum>
void choose(QComboBox *box, Enum value)
{
    box->setCurrentIndex(box->findData(static_cast<int>(value)));
}

} // namespace

PartnerDialog::PartnerDialog(Workspace &workspace,
                             const std::optional<site::XmppPartner> &partner,
                             QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_isNew(!partner)
    , m_domain(new QLineEdit(this))
    , m_domainFinding(new FindingLabel(this))
    , m_additional(new QLineEdit(this))
    , m_additionalFinding(new FindingLabel(this))
    , m_description(new QLineEdit(this))
    , m_type(new QComboBox(this))
    , m_typeFinding(new FindingLabel(this))
    , m_tls(new QComboBox(this))
    , m_sasl(new QComboBox(this))
    , m_dialback(new QCheckBox(tr("Support server dial&back negotiation"), this))
    , m_verdict(new VerdictView(this))
    , m_proxy(new QLineEdit(this))
    , m_proxyFinding(new FindingLabel(this))
    , m_limit(new QSpinBox(this))
    , m_keepAlive(new QCheckBox(tr("Partner must send &keep-alives"), this))
    , m_conflict(new FindingLabel(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel))
{
    setObjectName(u"partnerDialog"_s);
    setWindowTitle(m_isNew ? tr("New XMPP partner") : tr("Edit XMPP partner"));
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("Save"));
    m_buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));

    auto *column = new QVBoxLayout(this);
    const QList<std::pair<QString, QFormLayout *>> forms{{tr("Partner"), newGeneralForm()},
                                                         {tr("Negotiation"), newNegotiationForm()},
                                                         {tr("Connection"), newConnectionForm()}};
    for (const auto &[title, form] : forms) {
        auto *group = new QGroupBox(title, this);
        group->setLayout(form);
        column->addWidget(group);
    }
    alignLabels({forms.at(0).second, forms.at(1).second, forms.at(2).second});
    column->addWidget(m_conflict);
    column->addStretch();
    column->addWidget(m_buttons);

    const QString unnamed = u"partner.invalid"_s; // only its defaults are shown
    fill(partner.value_or(site::XmppPartner(*base::DomainName::parse(unnamed))));
    if (m_isNew)
        m_domain->clear();
    for (QLineEdit *edit : {m_domain, m_additional, m_proxy})
        connect(edit, &QLineEdit::textChanged, this, &PartnerDialog::judge);
    for (QComboBox *box : {m_type, m_tls, m_sasl})
        connect(box, &QComboBox::currentIndexChanged, this, &PartnerDialog::judge);
    connect(m_dialback, &QCheckBox::toggled, this, &PartnerDialog::judge);
    connect(m_verdict, &VerdictView::fixRequested, this, &PartnerDialog::fix);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &PartnerDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &PartnerDialog::reject);
    judge();
    resize(660, sizeHint().height());
}

QFormLayout *PartnerDialog::newGeneralForm()
{
    auto *form = newForm();
    m_domain->setPlaceholderText(u"fabrikam.com"_s);
    m_domain->setReadOnly(!m_isNew);
    offer(m_type,
          {site::PartnerType::Federated,
           site::PartnerType::PublicVerified,
           site::PartnerType::PublicUnverified},
          partnerTypeText);
    addRow(form, tr("&Primary domain:"), m_domain, u"domain"_s);
    form->addRow(QString(), m_domainFinding);
    addRow(form, tr("&Additional domains:"), m_additional, u"additionalDomains"_s);
    form->addRow(QString(), m_additionalFinding);
    addRow(form, tr("&Description:"), m_description, u"description"_s);
    addRow(form, tr("Partner t&ype:"), m_type, u"type"_s);
    form->addRow(QString(), m_typeFinding);
    return form;
}

QFormLayout *PartnerDialog::newNegotiationForm()
{
    auto *form = newForm();
    const QList<site::Negotiation> choices{
        site::Negotiation::Required, site::Negotiation::Optional, site::Negotiation::NotSupported};
    offer(m_tls, choices, negotiationText);
    offer(m_sasl, choices, negotiationText);
    m_dialback->setObjectName(u"dialback"_s);
    addRow(form, tr("&TLS negotiation:"), m_tls, u"tls"_s);
    addRow(form, tr("&SASL negotiation:"), m_sasl, u"sasl"_s);
    form->addRow(QString(), m_dialback);
    form->addRow(tr("Result:"), m_verdict);
    return form;
}

QFormLayout *PartnerDialog::newConnectionForm()
{
    auto *form = newForm();
    m_proxy->setPlaceholderText(tr("found by DNS"));
    m_limit->setRange(1, maxConnections);
    m_limit->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_keepAlive->setObjectName(u"keepAlive"_s);
    addRow(form, tr("P&roxy (host or host:port):"), m_proxy, u"proxyFqdn"_s);
    form->addRow(QString(), m_proxyFinding);
    addRow(form, tr("Connection &limit:"), m_limit, u"connectionLimit"_s);
    form->addRow(QString(), m_keepAlive);
    return form;
}

void PartnerDialog::fill(const site::XmppPartner &partner)
{
    m_domain->setText(partner.domain.display());
    m_additional->setText(joined(partner.additionalDomains));
    m_description->setText(partner.description);
    choose(m_type, partner.type);
    choose(m_tls, partner.tls);
    choose(m_sasl, partner.sasl);
    m_dialback->setChecked(partner.dialback);
    m_proxy->setText(partner.proxyFqdn);
    m_limit->setValue(partner.connectionLimit);
    m_keepAlive->setChecked(partner.keepAlive);
}

void PartnerDialog::judge()
{
    m_typeFinding->show(FindingLabel::Level::Notice,
                        partnerTypeConsequence(chosen<site::PartnerType>(m_type)));
    judgeNegotiation();
    const auto partner = read();
    m_conflict->clear();
    bool isFine = partner.has_value();
    if (partner) {
        const auto verdict = site::validatePartner(*m_workspace.draft().site(), *partner);
        isFine = verdict.has_value();
        // The negotiation has its own place above.
        if (!isFine && verdict.error().reason != site::SiteError::Reason::RefusedNegotiation)
            m_conflict->show(FindingLabel::Level::Error,
                             tr("One of these domains is yours or another partner's already. "
                                "Remove it here or there."));
        const bool isTaken =
            m_isNew && site::findPartner(*m_workspace.draft().site(), partner->domain) != nullptr;
        if (isTaken) {
            isFine = false;
            m_domainFinding->show(FindingLabel::Level::Error,
                                  tr("There is a partner of this domain already."));
        }
    }
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(isFine);
}

void PartnerDialog::judgeNegotiation()
{
    const NegotiationSettings now{.tls = chosen<site::Negotiation>(m_tls),
                                  .sasl = chosen<site::Negotiation>(m_sasl),
                                  .dialback = m_dialback->isChecked()};
    m_verdict->show(site::negotiationRule(now.tls, now.sasl, now.dialback),
                    negotiationFix(now).has_value());
    // A longer sentence takes more lines; the dialog grows rather than squeeze the others.
    layout()->activate();
    const int needed = layout()->totalHeightForWidth(width());
    if (isVisible() && needed > height())
        resize(width(), needed);
}

void PartnerDialog::fix()
{
    const auto fixed = negotiationFix({.tls = chosen<site::Negotiation>(m_tls),
                                       .sasl = chosen<site::Negotiation>(m_sasl),
                                       .dialback = m_dialback->isChecked()});
    if (!fixed)
        return;
    choose(m_tls, fixed->tls);
    choose(m_sasl, fixed->sasl);
    m_dialback->setChecked(fixed->dialback);
}

QString PartnerDialog::proxyFault() const
{
    const QString text = m_proxy->text().trimmed();
    if (text.isEmpty())
        return {};
    const auto endpoint = base::Endpoint::parse(text, xmppServerPort);
    return endpoint ? QString() : explain(endpoint.error());
}

std::optional<site::XmppPartner> PartnerDialog::read()
{
    const auto domain = base::DomainName::parse(m_domain->text().trimmed());
    const auto additional = parseDomains(m_additional->text());
    const QString proxy = proxyFault();
    if (domain || m_domain->text().trimmed().isEmpty())
        m_domainFinding->clear();
    else
        m_domainFinding->show(FindingLabel::Level::Error, explain(domain.error()));
    if (additional)
        m_additionalFinding->clear();
    else
        m_additionalFinding->show(FindingLabel::Level::Error, explain(additional.error()));
    if (proxy.isEmpty())
        m_proxyFinding->clear();
    else
        m_proxyFinding->show(FindingLabel::Level::Error, proxy);
    if (!domain || !additional || !proxy.isEmpty())
        return std::nullopt;

    site::XmppPartner partner(*domain);
    partner.additionalDomains = *additional;
    partner.description = m_description->text().trimmed();
    partner.type = chosen<site::PartnerType>(m_type);
    partner.tls = chosen<site::Negotiation>(m_tls);
    partner.sasl = chosen<site::Negotiation>(m_sasl);
    partner.dialback = m_dialback->isChecked();
    partner.proxyFqdn = m_proxy->text().trimmed();
    partner.connectionLimit = m_limit->value();
    partner.keepAlive = m_keepAlive->isChecked();
    return partner;
}

void PartnerDialog::accept()
{
    const auto partner = read();
    if (!partner)
        return;
    const QString what = (m_isNew ? tr("Add %1") : tr("Change %1")).arg(partner->domain.display());
    const auto saved = m_workspace.draft().edit(
        what, [&](site::Site &site) -> std::expected<void, site::SiteError> {
            if (auto verdict = site::validatePartner(site, *partner); !verdict)
                return verdict;
            const auto found =
                std::ranges::find(site.xmppPartners, partner->domain, &site::XmppPartner::domain);
            if (found != site.xmppPartners.end())
                *found = *partner;
            else
                site.xmppPartners += *partner;
            return {};
        });
    if (!saved) {
        warn(this, windowTitle(), explain(saved.error()));
        return;
    }
    QDialog::accept();
}

} // namespace wizard
