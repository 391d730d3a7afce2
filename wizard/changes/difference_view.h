// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/site/setting_change.h"

#include <QAbstractTableModel>
#include <QTableView>

namespace wizard {

// Differences as rows: what, before, after. An added or removed element spans the values.
class DifferenceModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        What,
        Before,
        After,
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    void show(const QList<site::SettingChange> &changes);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant
    headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<site::SettingChange> m_changes;
};

class DifferenceView : public QTableView
{
    Q_OBJECT

public:
    explicit DifferenceView(QWidget *parent = nullptr);

    void show(const QList<site::SettingChange> &changes);

private:
    DifferenceModel *m_model;
};

} // namespace wizard
