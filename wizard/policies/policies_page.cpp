// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/policies/policies_page.h"

#include "engine/site/choices.h"
#include "engine/site/policies.h"
#include "wizard/gateway/gateway_dialog.h"
#include "wizard/look/forms.h"
#include "wizard/look/list_pane.h"
#include "wizard/look/message.h"
#include "wizard/look/page_header.h"
#include "wizard/look/symbol.h"
#include "wizard/look/tab_order.h"
#include "wizard/messages/policy_messages.h"
#include "wizard/messages/site_messages.h"
#include "wizard/policies/permission_dialog.h"
#include "wizard/policies/policy_dialog.h"

#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

using site::PolicyScope;

bool isGlobal(const site::ExternalAccessPolicy &policy)
{
    return policy.scope == PolicyScope::Global;
}

// With the global one, which is always there (New-CsExternalAccessPolicy cannot make it).
QList<site::ExternalAccessPolicy> policiesOf(const site::Site &site)
{
    QList<site::ExternalAccessPolicy> policies = site.policies;
    if (std::ranges::none_of(policies, isGlobal))
        policies.prepend(site::ExternalAccessPolicy());
    return policies;
}

QString keyOf(const site::ExternalAccessPolicy &policy)
{
    return site::name(policy.scope) + u' ' + policy.name;
}

bool isDefault(const site::Site &site, const site::ExternalAccessPolicy &policy)
{
    return isGlobal(policy) && site::findPolicy(site, policy.name) == nullptr;
}

} // namespace

