// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/sip_domains/sip_domains_page.h"

#include "engine/site/sip_federation.h"
#include "wizard/look/finding_label.h"
#include "wizard/look/forms.h"
#include "wizard/look/list_pane.h"
#include "wizard/look/message.h"
#include "wizard/look/page_header.h"
#include "wizard/look/tab_order.h"
#include "wizard/messages/sip_federation_messages.h"
#include "wizard/messages/site_messages.h"
#include "wizard/sip_domains/access_edge_dialog.h"
#include "wizard/sip_domains/sip_domain_dialog.h"
#include "wizard/sip_domains/sip_federation_rows.h"
#include "wizard/sip_domains/sip_provider_dialog.h"

#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

SipDomainsPage::SipDomainsPage(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_accessEdge(new FindingLabel(this))
    , m_settings(newButton(tr("Access edge &settings…"), Symbol::Edge, u"accessEdgeSettings"_s))
    , m_tabs(new QTabWidget(this))
    , m_domains(new ListPane(
          sipDomainHeaders(),
          {.list = tr("SIP federated domains"),
           .search = tr("Search SIP federated domains"),
           .emptyTitle = tr("No SIP federated domain yet"),
           .emptySentence = tr("An allowed domain is another organization that uses SIP. A "
                               "blocked one stays out even when discovery is enabled."),
           .first = tr("&Add the first domain…")},
          this))
    , m_providers(new ListPane(sipProviderHeaders(),
                               {.list = tr("SIP federated providers"),
                                .search = tr("Search SIP federated providers"),
                                .emptyTitle = tr("No SIP federated provider yet"),
                                .emptySentence = tr("A provider is a service through which people "
                                                    "of many domains are reached."),
                                .first = tr("&Add the first provider…")},
                               this))
{
    setObjectName(u"sipDomainsPage"_s);
    m_domains->setObjectName(u"sipDomains"_s);
    m_providers->setObjectName(u"sipProviders"_s);
    m_tabs->setObjectName(u"sipLists"_s);
    m_tabs->setAccessibleName(tr("SIP federation"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_domains, QString());
    m_tabs->addTab(m_providers, QString());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->addLayout(newPageHeader(
        tr("SIP domains"), tr("The organizations and providers your people reach by SIP.")));
    column->addLayout(newAccessEdge());
    column->addWidget(m_tabs, 1);
    followTheEye(this);

    connect(m_domains, &ListPane::addRequested, this, [this] {
        SipDomainDialog dialog(m_workspace.draft(), std::nullopt, this);
        dialog.exec();
    });
    connect(m_domains, &ListPane::editRequested, this, &SipDomainsPage::editDomain);
    connect(m_domains, &ListPane::removeRequested, this, &SipDomainsPage::removeDomain);
    connect(m_domains, &ListPane::selectionChanged, this, &SipDomainsPage::showDomain);
    connect(m_providers, &ListPane::addRequested, this, [this] {
        SipProviderDialog dialog(m_workspace.draft(), std::nullopt, this);
        dialog.exec();
    });
    connect(m_providers, &ListPane::editRequested, this, &SipDomainsPage::editProvider);
    connect(m_providers, &ListPane::removeRequested, this, &SipDomainsPage::removeProvider);
    connect(m_providers, &ListPane::selectionChanged, this, &SipDomainsPage::showProvider);
    connect(&m_workspace.draft(), &SiteDraft::changed, this, &SipDomainsPage::showSite);
    showSite();
}

QLayout *SipDomainsPage::newAccessEdge()
{
    m_accessEdge->setObjectName(u"accessEdge"_s);
    connect(m_settings, &QPushButton::clicked, this, [this] {
        AccessEdgeDialog dialog(m_workspace.draft(), this);
        dialog.exec();
    });
    auto *row = new QHBoxLayout;
    row->addWidget(m_accessEdge, 1, Qt::AlignVCenter);
    row->addWidget(m_settings);
    return row;
}

void SipDomainsPage::showSite()
{
    const auto &site = m_workspace.draft().site();
    const QString obstacle = site ? QString() : tr("Run step 1, This edge, first.");
    for (ListPane *list : {m_domains, m_providers})
        list->setAddObstacle(obstacle);
    m_settings->setEnabled(site.has_value());
    m_domains->show(site ? rowsOf(site->sipDomains) : QList<Row>());
    m_providers->show(site ? rowsOf(site->sipProviders) : QList<Row>());
    m_tabs->setTabText(0, tr("SIP federated &domains"));
    m_tabs->setTabText(1, tr("SIP federated &providers"));
    showAccessEdge();
}

void SipDomainsPage::showAccessEdge()
{
    const auto &site = m_workspace.draft().site();
    if (!site) {
        m_accessEdge->clear();
        return;
    }
    using Level = FindingLabel::Level;
    const site::AccessEdge &edge = site->accessEdge;
    if (!edge.allowFederatedUsers)
        m_accessEdge->show(Level::Warning,
                           tr("Federation is disabled at the access edge: nobody outside is "
                              "reached."));
    else if (edge.partnerDiscovery)
        m_accessEdge->show(Level::Good,
                           tr("Federation is enabled. Domains on no list are found by discovery."));
    else
        m_accessEdge->show(Level::Good, tr("Federation is enabled. Domains on no list stay out."));
}

const site::SipDomain *SipDomainsPage::selectedDomain() const
{
    const auto &site = m_workspace.draft().site();
    const auto name = base::DomainName::parse(m_domains->selected());
    return site && name ? site::findSipDomain(*site, *name) : nullptr;
}

const site::SipProvider *SipDomainsPage::selectedProvider() const
{
    const auto &site = m_workspace.draft().site();
    return site ? site::findProvider(*site, m_providers->selected()) : nullptr;
}

void SipDomainsPage::showDomain()
{
    const site::SipDomain *domain = selectedDomain();
    m_domains->setDetails(domain == nullptr ? QStringList() : detailsOf(*domain));
}

void SipDomainsPage::showProvider()
{
    const site::SipProvider *provider = selectedProvider();
    m_providers->setDetails(provider == nullptr ? QStringList() : detailsOf(*provider));
}

void SipDomainsPage::editDomain()
{
    const site::SipDomain *domain = selectedDomain();
    if (domain == nullptr)
        return;
    SipDomainDialog dialog(m_workspace.draft(), *domain, this);
    dialog.exec();
}

void SipDomainsPage::editProvider()
{
    const site::SipProvider *provider = selectedProvider();
    if (provider == nullptr)
        return;
    SipProviderDialog dialog(m_workspace.draft(), *provider, this);
    dialog.exec();
}

void SipDomainsPage::removeDomain()
{
    const site::SipDomain *selected = selectedDomain();
    if (selected == nullptr)
        return;
    const base::DomainName domain = selected->domain;
    const QString title = tr("Remove SIP federated domain");
    const QString question = selected->action == site::SipAction::Allow
        ? tr("Remove %1 from the allowed domains? Your people and those there can no longer reach "
             "each other, unless discovery finds it.")
        : tr("Remove %1 from the blocked domains? Discovery may then find it and let it in.");
    if (!confirm(this, title, question.arg(domain.display()), tr("&Remove")))
        return;
    const auto saved = m_workspace.draft().edit(
        tr("Remove the SIP domain %1").arg(domain.display()), [&](site::Site &site) {
            site.sipDomains.removeIf([&](const auto &one) { return one.domain == domain; });
            return std::expected<void, site::SiteError>();
        });
    if (!saved)
        warn(this, title, explain(saved.error()));
}

void SipDomainsPage::removeProvider()
{
    const site::SipProvider *selected = selectedProvider();
    if (selected == nullptr)
        return;
    const QString name = selected->name;
    const QString title = tr("Remove SIP federated provider");
    if (!confirm(this,
                 title,
                 tr("Remove the provider “%1”? Your people and those who use it can no longer "
                    "reach each other.")
                     .arg(name),
                 tr("&Remove")))
        return;
    const auto saved =
        m_workspace.draft().edit(tr("Remove the provider %1").arg(name), [&](site::Site &site) {
            site.sipProviders.removeIf([&](const auto &one) { return one.name == name; });
            return std::expected<void, site::SiteError>();
        });
    if (!saved)
        warn(this, title, explain(saved.error()));
}

} // namespace wizard
