// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/model/workspace.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTimer;

namespace wizard {

class ToneLabel;

// Below every page while there are changes that are not in force: how many, and what to do with
// them. Takes no room otherwise.
class CommitBar : public QWidget
{
    Q_OBJECT

public:
    explicit CommitBar(Workspace &workspace, QWidget *parent = nullptr);

    void commit();
    void discard();

Q_SIGNALS:
    void showRequested();

private:
    void showDraft();
    void tellMerge(const QList<site::SettingConflict> &conflicts);

    Workspace &m_workspace;
    QTimer *m_settle; // counting many changes takes time: once after several edits
    QLabel *m_icon;
    ToneLabel *m_text;
    QPushButton *m_show;
    QPushButton *m_undo;
    QPushButton *m_discard;
    QPushButton *m_commit;
};

} // namespace wizard