PoliciesPage::PoliciesPage(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_list(
          new ListPane({tr("Name"),
                        tr("Scope"),
                        tr("Federated users"),
                        tr("XMPP federated users"),
                        tr("Members"),
                        tr("Description")},
                       {.list = tr("External access policies"),
                        .search = tr("Search policies"),
                        .emptyTitle = tr("No policies yet"),
                        .emptySentence = tr("Policies say who of your people may talk to partners. "
                                            "They need an edge first."),
                        .first = tr("&Add a policy…")},
                       this))
{
    setObjectName(u"policiesPage"_s);
    m_list->setObjectName(u"policies"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->addLayout(newPageHeader(
        tr("Policies"),
        tr("Who of your people may talk to partners: by user, by site, and for everybody.")));
    column->addLayout(newTools());
    column->addWidget(m_list, 1);
    followTheEye(this);

    connect(m_list, &ListPane::addRequested, this, &PoliciesPage::add);
    connect(m_list, &ListPane::editRequested, this, &PoliciesPage::edit);
    connect(m_list, &ListPane::removeRequested, this, &PoliciesPage::remove);
    connect(m_list, &ListPane::selectionChanged, this, &PoliciesPage::showSelection);
    connect(&m_workspace.draft(), &SiteDraft::changed, this, &PoliciesPage::showSite);
    showSite();
}

QLayout *PoliciesPage::newTools()
{
    auto *permission =
        newButton(tr("Effective &permission…"), Symbol::View, u"effectivePermission"_s);
    auto *gateway = newButton(tr("&Gateway settings…"), Symbol::Edge, u"gatewaySettings"_s);
    connect(permission, &QPushButton::clicked, this, [this] {
        PermissionDialog dialog(m_workspace, this);
        dialog.exec();
    });
    connect(gateway, &QPushButton::clicked, this, [this] {
        GatewayDialog dialog(m_workspace.draft(), this);
        dialog.exec();
    });
    const auto enable = [this, permission, gateway] {
        const bool hasSite = m_workspace.draft().site().has_value();
        permission->setEnabled(hasSite);
        gateway->setEnabled(hasSite);
    };
    connect(&m_workspace.draft(), &SiteDraft::changed, this, enable);
    enable();
    auto *tools = new QHBoxLayout;
    tools->addWidget(permission);
    tools->addWidget(gateway);
    tools->addStretch();
    return tools;
}

std::optional<site::ExternalAccessPolicy> PoliciesPage::selected() const
{
    const auto &site = m_workspace.draft().site();
    if (!site)
        return std::nullopt;
    for (const site::ExternalAccessPolicy &policy : policiesOf(*site)) {
        if (keyOf(policy) == m_list->selected())
            return policy;
    }
    return std::nullopt;
}

QList<Row> PoliciesPage::rowsOf(const site::Site &site)
{
    const auto switchCell = [](bool isOn) {
        return isOn ? Cell{tr("Enabled"), symbolIcon(Symbol::Done, Tone::Good)}
                    : Cell{tr("Disabled"), symbolIcon(Symbol::Blocked, Tone::Muted)};
    };
    QList<Row> rows;
    for (const site::ExternalAccessPolicy &policy : policiesOf(site)) {
        const qsizetype members = policy.members.size();
        rows.append(
            {.key = keyOf(policy),
             .cells = {{policy.name},
                       {.text = scopeText(policy.scope),
                        .icon = {},
                        .rank = static_cast<int>(policy.scope)},
                       switchCell(policy.federation),
                       switchCell(policy.xmpp),
                       {.text = policy.scope == PolicyScope::User ? QLocale().toString(members)
                                                                  : tr("everybody"),
                        .icon = {},
                        .rank = members},
                       {isDefault(site, policy) ? tr("Default values") : policy.description}}});
    }
    return rows;
}

void PoliciesPage::showSite()
{
    const auto &site = m_workspace.draft().site();
    m_list->show(site ? rowsOf(*site) : QList<Row>());
    m_list->setAddObstacle(site ? QString() : tr("Run step 1, This edge, first."));
}

void PoliciesPage::showSelection()
{
    const auto &site = m_workspace.draft().site();
    const auto policy = selected();
    if (!site || !policy) {
        m_list->setDetails({});
        return;
    }
    const bool isUntouched = isDefault(*site, *policy);
    m_list->setRemoval(isGlobal(*policy) ? tr("&Reset to defaults…") : tr("&Remove…"),
                       isUntouched ? tr("This policy has its default values already.") : QString());
    QStringList lines{policy->name};
    if (!policy->description.isEmpty())
        lines += policy->description;
    lines += scopeConsequence(policy->scope);
    if (policy->scope == PolicyScope::User)
        lines += policy->members.isEmpty()
            ? tr("Nobody has this policy yet. Add members.")
            : tr("Members: %1").arg(policy->members.mid(0, 50).join(u", "_s));
    m_list->setDetails(lines);
}

void PoliciesPage::add()
{
    PolicyDialog dialog(m_workspace.draft(), std::nullopt, this);
    dialog.exec();
}

void PoliciesPage::edit()
{
    const auto policy = selected();
    if (!policy)
        return;
    PolicyDialog dialog(m_workspace.draft(), policy, this);
    dialog.exec();
}

void PoliciesPage::remove()
{
    const auto policy = selected();
    if (!policy)
        return;
    const QString title = isGlobal(*policy) ? tr("Reset policy") : tr("Remove policy");
    QString question;
    switch (policy->scope) {
    case PolicyScope::Global:
        question = tr("Reset the global policy? Federated users and XMPP federated users are then "
                      "enabled for everybody without another policy.");
        break;
    case PolicyScope::Site:
        question = tr("Remove the policy “%1”? The global one then applies to everybody who has "
                      "no user policy.");
        break;
    case PolicyScope::User:
        question = tr("Remove the policy “%1”? The site policy or the global one then applies to "
                      "its members.");
        break;
    }
    if (isGlobal(*policy) ? !confirm(this, title, question, tr("&Reset"))
                          : !confirm(this, title, question.arg(policy->name), tr("&Remove")))
        return;
    const QString what = isGlobal(*policy) ? tr("Reset the policy %1") : tr("Remove the policy %1");
    const auto saved = m_workspace.draft().edit(what.arg(policy->name), [&](site::Site &site) {
        site.policies.removeIf([&](const auto &one) { return one.name == policy->name; });
        return std::expected<void, site::SiteError>();
    });
    if (!saved)
        warn(this, title, explain(saved.error()));
}

} // namespace wizard
