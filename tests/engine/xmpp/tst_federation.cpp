// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/xmpp/two_servers.h"

#include <QTcpServer>
#include <QTest>

using namespace xmpp;
using Condition = StanzaError::Condition;
using Direction = StreamStatus::Direction;
using test::certificatesOnly;
using test::plain;
using test::Server;
using test::usual;

// Stanzas that arrive at the partner, or come back with the reason.
class FederationTest : public QObject, private test::SharedAuthority
{
    Q_OBJECT

private Q_SLOTS:
    void delivers_data();
    void delivers();
    void deliversOverDirectTls();
    void keepsOrder();
    void tellsBothSidesWhyThePolicyRefuses();
    void bouncesToStrangers();
    void bouncesWhenNobodyListens();
    void bouncesWhenTheDnsKnowsNothing();
    void bouncesWhenThePeerIsSilent();
    void bouncesWhatDoesNotFitIntoTheQueue();
    void neverAnswersInsideTheCall();
    void waitsBeforeItTriesAgain();
    void anIncomingStreamEndsTheWaiting();
    void answersPings();
};

void FederationTest::delivers_data()
{
    QTest::addColumn<PeerPolicy>("policy");
    QTest::addColumn<bool>("trusted");
    QTest::addColumn<QString>("method");
    QTest::newRow("certificates") << certificatesOnly << true
                                  << QStringLiteral("sasl-external over tls");
    QTest::newRow("certificates rather than dialback")
        << usual << true << QStringLiteral("sasl-external over tls");
    QTest::newRow("dialback over TLS when not trusted")
        << usual << false << QStringLiteral("dialback over tls");
    QTest::newRow("dialback without TLS")
        << plain << true << QStringLiteral("dialback in the clear");
}

void FederationTest::delivers()
{
    QFETCH(const PeerPolicy, policy);
    QFETCH(const bool, trusted);
    QFETCH(const QString, method);
    Server a("a.example");
    Server b("b.example");
    a.federateWith(b, policy);
    b.federateWith(a, policy);
    const QList trust{m_authority.certificate()};
    a.start(m_authority.issue(a.domain.text()), trusted ? trust : decltype(trust)());
    b.start(m_authority.issue(b.domain.text()), trusted ? trust : decltype(trust)());

    a.send("q@b.example", "Art thou not Romeo?");

    QTRY_COMPARE(b.bodies(), QByteArrayList{"Art thou not Romeo?"});
    QTRY_COMPARE(a.delivered(), std::size_t(1));
    QCOMPARE(a.methodOf(Direction::Outgoing), method);
    QCOMPARE(b.methodOf(Direction::Incoming), method);

    b.send("p@a.example", "Neither, fair saint");

    QTRY_COMPARE(a.bodies(), QByteArrayList{"Neither, fair saint"});
}

void FederationTest::deliversOverDirectTls()
{
    Server a("a.example");
    Server b("b.example");
    startBoth(a, b, certificatesOnly);
    a.settings.peers[b.domain].fixedEndpoint.reset();
    a.reload();
    b.directTls = true;
    a.resolver.addService(QStringLiteral("_xmpps-server._tcp.b.example"),
                          {{.port = b.listener->port(), .target = QStringLiteral("127.0.0.1")}});

    a.send("q@b.example", "x");

    QTRY_COMPARE(b.bodies(), QByteArrayList{"x"});
    QCOMPARE(a.methodOf(Direction::Outgoing), QStringLiteral("sasl-external over tls"));
}

void FederationTest::keepsOrder()
{
    Server a("a.example");
    Server b("b.example");
    startBoth(a, b, usual);
    QByteArrayList sent;
    for (int i = 0; i < 900; ++i)
        sent.append(QByteArray::number(i) + QByteArray(1000, 'x'));

    for (const QByteArray &body : sent)
        a.send("q@b.example", body);

    QTRY_COMPARE(b.received.size(), std::size_t(900));
    QCOMPARE(b.bodies(), sent);
    QTRY_COMPARE(a.delivered(), std::size_t(900));
}

void FederationTest::tellsBothSidesWhyThePolicyRefuses()
{
    Server a("a.example");
    Server b("b.example");
    a.federateWith(b, certificatesOnly);
    b.federateWith(a, plain);
    start(a);
    start(b);

    a.send("q@b.example", "x");

    QTRY_COMPARE(a.outcomes.size(), std::size_t(1));
    QCOMPARE(a.outcomes.front().error().condition, Condition::PolicyViolation);
    QVERIFY(a.outcomes.front().error().text.contains("requires TLS, which is not offered"));
    QVERIFY(b.received.empty());
}

void FederationTest::bouncesToStrangers()
{
    Server a("a.example");
    a.start(m_authority.issue(a.domain.text()), {});

    a.send("q@stranger.example", "x");

    QTRY_COMPARE(a.outcomes.size(), std::size_t(1));
    QCOMPARE(a.outcomes.front().error().condition, Condition::RemoteServerNotFound);
    QVERIFY(!a.outcomes.front().error().text.isEmpty());
    QVERIFY(a.resolver.asked.isEmpty());
}

