// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/model/workspace.h"

#include <QWidget>

#include <array>

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace wizard {

class PartnerDetails;
class PartnerDialog;
class PartnerOrder;
class PartnerTable;

// The list of XMPP partners, with search, and the selected one's details beside it.
class PartnersPage : public QWidget
{
    Q_OBJECT

public:
    explicit PartnersPage(Workspace &workspace, QWidget *parent = nullptr);

    void addPartner();
    // The whole list as CSV; says what went wrong.
    void exportTo(const QString &path);

Q_SIGNALS:
    void exported(const QString &path);

private:
    [[nodiscard]] QWidget *newList();
    [[nodiscard]] QWidget *newEmptyList();
    void setUpView();
    void addActions();
    void addAction(const QPushButton *button,
                   const QList<QKeySequence> &keys,
                   void (PartnersPage::*slot)());
    void edit();
    void duplicate();
    void remove();
    void chooseExport();
    void importFromLync();
    void run(PartnerDialog &dialog);
    void showSite();
    void fitToTexts();
    void showMatches();
    void showSelection();
    void select(const QSet<base::DomainName> &domains);
    [[nodiscard]] QList<const site::XmppPartner *> selected() const;

    Workspace &m_workspace;
    PartnerTable *m_model;
    PartnerOrder *m_order;
    QTableView *m_view;
    QLineEdit *m_search;
    QLabel *m_noMatch;
    QPushButton *m_first; // of the empty list
    QPushButton *m_firstImport;
    QPushButton *m_new;
    QPushButton *m_edit;
    QPushButton *m_duplicate;
    QPushButton *m_remove;
    QPushButton *m_more;
    QStackedWidget *m_stack;
    PartnerDetails *m_details;
    bool m_isFitted = false;
};

} // namespace wizard
