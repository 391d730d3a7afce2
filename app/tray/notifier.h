// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QObject>

#include <functional>

class QSystemTrayIcon;

namespace app {

struct Notification {
    QString title;
    QString text;
    bool isWarning = false;
    std::function<void()> onClicked;
};

// Shows notifications: by org.freedesktop.Notifications (Desktop Notifications Specification 1.2)
// where somebody offers that, else in a balloon at the tray's icon. Qt 6.4 would offer a click to
// nobody on the bus.
class Notifier : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype maxClickable = 16; // of the latest

    explicit Notifier(QObject *parent = nullptr);

    // `icon` may be null: then only who is on the bus shows it.
    void show(const Notification &notification, QSystemTrayIcon *icon);

private:
    Q_SLOT void onActionInvoked(uint number, const QString &action); // by name for the bus
    Q_SLOT void onClosed(uint number, uint reason);
    void balloon(const Notification &notification, QSystemTrayIcon *icon);

    QMap<uint, std::function<void()>> m_clickable; // by the server's number
    QMetaObject::Connection m_balloon;
};

} // namespace app
