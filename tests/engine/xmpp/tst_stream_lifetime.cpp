// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/xmpp/two_servers.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace xmpp;
using Condition = StanzaError::Condition;
using Direction = StreamStatus::Direction;
using Use = PeerPolicy::Use;
using test::plain;
using test::Server;
using test::usual;

namespace {

// A way to a server that can be cut.
class Cable
{
public:
    explicit Cable(quint16 port) : m_port(port)
    {
        QObject::connect(
            &m_entrance, &QTcpServer::newConnection, &m_entrance, [this] { connectEnds(); });
        m_entrance.listen(QHostAddress::LocalHost);
    }

    base::Endpoint entrance() const
    {
        return {.host = QStringLiteral("127.0.0.1"), .port = m_entrance.serverPort()};
    }
    void cut()
    {
        for (QTcpSocket *end : std::exchange(m_ends, {}))
            end->abort();
    }

private:
    void connectEnds()
    {
        QTcpSocket *near = m_entrance.nextPendingConnection();
        auto *far = new QTcpSocket(&m_entrance);
        far->connectToHost(QHostAddress::LocalHost, m_port);
        for (const auto &[from, to] : {std::pair(near, far), std::pair(far, near)})
            QObject::connect(
                from, &QTcpSocket::readyRead, to, [from, to] { to->write(from->readAll()); });
        m_ends = {near, far};
    }

    quint16 m_port;
    QTcpServer m_entrance;
    QList<QTcpSocket *> m_ends;
};

} // namespace

// What ends a stream between two servers, and who is told.
class StreamLifetimeTest : public QObject, private test::SharedAuthority
{
    Q_OBJECT

private Q_SLOTS:
    void closesIdleStreamsAndOpensThemAgain();
    void tellsOfStreamsThatEndInOrder();
    void tellsOfBothStreamsWhenThePeerDies();
    void tellsOfAPeerThatEndsWithAnError();
    void endsWhatWasSilentSinceThePeerWasLost();
    void keepsAliveAndNoticesTheDead();
    void reloadEndsStreamsOfRemovedPartners();
    void reloadKeepsStreamsThatMayStay();
    void reloadEndsStreamsThatAreNoLongerGoodEnough();
    void shutsDown();
    void opensAStreamForWhatIsStillToBeSaid();
    void answersWhatComesWhileItShutsDown();
    void tellsWhatCouldNotBeSentBeforeItIsDown();
};

void StreamLifetimeTest::closesIdleStreamsAndOpensThemAgain()
{
    Server a("a.example");
    Server b("b.example");
    a.settings.inactivityTimeout = std::chrono::milliseconds(100);
    startBoth(a, b, usual);
    a.send("q@b.example", "1");
    QTRY_COMPARE(b.received.size(), std::size_t(1));
    QTRY_COMPARE(a.delivered(), std::size_t(1));

    a.clock.advance(std::chrono::milliseconds(100));

    QTRY_COMPARE(a.streams(Direction::Outgoing), 0);
    QTRY_COMPARE(b.streams(Direction::Incoming), 0);

    a.send("q@b.example", "2");

    QTRY_COMPARE(b.bodies(), (QByteArrayList{"1", "2"}));
}

void StreamLifetimeTest::tellsOfStreamsThatEndInOrder()
{
    Server a("a.example");
    Server b("b.example");
    a.settings.inactivityTimeout = std::chrono::milliseconds(100);
    startBoth(a, b, usual);
    a.send("q@b.example", "1");
    QTRY_COMPARE(b.bodies(), QByteArrayList{"1"});

    a.clock.advance(std::chrono::milliseconds(100));

    using Lost = decltype(a.lost);
    QTRY_COMPARE(a.lost, (Lost{{{a.domain, b.domain}, false}}));
    QTRY_COMPARE(b.lost, (Lost{{{b.domain, a.domain}, false}}));
    QVERIFY(a.doubted.empty());
}

void StreamLifetimeTest::tellsOfBothStreamsWhenThePeerDies()
{
    Server a("a.example");
    auto b = std::make_unique<Server>("b.example");
    startBoth(a, *b, usual);
    a.send("q@b.example", "1");
    b->send("p@a.example", "2");
    QTRY_COMPARE(b->bodies(), QByteArrayList{"1"});
    QTRY_COMPARE(a.bodies(), QByteArrayList{"2"});

    b.reset();

    const std::pair broken{xmpp::DomainPair{a.domain, test::domain("b.example")}, true};
    QTRY_COMPARE(a.lost, (decltype(a.lost){broken, broken}));
    // What it was sent since it may have hung: as long as a dead peer is waited for.
    QTRY_COMPARE(a.doubted, (decltype(a.doubted){{broken.first, std::chrono::seconds(65)}}));
}

