// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tray/status_notifier_host.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>
#include <QDBusVariant>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace app {

namespace {

constexpr QLatin1StringView watcherName("org.kde.StatusNotifierWatcher");
constexpr QLatin1StringView watcherPath("/StatusNotifierWatcher");

} // namespace

StatusNotifierHost::StatusNotifierHost(QObject *parent)
    : QObject(parent)
    , m_watcher(new QDBusServiceWatcher(watcherName,
                                        QDBusConnection::sessionBus(),
                                        QDBusServiceWatcher::WatchForOwnerChange,
                                        this))
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    connect(m_watcher, &QDBusServiceWatcher::serviceRegistered, this, &StatusNotifierHost::ask);
    connect(m_watcher, &QDBusServiceWatcher::serviceUnregistered, this, [this] {
        ++m_question;
        become(false);
    });
    for (const QString &signal :
         {u"StatusNotifierHostRegistered"_s, u"StatusNotifierHostUnregistered"_s})
        bus.connect(watcherName, watcherPath, watcherName, signal, this, SLOT(ask()));
    ask();
}

void StatusNotifierHost::ask()
{
    QDBusMessage call = QDBusMessage::createMethodCall(
        watcherName, watcherPath, u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    call << QString(watcherName) << u"IsStatusNotifierHostRegistered"_s;
    call.setAutoStartService(false);
    auto *pending =
        new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), this);
    connect(pending,
            &QDBusPendingCallWatcher::finished,
            this,
            [this, pending, question = ++m_question] {
                pending->deleteLater();
                const QDBusPendingReply<QDBusVariant> reply = *pending;
                if (question == m_question)
                    become(reply.isValid() && reply.value().variant().toBool());
            });
}

void StatusNotifierHost::become(bool isThere)
{
    if (std::exchange(m_isThere, isThere) != isThere)
        Q_EMIT changed();
}

} // namespace app
