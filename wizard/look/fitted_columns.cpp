// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/look/fitted_columns.h"

#include <QEvent>
#include <QHeaderView>
#include <QTableView>

#include <algorithm>

namespace wizard {

namespace {

constexpr int air = 10;

} // namespace

QList<int> sharedWidths(const QList<int> &needed, int room)
{
    const int least = needed.isEmpty() ? 0 : room / static_cast<int>(2 * needed.size());
    int later = 0; // the least of those that have no width yet
    for (const int need : needed)
        later += std::min(need, least);
    QList<int> widths;
    for (const int need : needed) {
        later -= std::min(need, least);
        widths += std::min(need, room - later);
        room -= widths.last();
    }
    return widths;
}

FittedColumns &FittedColumns::of(QTableView *table)
{
    auto *columns = table->findChild<FittedColumns *>(QString(), Qt::FindDirectChildrenOnly);
    return columns != nullptr ? *columns : *new FittedColumns(table);
}

FittedColumns::FittedColumns(QTableView *table) : QObject(table), m_table(table)
{
    table->viewport()->installEventFilter(this);
}

void FittedColumns::fit(int most)
{
    const QHeaderView *header = m_table->horizontalHeader();
    const QAbstractItemView *view = m_table;
    m_needed.clear();
    for (int column = 0; column < header->count(); ++column) {
        const int needed =
            std::max(view->sizeHintForColumn(column), header->sectionSizeHint(column)) + air;
        m_needed += header->isSectionHidden(column) ? 0
            : most > 0                              ? std::min(needed, most)
                                                    : needed;
    }
    share();
}

bool FittedColumns::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && !m_needed.isEmpty() && m_shared == widths())
        share();
    return QObject::eventFilter(watched, event);
}

// As the eye goes: columns may have been moved.
QList<int> FittedColumns::order() const
{
    QList<int> columns;
    for (int i = 0; i < m_needed.size(); ++i)
        columns += m_table->horizontalHeader()->logicalIndex(i);
    return columns;
}

// Of all but the last one, which takes what is left.
QList<int> FittedColumns::widths() const
{
    QList<int> widths;
    for (const int column : order())
        widths += m_table->columnWidth(column);
    widths.removeLast();
    return widths;
}

void FittedColumns::share()
{
    const QList<int> columns = order();
    if (columns.isEmpty())
        return;
    QList<int> needed;
    for (const int column : columns)
        needed += m_needed.at(column);
    int room = m_table->viewport()->width();
    const QList<int> shared = sharedWidths(needed, room);
    for (qsizetype i = 0; i + 1 < columns.size(); ++i) {
        m_table->setColumnWidth(columns.at(i), shared.at(i));
        room -= m_table->columnWidth(columns.at(i));
    }
    // Stretched on its own it would keep, until a resize, what it had before the others grew.
    m_table->setColumnWidth(columns.last(),
                            std::max(room, m_table->horizontalHeader()->minimumSectionSize()));
    m_shared = widths();
}

void FittedColumns::reserve(int column, int width)
{
    m_needed[column] = std::max(m_needed.at(column), width);
    share();
}

} // namespace wizard