void StreamLifetimeTest::tellsOfAPeerThatEndsWithAnError()
{
    Server a("a.example");
    Server b("b.example");
    startBoth(a, b, usual);
    a.send("q@b.example", "1");
    QTRY_COMPARE(b.bodies(), QByteArrayList{"1"});

    b.settings.peers.clear(); // ends the stream with policy-violation
    b.reload();

    using Lost = decltype(a.lost);
    QTRY_COMPARE(a.lost, (Lost{{{a.domain, b.domain}, true}}));
    QTRY_COMPARE(b.lost, (Lost{{{b.domain, a.domain}, true}}));
    const DomainPair pair{a.domain, b.domain};
    QTRY_COMPARE(a.doubted, (decltype(a.doubted){{pair, std::chrono::seconds(2)}}));
    QVERIFY(b.doubted.empty());
}

// The peer's stream may be dead without its knowing: told that it ends, it opens another one.
void StreamLifetimeTest::endsWhatWasSilentSinceThePeerWasLost()
{
    Server a("a.example");
    Server b("b.example");
    Cable cable(b.endpoint().port);
    startBoth(a, b, usual);
    a.settings.peers[b.domain].fixedEndpoint = cable.entrance();
    a.reload();
    a.send("q@b.example", "1");
    b.send("p@a.example", "2");
    QTRY_COMPARE(b.bodies(), QByteArrayList{"1"});
    QTRY_COMPARE(a.bodies(), QByteArrayList{"2"});
    a.clock.advance(std::chrono::seconds(1));
    cable.cut();
    QTRY_COMPARE(a.streams(Direction::Outgoing), 0);
    QCOMPARE(a.streams(Direction::Incoming), 1);

    a.send("q@b.example", "3");

    QTRY_COMPARE(b.bodies(), (QByteArrayList{"1", "3"}));
    QTRY_COMPARE(a.streams(Direction::Incoming), 0);
    b.send("p@a.example", "4"); // on a stream of its own
    QTRY_COMPARE(a.bodies(), (QByteArrayList{"2", "4"}));
    QCOMPARE(a.streams(Direction::Outgoing), 1);
}

void StreamLifetimeTest::keepsAliveAndNoticesTheDead()
{
    const auto heardBy = [](const Server &server) {
        quint64 stanzas = 0;
        for (const StreamStatus &status : server.federation.streams())
            stanzas += status.stanzasIn;
        return stanzas;
    };
    Server a("a.example");
    Server b("b.example");
    a.settings.keepAliveInterval = std::chrono::milliseconds(100);
    startBoth(a, b, usual);
    a.send("q@b.example", "1");
    QTRY_COMPARE(a.delivered(), std::size_t(1));

    a.clock.advance(std::chrono::milliseconds(100)); // b answers the ping over its own stream

    QTRY_COMPARE(a.streams(Direction::Incoming), 1);
    QCOMPARE(a.streams(Direction::Outgoing), 1);

    b.settings.peers[a.domain].fixedEndpoint = {QStringLiteral("127.0.0.1"), 1};
    b.settings.inactivityTimeout = std::chrono::milliseconds(1);
    b.reload();
    b.clock.advance(std::chrono::milliseconds(1)); // b loses its streams and cannot answer
    QTRY_COMPARE(a.streams(Direction::Incoming), 0);
    QTRY_COMPARE(a.streams(Direction::Outgoing), 0);
    b.settings.inactivityTimeout = std::chrono::minutes(10);
    b.reload();
    a.send("q@b.example", "2");
    QTRY_COMPARE(b.received.size(), std::size_t(2));
    QTRY_COMPARE(a.streams(Direction::Outgoing), 1);
    a.clock.advance(std::chrono::milliseconds(100));
    QTRY_COMPARE(heardBy(b), 2U); // the second message and the ping
    a.clock.advance(std::chrono::milliseconds(100));

    QTRY_COMPARE(a.streams(Direction::Outgoing), 0);
}

void StreamLifetimeTest::reloadEndsStreamsOfRemovedPartners()
{
    Server a("a.example");
    Server b("b.example");
    startBoth(a, b, usual);
    a.send("q@b.example", "1");
    b.send("p@a.example", "1");
    QTRY_COMPARE(a.delivered() + b.delivered(), std::size_t(2));

    a.settings.peers.clear();
    a.reload();

    QTRY_COMPARE(a.streams(Direction::Outgoing), 0);
    QTRY_COMPARE(a.streams(Direction::Incoming), 0);
    QTRY_COMPARE(b.streams(Direction::Outgoing), 0);
    b.send("p@a.example", "2");
    QTRY_COMPARE(b.outcomes.size(), std::size_t(2));
    QVERIFY(b.outcomes.back().error().text.contains("not among the partners"));
    QVERIFY(a.doubted.empty()); // it went out before
}

