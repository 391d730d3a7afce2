// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/daemon/supervisor.h"
#include "engine/service/background_service.h"
#include "engine/site/site_file.h"

#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using service::ProcessRole;
using service::StopMode;
using Kind = service::ServiceState::Kind;

// The real engine in the background, with the one that watches over it.
class SupervisorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void waitsLongerEachTime_data();
    void waitsLongerEachTime();
    void startsAKilledEngineAgain();
    void endsWithAnEngineThatIsStopped();
    void endsWithAnEngineThatCannotStart();
    void stopsWhileItWaitsToStartAgain();
    void startsAtOnceWhileItWaitsToStartAgain();

private:
    [[nodiscard]] QString site() const { return m_directory->path(); }
    [[nodiscard]] bool isSupervised() const
    {
        return service::runningEngine(site(), ProcessRole::Supervisor).has_value();
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    service::BackgroundSettings m_settings{.program = QStringLiteral(PUENTED)};
};

void SupervisorTest::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    site::Site fresh(*base::DomainName::parse(u"edge.contoso.example"_s),
                     {*base::DomainName::parse(u"contoso.example"_s)});
    fresh.listen = {};
    fresh.listen.xmpp.clear();
    fresh.listen.sipTls.clear();
    QVERIFY(site::initSite(site(), fresh, true).has_value());
}

void SupervisorTest::cleanup()
{
    (void)service::signalEngine(site(), service::EngineSignal::Kill, ProcessRole::Supervisor);
    (void)service::signalEngine(site(), service::EngineSignal::Kill);
    QTRY_VERIFY(!service::runningEngine(site()) && !isSupervised());
}

void SupervisorTest::waitsLongerEachTime_data()
{
    QTest::addColumn<int>("crashes");
    QTest::addColumn<int>("seconds");
    int crashes = 0;
    for (const int seconds : {1, 2, 4, 8, 16, 32, 60, 60})
        QTest::addRow("%d", ++crashes) << crashes << seconds;
    QTest::newRow("many") << 1000000 << 60;
}

void SupervisorTest::waitsLongerEachTime()
{
    QFETCH(int, crashes);
    QFETCH(int, seconds);
    QCOMPARE(puented::backOff(crashes), std::chrono::seconds(seconds));
}

void SupervisorTest::startsAKilledEngineAgain()
{
    service::BackgroundService engine(site(), m_settings);
    QVERIFY(service::await(engine.start()).has_value());
    const qint64 pid = engine.state().pid;

    QCOMPARE(::kill(static_cast<pid_t>(pid), SIGKILL), 0);

    QTRY_VERIFY_WITH_TIMEOUT(engine.state().kind == Kind::Running && engine.state().pid != pid,
                             20'000);
}

void SupervisorTest::endsWithAnEngineThatIsStopped()
{
    service::BackgroundService engine(site(), m_settings);
    QVERIFY(service::await(engine.start()).has_value());
    QVERIFY(isSupervised());

    QVERIFY(service::await(engine.stop(StopMode::Graceful)).has_value());

    QVERIFY(!isSupervised());
    QCOMPARE(engine.state().kind, Kind::Stopped);
}

void SupervisorTest::endsWithAnEngineThatCannotStart()
{
    QVERIFY(QFile::remove(site() + u"/site.toml"_s));
    service::BackgroundService engine(site(), m_settings);

    QCOMPARE(service::await(engine.start()).error().reason,
             service::ServiceError::Reason::ExitedAtStart);

    QTRY_VERIFY(!isSupervised());
}

void SupervisorTest::stopsWhileItWaitsToStartAgain()
{
    service::BackgroundService engine(site(), m_settings);
    QVERIFY(service::await(engine.start()).has_value());
    QCOMPARE(::kill(static_cast<pid_t>(engine.state().pid), SIGKILL), 0);
    QTRY_VERIFY(!service::runningEngine(site()));

    QVERIFY(service::await(engine.stop(StopMode::Graceful)).has_value());

    QVERIFY(!isSupervised());
    QVERIFY(!service::runningEngine(site()));
}

void SupervisorTest::startsAtOnceWhileItWaitsToStartAgain()
{
    service::BackgroundService engine(site(), m_settings);
    QVERIFY(service::await(engine.start()).has_value());
    const qint64 pid = engine.state().pid;
    QCOMPARE(::kill(static_cast<pid_t>(pid), SIGKILL), 0);
    QTRY_VERIFY(!service::runningEngine(site()));

    QVERIFY(service::await(engine.start()).has_value());

    QCOMPARE(engine.state().kind, Kind::Running);
    QVERIFY(engine.state().pid != pid);
    QVERIFY(isSupervised());
}

QTEST_GUILESS_MAIN(SupervisorTest)

#include "tst_supervisor.moc"
