// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/daemon/started_engine.h"

#include <QTcpServer>

#include <array>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using State = control::ListenerStatus::State;
using test::connects;
using test::loopback;

// How the engine starts, what it says of itself, and how it stops.
class PuentedTest : public QObject, private test::StartedEngine
{
    Q_OBJECT

private Q_SLOTS:
    void init() { prepare(); }
    void cleanup() { end(); }

    void reportsWhatItDoes();
    void refusesAnInvalidSite();
    void refusesASecondEngine();
    void startsAgainAfterItWasKilled();
    void worksOnWhenOneListenerFails();
    void stopsOnTermination();
    void stopsWhenAskedOverControl();
    void tellsTheServiceManager();
    void leavesNoFileOpenToOthers();
};

void PuentedTest::reportsWhatItDoes()
{
    start();

    const control::EngineStatus now = status();

    QCOMPARE(now.state, control::EngineState::Running);
    QCOMPARE(now.pid, m_engine->processId());
    QCOMPARE(now.site, site());
    QCOMPARE(now.edge, u"edge.contoso.example"_s);
    QCOMPARE(listeners()[u"xmpp"_s].state, State::Listening);
    QCOMPARE(listeners()[u"sip-tcp"_s].state, State::Listening);
    QCOMPARE(listeners()[u"sip-udp"_s].state, State::Listening);
    QCOMPARE(listeners()[u"sip-tls"_s].state, State::NoCertificate);
    QVERIFY(connects(m_xmppPort));
    QVERIFY(connects(m_sipPort));
    QVERIFY(control::streamStatuses(ask(u"streams"_s).value()).has_value());
}

void PuentedTest::refusesAnInvalidSite()
{
    appendToSite("\n[nonsense]\nx = 1\n");

    m_engine->start();

    QVERIFY(m_engine->waitForFinished());
    QCOMPARE(m_engine->exitCode(), 1);
    const QByteArray log = logged();
    QVERIFY2(log.contains("site.toml:") && log.contains("nonsense"), log.constData());
}

void PuentedTest::refusesASecondEngine()
{
    start();
    QProcess second;

    second.start(QStringLiteral(PUENTED), {u"--site"_s, site()});

    QVERIFY(second.waitForFinished());
    QCOMPARE(second.exitCode(), 1);
    QVERIFY(second.readAllStandardError().contains("another engine runs"));
    QCOMPARE(status().pid, m_engine->processId());
}

void PuentedTest::startsAgainAfterItWasKilled()
{
    start();
    kill();
    QVERIFY(QFile::exists(site::controlSocketPath(site()))); // left over

    start();

    QCOMPARE(status().state, control::EngineState::Running);
}

void PuentedTest::worksOnWhenOneListenerFails()
{
    QTcpServer occupant;
    QVERIFY(occupant.listen(QHostAddress(loopback), m_xmppPort));
    start();

    const auto before = listeners();
    QCOMPARE(before[u"xmpp"_s].state, State::Failed);
    QVERIFY(before[u"xmpp"_s].error.contains(u"address-in-use"_s));
    QCOMPARE(before[u"sip-tcp"_s].state, State::Listening);

    occupant.close();
    QVERIFY(reload());
    QCOMPARE(listeners()[u"xmpp"_s].state, State::Listening);
}

void PuentedTest::stopsOnTermination()
{
    start();

    m_engine->terminate();

    QVERIFY(m_engine->waitForFinished(15'000));
    QCOMPARE(m_engine->exitStatus(), QProcess::NormalExit);
    QCOMPARE(m_engine->exitCode(), 0);
    QVERIFY(!service::engineWasLost(site()));
    QVERIFY(!QFile::exists(site::controlSocketPath(site())));
}

void PuentedTest::stopsWhenAskedOverControl()
{
    start();

    QVERIFY(!ask(u"stop"_s, {{u"graceful"_s, u"very"_s}}).has_value());
    QVERIFY(ask(u"stop"_s, {{u"graceful"_s, true}}).has_value());

    QVERIFY(m_engine->waitForFinished(15'000));
    QCOMPARE(m_engine->exitCode(), 0);
}

void PuentedTest::tellsTheServiceManager()
{
    const QByteArray path = QFile::encodeName(m_directory->filePath(u"notify"_s));
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    qstrncpy(address.sun_path, path.constData(), sizeof address.sun_path);
    const int manager = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    QCOMPARE(::bind(manager, reinterpret_cast<const sockaddr *>(&address), sizeof address), 0);
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"NOTIFY_SOCKET"_s, QFile::decodeName(path));
    m_engine->setProcessEnvironment(environment);

    start();
    QByteArray heard;
    const auto hear = [&heard, manager] {
        std::array<char, 64> datagram{};
        const auto length = ::recv(manager, datagram.data(), datagram.size(), 0);
        if (length > 0)
            heard = QByteArray(datagram.data(), length);
        return heard;
    };
    QTRY_COMPARE(hear(), QByteArray("READY=1"));
    m_engine->terminate();
    QTRY_COMPARE(hear(), QByteArray("STOPPING=1"));

    ::close(manager);
}

void PuentedTest::leavesNoFileOpenToOthers()
{
    start();

    const auto others = QFile::ReadOther | QFile::WriteOther | QFile::ExeOther | QFile::WriteGroup;
    for (const QString &name :
         {u"state/state.db"_s, u"state/dialback.secret"_s, u"run/puented.pid"_s, u"run"_s}) {
        const QString path = site() + u'/' + name;
        QVERIFY2(QFile::exists(path), qPrintable(path));
        QVERIFY2(!(QFile::permissions(path) & others), qPrintable(path));
    }
}

QTEST_GUILESS_MAIN(PuentedTest)
#include "tst_puented.moc"
