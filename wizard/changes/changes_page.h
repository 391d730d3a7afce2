// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/site/history.h"
#include "wizard/model/workspace.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;

namespace wizard {

class DifferenceView;

// What is not committed yet, and who changed what before: one row a commit, newest first, with
// its differences beside it and the way back.
class ChangesPage : public QWidget
{
    Q_OBJECT

public:
    explicit ChangesPage(Workspace &workspace, QWidget *parent = nullptr);

    void showUncommitted();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void readHistory();
    void fillList();
    void showSelection();
    void showWayBack();
    void goBack();
    // The version that the selected commit replaced; none: the uncommitted changes.
    [[nodiscard]] const site::HistoryEntry *selected() const;

    Workspace &m_workspace;
    QList<site::HistoryEntry> m_history; // newest first
    QListWidget *m_list;
    DifferenceView *m_differences;
    QLabel *m_title;
    QPushButton *m_goBack;
    int m_shown = 0; // the difference being read; an older answer is dropped
};

} // namespace wizard
