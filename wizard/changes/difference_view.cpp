// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/changes/difference_view.h"

#include "wizard/look/forms.h"
#include "wizard/look/symbol.h"
#include "wizard/messages/setting_messages.h"

#include <QHeaderView>

using namespace Qt::Literals::StringLiterals;

namespace wizard {
namespace {

using Kind = site::SettingChange::Kind;

QIcon iconOf(Kind kind)
{
    switch (kind) {
    case Kind::Added:
        return symbolIcon(Symbol::Add, Tone::Good);
    case Kind::Changed:
        return symbolIcon(Symbol::Edit, Tone::Muted);
    case Kind::Removed:
        return symbolIcon(Symbol::Remove, Tone::Bad);
    }
    return {};
}

QString valueOf(const site::SettingChange &change, const QString &toml, Kind whole)
{
    if (!change.key.isEmpty())
        return valueText(change.key, toml);
    return change.kind == whole ? kindText(whole) : u"–"_s;
}

// The keys of a whole element; else what the cell may have no room for.
QString toolTipOf(const site::SettingChange &change, const QString &cell)
{
    return change.key.isEmpty() ? change.before + change.after : cell;
}

} // namespace

void DifferenceModel::show(const QList<site::SettingChange> &changes)
{
    beginResetModel();
    m_changes = changes;
    endResetModel();
}

int DifferenceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_changes.size());
}

int DifferenceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DifferenceModel::data(const QModelIndex &index, int role) const
{
    const site::SettingChange &change = m_changes.at(index.row());
    if (role == Qt::ToolTipRole)
        return toolTipOf(change, data(index, Qt::DisplayRole).toString());
    if (role == Qt::DecorationRole && index.column() == What)
        return iconOf(change.kind);
    if (role == Qt::AccessibleTextRole && index.column() == What)
        return u"%1: %2"_s.arg(kindText(change.kind), subjectOf(change));
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case What:
        return subjectOf(change);
    case Before:
        return valueOf(change, change.before, Kind::Removed);
    default:
        return valueOf(change, change.after, Kind::Added);
    }
}

QVariant DifferenceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case What:
        return tr("Setting");
    case Before:
        return tr("Before");
    default:
        return tr("Afterwards");
    }
}

DifferenceView::DifferenceView(QWidget *parent)
    : QTableView(parent), m_model(new DifferenceModel(this))
{
    setObjectName(u"differences"_s);
    setAccessibleName(tr("Changes"));
    setModel(m_model);
    dressTable(this);
    setSelectionMode(QAbstractItemView::SingleSelection);
}

void DifferenceView::show(const QList<site::SettingChange> &changes)
{
    m_model->show(changes);
    fitColumns(this);
    if (!changes.isEmpty())
        selectRow(0);
}

} // namespace wizard
