// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/wizard/service_window.h"
#include "wizard/service/service_step.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using service::Scope;
using service::ServiceError;
using Deed = wizard::ServiceStep::Deed;
using Kind = service::ServiceState::Kind;

class ServiceStepTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void looksAtWhatItHasStarted();
    void tellsThatTheStartedEngineDoesNotAnswer();
    void installsBeforeAStartWhereThatIsNeeded();
    void doesNotStartWhatCannotBeInstalled();
    void tellsTheLikelyCauseOfAFailedStart();
    void explainsAFailureThatNobodyWatched();
    void doesOneDeedAtATime();
    void doesNotWaitForEver();
    void restartsGracefully();
    void choosesAnotherWayOnlyWhileNothingIsThere();
    void leavesTheComputersSiteToItsService();
    void needsASite();
    void doesOnlyWhatMeansSomething();

private:
    void carryOut(Deed deed);

    std::unique_ptr<test::ServiceWindow> m_window;
    wizard::ServiceStep *m_step = nullptr;
};

void ServiceStepTest::init()
{
    m_window = std::make_unique<test::ServiceWindow>();
    QVERIFY(m_window->isReady());
    m_step = m_window->step.get();
}

void ServiceStepTest::cleanup()
{
    m_window.reset();
}

void ServiceStepTest::carryOut(Deed deed)
{
    m_step->carryOut(deed);
    QTRY_VERIFY(!m_step->underWay());
}

void ServiceStepTest::looksAtWhatItHasStarted()
{
    carryOut(Deed::Start);

    QVERIFY(!m_step->failure());
    QVERIFY(m_step->readiness());
    QCOMPARE(m_step->readiness()->version, u"9.1"_s);
    QCOMPARE(m_step->readiness()->certificate, diagnosis::Readiness::Certificate::NoneAssigned);
    QVERIFY(m_window->engine.statusAnswers > 0);
}

void ServiceStepTest::tellsThatTheStartedEngineDoesNotAnswer()
{
    m_window->engine.server.close();

    carryOut(Deed::Start);

    QVERIFY(!m_step->readiness());
    QVERIFY(m_step->failure());
}

void ServiceStepTest::installsBeforeAStartWhereThatIsNeeded()
{
    m_step->choose(Scope::User);
    m_window->service().become({.reason = {}, .isInstalled = false});

    carryOut(Deed::Start);

    QCOMPARE(m_step->scope(), Scope::User);
    QVERIFY(m_step->state().isInstalled);
    QCOMPARE(m_step->state().kind, Kind::Running);
}

void ServiceStepTest::doesNotStartWhatCannotBeInstalled()
{
    m_step->choose(Scope::User);
    m_window->service().become({.reason = {}, .isInstalled = false});
    m_window->service().refusal = ServiceError{ServiceError::Reason::ProgramMissing, u"puented"_s};

    carryOut(Deed::Start);

    QCOMPARE(m_window->service().starts, 0);
    QVERIFY(m_step->failure() && m_step->failure()->sentence.contains(u"puented"_s));
}

void ServiceStepTest::tellsTheLikelyCauseOfAFailedStart()
{
    m_window->service().refusal =
        ServiceError{ServiceError::Reason::ExitedAtStart,
                     u"critical puente.daemon: cannot start: state.database: cannot-open: x"_s,
                     u"exit-code"_s};

    carryOut(Deed::Start);

    QVERIFY(m_step->failure());
    QVERIFY(m_step->failure()->sentence.startsWith(u"The database cannot be used."_s));
    QVERIFY(m_step->failure()->evidence.contains(u"cannot-open"_s));
    QVERIFY(!m_step->readiness());
}

void ServiceStepTest::explainsAFailureThatNobodyWatched()
{
    m_window->service().lines = u"puente.service: Watchdog timeout (limit 30s)!"_s;
    m_window->service().become(
        {.kind = Kind::Failed, .reason = u"systemd: watchdog"_s, .ending = u"watchdog"_s});

    m_step->lookAnew();

    QTRY_VERIFY(m_step->failure());
    QVERIFY(m_step->failure()->sentence.contains(u"watchdog"_s));
    QVERIFY(m_step->failure()->evidence.contains(u"limit 30s"_s));

    m_window->service().become({});
    m_step->lookAnew();
    QVERIFY(!m_step->failure()); // it is not so any more
}

