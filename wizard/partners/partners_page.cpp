// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/partners/partners_page.h"

#include "engine/site/negotiation_rules.h"
#include "wizard/edge/edge_answers.h"
#include "wizard/look/forms.h"
#include "wizard/look/message.h"
#include "wizard/look/page_header.h"
#include "wizard/look/symbol.h"
#include "wizard/messages/negotiation_messages.h"
#include "wizard/messages/site_messages.h"
#include "wizard/partners/partner_dialog.h"
#include "wizard/partners/partner_table.h"

#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

PartnersPage::PartnersPage(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_model(new PartnerTable(this))
    , m_sorted(new QSortFilterProxyModel(this))
    , m_view(new QTableView(this))
    , m_search(new QLineEdit(this))
    , m_new(newButton(tr("&New…"), Symbol::Add, u"newPartner"_s))
    , m_edit(newButton(tr("&Edit…"), Symbol::Edit, u"editPartner"_s))
    , m_remove(newButton(tr("&Remove"), Symbol::Remove, u"removePartner"_s))
    , m_stack(new QStackedWidget(this))
    , m_details(new QLabel(this))
{
    setObjectName(u"partnersPage"_s);
    m_stack->addWidget(newEmptyList());
    m_stack->addWidget(newList());

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->addLayout(
        newPageHeader(tr("XMPP partners"), tr("The XMPP domains your people may talk to.")));
    column->addWidget(m_stack, 1);

    connect(m_new, &QPushButton::clicked, this, &PartnersPage::addPartner);
    connect(m_edit, &QPushButton::clicked, this, &PartnersPage::edit);
    connect(m_remove, &QPushButton::clicked, this, &PartnersPage::remove);
    connect(m_search, &QLineEdit::textChanged, m_sorted, [this](const QString &text) {
        m_sorted->setFilterFixedString(text.trimmed());
    });
    connect(m_view, &QTableView::doubleClicked, this, &PartnersPage::edit);
    connect(m_view->selectionModel(),
            &QItemSelectionModel::selectionChanged,
            this,
            &PartnersPage::showSelection);
    connect(&m_workspace.draft(), &SiteDraft::changed, this, &PartnersPage::showSite);
    connect(&m_workspace, &Workspace::engineChanged, this, [this] {
        m_model->show(m_workspace.engine());
    });
    m_model->show(m_workspace.engine());
    showSite();
}

QWidget *PartnersPage::newList()
{
    m_sorted->setSourceModel(m_model);
    m_sorted->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_sorted->setFilterKeyColumn(-1);
    m_sorted->setSortCaseSensitivity(Qt::CaseInsensitive);
    m_view->setObjectName(u"partners"_s);
    m_view->setAccessibleName(tr("XMPP partners"));
    m_view->setModel(m_sorted);
    m_view->setSortingEnabled(true);
    m_view->sortByColumn(PartnerTable::Domain, Qt::AscendingOrder);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setShowGrid(false);
    m_view->setTabKeyNavigation(false);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(m_view->fontMetrics().height() + 10);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_view->horizontalHeader()->setStretchLastSection(true);
    m_search->setObjectName(u"search"_s);
    m_search->setAccessibleName(tr("Search partners"));
    m_search->setPlaceholderText(tr("Search"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(symbolIcon(Symbol::Search, Tone::Muted), QLineEdit::LeadingPosition);

    auto *list = new QWidget(this);
    auto *grid = new QGridLayout(list);
    grid->setContentsMargins(0, 0, 0, 0);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_search, 1);
    buttons->addWidget(m_new);
    buttons->addWidget(m_edit);
    buttons->addWidget(m_remove);
    grid->addLayout(buttons, 0, 0);
    auto *split = new QSplitter(Qt::Vertical, list);
    split->addWidget(m_view);
    split->addWidget(newDetails());
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 1);
    split->setChildrenCollapsible(false);
    grid->addWidget(split, 1, 0);
    return list;
}

QWidget *PartnersPage::newDetails()
{
    m_details->setObjectName(u"partnerDetails"_s);
    m_details->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_details->setWordWrap(true);
    m_details->setTextFormat(Qt::PlainText);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_details->setMargin(8);
    return m_details;
}

QWidget *PartnersPage::newEmptyList()
{
    QPushButton *first = newButton(tr("&Add the first partner…"), Symbol::Add, u"firstPartner"_s);
    connect(first, &QPushButton::clicked, this, &PartnersPage::addPartner);
    return newEmptyState(tr("No partner yet"),
                         tr("Until there is one, nobody outside can be reached. A partner is an "
                            "XMPP domain, such as the one of a supplier."),
                         first);
}

const site::XmppPartner *PartnersPage::selected() const
{
    const QModelIndexList rows = m_view->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : m_model->at(m_sorted->mapToSource(rows.first()).row());
}

void PartnersPage::showSite()
{
    const auto &site = m_workspace.draft().site();
    m_model->show(site ? site->xmppPartners : QList<site::XmppPartner>());
    fitColumns(m_view);
    m_stack->setCurrentIndex(m_model->rowCount() == 0 ? 0 : 1);
    if (m_model->rowCount() > 0 && selected() == nullptr)
        m_view->selectRow(0);
    auto *first = m_stack->widget(0)->findChild<QPushButton *>(u"firstPartner"_s);
    first->setEnabled(site.has_value());
    first->setToolTip(site ? QString() : tr("Run step 1, This edge, first."));
    showSelection();
}

void PartnersPage::showSelection()
{
    const site::XmppPartner *partner = selected();
    m_edit->setEnabled(partner != nullptr);
    m_remove->setEnabled(partner != nullptr);
    const QString reason = partner == nullptr ? tr("Select a partner first.") : QString();
    m_edit->setToolTip(reason);
    m_remove->setToolTip(reason);
    if (partner == nullptr) {
        m_details->clear();
        return;
    }
    QStringList lines{partner->domain.display()};
    if (!partner->description.isEmpty())
        lines += partner->description;
    if (!partner->additionalDomains.isEmpty())
        lines += tr("Additional domains: %1").arg(joined(partner->additionalDomains));
    lines +=
        tr("%1. %2").arg(partnerTypeText(partner->type), partnerTypeConsequence(partner->type));
    lines += tr("TLS: %1 · SASL: %2 · Dialback: %3")
                 .arg(negotiationText(partner->tls),
                      negotiationText(partner->sasl),
                      partner->dialback ? tr("yes") : tr("no"));
    lines += explain(site::negotiationRule(*partner));
    m_details->setText(lines.join(u'\n'));
}

void PartnersPage::addPartner()
{
    PartnerDialog dialog(m_workspace, std::nullopt, this);
    dialog.exec();
}

void PartnersPage::edit()
{
    const site::XmppPartner *partner = selected();
    if (partner == nullptr)
        return;
    PartnerDialog dialog(m_workspace, *partner, this);
    dialog.exec();
}

void PartnersPage::remove()
{
    const site::XmppPartner *partner = selected();
    if (partner == nullptr)
        return;
    const base::DomainName domain = partner->domain;
    if (!confirm(this,
                 tr("Remove partner"),
                 tr("Remove %1? Its streams are closed and your people can no longer reach it.")
                     .arg(domain.display()),
                 tr("&Remove")))
        return;
    const auto saved =
        m_workspace.draft().edit(tr("Remove %1").arg(domain.display()), [&](site::Site &site) {
            site.xmppPartners.removeIf([&](const auto &one) { return one.domain == domain; });
            return std::expected<void, site::SiteError>();
        });
    if (!saved)
        warn(this, tr("Remove partner"), explain(saved.error()));
}

} // namespace wizard
