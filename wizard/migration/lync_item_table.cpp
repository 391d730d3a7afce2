// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/migration/lync_item_table.h"

#include "wizard/look/symbol.h"
#include "wizard/messages/lync_messages.h"

namespace wizard {

namespace {

using Effect = site::LyncItem::Effect;
using site::LyncChoice;

Qt::CheckState checkState(const site::LyncItem &item)
{
    if (item.isUndecided())
        return Qt::PartiallyChecked;
    return item.choice == LyncChoice::Take ? Qt::Checked : Qt::Unchecked;
}

QIcon outcomeIcon(const site::LyncItem &item)
{
    if (item.isUndecided())
        return symbolIcon(Symbol::Warning, Tone::Warning);
    if (item.effect == Effect::Same || item.choice == LyncChoice::Skip)
        return symbolIcon(Symbol::Open, Tone::Muted);
    return symbolIcon(item.effect == Effect::Added ? Symbol::Add : Symbol::Edit, Tone::Good);
}

QString textOf(const site::LyncItem &item, int column)
{
    switch (column) {
    case LyncItemTable::Name:
        return item.name.isEmpty() ? kindText(item.kind) : item.name;
    case LyncItemTable::Kind:
        return kindText(item.kind);
    case LyncItemTable::Outcome:
        return outcomeText(item);
    case LyncItemTable::File:
        return item.file;
    default:
        return {};
    }
}

} // namespace

void LyncItemTable::show(const QList<site::LyncItem> &items)
{
    if (items.size() != m_items.size()) {
        beginResetModel();
        m_items = items;
        endResetModel();
        return;
    }
    m_items = items;
    if (!m_items.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

const site::LyncItem *LyncItemTable::at(int row) const
{
    return row >= 0 && row < m_items.size() ? &m_items.at(row) : nullptr;
}

int LyncItemTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

int LyncItemTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LyncItemTable::data(const QModelIndex &index, int role) const
{
    const site::LyncItem *item = at(index.row());
    if (item == nullptr)
        return {};
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return textOf(*item, index.column());
    if (role == conflictRole)
        return !item->problems.isEmpty() && item->effect != Effect::Same;
    if (role == Qt::DecorationRole && index.column() == Outcome)
        return outcomeIcon(*item);
    if (role == Qt::CheckStateRole && index.column() == Name && item->effect != Effect::Same)
        return checkState(*item);
    return {};
}

bool LyncItemTable::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const site::LyncItem *item = at(index.row());
    if (item == nullptr || role != Qt::CheckStateRole || index.column() != Name)
        return false;
    const bool takes = value.toInt() == Qt::Checked && item->canTake();
    Q_EMIT choiceMade(index.row(), takes ? LyncChoice::Take : LyncChoice::Skip);
    return true;
}

Qt::ItemFlags LyncItemTable::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    const site::LyncItem *item = at(index.row());
    if (item != nullptr && index.column() == Name && item->effect != Effect::Same)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

QVariant LyncItemTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case Kind:
        return tr("Type");
    case Outcome:
        return tr("Outcome");
    case File:
        return tr("File");
    default:
        return {};
    }
}

} // namespace wizard
