// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session.h"

#include <QMenu>
#include <QSystemTrayIcon>
#include <QTimer>

class QAction;

namespace app {

// The engine's state where the desktop has a tray, with everything in its menu: desktops disagree
// on what a click does. Without a tray nothing is missing. A desktop that is still starting is
// asked a few times.
class Tray : public QObject
{
    Q_OBJECT

public:
    explicit Tray(Session &session, QObject *parent = nullptr);

    [[nodiscard]] bool isVisible() const { return m_icon.isVisible(); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override; // a change of language

Q_SIGNALS:
    void openRequested();
    void quitRequested();
    void shown();

private:
    void tryToShow();
    void retranslate();
    void showFacts();

    Session &m_session;
    QMenu m_menu;
    QSystemTrayIcon m_icon;
    QTimer m_retry;
    int m_attempts = 0;
    QAction *m_state;
    QAction *m_open;
    QAction *m_start;
    QAction *m_stop;
    QAction *m_quit;
};

} // namespace app
