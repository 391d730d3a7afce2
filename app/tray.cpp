// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tray.h"

#include "app/engine_icon.h"
#include "app/engine_summary.h"

#include <QApplication>
#include <QEvent>

#include <chrono>

using namespace std::chrono_literals;

namespace app {

namespace {

constexpr int maxAttempts = 5;
constexpr auto retryInterval = 5s;

} // namespace

Tray::Tray(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_state(m_menu.addAction(QString()))
    , m_open(m_menu.addAction(QString(), this, &Tray::openRequested))
    , m_start(m_menu.addAction(QString(), &session, &Session::startEngine))
    , m_stop(m_menu.addAction(
          QString(), &session, [&session] { session.stopEngine(service::StopMode::Graceful); }))
    , m_quit(m_menu.addAction(QString(), this, &Tray::quitRequested))
{
    m_state->setEnabled(false); // for those who cannot tell the colours apart
    m_menu.insertSeparator(m_open);
    m_menu.insertSeparator(m_quit);
    m_icon.setContextMenu(&m_menu);
    connect(&m_icon,
            &QSystemTrayIcon::activated,
            this,
            [this](QSystemTrayIcon::ActivationReason reason) {
                if (reason == QSystemTrayIcon::Trigger)
                    Q_EMIT openRequested();
            });
    connect(&m_session, &Session::factsChanged, this, &Tray::showFacts);
    connect(&m_retry, &QTimer::timeout, this, &Tray::tryToShow);
    qApp->installEventFilter(this);
    m_retry.setInterval(retryInterval);
    retranslate();
    tryToShow();
}

bool Tray::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == qApp
        && (event->type() == QEvent::LanguageChange
            || event->type() == QEvent::ApplicationPaletteChange))
        retranslate();
    return QObject::eventFilter(watched, event);
}

void Tray::tryToShow()
{
    ++m_attempts;
    if (QSystemTrayIcon::isSystemTrayAvailable()) {
        m_retry.stop();
        m_icon.show();
        Q_EMIT shown();
    } else if (m_attempts < maxAttempts) {
        m_retry.start();
    } else {
        m_retry.stop();
    }
}

void Tray::retranslate()
{
    m_open->setText(tr("&Open Puente"));
    m_start->setText(tr("&Start engine"));
    m_stop->setText(tr("S&top engine"));
    m_quit->setText(tr("&Quit (the engine goes on)"));
    showFacts();
}

void Tray::showFacts()
{
    const EngineSummary summary = engineSummary(m_session.facts());
    m_icon.setIcon(engineIcon(summary.tone));
    m_icon.setToolTip(summary.text);
    m_state->setText(summary.text);
    m_start->setEnabled(summary.canStart);
    m_stop->setEnabled(summary.canStop);
}

} // namespace app