void FederationTest::bouncesWhenNobodyListens()
{
    Server a("a.example");
    Server b("b.example");
    a.federateWith(b, usual);
    b.listener.reset();
    a.start(m_authority.issue(a.domain.text()), {});

    a.send("q@b.example", "x");

    QTRY_COMPARE(a.outcomes.size(), std::size_t(1));
    QCOMPARE(a.outcomes.front().error().condition, Condition::RemoteServerTimeout);
}

void FederationTest::bouncesWhenTheDnsKnowsNothing()
{
    Server a("a.example");
    a.settings.peers.insert(test::domain("b.example"), usual);
    a.start(m_authority.issue(a.domain.text()), {});

    a.send("q@b.example", "x");

    QTRY_COMPARE(a.outcomes.size(), std::size_t(1));
    QCOMPARE(a.outcomes.front().error().condition, Condition::RemoteServerNotFound);
    QVERIFY(a.resolver.asked.contains(QStringLiteral("_xmpp-server._tcp.b.example")));
}

void FederationTest::bouncesWhenThePeerIsSilent()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    Server a("a.example");
    PeerPolicy policy = usual;
    policy.fixedEndpoint = {QStringLiteral("127.0.0.1"), silent.serverPort()};
    a.settings.peers.insert(test::domain("b.example"), policy);
    a.settings.establishmentTimeout = std::chrono::milliseconds(100);
    a.start(m_authority.issue(a.domain.text()), {});
    a.send("q@b.example", "x");
    QTRY_VERIFY(silent.hasPendingConnections());
    QVERIFY(a.outcomes.empty());

    a.clock.advance(std::chrono::milliseconds(100));

    QTRY_COMPARE(a.outcomes.size(), std::size_t(1));
    QCOMPARE(a.outcomes.front().error().condition, Condition::RemoteServerTimeout);
}

void FederationTest::bouncesWhatDoesNotFitIntoTheQueue()
{
    Server a("a.example");
    Server b("b.example");
    a.settings.queueLimit = 3;
    startBoth(a, b, usual);

    for (int i = 0; i < 5; ++i)
        a.send("q@b.example", QByteArray::number(i));

    QTRY_COMPARE(a.outcomes.size(), std::size_t(5));
    QCOMPARE(a.delivered(), std::size_t(3));
    QCOMPARE(a.outcomes.front().error().condition, Condition::ResourceConstraint);
    QTRY_COMPARE(b.bodies(), (QByteArrayList{"0", "1", "2"}));
}

void FederationTest::neverAnswersInsideTheCall()
{
    Server a("a.example");
    a.start(m_authority.issue(a.domain.text()), {});

    a.send("q@stranger.example", "x");

    QVERIFY(a.outcomes.empty());
    QTRY_COMPARE(a.outcomes.size(), std::size_t(1));
}

void FederationTest::waitsBeforeItTriesAgain()
{
    Server a("a.example");
    a.settings.peers.insert(test::domain("b.example"), usual);
    a.start(m_authority.issue(a.domain.text()), {});
    a.send("q@b.example", "1");
    QTRY_COMPARE(a.outcomes.size(), std::size_t(1));
    const qsizetype asked = a.resolver.asked.size();

    a.send("q@b.example", "2");

    QTRY_COMPARE(a.outcomes.size(), std::size_t(2));
    QCOMPARE(a.outcomes.back(), a.outcomes.front());
    QCOMPARE(a.resolver.asked.size(), asked);

    a.clock.advance(a.settings.retryDelay);
    a.send("q@b.example", "3");

    QTRY_COMPARE(a.outcomes.size(), std::size_t(3));
    QVERIFY(a.resolver.asked.size() > asked);
}

void FederationTest::anIncomingStreamEndsTheWaiting()
{
    Server a("a.example");
    Server b("b.example");
    startBoth(a, b, certificatesOnly);
    const base::Endpoint right = b.endpoint();
    a.settings.peers[b.domain].fixedEndpoint = {QStringLiteral("127.0.0.1"), 1};
    a.reload();
    a.send("q@b.example", "1");
    QTRY_COMPARE(a.outcomes.size(), std::size_t(1));
    QVERIFY(!a.outcomes.front());
    b.send("p@a.example", "I am back");
    QTRY_COMPARE(a.received.size(), std::size_t(1));

    a.settings.peers[b.domain].fixedEndpoint = right;
    a.reload();
    a.send("q@b.example", "2");

    QTRY_COMPARE(b.bodies(), QByteArrayList{"2"});
}

void FederationTest::answersPings()
{
    Server a("a.example");
    Server b("b.example");
    startBoth(a, b, usual);
    Stanza ping{Stanza::Kind::Iq, *Jid::parse("p@a.example/r"), Jid(b.domain), "7", "get"};
    ping.payload.push_back({"ping", "urn:xmpp:ping", {}, {}, {}});

    a.federation.send(ping, {});

    QTRY_COMPARE(a.received.size(), std::size_t(1));
    QCOMPARE(a.received.front().type, QByteArray("result"));
    QCOMPARE(a.received.front().id, QByteArray("7"));
    QVERIFY(b.received.empty());
}

QTEST_GUILESS_MAIN(FederationTest)
#include "tst_federation.moc"
