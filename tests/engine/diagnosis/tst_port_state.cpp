// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/diagnosis/port_state.h"
#include "tests/support/free_port.h"

#include <QTcpSocket>
#include <QTest>
#include <QUdpSocket>

using namespace Qt::StringLiterals;
using diagnosis::PortState;
using site::PlannedPort;
using Kind = PortState::Kind;

namespace {

PlannedPort at(const QString &address, quint16 port)
{
    return {.port = port, .ownAddress = address, .listener = u"xmpp"_s};
}

} // namespace

class PortStateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatTheEngineSays_data();
    void tellsWhatTheEngineSays();
    void looksAtNoOutgoingPort();
    void findsAFreePort();
    void findsATakenPort_data();
    void findsATakenPort();
    void isNotHeldUpByConnectionsOfThePast();
    void findsATakenUdpPort();
    void knowsItsOwnAddresses();
    void leavesThePortAsItWas();
};

void PortStateTest::tellsWhatTheEngineSays_data()
{
    using State = control::ListenerStatus::State;
    QTest::addColumn<QString>("purpose");
    QTest::addColumn<QString>("endpoint");
    QTest::addColumn<State>("state");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("listening") << u"xmpp"_s << u"[::]:5269"_s << State::Listening
                               << Kind::Listening;
    QTest::newRow("failed") << u"xmpp"_s << u"[::]:5269"_s << State::Failed << Kind::Failed;
    QTest::newRow("no certificate")
        << u"xmpp"_s << u"[::]:5269"_s << State::NoCertificate << Kind::NoCertificate;
    QTest::newRow("another address")
        << u"xmpp"_s << u"127.0.0.1:5269"_s << State::Listening << Kind::NotInForce;
    QTest::newRow("another purpose")
        << u"sip-tls"_s << u"[::]:5269"_s << State::Listening << Kind::NotInForce;
}

void PortStateTest::tellsWhatTheEngineSays()
{
    QFETCH(const QString, purpose);
    QFETCH(const QString, endpoint);
    QFETCH(const control::ListenerStatus::State, state);
    QFETCH(const Kind, kind);
    control::EngineStatus engine;
    engine.listeners = {
        {.purpose = purpose, .endpoint = endpoint, .state = state, .error = u"why"_s}};

    const PortState found = diagnosis::portState(at(u"::"_s, 5269), engine);

    QCOMPARE(found.kind, kind);
    QCOMPARE(found.evidence, kind == Kind::Failed ? u"why"_s : QString());
}

void PortStateTest::looksAtNoOutgoingPort()
{
    PlannedPort out{.direction = PlannedPort::Direction::Out, .port = 5269};

    QCOMPARE(diagnosis::tryPort(out).kind, Kind::NotOurs);
    QCOMPARE(diagnosis::portState(out, {}).kind, Kind::NotOurs);
}

void PortStateTest::findsAFreePort()
{
    const auto ports = test::freePorts(1);

    QCOMPARE(diagnosis::tryPort(at(u"127.0.0.1"_s, ports.front())).kind, Kind::Free);
    QCOMPARE(diagnosis::tryPort(at(u"::"_s, ports.front())).kind, Kind::Free);
}

void PortStateTest::findsATakenPort_data()
{
    QTest::addColumn<QString>("theirs");
    QTest::addColumn<QString>("ours");
    QTest::newRow("the same address") << u"127.0.0.1"_s << u"127.0.0.1"_s;
    QTest::newRow("one of all of ours") << u"127.0.0.1"_s << u"::"_s;
    QTest::newRow("all of theirs") << u"0.0.0.0"_s << u"127.0.0.1"_s;
}

void PortStateTest::findsATakenPort()
{
    QFETCH(const QString, theirs);
    QFETCH(const QString, ours);
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress(theirs)));

    const PortState found = diagnosis::tryPort(at(ours, other.serverPort()));

    QCOMPARE(found.kind, Kind::Taken);
    QVERIFY(diagnosis::isFault(found.kind));
}

// An engine that was stopped leaves connections in TIME-WAIT, which keep nobody from listening.
void PortStateTest::isNotHeldUpByConnectionsOfThePast()
{
    auto server = std::make_unique<QTcpServer>();
    QVERIFY(server->listen(QHostAddress::LocalHost));
    const quint16 port = server->serverPort();
    QTcpSocket client;
    client.connectToHost(QHostAddress::LocalHost, port);
    QVERIFY(server->waitForNewConnection(5'000));
    std::unique_ptr<QTcpSocket> accepted(server->nextPendingConnection());
    accepted->disconnectFromHost(); // who closes first waits
    QTRY_COMPARE(client.state(), QAbstractSocket::UnconnectedState);
    accepted.reset();
    server.reset();

    QCOMPARE(diagnosis::tryPort(at(u"127.0.0.1"_s, port)).kind, Kind::Free);
}

void PortStateTest::findsATakenUdpPort()
{
    QUdpSocket other;
    QVERIFY(other.bind(QHostAddress::LocalHost));
    PlannedPort port = at(u"127.0.0.1"_s, other.localPort());
    port.protocol = PlannedPort::Protocol::Udp;

    QCOMPARE(diagnosis::tryPort(port).kind, Kind::Taken);
}

void PortStateTest::knowsItsOwnAddresses()
{
    const auto ports = test::freePorts(1);

    QCOMPARE(diagnosis::tryPort(at(u"192.0.2.77"_s, ports.front())).kind, Kind::NotHere);
    QCOMPARE(diagnosis::tryPort(at(u"edge.contoso.com"_s, ports.front())).kind, Kind::NotHere);
}

void PortStateTest::leavesThePortAsItWas()
{
    const auto ports = test::freePorts(1);
    QCOMPARE(diagnosis::tryPort(at(u"127.0.0.1"_s, ports.front())).kind, Kind::Free);

    QTcpServer engine;

    QVERIFY(engine.listen(QHostAddress::LocalHost, ports.front()));
}

QTEST_GUILESS_MAIN(PortStateTest)
#include "tst_port_state.moc"
