// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/main_window.h"
#include "app/tray/recent_problems.h"

#include <QMenu>

namespace app {

struct EngineSummary;

// Everything the tray can do: desktops disagree on what a click on the icon means.
class TrayMenu : public QMenu
{
    Q_OBJECT

public:
    explicit TrayMenu(QWidget *parent = nullptr);

    // `text`: the state in words, for those who cannot tell the icons apart.
    void show(const QString &text, const EngineSummary &summary);
    void show(const QList<RecentProblems::Entry> &entries, const QDateTime &now);
    void showAutostart(bool isOn);
    void retranslate();

Q_SIGNALS:
    void openRequested();
    void pageRequested(app::MainWindow::Page page);
    void startRequested();
    void stopRequested();
    void restartRequested();
    void autostartRequested(bool isOn);
    void quitRequested();

private:
    QAction *m_state;
    QMenu *m_recent;
    QAction *m_open;
    QAction *m_start;
    QAction *m_stop;
    QAction *m_restart;
    QAction *m_autostart;
    QAction *m_quit;
};

} // namespace app
