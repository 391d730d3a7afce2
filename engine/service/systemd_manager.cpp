// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/service/systemd_manager.h"

#include <QDBusArgument>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>

using namespace Qt::StringLiterals;

namespace service {

namespace {

using Reason = ServiceError::Reason;

const QString busName = u"org.freedesktop.systemd1"_s;
const QString managerPath = u"/org/freedesktop/systemd1"_s;
const QString managerInterface = u"org.freedesktop.systemd1.Manager"_s;
const QString propertiesInterface = u"org.freedesktop.DBus.Properties"_s;

constexpr int patienceMilliseconds = 90'000; // a person may be asked for a password

QDBusMessage methodCall(const QString &path, const QString &interface, const QString &method)
{
    return QDBusMessage::createMethodCall(busName, path, interface, method);
}

ServiceError errorOf(const QDBusMessage &reply)
{
    const QString name = reply.errorName();
    const QString evidence = name + u": "_s + reply.errorMessage();
    if (name.endsWith("AccessDenied"_L1) || name.endsWith("InteractiveAuthorizationRequired"_L1))
        return {Reason::NotAuthorized, evidence};
    if (name.endsWith("NoSuchUnit"_L1) || name.endsWith("NoSuchUnitFile"_L1)
        || name == "org.freedesktop.DBus.Error.FileNotFound"_L1)
        return {Reason::NotInstalled, evidence};
    if (name.endsWith("ServiceUnknown"_L1) || name.endsWith("NameHasNoOwner"_L1)
        || name.endsWith("Disconnected"_L1) || name.endsWith("NoServer"_L1)
        || name.endsWith("Spawn.ChildExited"_L1))
        return {Reason::ManagerMissing, evidence};
    return {Reason::NotStartable, evidence};
}

} // namespace

SystemdManager::SystemdManager(Scope scope, QObject *parent)
    : QObject(parent)
    , m_bus(scope == Scope::System ? QDBusConnection::systemBus() : QDBusConnection::sessionBus())
{
    // COMPAT(Qt 6.4): QtDBus looks the types of a slot up by name, but does not register the name
    // of this one itself, and then refuses to connect.
    qRegisterMetaType<QDBusObjectPath>();
    m_bus.connect(busName,
                  managerPath,
                  managerInterface,
                  u"JobRemoved"_s,
                  this,
                  SLOT(jobRemoved(uint, QDBusObjectPath, QString, QString)));
    m_news.setSingleShot(true);
    connect(&m_news, &QTimer::timeout, this, &SystemdManager::unitChanged);
    // Without it systemd sends no signals of units.
    call(u"Subscribe"_s, {}, [](const Values &) { });
}

void SystemdManager::send(QDBusMessage message, Replied replied)
{
    if (!m_bus.isConnected()) { // QtDBus would never answer
        QMetaObject::invokeMethod(
            this,
            [replied = std::make_shared<Replied>(std::move(replied))] {
                (*replied)(QDBusMessage::createError(QDBusError::NoServer, u"there is no bus"_s));
            },
            Qt::QueuedConnection);
        return;
    }
    message.setInteractiveAuthorizationAllowed(true);
    auto *watcher = new QDBusPendingCallWatcher( // deletes itself below
        m_bus.asyncCall(message, patienceMilliseconds),
        this);
    connect(watcher,
            &QDBusPendingCallWatcher::finished,
            this,
            [replied =
                 std::make_shared<Replied>(std::move(replied))](QDBusPendingCallWatcher *finished) {
                (*replied)(finished->reply());
                finished->deleteLater();
            });
}

void SystemdManager::call(const QString &method, const QVariantList &arguments, Answered answered)
{
    QDBusMessage message = methodCall(managerPath, managerInterface, method);
    message.setArguments(arguments);
    send(message, [answered = std::move(answered)](const QDBusMessage &reply) mutable {
        if (reply.type() == QDBusMessage::ErrorMessage)
            answered(std::unexpected(errorOf(reply)));
        else
            answered(reply.arguments());
    });
}

void SystemdManager::runJob(const QString &method, const QString &unit, Answered answered)
{
    ++m_starting;
    call(method,
         {unit, u"replace"_s},
         [this, answered = std::move(answered)](Values values) mutable {
             --m_starting;
             const QString path =
                 values ? values->value(0).value<QDBusObjectPath>().path() : QString();
             if (!values)
                 answered(std::move(values));
             else if (const auto result = m_results.constFind(path); result != m_results.cend())
                 settle(*result, std::move(answered));
             else
                 m_jobs.insert(path, std::make_shared<Answered>(std::move(answered)));
             if (m_starting == 0)
                 m_results.clear();
         });
}

void SystemdManager::jobRemoved(uint /*id*/,
                                const QDBusObjectPath &job,
                                const QString & /*unit*/,
                                const QString &result)
{
    if (const auto answered = m_jobs.take(job.path()))
        settle(result, std::move(*answered));
    else if (m_starting > 0)
        m_results.insert(job.path(), result);
}

void SystemdManager::settle(const QString &result, Answered answered)
{
    if (result == "done"_L1 || result == "skipped"_L1)
        answered(QVariantList());
    else
        answered(std::unexpected(ServiceError{Reason::NotStartable, result}));
}

void SystemdManager::properties(const QString &unit,
                                std::move_only_function<void(QVariantMap)> answered)
{
    call(u"LoadUnit"_s, {unit}, [this, answered = std::move(answered)](Values values) mutable {
        if (!values) {
            answered({});
            return;
        }
        QDBusMessage ask = methodCall(
            values->value(0).value<QDBusObjectPath>().path(), propertiesInterface, u"GetAll"_s);
        ask.setArguments({QString()}); // of every interface
        send(ask, [answered = std::move(answered)](const QDBusMessage &reply) mutable {
            answered(qdbus_cast<QVariantMap>(reply.arguments().value(0)));
        });
    });
}

void SystemdManager::watch(const QString &unit)
{
    call(u"LoadUnit"_s, {unit}, [this](const Values &values) {
        if (!values)
            return;
        m_bus.connect(busName,
                      values->value(0).value<QDBusObjectPath>().path(),
                      propertiesInterface,
                      u"PropertiesChanged"_s,
                      this,
                      SLOT(propertiesChanged(QString, QVariantMap, QStringList)));
    });
}

void SystemdManager::propertiesChanged(const QString & /*interface*/,
                                       const QVariantMap & /*changed*/,
                                       const QStringList & /*gone*/)
{
    m_news.start(); // one change comes as several, for each interface
}

} // namespace service
