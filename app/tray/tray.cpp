// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tray/tray.h"

#include "app/engine_summary.h"
#include "app/tray/problem_texts.h"
#include "app/tray/state_icon.h"
#include "wizard/look/message.h"

#include <QApplication>
#include <QEvent>
#include <QSettings>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace app {

namespace {

const QString toldKey = u"tray/told"_s;
const QString explainedKey = u"tray/explained"_s;

QString title(const Session &session)
{
    const QString edge = session.facts().edge;
    return edge.isEmpty() ? u"Puente"_s : u"Puente — "_s + edge;
}

} // namespace

Tray::Tray(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_autostart(session.workspace().directory())
    , m_told(ToldProblems::fromVariant(session.settings().value(toldKey)))
{
    m_nextLook.setSingleShot(true);
    m_nextLook.setTimerType(Qt::VeryCoarseTimer);
    connectMenu();
    connect(&m_nextLook, &QTimer::timeout, this, &Tray::look);
    connect(&m_session, &Session::factsChanged, this, &Tray::look);
    connect(&m_host, &TrayHost::changed, this, &Tray::onHostChanged);
    qApp->installEventFilter(this);
    onHostChanged();
    look();
}

Tray::~Tray() = default;

void Tray::connectMenu()
{
    connect(&m_menu, &TrayMenu::openRequested, this, &Tray::openRequested);
    connect(&m_menu, &TrayMenu::pageRequested, this, &Tray::pageRequested);
    connect(&m_menu, &TrayMenu::quitRequested, this, &Tray::quitRequested);
    connect(&m_menu, &TrayMenu::startRequested, &m_session, &Session::startEngine);
    connect(
        &m_menu, &TrayMenu::restartRequested, &m_session, [this] { m_session.restartEngine(); });
    connect(&m_menu, &TrayMenu::stopRequested, &m_session, [this] {
        m_session.stopEngine(service::StopMode::Graceful);
    });
    connect(&m_menu, &TrayMenu::autostartRequested, this, &Tray::setAutostart);
    // Desktops have settings of their own for it.
    const auto showAutostart = [this] { m_menu.showAutostart(m_autostart.isOn()); };
    connect(&m_menu, &QMenu::aboutToShow, this, showAutostart);
    showAutostart();
}

bool Tray::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == qApp && event->type() == QEvent::LanguageChange) {
        m_menu.retranslate();
        m_shownEntries.clear();
        showHealth();
    }
    return QObject::eventFilter(watched, event);
}

bool Tray::isReachable() const
{
    return m_icon && m_icon->isVisible() && m_host.isThere();
}

void Tray::onHostChanged()
{
    if (!m_icon && m_host.isThere() && QSystemTrayIcon::isSystemTrayAvailable())
        showIcon();
    Q_EMIT reachableChanged();
}

// An icon that is shown finds by itself the next tray of its kind.
void Tray::showIcon()
{
    m_icon = std::make_unique<QSystemTrayIcon>();
    m_icon->setContextMenu(&m_menu);
    connect(m_icon.get(),
            &QSystemTrayIcon::activated,
            this,
            [this](QSystemTrayIcon::ActivationReason reason) {
                if (reason == QSystemTrayIcon::Trigger)
                    Q_EMIT openRequested();
            });
    m_icon->setIcon(stateIcon(m_health.state));
    showHealth();
    m_icon->show();
}

void Tray::look()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const wizard::Workspace &workspace = m_session.workspace();
    const HealthState before =
        std::exchange(m_health, health(workspace.serviceState(), workspace.engine(), now)).state;
    m_recent.note(m_health.problems, now);
    if (m_icon && m_health.state != before)
        m_icon->setIcon(stateIcon(m_health.state));
    showHealth();
    const QList<Problem> due = m_told.tell(m_health, now);
    if (m_told.takeChanged())
        m_session.settings().setValue(toldKey, m_told.toVariant());
    if (!due.isEmpty())
        tell(due);
    const QDateTime next = nextLook(workspace.engine(), now);
    if (next.isValid())
        m_nextLook.start(std::chrono::milliseconds(now.msecsTo(next) + 1000));
    else
        m_nextLook.stop();
}

void Tray::showHealth()
{
    const EngineSummary summary = engineSummary(m_session.facts());
    const QString text = healthText(m_health, summary);
    m_menu.show(text, summary);
    if (m_icon && m_icon->toolTip() != text)
        m_icon->setToolTip(text);
    if (m_shownEntries != m_recent.entries() || m_shownEntries.isEmpty()) {
        m_shownEntries = m_recent.entries();
        m_menu.show(m_shownEntries, QDateTime::currentDateTimeUtc());
    }
}

void Tray::tell(const QList<Problem> &problems)
{
    const Problem &worst = problems.first();
    QString text = problemText(worst);
    if (problems.size() > 1)
        text += u"\n"_s
            + tr("%n more problem(s) are in the menu.",
                 nullptr,
                 static_cast<int>(problems.size() - 1));
    m_notifier.show(
        {.title = title(m_session),
         .text = text,
         .isWarning = true,
         .onClicked = [this, page = pageOf(worst.cause)] { Q_EMIT pageRequested(page); }},
        m_icon.get());
}

void Tray::explainHiding()
{
    if (!m_icon || m_session.settings().value(explainedKey).toBool())
        return;
    m_session.settings().setValue(explainedKey, true);
    m_notifier.show({.title = title(m_session),
                     .text = tr("Puente stays here and watches the engine. Quit it in the menu of "
                                "this icon."),
                     .isWarning = false,
                     .onClicked = [this] { Q_EMIT openRequested(); }},
                    m_icon.get());
}

void Tray::setAutostart(bool isOn)
{
    if (!m_autostart.set(isOn))
        wizard::warn(nullptr,
                     tr("Start with my session"),
                     {.sentence = tr("The desktop's list of programs to start cannot be changed. "
                                     "Check who may write its folder."),
                      .evidence = m_autostart.path()});
    m_menu.showAutostart(m_autostart.isOn());
}

} // namespace app
