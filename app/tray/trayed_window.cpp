// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tray/trayed_window.h"

#include "app/tray/tray.h"

#include <QApplication>

using namespace std::chrono_literals;

namespace app {

namespace {

constexpr auto patience = 20s;

} // namespace

TrayedWindow::TrayedWindow(MainWindow &window, Tray &tray, QObject *parent)
    : QObject(parent), m_window(window), m_tray(tray)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, &TrayedWindow::open);
    connect(&m_tray, &Tray::openRequested, this, &TrayedWindow::open);
    connect(&m_tray, &Tray::pageRequested, this, [this](MainWindow::Page page) {
        open();
        m_window.showPage(page);
    });
    connect(&m_tray, &Tray::quitRequested, this, &TrayedWindow::quit);
    connect(&m_tray, &Tray::reachableChanged, this, &TrayedWindow::onReachableChanged);
    connect(&m_window, &MainWindow::quitRequested, this, &TrayedWindow::quit);
    connect(&m_window, &MainWindow::hidden, &m_tray, &Tray::explainHiding);
}

void TrayedWindow::begin(bool isHidden)
{
    if (!isHidden)
        m_window.show();
    onReachableChanged();
}

void TrayedWindow::open()
{
    m_patience.stop();
    m_window.showNormal();
    m_window.raise();
    m_window.activateWindow();
}

// A window that only hides would refuse to close, and with that the whole quit.
void TrayedWindow::quit()
{
    if (!m_window.isVisible() && !m_window.mayQuit()) // a visible one asks when it is closed
        return;
    m_window.setClosesToTray(false);
    QApplication::quit();
    onReachableChanged();
}

void TrayedWindow::onReachableChanged()
{
    const bool isReachable = m_tray.isReachable();
    m_window.setClosesToTray(isReachable);
    QApplication::setQuitOnLastWindowClosed(!isReachable);
    if (isReachable || m_window.isVisible())
        m_patience.stop();
    else
        m_patience.start();
}

} // namespace app