void StreamLifetimeTest::reloadKeepsStreamsThatMayStay()
{
    Server a("a.example");
    Server b("b.example");
    startBoth(a, b, usual);
    a.send("q@b.example", "1");
    QTRY_COMPARE(a.delivered(), std::size_t(1));
    const QString id = a.federation.streams().constFirst().id;

    a.settings.peers.insert(test::domain("c.example"), usual);
    a.settings.peers[b.domain].sasl = Use::Required;
    a.reload();
    a.send("q@b.example", "2");

    QTRY_COMPARE(b.bodies(), (QByteArrayList{"1", "2"}));
    QCOMPARE(a.federation.streams().constFirst().id, id);
}

void StreamLifetimeTest::reloadEndsStreamsThatAreNoLongerGoodEnough()
{
    Server a("a.example");
    Server b("b.example");
    startBoth(a, b, plain);
    a.send("q@b.example", "1");
    QTRY_COMPARE(a.delivered(), std::size_t(1));

    a.settings.peers[b.domain].tls = Use::Required;
    a.reload();

    QTRY_COMPARE(a.streams(Direction::Outgoing), 0);
    a.send("q@b.example", "2");
    QTRY_COMPARE(a.outcomes.size(), std::size_t(2));
    QCOMPARE(a.outcomes.back().error().condition, Condition::PolicyViolation);
}

void StreamLifetimeTest::shutsDown()
{
    Server a("a.example");
    Server b("b.example");
    startBoth(a, b, usual);
    a.send("q@b.example", "1");
    b.send("p@a.example", "1");
    QTRY_COMPARE(a.delivered() + b.delivered(), std::size_t(2));
    bool done = false;
    a.send("q@b.example", "2");

    a.federation.shutDown([&] { done = true; });

    QTRY_VERIFY(done);
    a.send("q@b.example", "3");
    QTRY_COMPARE(a.outcomes.size(), std::size_t(3));
    QTRY_COMPARE(b.bodies(), (QByteArrayList{"1", "2"}));
    QCOMPARE(a.delivered(), std::size_t(2));
    const StanzaError down{Condition::RemoteServerTimeout, "The gateway is shutting down"};
    QCOMPARE(a.outcomes.back(), Outcome(std::unexpected(down)));
    QTRY_COMPARE(b.streams(Direction::Incoming), 0);
}

void StreamLifetimeTest::opensAStreamForWhatIsStillToBeSaid()
{
    Server a("a.example");
    Server b("b.example");
    startBoth(a, b, usual);
    bool done = false;

    a.send("q@b.example", "1");
    a.federation.shutDown([&] { done = true; });

    QTRY_VERIFY(done);
    QCOMPARE(a.delivered(), std::size_t(1));
    QTRY_COMPARE(b.bodies(), QByteArrayList{"1"});
    QTRY_COMPARE(b.streams(Direction::Incoming), 0);
}

// RFC 6120 §4.4: a peer may go on until it has seen our </stream:stream>.
void StreamLifetimeTest::answersWhatComesWhileItShutsDown()
{
    Server a("a.example");
    Server b("b.example");
    startBoth(a, b, usual);
    b.send("p@a.example", "1");
    QTRY_COMPARE(a.bodies(), QByteArrayList{"1"});
    a.federation.setHandler([&](const Stanza &) { a.send("q@b.example", "answer"); });
    bool done = false;

    b.send("p@a.example", "2");
    a.federation.shutDown([&] { done = true; });

    QTRY_VERIFY(done);
    QTRY_COMPARE(b.bodies(), QByteArrayList{"answer"});
}

void StreamLifetimeTest::tellsWhatCouldNotBeSentBeforeItIsDown()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    Server a("a.example");
    PeerPolicy policy = usual;
    policy.fixedEndpoint = {QStringLiteral("127.0.0.1"), silent.serverPort()};
    a.settings.peers.insert(test::domain("b.example"), policy);
    start(a);
    a.send("q@b.example", "1");
    QTRY_VERIFY(silent.hasPendingConnections());
    std::size_t told = 0;

    a.federation.shutDown([&] { told = a.outcomes.size(); });
    a.clock.advance(std::chrono::seconds(4));

    QTRY_COMPARE(told, std::size_t(1));
    QVERIFY(!a.outcomes.front().has_value());
}

QTEST_GUILESS_MAIN(StreamLifetimeTest)
#include "tst_stream_lifetime.moc"
