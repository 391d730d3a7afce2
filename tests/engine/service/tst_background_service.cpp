// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/service/background_service.h"
#include "engine/service/engine_process.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using service::BackgroundService;
using service::Outcome;
using service::ServiceError;
using service::ServiceState;
using service::StopMode;
using Kind = service::ServiceState::Kind;

class BackgroundServiceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void startsAndStops();
    void findsAnEngineSomebodyElseStarted();
    void doesNothingWhereNothingIsToDo();
    void tellsWhyTheEngineDidNotStart();
    void tellsThatTheProgramIsMissing();
    void endsAnEngineThatIsNeverReady();
    void hurriesAQuickStop();
    void killsAnEngineThatDoesNotStop();
    void startsWhenTheOneBeforeHasEnded();
    void tellsThatTheEngineWasLost();
    void doesOneThingAtATime();
    void endsItsFuturesWithItself();
    void keepsItsLogFromOthers();

private:
    service::BackgroundSettings settings() const;
    QString site() const { return m_directory->path(); }

    std::unique_ptr<QTemporaryDir> m_directory;
};

void BackgroundServiceTest::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    qunsetenv("FAKE_ENGINE");
}

void BackgroundServiceTest::cleanup()
{
    (void)service::signalEngine(site(), service::EngineSignal::Kill);
    QTRY_VERIFY(!service::runningEngine(site()));
}

service::BackgroundSettings BackgroundServiceTest::settings() const
{
    return {.program = QStringLiteral(FAKE_ENGINE)};
}

void BackgroundServiceTest::startsAndStops()
{
    BackgroundService engine(site(), settings());
    QSignalSpy changed(&engine, &service::Service::stateChanged);

    const Outcome started = service::await(engine.start());
    const ServiceState running = engine.state();
    const Outcome stopped = service::await(engine.stop(StopMode::Graceful));

    QVERIFY(started.has_value());
    QCOMPARE(running.kind, Kind::Running);
    QVERIFY(running.pid > 0);
    QVERIFY(stopped.has_value());
    QCOMPARE(engine.state(), ServiceState{});
    QVERIFY(!service::processExists(running.pid));
    QVERIFY(changed.count() >= 2);
}

void BackgroundServiceTest::findsAnEngineSomebodyElseStarted()
{
    BackgroundService first(site(), settings());
    QVERIFY(service::await(first.start()).has_value());
    BackgroundService second(site(), settings());

    QCOMPARE(second.state(), first.state());
    QVERIFY(service::await(second.stop(StopMode::Graceful)).has_value());

    QCOMPARE(first.state().kind, Kind::Stopped);
}

void BackgroundServiceTest::doesNothingWhereNothingIsToDo()
{
    BackgroundService engine(site(), settings());
    QVERIFY(service::await(engine.stop(StopMode::Graceful)).has_value());
    QVERIFY(service::await(engine.start()).has_value());
    const qint64 pid = engine.state().pid;

    QVERIFY(service::await(engine.start()).has_value());

    QCOMPARE(engine.state().pid, pid);
}

void BackgroundServiceTest::tellsWhyTheEngineDidNotStart()
{
    qputenv("FAKE_ENGINE", "exit");
    BackgroundService engine(site(), settings());

    QVERIFY(!service::await(engine.start()).has_value());
    const Outcome again = service::await(engine.start());

    QCOMPARE(again.error().reason, ServiceError::Reason::ExitedAtStart);
    QCOMPARE(again.error().evidence, u"first line\nthe site is invalid"_s); // of this start only
    QCOMPARE(engine.state().kind, Kind::Failed);
    QVERIFY(engine.state().reason.contains(u"the site is invalid"_s));
}

void BackgroundServiceTest::tellsThatTheProgramIsMissing()
{
    BackgroundService engine(site(), {.program = u"/nowhere/puented"_s});

    QCOMPARE(service::await(engine.start()).error().reason, ServiceError::Reason::ProgramMissing);
}

