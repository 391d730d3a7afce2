// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/service/manager_answers.h"

#include <QTest>

using namespace Qt::StringLiterals;
using service::ServiceState;
using Kind = service::ServiceState::Kind;

class ManagerAnswersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void understandsLaunchd_data();
    void understandsLaunchd();
    void understandsWindows_data();
    void understandsWindows();
    void knowsAServiceThatIsNotThere();
};

void ManagerAnswersTest::understandsLaunchd_data()
{
    QTest::addColumn<QString>("lines");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<int>("pid");
    QTest::newRow("running") << u"\tstate = running\n\tpid = 4711\n\tlast exit code = 0"_s
                             << Kind::Running << 4711;
    QTest::newRow("stopped") << u"\tstate = not running\n\tlast exit code = 0"_s << Kind::Stopped
                             << 0;
    QTest::newRow("never run") << u"\tstate = not running\n\tlast exit code = (never exited)"_s
                               << Kind::Stopped << 0;
    QTest::newRow("failed") << u"\tstate = not running\n\tlast exit code = 1"_s << Kind::Failed
                            << 0;
    QTest::newRow("about to start")
        << u"\tstate = spawn scheduled\n\tlast exit code = 1"_s << Kind::Starting << 0;
}

void ManagerAnswersTest::understandsLaunchd()
{
    QFETCH(const QString, lines);
    QFETCH(const Kind, kind);
    QFETCH(const int, pid);

    const ServiceState state = service::launchdState(
        u"gui/501/org.puente.Puente = {\n\tactive count = 1\n"_s + lines + u"\n}\n"_s);

    QCOMPARE(stateName(state.kind), stateName(kind));
    QCOMPARE(state.pid, pid);
    QCOMPARE(state.reason.isEmpty(), kind != Kind::Failed);
}

void ManagerAnswersTest::understandsWindows_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("exitCode");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("running") << u"4  RUNNING"_s << u"0  (0x0)"_s << Kind::Running;
    QTest::newRow("starting") << u"2  START_PENDING"_s << u"0  (0x0)"_s << Kind::Starting;
    QTest::newRow("stopping") << u"3  STOP_PENDING"_s << u"0  (0x0)"_s << Kind::Stopping;
    QTest::newRow("stopped") << u"1  STOPPED"_s << u"0  (0x0)"_s << Kind::Stopped;
    QTest::newRow("never run") << u"1  STOPPED"_s << u"1077  (0x435)"_s << Kind::Stopped;
    QTest::newRow("failed") << u"1  STOPPED"_s << u"1067  (0x42b)"_s << Kind::Failed;
}

void ManagerAnswersTest::understandsWindows()
{
    QFETCH(const QString, state);
    QFETCH(const QString, exitCode);
    QFETCH(const Kind, kind);

    const ServiceState understood = service::windowsState(uR"(
SERVICE_NAME: Puente
        TYPE               : 10  WIN32_OWN_PROCESS
        STATE              : %1
                                (STOPPABLE, NOT_PAUSABLE, ACCEPTS_SHUTDOWN)
        WIN32_EXIT_CODE    : %2
        PID                : 4711
        FLAGS              :
)"_s.arg(state, exitCode));

    QCOMPARE(stateName(understood.kind), stateName(kind));
    QCOMPARE(understood.pid, 4711);
    QVERIFY(understood.isInstalled);
}

void ManagerAnswersTest::knowsAServiceThatIsNotThere()
{
    QVERIFY(!service::windowsState({}).isInstalled);
    QCOMPARE(service::launchdState({}).kind, Kind::Stopped);
}

QTEST_GUILESS_MAIN(ManagerAnswersTest)
#include "tst_manager_answers.moc"
