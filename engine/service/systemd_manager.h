// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/service/service.h"

#include <QDBusConnection>
#include <QDBusObjectPath>
#include <QHash>
#include <QObject>
#include <QTimer>
#include <QVariantList>
#include <QVariantMap>

#include <functional>

namespace service {

// One systemd over D-Bus (org.freedesktop.systemd1(5)): that of the computer, or of this user's
// session. Nothing here blocks; where an administrator is asked for, polkit may ask the person.
class SystemdManager : public QObject
{
    Q_OBJECT

public:
    explicit SystemdManager(Scope scope, QObject *parent = nullptr);

    using Values = std::expected<QVariantList, ServiceError>;
    using Answered = std::move_only_function<void(Values)>;
    // A method of the Manager interface; its answer's values.
    void call(const QString &method, const QVariantList &arguments, Answered answered);
    // A method that starts a job for a unit: answered when the job is done. An error of Reason
    // NotStartable carries the job's result ("failed", "timeout", "dependency").
    void runJob(const QString &method, const QString &unit, Answered answered);
    // All properties of the unit, and of its being a service.
    void properties(const QString &unit, std::move_only_function<void(QVariantMap)> answered);
    // unitChanged is emitted from now on.
    void watch(const QString &unit);

Q_SIGNALS:
    void unitChanged();

private Q_SLOTS:
    void
    jobRemoved(uint id, const QDBusObjectPath &job, const QString &unit, const QString &result);
    void propertiesChanged(const QString &interface,
                           const QVariantMap &changed,
                           const QStringList &gone);

private:
    using Replied = std::move_only_function<void(const QDBusMessage &)>;
    void send(QDBusMessage message, Replied replied);
    void settle(const QString &result, Answered answered);

    QDBusConnection m_bus;
    QHash<QString, std::shared_ptr<Answered>> m_jobs; // by path
    QHash<QString, QString> m_results; // of jobs that were over before their path was known
    int m_starting = 0; // jobs whose path is not known yet
    QTimer m_news;
};

} // namespace service
