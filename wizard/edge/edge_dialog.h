// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/edge/edge_judgement.h"
#include "wizard/edge/listener_check.h"
#include "wizard/model/workspace.h"

#include <QDialog>
#include <QTimer>

class QDialogButtonBox;

namespace wizard {

class HomeFields;
struct HomeTestSubject;
class ListenerFields;
class NameFields;

// Step 1: the name of this edge, the domains it serves, where it listens and where its users are.
// Judges while one types; creates the site or changes the draft.
class EdgeDialog : public QDialog
{
    Q_OBJECT

public:
    explicit EdgeDialog(Workspace &workspace, QWidget *parent = nullptr);

    void accept() override;

private:
    void layOut();
    void fill(const EdgeInput &input);
    [[nodiscard]] EdgeInput input() const;
    void judge();
    void showFindings();
    void lookAtPorts();
    void followDraft();
    [[nodiscard]] std::optional<HomeTestSubject> testSubject() const;
    [[nodiscard]] std::expected<void, site::SiteError> change(const EdgeAnswers &answers);
    void create(const EdgeAnswers &answers);
    void end(const std::expected<void, site::SiteError> &saved);

    Workspace &m_workspace;
    NameFields *m_names;
    ListenerFields *m_listeners;
    HomeFields *m_home;
    FindingLabel *m_foot;
    QDialogButtonBox *m_buttons;
    QTimer m_settle; // ports are looked at once the typing rests
    EdgeInput m_original; // what the fields show when nothing is touched
    EdgeJudgement m_judgement;
    QMap<QString, EdgeFinding> m_ports; // by field: what this computer says
};

} // namespace wizard
