// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tray/notifier.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QPointer>
#include <QSystemTrayIcon>

using namespace Qt::Literals::StringLiterals;

namespace app {

namespace {

constexpr QLatin1StringView serverName("org.freedesktop.Notifications");
constexpr QLatin1StringView serverPath("/org/freedesktop/Notifications");
constexpr QLatin1StringView defaultAction("default"); // a click on the notification itself

QDBusMessage notify(const Notification &notification)
{
    QDBusMessage call =
        QDBusMessage::createMethodCall(serverName, serverPath, serverName, u"Notify"_s);
    const auto urgency = QVariant::fromValue<uchar>(1); // normal
    call << u"Puente"_s << 0U << u"org.puente.Puente"_s << notification.title
         << notification.text.toHtmlEscaped()
         << QStringList{defaultAction, Notifier::tr("Open Puente")}
         << QVariantMap{{u"urgency"_s, urgency}, {u"desktop-entry"_s, u"org.puente.Puente"_s}}
         << -1;
    return call;
}

} // namespace

Notifier::Notifier(QObject *parent) : QObject(parent)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    bus.connect(serverName,
                serverPath,
                serverName,
                u"ActionInvoked"_s,
                this,
                SLOT(onActionInvoked(uint, QString)));
    bus.connect(serverName,
                serverPath,
                serverName,
                u"NotificationClosed"_s,
                this,
                SLOT(onClosed(uint, uint)));
}

void Notifier::show(const Notification &notification, QSystemTrayIcon *icon)
{
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        balloon(notification, icon);
        return;
    }
    auto *pending = new QDBusPendingCallWatcher(bus.asyncCall(notify(notification)), this);
    connect(pending,
            &QDBusPendingCallWatcher::finished,
            this,
            [this, pending, notification, place = QPointer(icon)] {
                pending->deleteLater();
                const QDBusPendingReply<uint> reply = *pending;
                if (!reply.isValid()) {
                    balloon(notification, place);
                    return;
                }
                m_clickable.insert(reply.value(), notification.onClicked);
                if (m_clickable.size() > maxClickable)
                    m_clickable.erase(m_clickable.begin());
            });
}

void Notifier::balloon(const Notification &notification, QSystemTrayIcon *icon)
{
    if (icon == nullptr)
        return;
    disconnect(m_balloon); // there is one at a time
    m_balloon = connect(icon, &QSystemTrayIcon::messageClicked, this, notification.onClicked);
    icon->showMessage(notification.title,
                      notification.text,
                      notification.isWarning ? QSystemTrayIcon::Warning
                                             : QSystemTrayIcon::Information);
}

void Notifier::onActionInvoked(uint number, const QString &action)
{
    if (action != defaultAction)
        return;
    if (const auto clicked = m_clickable.take(number))
        clicked();
}

void Notifier::onClosed(uint number, uint /*reason*/)
{
    m_clickable.remove(number);
}

} // namespace app
