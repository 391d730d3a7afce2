// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/model/contact_lists.h"

#include <QWidget>

class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace wizard {

class RequestTable;
class SearchedList;
class ToneLabel;

// All requests of all our people's future contacts, to approve or refuse several at once.
class RequestsView : public QWidget
{
    Q_OBJECT

public:
    RequestsView(ContactLists &lists, QWidget *parent);

private:
    [[nodiscard]] QWidget *newList();
    void put(control::ContactDeed deed);
    void showRequests();
    void enableButtons();

    ContactLists &m_lists;
    RequestTable *m_table;
    SearchedList *m_list;
    QLineEdit *m_search;
    QPushButton *m_approve;
    QPushButton *m_refuse;
    QPushButton *m_block;
    ToneLabel *m_remainder;
    QStackedWidget *m_stack;
    bool m_isFitted = false;
};

} // namespace wizard
