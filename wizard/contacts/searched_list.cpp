// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/contacts/searched_list.h"

#include <QAbstractTableModel>
#include <QHeaderView>
#include <QSortFilterProxyModel>

#include <algorithm>

namespace wizard {

SearchedList::SearchedList(QAbstractTableModel &table,
                           const QString &accessibleName,
                           QWidget *parent)
    : QTableView(parent), m_sorted(new QSortFilterProxyModel(this))
{
    m_sorted->setSourceModel(&table);
    m_sorted->setSortRole(Qt::UserRole);
    m_sorted->setSortCaseSensitivity(Qt::CaseInsensitive);
    m_sorted->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_sorted->setFilterKeyColumn(-1);
    setAccessibleName(accessibleName);
    setModel(m_sorted);
    setSortingEnabled(true);
    sortByColumn(0, Qt::AscendingOrder);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    horizontalHeader()->setResizeContentsPrecision(100); // rows; thousands take time
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &SearchedList::chosen);
    connect(m_sorted, &QAbstractItemModel::dataChanged, this, &SearchedList::chosen);
    connect(m_sorted, &QAbstractItemModel::rowsRemoved, this, &SearchedList::chosen);
}

void SearchedList::search(const QString &text)
{
    m_sorted->setFilterFixedString(text.trimmed());
}

QList<int> SearchedList::selectedRows() const
{
    QModelIndexList shown = selectionModel()->selectedRows();
    std::ranges::sort(shown, {}, &QModelIndex::row);
    QList<int> rows;
    rows.reserve(shown.size());
    for (const QModelIndex &index : std::as_const(shown))
        rows += m_sorted->mapToSource(index).row();
    return rows;
}

int SearchedList::shownCount() const
{
    return m_sorted->rowCount();
}

void SearchedList::selectRow(int row)
{
    const QModelIndex index = m_sorted->mapFromSource(m_sorted->sourceModel()->index(row, 0));
    if (!index.isValid())
        return;
    QTableView::selectRow(index.row());
    scrollTo(index);
}

} // namespace wizard
