// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/partners/partners_page.h"

#include "engine/base/worker.h"
#include "wizard/look/fitted_columns.h"
#include "wizard/look/forms.h"
#include "wizard/look/message.h"
#include "wizard/look/page_header.h"
#include "wizard/look/symbol.h"
#include "wizard/look/tab_order.h"
#include "wizard/look/tone_label.h"
#include "wizard/messages/certificate_messages.h"
#include "wizard/messages/partner_messages.h"
#include "wizard/messages/site_messages.h"
#include "wizard/migration/lync_import_dialog.h"
#include "wizard/partners/partner_details.h"
#include "wizard/partners/partner_dialog.h"
#include "wizard/partners/partner_export.h"
#include "wizard/partners/partner_order.h"
#include "wizard/partners/partner_table.h"
#include "wizard/viewing/export_file.h"

#include <QAction>
#include <QFileDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

constexpr qsizetype maxNamedPartners = 5; // in a question
constexpr int mostCharacters = 32; // of a domain, for the sake of its state

} // namespace

PartnersPage::PartnersPage(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_model(new PartnerTable(this))
    , m_order(new PartnerOrder(*m_model, this))
    , m_view(new QTableView(this))
    , m_search(new QLineEdit(this))
    , m_noMatch(new ToneLabel(Tone::Muted, this))
    , m_first(newButton(tr("&Add a partner…"), Symbol::Add, u"firstPartner"_s))
    , m_firstImport(newButton(tr("Import from &Lync…"), Symbol::Import, u"firstImport"_s))
    , m_new(newButton(tr("&New…"), Symbol::Add, u"newPartner"_s))
    , m_edit(newButton(tr("&Edit…"), Symbol::Edit, u"editPartner"_s))
    , m_duplicate(newButton(tr("D&uplicate…"), Symbol::Copy, u"duplicatePartner"_s))
    , m_remove(newButton(tr("&Remove…"), Symbol::Remove, u"removePartner"_s))
    , m_more(new QPushButton(tr("&More"), this))
    , m_stack(new QStackedWidget(this))
    , m_details(new PartnerDetails(this))
{
    setObjectName(u"partnersPage"_s);
    setUpView();
    m_stack->addWidget(newEmptyList());
    m_stack->addWidget(newList());
    addActions();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->addLayout(
        newPageHeader(tr("XMPP partners"), tr("The XMPP domains your people may talk to.")));
    column->addWidget(m_stack, 1);
    followTheEye(this);

    connect(m_first, &QPushButton::clicked, this, &PartnersPage::addPartner);
    connect(m_firstImport, &QPushButton::clicked, this, &PartnersPage::importFromLync);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_order->search(text);
        showMatches();
    });
    connect(m_view, &QTableView::doubleClicked, this, &PartnersPage::edit);
    connect(m_view->selectionModel(),
            &QItemSelectionModel::selectionChanged,
            this,
            &PartnersPage::showSelection);
    connect(&m_workspace.draft(), &SiteDraft::changed, this, &PartnersPage::showSite);
    connect(&m_workspace, &Workspace::siteChanged, this, &PartnersPage::showSite);
    connect(&m_workspace, &Workspace::engineChanged, this, [this] {
        m_model->show(m_workspace.engine());
        showSelection();
    });
    m_model->show(m_workspace.engine());
    showSite();
}

void PartnersPage::setUpView()
{
    m_view->setObjectName(u"partners"_s);
    m_view->setAccessibleName(tr("XMPP partners"));
    m_view->setModel(m_order);
    dressTable(m_view);
    m_view->setSortingEnabled(true);
    m_view->sortByColumn(PartnerTable::Domain, Qt::AscendingOrder);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->horizontalHeader()->moveSection(PartnerTable::State,
                                            PartnerTable::Type); // the methods may be cut
}

