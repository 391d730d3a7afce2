// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/policies/permission_dialog.h"

#include "engine/site/partners.h"
#include "engine/site/policies.h"
#include "wizard/look/forms.h"
#include "wizard/messages/domain_messages.h"
#include "wizard/messages/policy_messages.h"
#include "wizard/partners/partner_dialog.h"
#include "wizard/policies/policy_dialog.h"
#include "wizard/sip_domains/access_edge_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

constexpr int expectedCharacters = 30;

QComboBox *newPicker(const QString &example, QWidget *parent)
{
    auto *picker = new QComboBox(parent);
    picker->setEditable(true);
    picker->setInsertPolicy(QComboBox::NoInsert);
    picker->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    picker->setMinimumContentsLength(expectedCharacters);
    picker->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    picker->lineEdit()->setPlaceholderText(example);
    return picker;
}

} // namespace

PermissionDialog::PermissionDialog(Workspace &workspace, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_findings(this)
    , m_user(newPicker(u"alice@contoso.com"_s, this))
    , m_partner(newPicker(u"fabrikam.com"_s, this))
    , m_verdict(new FindingLabel(this))
    , m_group(newConditions())
{
    setObjectName(u"permissionDialog"_s);
    setWindowTitle(tr("Effective permission"));
    m_verdict->setObjectName(u"verdict"_s);
    auto *form = newForm();
    addRow(form, tr("&User:"), m_user, u"user"_s);
    m_findings.addTo(form, u"user"_s);
    addRow(form, tr("&Partner domain:"), m_partner, u"partner"_s);
    m_findings.addTo(form, u"partner"_s);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    auto *column = new QVBoxLayout(this);
    column->addWidget(
        newHint(tr("Whether one of your people may talk to people of a domain, and why."), this));
    column->addLayout(form);
    column->addWidget(m_findings.foot());
    column->addWidget(m_verdict);
    column->addWidget(m_group);
    column->addStretch();
    column->addWidget(buttons);

    offerNames();
    connect(m_user, &QComboBox::currentTextChanged, this, &PermissionDialog::judge);
    connect(m_partner, &QComboBox::currentTextChanged, this, &PermissionDialog::judge);
    connect(&m_workspace.draft(), &SiteDraft::changed, this, &PermissionDialog::judge);
    connect(buttons, &QDialogButtonBox::rejected, this, &PermissionDialog::reject);
    resize(700, sizeHint().height());
    judge(); // and grow to what it tells
}

QGroupBox *PermissionDialog::newConditions()
{
    auto *group = new QGroupBox(tr("Conditions"), this);
    group->setLayout(new QVBoxLayout);
    for (const Kind kind : {Kind::FederationIsOn,
                            Kind::PolicyAllowsFederation,
                            Kind::PolicyAllowsXmpp,
                            Kind::DomainIsPartners}) {
        auto *label = new FindingLabel(group);
        label->setObjectName(site::name(kind));
        connect(label, &FindingLabel::fixRequested, this, [this, kind] { openPlaceOf(kind); });
        group->layout()->addWidget(label);
        m_labels.insert(kind, label);
    }
    return group;
}

void PermissionDialog::offerNames()
{
    const auto &site = m_workspace.draft().site();
    if (!site)
        return;
    QStringList users;
    for (const site::ExternalAccessPolicy &policy : site->policies)
        users += policy.members;
    users.sort();
    m_user->addItems(users);
    QStringList domains;
    for (const site::XmppPartner &partner : site->xmppPartners) {
        domains += partner.domain.display();
        for (const base::DomainName &domain : partner.additionalDomains)
            domains += domain.display();
    }
    domains.sort();
    m_partner->addItems(domains);
    m_user->setCurrentIndex(-1);
    m_partner->setCurrentIndex(-1);
}

std::optional<QString> PermissionDialog::readUser(const site::Site &site)
{
    using site::SettingFault;
    using Reason = site::SiteError::Reason;
    const QString text = m_user->currentText().trimmed();
    if (text.isEmpty())
        return std::nullopt;
    auto user = site::canonicalUser(text);
    if (!user) {
        m_findings.show(
            site::settingError(Reason::BadValue, u"user"_s, SettingFault::NotAUser, {text}));
        return std::nullopt;
    }
    const auto domain = base::DomainName::parse(user->section(u'@', -1));
    if (!domain || !site.domains.sip.contains(*domain)) {
        m_findings.show(site::settingError(
            Reason::Conflict, u"user"_s, SettingFault::MemberFromElsewhere, {*user}));
        return std::nullopt;
    }
    return user;
}

std::optional<base::DomainName> PermissionDialog::readPartner()
{
    const QString text = m_partner->currentText().trimmed();
    if (text.isEmpty())
        return std::nullopt;
    const auto domain = base::DomainName::parse(text);
    if (domain)
        return *domain;
    m_findings.show(u"partner"_s, FindingLabel::Level::Error, explain(domain.error()));
    return std::nullopt;
}

void PermissionDialog::judge()
{
    m_findings.clear();
    m_verdict->clear();
    m_conditions.clear();
    m_group->hide();
    if (const auto &site = m_workspace.draft().site()) {
        const auto user = readUser(*site);
        const auto partner = readPartner();
        if (user && partner)
            showVerdict(*site, *user, *partner);
    }
    growToContents(this);
}

void PermissionDialog::showVerdict(const site::Site &site,
                                   const QString &user,
                                   const base::DomainName &partner)
{
    const site::ExternalAccessPolicy policy = site::effectivePolicy(site, user);
    const bool isAllowed = site::mayFederate(site, user, partner).allowed();
    const QString sentence = isAllowed
        ? tr("%1 and people at %2 may talk to each other. The policy “%3” (%4) applies.")
        : tr("%1 and people at %2 may not talk to each other. The policy “%3” (%4) applies.");
    m_verdict->show(isAllowed ? FindingLabel::Level::Good : FindingLabel::Level::Error,
                    sentence.arg(user, partner.display(), policy.name, scopeText(policy.scope)));
    m_conditions = site::explainAccess(site, user, partner);
    for (const site::AccessCondition &condition : std::as_const(m_conditions))
        m_labels.value(condition.kind)
            ->show(condition.met ? FindingLabel::Level::Good : FindingLabel::Level::Error,
                   explain(condition),
                   placeText(condition));
    m_group->show();
}

void PermissionDialog::openPlaceOf(Kind kind)
{
    const auto found = std::ranges::find(m_conditions, kind, &site::AccessCondition::kind);
    const auto &site = m_workspace.draft().site();
    if (!site || found == m_conditions.end())
        return;
    switch (kind) {
    case Kind::FederationIsOn: {
        AccessEdgeDialog dialog(m_workspace.draft(), this);
        dialog.exec();
        return;
    }
    case Kind::PolicyAllowsFederation:
    case Kind::PolicyAllowsXmpp:
        openPolicy(*site, found->element);
        return;
    case Kind::DomainIsPartners:
        if (const auto partner = base::DomainName::parse(
                found->met ? found->element : m_partner->currentText().trimmed()))
            openPartner(*site, *partner);
        return;
    }
}

void PermissionDialog::openPolicy(const site::Site &site, const QString &name)
{
    const site::ExternalAccessPolicy *policy = site::findPolicy(site, name);
    // Not listed: the global one, with its defaults.
    PolicyDialog dialog(
        m_workspace.draft(), policy == nullptr ? site::ExternalAccessPolicy() : *policy, this);
    dialog.exec();
}

void PermissionDialog::openPartner(const site::Site &site, const base::DomainName &partner)
{
    const site::XmppPartner *present = site::findPartner(site, partner);
    if (present != nullptr) {
        PartnerDialog dialog(m_workspace, *present, this);
        dialog.exec();
        return;
    }
    PartnerDialog dialog(m_workspace, std::nullopt, this);
    dialog.propose(partner);
    dialog.exec();
}

} // namespace wizard