void BackgroundServiceTest::endsAnEngineThatIsNeverReady()
{
    qputenv("FAKE_ENGINE", "never-ready");
    auto impatient = settings();
    impatient.startTimeout = 300ms;
    BackgroundService engine(site(), impatient);

    const Outcome started = service::await(engine.start());

    QCOMPARE(started.error().reason, ServiceError::Reason::TimedOut);
    QTRY_VERIFY(!service::runningEngine(site()));
}

void BackgroundServiceTest::hurriesAQuickStop()
{
    qputenv("FAKE_ENGINE", "slow-to-stop");
    BackgroundService engine(site(), settings());
    QVERIFY(service::await(engine.start()).has_value());

    QVERIFY(service::await(engine.stop(StopMode::Quick)).has_value());

    QVERIFY(!service::engineWasLost(site())); // it was asked twice, not killed
}

void BackgroundServiceTest::killsAnEngineThatDoesNotStop()
{
    qputenv("FAKE_ENGINE", "deaf");
    auto impatient = settings();
    impatient.stopTimeout = 300ms;
    BackgroundService engine(site(), impatient);
    QVERIFY(service::await(engine.start()).has_value());

    QVERIFY(service::await(engine.stop(StopMode::Graceful)).has_value());

    QVERIFY(service::engineWasLost(site()));
}

// Somebody else is stopping it; who asks for an engine then gets one, which nobody stops.
void BackgroundServiceTest::startsWhenTheOneBeforeHasEnded()
{
    qputenv("FAKE_ENGINE", "slow-to-stop");
    BackgroundService other(site(), settings());
    QVERIFY(service::await(other.start()));
    const qint64 before = other.state().pid;
    const auto stopped = other.stop(StopMode::Graceful);
    QTRY_COMPARE(other.state().kind, Kind::Stopping);

    BackgroundService ours(site(), settings());
    const auto started = ours.start();
    QVERIFY(!started.isFinished());
    QVERIFY(service::signalEngine(site(), service::EngineSignal::Stop)); // the second: it ends

    QVERIFY(service::await(started));
    QVERIFY(service::await(stopped));
    QCOMPARE(ours.state().kind, Kind::Running);
    QVERIFY(ours.state().pid != before);
}

void BackgroundServiceTest::tellsThatTheEngineWasLost()
{
    BackgroundService engine(site(), settings());
    QVERIFY(service::await(engine.start()).has_value());

    QVERIFY(service::signalEngine(site(), service::EngineSignal::Kill).has_value());

    QTRY_COMPARE(engine.state().kind, Kind::Failed);
    QVERIFY(service::await(engine.start()).has_value());
    QCOMPARE(engine.state().kind, Kind::Running);
}

void BackgroundServiceTest::doesOneThingAtATime()
{
    BackgroundService engine(site(), settings());
    const auto starting = engine.start();

    const Outcome second = service::await(engine.stop(StopMode::Quick));

    QCOMPARE(second.error().reason, ServiceError::Reason::Busy);
    QVERIFY(service::await(starting).has_value());
}

void BackgroundServiceTest::endsItsFuturesWithItself()
{
    auto engine = std::make_unique<BackgroundService>(site(), settings());
    const auto starting = engine->start();

    engine.reset();

    QCOMPARE(service::await(starting).error().reason, ServiceError::Reason::Busy);
    QTRY_VERIFY(service::runningEngine(site())); // so that cleanup() finds it
}

void BackgroundServiceTest::keepsItsLogFromOthers()
{
    BackgroundService engine(site(), settings());
    QVERIFY(service::await(engine.start()).has_value());

    const auto mode = QFile::permissions(site() + u"/state/puented.log"_s);

    QVERIFY(mode.testFlag(QFile::WriteOwner));
    QVERIFY(!(mode & (QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther)));
}

QTEST_GUILESS_MAIN(BackgroundServiceTest)
#include "tst_background_service.moc"
