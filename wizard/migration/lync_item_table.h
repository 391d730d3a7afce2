// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/site/lync_item.h"

#include <QAbstractTableModel>

namespace wizard {

// What an import would do, a row for an item; a check box says whether it is taken over, filled
// half while that is undecided.
class LyncItemTable : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        Name,
        Kind,
        Outcome,
        File,
        ColumnCount
    };
    static constexpr int conflictRole = Qt::UserRole; // true: there is something to decide or read

    using QAbstractTableModel::QAbstractTableModel;

    // Keeps the rows where only their outcome is another.
    void show(const QList<site::LyncItem> &items);
    [[nodiscard]] const site::LyncItem *at(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant
    headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void choiceMade(int row, site::LyncChoice choice);

private:
    QList<site::LyncItem> m_items;
};

} // namespace wizard
