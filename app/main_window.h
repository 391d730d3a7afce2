// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session.h"

#include <QMainWindow>

class QListWidget;
class QStackedWidget;

namespace wizard {
class CertificatesPage;
class ChangesPage;
class CommitBar;
class ContactsPage;
class PartnersPage;
class PlanPage;
} // namespace wizard

namespace app {

class Languages;

// Pages on the right, their names on the left, the engine below. Built anew when the language
// changes; what it shows lives in the session.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    enum class Page {
        Deployment,
        Certificates,
        Partners,
        Policies,
        SipDomains,
        Contacts,
        Plan,
        Changes,
        Status
    };

    MainWindow(Session &session, Languages &languages, QWidget *parent = nullptr);

    void showPage(Page page);
    // Asks about changes that are not in force; false: stay.
    [[nodiscard]] bool mayQuit();
    // The window comes back from the tray: closing only hides it.
    void setClosesToTray(bool closesToTray) { m_closesToTray = closesToTray; }

Q_SIGNALS:
    void quitRequested();
    void hidden(); // closed, and it can be called back

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void build();
    [[nodiscard]] QListWidget *newNavigation();
    [[nodiscard]] QStackedWidget *newPages();
    [[nodiscard]] wizard::CommitBar *newCommitBar(QWidget *parent);
    [[nodiscard]] wizard::PlanPage *newPlanPage(QWidget *parent);
    [[nodiscard]] wizard::ContactsPage *newContactsPage(QWidget *parent);
    void showRequestCount();
    void addShortcuts();
    void showTitle();
    void run(wizard::DeploymentStep::Id id);
    void runCertificates();
    void runPartners();

    Session &m_session;
    Languages &m_languages;
    QListWidget *m_navigation = nullptr;
    QStackedWidget *m_pages = nullptr;
    wizard::CertificatesPage *m_certificates = nullptr;
    wizard::PartnersPage *m_partners = nullptr;
    wizard::PlanPage *m_plan = nullptr;
    wizard::ChangesPage *m_changes = nullptr;
    bool m_closesToTray = false;
    bool m_isBuildPending = false;
};

} // namespace app
