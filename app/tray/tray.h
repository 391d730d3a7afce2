// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session.h"
#include "app/tray/autostart.h"
#include "app/tray/notifier.h"
#include "app/tray/recent_problems.h"
#include "app/tray/told_problems.h"
#include "app/tray/tray_host.h"
#include "app/tray/tray_menu.h"

#include <QSystemTrayIcon>
#include <QTimer>

#include <memory>

namespace app {

// The engine's health where the desktop has a tray, whenever that comes and goes, and notifications
// of what somebody should know. Without a tray nothing is missing.
class Tray : public QObject
{
    Q_OBJECT

public:
    explicit Tray(Session &session, QObject *parent = nullptr);
    ~Tray() override;

    // The icon is where a person can get at it.
    [[nodiscard]] bool isReachable() const;
    // Once in the life of these settings: where a closed window has gone.
    void explainHiding();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override; // a change of language

Q_SIGNALS:
    void openRequested();
    void pageRequested(app::MainWindow::Page page);
    void quitRequested();
    void reachableChanged();

private:
    void connectMenu();
    void onHostChanged();
    void showIcon();
    void look();
    void showHealth();
    void tell(const QList<Problem> &problems);
    void setAutostart(bool isOn);

    Session &m_session;
    Autostart m_autostart;
    TrayHost m_host;
    TrayMenu m_menu;
    Notifier m_notifier;
    std::unique_ptr<QSystemTrayIcon> m_icon; // from the first tray on
    Health m_health;
    RecentProblems m_recent;
    ToldProblems m_told;
    QList<RecentProblems::Entry> m_shownEntries;
    QTimer m_nextLook;
};

} // namespace app
