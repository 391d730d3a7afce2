// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/service/systemd_manager.h"

#include <QCoreApplication>
#include <QDBusConnectionInterface>
#include <QDBusContext>
#include <QDBusMessage>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using service::SystemdManager;

namespace {

const QString unit = u"puente.service"_s;

} // namespace

// As much of systemd as a job needs, on a bus of the test's own (org.freedesktop.systemd1(5)).
class FakeSystemd : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.systemd1.Manager")

public:
    QString result = u"done"_s;
    bool endsBeforeItAnswers = false;
    QString refusal;
    QStringList calls;

public Q_SLOTS:
    void Subscribe() { calls += u"Subscribe"_s; } // NOLINT: systemd's name

    QDBusObjectPath StartUnit(const QString &name, const QString & /*mode*/) // NOLINT: as above
    {
        calls += u"StartUnit"_s;
        if (!refusal.isEmpty()) {
            sendErrorReply(refusal, u"no"_s);
            return {};
        }
        const QDBusObjectPath job(u"/org/freedesktop/systemd1/job/%1"_s.arg(++m_jobs));
        if (endsBeforeItAnswers)
            Q_EMIT JobRemoved(m_jobs, job, name, result);
        else
            QMetaObject::invokeMethod(
                this,
                [this, job, name] { Q_EMIT JobRemoved(m_jobs, job, name, result); },
                Qt::QueuedConnection);
        return job;
    }

Q_SIGNALS:
    void
    JobRemoved(uint id, const QDBusObjectPath &job, const QString &unit, const QString &result);

private:
    uint m_jobs = 0;
};

class SystemdManagerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase();
    void hearsTheEndOfAJob();
    void hearsTheEndOfAJobThatIsOverBeforeItIsKnown();
    void tellsTheResultOfAFailedJob();
    void tellsWhyAJobWasRefused_data();
    void tellsWhyAJobWasRefused();

private:
    [[nodiscard]] std::optional<SystemdManager::Values> start();

    QProcess m_bus;
    std::unique_ptr<FakeSystemd> m_systemd;
    std::unique_ptr<SystemdManager> m_manager;
};

void SystemdManagerTest::initTestCase()
{
    m_bus.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address=1"_s});
    QVERIFY(m_bus.waitForReadyRead());
    const QByteArray address = m_bus.readLine().trimmed();
    qputenv("DBUS_SESSION_BUS_ADDRESS", address);
    QVERIFY(
        QDBusConnection::connectToBus(QString::fromLatin1(address), u"systemd"_s).isConnected());
}

void SystemdManagerTest::init()
{
    m_systemd = std::make_unique<FakeSystemd>();
    QDBusConnection bus(u"systemd"_s);
    QVERIFY(bus.registerObject(
        u"/org/freedesktop/systemd1"_s, m_systemd.get(), QDBusConnection::ExportAllContents));
    QVERIFY(bus.registerService(u"org.freedesktop.systemd1"_s));
    m_manager = std::make_unique<SystemdManager>(service::Scope::User);
}

void SystemdManagerTest::cleanup()
{
    m_manager.reset();
    QDBusConnection bus(u"systemd"_s);
    bus.unregisterService(u"org.freedesktop.systemd1"_s);
    bus.unregisterObject(u"/org/freedesktop/systemd1"_s);
    m_systemd.reset();
}

void SystemdManagerTest::cleanupTestCase()
{
    QDBusConnection::disconnectFromBus(u"systemd"_s);
    m_bus.terminate();
    m_bus.waitForFinished();
}

std::optional<SystemdManager::Values> SystemdManagerTest::start()
{
    std::optional<SystemdManager::Values> answer;
    m_manager->runJob(
        u"StartUnit"_s, unit, [&answer](SystemdManager::Values values) { answer = values; });
    [[maybe_unused]] const bool came = QTest::qWaitFor([&] { return answer.has_value(); });
    return answer;
}

void SystemdManagerTest::hearsTheEndOfAJob()
{
    const auto answer = start();

    QVERIFY(answer && answer->has_value());
    QCOMPARE(m_systemd->calls, (QStringList{u"Subscribe"_s, u"StartUnit"_s}));
}

void SystemdManagerTest::hearsTheEndOfAJobThatIsOverBeforeItIsKnown()
{
    m_systemd->endsBeforeItAnswers = true;

    const auto answer = start();

    QVERIFY(answer && answer->has_value());
}

void SystemdManagerTest::tellsTheResultOfAFailedJob()
{
    m_systemd->result = u"timeout"_s;

    const auto answer = start();

    QVERIFY(answer && !answer->has_value());
    QCOMPARE(answer->error().reason, service::ServiceError::Reason::NotStartable);
    QCOMPARE(answer->error().evidence, u"timeout"_s);
}

void SystemdManagerTest::tellsWhyAJobWasRefused_data()
{
    using Reason = service::ServiceError::Reason;
    QTest::addColumn<QString>("name");
    QTest::addColumn<Reason>("reason");
    QTest::newRow("polkit refused")
        << u"org.freedesktop.DBus.Error.AccessDenied"_s << Reason::NotAuthorized;
    QTest::newRow("polkit has nobody to ask")
        << u"org.freedesktop.DBus.Error.InteractiveAuthorizationRequired"_s
        << Reason::NotAuthorized;
    QTest::newRow("no such unit") << u"org.freedesktop.systemd1.NoSuchUnit"_s
                                  << Reason::NotInstalled;
    QTest::newRow("something else")
        << u"org.freedesktop.systemd1.UnitMasked"_s << Reason::NotStartable;
}

void SystemdManagerTest::tellsWhyAJobWasRefused()
{
    QFETCH(const QString, name);
    QFETCH(const service::ServiceError::Reason, reason);
    m_systemd->refusal = name;

    const auto answer = start();

    QVERIFY(answer && !answer->has_value());
    QCOMPARE(answer->error().reason, reason);
}

QTEST_GUILESS_MAIN(SystemdManagerTest)
#include "tst_systemd_manager.moc"