QWidget *PartnersPage::newList()
{
    m_search->setObjectName(u"search"_s);
    m_search->setAccessibleName(tr("Search partners"));
    m_search->setPlaceholderText(tr("Search"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(symbolIcon(Symbol::Search, Tone::Muted), QLineEdit::LeadingPosition);
    m_noMatch->setText(tr("No partner matches. Enter a part of a domain, type, method or state."));
    m_noMatch->setObjectName(u"noMatch"_s);
    m_noMatch->hide();
    m_more->setObjectName(u"morePartners"_s);
    m_more->setAccessibleName(tr("More actions"));
    m_more->setMenu(new QMenu(m_more));

    auto *list = new QWidget(this);
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    auto *actions = new QHBoxLayout;
    actions->addWidget(m_search, 1);
    for (QWidget *button : QList<QWidget *>{m_new, m_edit, m_duplicate, m_remove, m_more})
        actions->addWidget(button);
    column->addLayout(actions);
    column->addWidget(m_noMatch);
    auto *split = new QSplitter(Qt::Horizontal, list);
    split->addWidget(m_view);
    split->addWidget(m_details);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 1);
    split->setChildrenCollapsible(false);
    column->addWidget(split, 1);
    return list;
}

QWidget *PartnersPage::newEmptyList()
{
    return newEmptyState(tr("No partners yet"),
                         tr("A partner is another organization whose people have addresses in an "
                            "XMPP domain, such as the one of a supplier."),
                         m_first,
                         m_firstImport);
}

void PartnersPage::addActions()
{
    addAction(m_new, {QKeySequence::New}, &PartnersPage::addPartner);
    addAction(m_edit, {Qt::Key_Return, Qt::Key_Enter}, &PartnersPage::edit);
    addAction(m_duplicate, {}, &PartnersPage::duplicate);
    addAction(m_remove, {QKeySequence::Delete}, &PartnersPage::remove);
    auto *exportList = m_more->menu()->addAction(
        symbolIcon(Symbol::Save), tr("E&xport list…"), this, &PartnersPage::chooseExport);
    exportList->setObjectName(u"exportPartners"_s);
    auto *import = m_more->menu()->addAction(
        symbolIcon(Symbol::Import), tr("Import from &Lync…"), this, &PartnersPage::importFromLync);
    import->setObjectName(u"importLync"_s);
    auto *find = new QAction(this);
    find->setShortcut(QKeySequence::Find);
    find->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    QWidget::addAction(find);
    connect(find, &QAction::triggered, m_search, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
}

// The same in the list's context menu and by a key there.
void PartnersPage::addAction(const QPushButton *button,
                             const QList<QKeySequence> &keys,
                             void (PartnersPage::*slot)())
{
    auto *action = new QAction(button->icon(), button->text(), m_view);
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetShortcut);
    m_view->addAction(action);
    connect(action, &QAction::triggered, this, slot);
    connect(button, &QPushButton::clicked, this, slot);
}

QList<const site::XmppPartner *> PartnersPage::selected() const
{
    QList<const site::XmppPartner *> partners;
    const QModelIndexList rows = m_view->selectionModel()->selectedRows();
    partners.reserve(rows.size());
    for (const QModelIndex &row : rows)
        partners += m_model->at(m_order->mapToSource(row).row());
    return partners;
}

void PartnersPage::select(const QSet<base::DomainName> &domains)
{
    QItemSelection selection;
    QModelIndex first;
    for (int row = 0; row < m_order->rowCount(); ++row) {
        const QModelIndex index = m_order->index(row, 0);
        const site::XmppPartner *partner = m_model->at(m_order->mapToSource(index).row());
        if (!domains.contains(partner->domain))
            continue;
        selection.select(index, index);
        first = first.isValid() ? first : index;
    }
    if (!first.isValid())
        return;
    m_view->setCurrentIndex(first);
    m_view->selectionModel()->select(
        selection, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_view->scrollTo(first);
}

void PartnersPage::showSite()
{
    const auto &site = m_workspace.draft().site();
    const auto &inForce = m_workspace.site();
    QSet<base::DomainName> before;
    for (const site::XmppPartner *partner : selected())
        before.insert(partner->domain);
    m_model->show(site ? site->xmppPartners : QList<site::XmppPartner>(),
                  inForce ? inForce->xmppPartners : QList<site::XmppPartner>());
    const bool isEmpty = m_model->rowCount() == 0;
    m_stack->setCurrentIndex(isEmpty ? 0 : 1);
    if (!isEmpty && !std::exchange(m_isFitted, true))
        fitToTexts();
    if (!before.isEmpty() && selected().isEmpty())
        select(before); // all rows are new
    if (!isEmpty && selected().isEmpty()) // the neighbour of what is gone
        m_view->selectRow(qMax(0, m_view->currentIndex().row()));
    showMatches();
    for (QPushButton *button : {m_first, m_firstImport}) {
        button->setEnabled(site.has_value());
        button->setToolTip(site ? QString() : tr("Run step 1, This edge, first."));
    }
    showSelection();
}

void PartnersPage::fitToTexts()
{
    fitColumns(m_view, mostCharacters);
    // Room for what may come.
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QString longest = stateText({.kind = PartnerState::Kind::Failing, .since = now}, now);
    const int icon = m_view->style()->pixelMetric(QStyle::PM_SmallIconSize);
    const int needed = m_view->fontMetrics().horizontalAdvance(longest) + (2 * icon);
    FittedColumns::of(m_view).reserve(PartnerTable::State, needed);
}

void PartnersPage::showMatches()
{
    m_noMatch->setVisible(m_order->rowCount() == 0);
}

void PartnersPage::showSelection()
{
    const QModelIndexList rows = m_view->selectionModel()->selectedRows();
    m_edit->setEnabled(rows.size() == 1);
    m_duplicate->setEnabled(rows.size() == 1);
    m_remove->setEnabled(!rows.isEmpty());
    const QString reason = rows.isEmpty() ? tr("Select a partner first.")
        : rows.size() > 1                 ? tr("Select one partner only.")
                                          : QString();
    m_edit->setToolTip(reason);
    m_duplicate->setToolTip(reason);
    m_remove->setToolTip(rows.isEmpty() ? reason : QString());
    if (rows.size() != 1) {
        m_details->showCount(rows.size());
        return;
    }
    const int row = m_order->mapToSource(rows.first()).row();
    m_details->show(*m_model->at(row), *m_model->stateAt(row), m_workspace.streams());
}

void PartnersPage::run(PartnerDialog &dialog)
{
    if (dialog.exec() != QDialog::Accepted)
        return;
    if (const auto domain = base::DomainName::parse(dialog.input().domain.trimmed()))
        select({*domain});
}

void PartnersPage::addPartner()
{
    if (!m_workspace.draft().site())
        return;
    PartnerDialog dialog(m_workspace, std::nullopt, this);
    run(dialog);
}

void PartnersPage::edit()
{
    const auto partners = selected();
    if (partners.size() != 1)
        return;
    PartnerDialog dialog(m_workspace, *partners.first(), this);
    run(dialog);
}

void PartnersPage::duplicate()
{
    const auto partners = selected();
    if (partners.size() != 1)
        return;
    PartnerDialog dialog(m_workspace, std::nullopt, this);
    dialog.show(PartnerInput::likeThat(*partners.first()));
    run(dialog);
}

void PartnersPage::remove()
{
    QSet<base::DomainName> domains;
    QStringList names;
    for (const site::XmppPartner *partner : selected()) {
        domains.insert(partner->domain);
        if (names.size() < maxNamedPartners)
            names += partner->domain.display();
    }
    if (domains.isEmpty())
        return;
    const auto count = static_cast<int>(domains.size());
    QString named = names.join(u", "_s);
    if (count > names.size())
        named = tr("%1 and %n more", nullptr, count - static_cast<int>(names.size())).arg(named);
    if (!confirm(this,
                 tr("Remove partners"),
                 tr("Remove %1? Once committed, their streams are closed and your people can no "
                    "longer reach them.")
                     .arg(named),
                 tr("&Remove")))
        return;
    const auto saved =
        m_workspace.draft().edit(tr("Remove %1").arg(named), [&domains](site::Site &site) {
            site.xmppPartners.removeIf(
                [&domains](const auto &one) { return domains.contains(one.domain); });
            return std::expected<void, site::SiteError>();
        });
    if (!saved)
        warn(this, tr("Remove partners"), explain(saved.error()));
}

void PartnersPage::importFromLync()
{
    LyncImportDialog dialog(m_workspace.draft(), this);
    dialog.exec();
}

void PartnersPage::chooseExport()
{
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Export list"), u"partners.csv"_s, tr("Tables (*.csv)"));
    if (!path.isEmpty())
        exportTo(path);
}

void PartnersPage::exportTo(const QString &path)
{
    const auto &site = m_workspace.draft().site();
    const QList<site::XmppPartner> partners =
        site ? site->xmppPartners : QList<site::XmppPartner>();
    base::onWorker([path, partners] {
        return writePrivately(path, partnersAsCsv(partners));
    }).then(this, [this, path](const std::expected<void, certificates::CertificateError> &done) {
        if (done)
            Q_EMIT exported(path);
        else
            warn(this, tr("Export list"), explain(done.error()));
    });
}

} // namespace wizard
