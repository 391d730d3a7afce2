// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/look/rows_table.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QStackedWidget;
class QTableView;

namespace wizard {

// A list to search, sort and edit, with the details of the selected entry below. An empty one
// explains itself and offers the first action.
class ListPane : public QWidget
{
    Q_OBJECT

public:
    struct Words {
        QString list;
        QString search;
        QString emptyTitle;
        QString emptySentence;
        QString first; // the text of the button for the first entry
    };

    ListPane(const QStringList &headers, const Words &words, QWidget *parent);

    // The entry that was selected stays so.
    void show(QList<Row> rows);
    [[nodiscard]] QString selected() const; // its key; empty: none
    void select(const QString &key);
    void setDetails(const QStringList &lines);
    // Why nothing can be added; empty: it can.
    void setAddObstacle(const QString &reason);
    void setRemoval(const QString &text, const QString &obstacle);

Q_SIGNALS:
    void addRequested();
    void editRequested();
    void removeRequested();
    void selectionChanged();

private:
    [[nodiscard]] QWidget *newEmpty(const Words &words);
    [[nodiscard]] QWidget *newFull(const Words &words);
    void enableButtons();

    RowsTable *m_rows;
    QSortFilterProxyModel *m_sorted;
    QTableView *m_view;
    QLineEdit *m_search;
    QPushButton *m_first;
    QPushButton *m_new;
    QPushButton *m_edit;
    QPushButton *m_remove;
    QLabel *m_details;
    QStackedWidget *m_stack;
    QString m_removalObstacle;
};

} // namespace wizard