void ServiceStepTest::doesOneDeedAtATime()
{
    m_window->service().isSlow = true;
    m_step->carryOut(Deed::Start);
    QCOMPARE(m_step->underWay(), Deed::Start);

    m_step->carryOut(Deed::Start);
    m_step->choose(Scope::User);

    QCOMPARE(m_window->service().starts, 1);
    QCOMPARE(m_step->scope(), Scope::Background);
    m_window->service().letGo();
    QTRY_VERIFY(m_step->readiness());
}

void ServiceStepTest::doesNotWaitForEver()
{
    m_window->service().isSlow = true;
    m_step->carryOut(Deed::Start);

    m_step->stopWaiting();

    QVERIFY(!m_step->underWay());
    m_window->service().letGo(); // later, and of no consequence
    QTRY_COMPARE(m_step->state().kind, Kind::Running);
    QVERIFY(!m_step->failure() && !m_step->readiness());
}

void ServiceStepTest::restartsGracefully()
{
    carryOut(Deed::Start);

    carryOut(Deed::Restart);

    QCOMPARE(m_window->service().stops, 1);
    QCOMPARE(m_window->service().lastStop, service::StopMode::Graceful);
    QCOMPARE(m_window->service().starts, 2);
    QVERIFY(m_step->readiness());
    carryOut(Deed::StopNow);
    QCOMPARE(m_window->service().lastStop, service::StopMode::Quick);
}

void ServiceStepTest::choosesAnotherWayOnlyWhileNothingIsThere()
{
    carryOut(Deed::Start);
    QVERIFY(!m_step->canChoose());
    m_step->choose(Scope::User);
    QCOMPARE(m_step->scope(), Scope::Background);

    carryOut(Deed::Stop);
    m_step->choose(Scope::User);
    QCOMPARE(m_step->scope(), Scope::User);

    m_window->service().become({.reason = {}, .isInstalled = true});
    QVERIFY(!m_step->canChoose()); // it would start twice
    carryOut(Deed::Uninstall);
    QVERIFY(m_step->canChoose());
}

void ServiceStepTest::leavesTheComputersSiteToItsService()
{
    QVERIFY(service::canRun(Scope::System, u"/etc/puente"_s));
    QVERIFY(!service::canRun(Scope::User, u"/etc/puente/"_s));
    QVERIFY(!service::canRun(Scope::Background, u"/etc/puente"_s));
    QCOMPARE(service::usualScope(u"/etc/puente"_s), Scope::System);

    QVERIFY(!m_step->canRun(Scope::System)); // the site is somewhere else
    m_step->choose(Scope::System);
    QCOMPARE(m_step->scope(), Scope::Background);
}

void ServiceStepTest::needsASite()
{
    QVERIFY(QFile::remove(m_window->site.path() + u"/site.toml"_s));
    m_window->workspace->readSite();

    carryOut(Deed::Start);

    QCOMPARE(m_window->service().starts, 0);
    QVERIFY(m_step->failure());
}

void ServiceStepTest::doesOnlyWhatMeansSomething()
{
    QVERIFY(m_step->isPossible(Deed::Start));
    for (const Deed deed : {Deed::Install, Deed::Uninstall, Deed::Enable, Deed::Stop, Deed::Check})
        QVERIFY(!m_step->isPossible(deed)); // of a stopped background process

    carryOut(Deed::Start);
    QVERIFY(!m_step->isPossible(Deed::Start));
    for (const Deed deed : {Deed::Stop, Deed::StopNow, Deed::Restart, Deed::Check})
        QVERIFY(m_step->isPossible(deed));

    m_window->service().become({.kind = Kind::Failed, .reason = u"systemd: signal"_s});
    QVERIFY(m_step->isPossible(Deed::Start)); // now
    QVERIFY(m_step->isPossible(Deed::Stop)); // no further tries
    QVERIFY(!m_step->isPossible(Deed::Restart));
}

QTEST_MAIN(ServiceStepTest)
#include "tst_service_step.moc"
