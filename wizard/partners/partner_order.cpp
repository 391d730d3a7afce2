// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/partners/partner_order.h"

#include "wizard/partners/partner_table.h"

namespace wizard {

PartnerOrder::PartnerOrder(PartnerTable &table, QObject *parent)
    : QSortFilterProxyModel(parent), m_table(table)
{
    setSourceModel(&table);
}

void PartnerOrder::search(const QString &text)
{
    const QString folded = text.trimmed().toCaseFolded();
    if (folded == m_foldedText)
        return;
    m_foldedText = folded;
    invalidateFilter();
}

bool PartnerOrder::filterAcceptsRow(int row, const QModelIndex & /*parent*/) const
{
    return m_foldedText.isEmpty() || m_table.matches(row, m_foldedText);
}

bool PartnerOrder::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    return m_table.compare(left.row(), right.row(), left.column()) < 0;
}

} // namespace wizard
