// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/model/workspace.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QStackedWidget;
class QTableView;

namespace wizard {

class PartnerTable;

// The list of XMPP partners, with search, and the selected one's details beside it.
class PartnersPage : public QWidget
{
    Q_OBJECT

public:
    explicit PartnersPage(Workspace &workspace, QWidget *parent = nullptr);

    void addPartner();

private:
    [[nodiscard]] QWidget *newList();
    [[nodiscard]] QWidget *newEmptyList();
    [[nodiscard]] QWidget *newDetails();
    void edit();
    void remove();
    void showSite();
    void showSelection();
    [[nodiscard]] const site::XmppPartner *selected() const;

    Workspace &m_workspace;
    PartnerTable *m_model;
    QSortFilterProxyModel *m_sorted;
    QTableView *m_view;
    QLineEdit *m_search;
    QPushButton *m_new;
    QPushButton *m_edit;
    QPushButton *m_remove;
    QStackedWidget *m_stack;
    QLabel *m_details;
};

} // namespace wizard
