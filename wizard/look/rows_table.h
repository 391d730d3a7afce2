// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QIcon>

namespace wizard {

struct Cell {
    QString text;
    QIcon icon = {}; // says the same as the text
    QVariant rank = {}; // to sort by; none: the text
};

// A row, and what it is told apart by.
struct Row {
    QString key;
    QList<Cell> cells;
};

// Read-only rows under headers.
class RowsTable : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr int rankRole = Qt::UserRole;

    RowsTable(QStringList headers, QObject *parent);

    void show(QList<Row> rows);
    [[nodiscard]] QString keyOf(int row) const;
    [[nodiscard]] int rowOf(const QString &key) const; // -1: none

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant
    headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QStringList m_headers;
    QList<Row> m_rows;
};

} // namespace wizard
