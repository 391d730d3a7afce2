// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/main_window.h"

#include <QTimer>

namespace app {

class Tray;

// The window and its place in the tray. Closed, it goes there, and the program with it where there
// is none. What is hidden is never lost: when no tray can be reached for a while, it comes back.
class TrayedWindow : public QObject
{
    Q_OBJECT

public:
    TrayedWindow(MainWindow &window, Tray &tray, QObject *parent = nullptr);

    void begin(bool isHidden);
    void open();

private:
    void quit();
    void onReachableChanged();

    MainWindow &m_window;
    Tray &m_tray;
    QTimer m_patience; // with the desktop, which may bring its tray later or anew
};

} // namespace app
