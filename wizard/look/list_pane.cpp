// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/look/list_pane.h"

#include "wizard/look/forms.h"
#include "wizard/look/obstacle.h"
#include "wizard/look/page_header.h"
#include "wizard/look/symbol.h"
#include "wizard/look/tab_order.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

constexpr int usualDetailLines = 6; // so that the list seldom moves

} // namespace

ListPane::ListPane(const QStringList &headers, const Words &words, QWidget *parent)
    : QWidget(parent)
    , m_rows(new RowsTable(headers, this))
    , m_sorted(new QSortFilterProxyModel(this))
    , m_view(new QTableView(this))
    , m_search(new QLineEdit(this))
    , m_first(newButton(words.first, Symbol::Add, u"firstEntry"_s))
    , m_new(newButton(tr("&New…"), Symbol::Add, u"newEntry"_s))
    , m_edit(newButton(tr("&Edit…"), Symbol::Edit, u"editEntry"_s))
    , m_remove(newButton(tr("&Remove"), Symbol::Remove, u"removeEntry"_s))
    , m_details(new QLabel(this))
    , m_stack(new QStackedWidget(this))
{
    m_stack->addWidget(newEmpty(words));
    m_stack->addWidget(newFull(words));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    followTheEye(this);

    for (const QPushButton *button : {m_first, m_new})
        connect(button, &QPushButton::clicked, this, &ListPane::addRequested);
    connect(m_edit, &QPushButton::clicked, this, &ListPane::editRequested);
    connect(m_view, &QTableView::doubleClicked, this, &ListPane::editRequested);
    connect(m_remove, &QPushButton::clicked, this, &ListPane::removeRequested);
    connect(m_search, &QLineEdit::textChanged, m_sorted, [this](const QString &text) {
        m_sorted->setFilterFixedString(text.trimmed());
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        enableButtons();
        Q_EMIT selectionChanged();
    });
    enableButtons();
}

QWidget *ListPane::newEmpty(const Words &words)
{
    return newEmptyState(words.emptyTitle, words.emptySentence, m_first);
}

QWidget *ListPane::newFull(const Words &words)
{
    m_sorted->setSourceModel(m_rows);
    m_sorted->setSortRole(RowsTable::rankRole);
    m_sorted->setSortCaseSensitivity(Qt::CaseInsensitive);
    m_sorted->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_sorted->setFilterKeyColumn(-1);
    m_view->setObjectName(u"entries"_s);
    m_view->setAccessibleName(words.list);
    m_view->setModel(m_sorted);
    dressTable(m_view);
    m_view->setSortingEnabled(true);
    m_view->sortByColumn(0, Qt::AscendingOrder);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_search->setObjectName(u"search"_s);
    m_search->setAccessibleName(words.search);
    m_search->setPlaceholderText(tr("Search"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(symbolIcon(Symbol::Search, Tone::Muted), QLineEdit::LeadingPosition);
    m_details->setObjectName(u"details"_s);
    m_details->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_details->setWordWrap(true);
    m_details->setTextFormat(Qt::PlainText);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_details->setMargin(8);
    m_details->setMinimumHeight(m_details->fontMetrics().lineSpacing() * usualDetailLines);

    auto *full = new QWidget(this);
    auto *tools = new QHBoxLayout;
    tools->addWidget(m_search, 1);
    for (QPushButton *button : {m_new, m_edit, m_remove})
        tools->addWidget(button);
    auto *column = new QVBoxLayout(full);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(tools);
    column->addWidget(m_view, 1);
    column->addWidget(m_details);
    return full;
}

void ListPane::show(QList<Row> rows)
{
    const QString before = selected();
    m_rows->show(std::move(rows));
    fitColumns(m_view);
    m_stack->setCurrentIndex(m_rows->rowCount() == 0 ? 0 : 1);
    select(before);
    if (selected().isEmpty())
        m_view->selectRow(0);
    enableButtons();
    Q_EMIT selectionChanged();
}

QString ListPane::selected() const
{
    const QModelIndexList rows = m_view->selectionModel()->selectedRows();
    return rows.isEmpty() ? QString() : m_rows->keyOf(m_sorted->mapToSource(rows.first()).row());
}

void ListPane::select(const QString &key)
{
    const QModelIndex index = m_sorted->mapFromSource(m_rows->index(m_rows->rowOf(key), 0));
    if (!index.isValid())
        return;
    m_view->selectRow(index.row());
    m_view->scrollTo(index);
}

void ListPane::setDetails(const QStringList &lines)
{
    m_details->setText(lines.join(u'\n'));
}

void ListPane::setAddObstacle(const QString &reason)
{
    setObstacle(m_first, reason);
    setObstacle(m_new, reason);
}

void ListPane::setRemoval(const QString &text, const QString &obstacle)
{
    m_remove->setText(text);
    m_removalObstacle = obstacle;
    enableButtons();
}

void ListPane::enableButtons()
{
    const QString unselected = selected().isEmpty() ? tr("Select an entry first.") : QString();
    setObstacle(m_edit, unselected);
    setObstacle(m_remove, unselected.isEmpty() ? m_removalObstacle : unselected);
}

} // namespace wizard
