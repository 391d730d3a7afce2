// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

class QAbstractTableModel;
class QSortFilterProxyModel;

namespace wizard {

// A list of rows, sorted as one likes, of which a search leaves those that contain a text.
class SearchedList : public QTableView
{
    Q_OBJECT

public:
    SearchedList(QAbstractTableModel &table, const QString &accessibleName, QWidget *parent);

    void search(const QString &text);
    [[nodiscard]] QList<int> selectedRows() const; // of the table, as they are shown
    [[nodiscard]] int shownCount() const;
    void selectRow(int row); // of the table

Q_SIGNALS:
    void chosen(); // another selection, or other things in its rows

private:
    QSortFilterProxyModel *m_sorted;
};

} // namespace wizard
