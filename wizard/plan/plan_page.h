// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/diagnosis/dns_check.h"
#include "wizard/model/workspace.h"
#include "wizard/plan/plan_section.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTabWidget;

namespace wizard {

class PlanList;
class ToneLabel;

// Step 4: what certificate, DNS and firewall need for the site as it is drafted, and what of it is
// there. The DNS is asked only when the administrator wants it.
class PlanPage : public QWidget
{
    Q_OBJECT

public:
    explicit PlanPage(Workspace &workspace, QWidget *parent = nullptr);
    ~PlanPage() override;

    void check();
    // What the administrator has said: whether the firewall is open cannot be seen from here.
    void showConfirmation(bool isConfirmed);
    [[nodiscard]] bool isChecking() const { return m_check != nullptr; }
    // As a page to be saved or printed, with the states that are shown.
    [[nodiscard]] base::HtmlPage document() const;
    [[nodiscard]] QString text() const;
    [[nodiscard]] QByteArray zone() const;
    [[nodiscard]] QByteArray csv() const; // of the list that is shown
    // By the name's end a PDF or a web page.
    void save(const QString &path);

Q_SIGNALS:
    void confirmed(bool isConfirmed); // for the site in force
    void edgeRequested();
    void checked();
    void saved(bool isDone);

protected:
    void showEvent(QShowEvent *event) override;

private:
    [[nodiscard]] QWidget *newEmptyPage() const;
    [[nodiscard]] QWidget *newPlan();
    [[nodiscard]] QLayout *newActions();
    void stopChecking();
    void takeAnswers();
    void showPlan();
    void showLists();
    void showEnd();
    void chooseFile(const QString &suffix);
    [[nodiscard]] QList<PlanSection> sections() const;
    [[nodiscard]] qsizetype requiredFaults() const;

    Workspace &m_workspace;
    SitePlan m_plan;
    QList<diagnosis::RecordState> m_recordStates; // empty: not checked
    QList<diagnosis::PortState> m_portStates;
    std::unique_ptr<diagnosis::DnsCheck> m_check;
    QStackedWidget *m_stack;
    QTabWidget *m_tabs;
    QList<PlanList *> m_lists;
    QPushButton *m_checkNow;
    QProgressBar *m_progress;
    ToneLabel *m_result;
    QCheckBox *m_confirmed;
};

} // namespace wizard
