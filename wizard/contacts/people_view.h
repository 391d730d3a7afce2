// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/model/contact_lists.h"

#include <QWidget>

class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTimer;

namespace wizard {

class ContactTable;
class SearchedList;
class ToneLabel;
class UserTable;

// Our people on the left, the contacts of the selected one on the right.
class PeopleView : public QWidget
{
    Q_OBJECT

public:
    PeopleView(ContactLists &lists, QWidget *parent);

private:
    [[nodiscard]] QWidget *newUserList();
    [[nodiscard]] QWidget *newContactList();
    [[nodiscard]] QWidget *newTools();
    void add();
    void put(control::ContactDeed deed);
    void showUsers();
    void showContacts();
    void chooseUser();
    void chooseContacts();
    [[nodiscard]] QList<control::ContactStatus> selected() const;

    ContactLists &m_lists;
    UserTable *m_userTable;
    ContactTable *m_contactTable;
    SearchedList *m_users;
    SearchedList *m_contacts;
    QLineEdit *m_search;
    QTimer *m_typing; // until the engine is asked
    ToneLabel *m_remainder;
    QPushButton *m_add;
    QPushButton *m_approve;
    QPushButton *m_refuse;
    QPushButton *m_remove;
    QPushButton *m_block;
    QPushButton *m_unblock;
    ToneLabel *m_explanation;
    QStackedWidget *m_stack; // of the contacts
    QStackedWidget *m_userStack;
    bool m_areUsersFitted = false;
};

} // namespace wizard
