// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/model/workspace.h"

#include <QWidget>

class QPushButton;
class QStackedWidget;
class QTabWidget;

namespace wizard {

// The contact lists of our people, live while the engine runs, which alone keeps them.
class ContactsPage : public QWidget
{
    Q_OBJECT

public:
    explicit ContactsPage(Workspace &workspace, QWidget *parent = nullptr);

    void showRequests();

Q_SIGNALS:
    void startRequested();

private:
    void showEngine();
    void showCount();
    void tellRefusal(control::ContactDeed deed,
                     const QList<ContactPair> &pairs,
                     const control::ControlError &error);

    Workspace &m_workspace;
    QPushButton *m_start;
    QTabWidget *m_tabs;
    QStackedWidget *m_stack;
};

} // namespace wizard
