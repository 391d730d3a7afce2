// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/xmpp/dialback.h"
#include "engine/xmpp/federation.h"
#include "tests/engine/xmpp/two_servers.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

using namespace xmpp;
using Condition = StanzaError::Condition;
using Direction = StreamStatus::Direction;
using Use = PeerPolicy::Use;
using test::RawPeer;
using test::Server;

namespace {

const PeerPolicy certificatesOnly{.tls = Use::Required, .sasl = Use::Required, .dialback = false};
const PeerPolicy usual{.tls = Use::Required, .sasl = Use::Optional, .dialback = true};
const PeerPolicy plain{.tls = Use::Forbidden, .sasl = Use::Forbidden, .dialback = true};

} // namespace

class FederationTest : public QObject
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
    void closesIdleStreamsAndOpensThemAgain();
    void tellsOfStreamsThatEndInOrder();
    void tellsOfBothStreamsWhenThePeerDies();
    void tellsOfAPeerThatEndsWithAnError();
    void answersPings();
    void keepsAliveAndNoticesTheDead();
    void reloadEndsStreamsOfRemovedPartners();
    void reloadKeepsStreamsThatMayStay();
    void reloadEndsStreamsThatAreNoLongerGoodEnough();
    void shutsDown();

    void refusesForgedKeys();
    void refusesStrangersWithAText();
    void refusesDomainsThatAreNotOurs();
    void refusesStanzasBeforeAuthentication();
    void refusesStanzasOfOtherDomains();
    void refusesPlaintextBehindStartTls();
    void refusesUnsolicitedDialbackAnswers();
    void refusesDocumentTypes();
    void answersTheHeaderBeforeAnError();
    void answersQuestionsAboutItsKeys();
    void limitsStreamsOfOnePartner();
    void timesOutWhoeverDoesNotAuthenticate();

private:
    void startBoth(Server &a, Server &b, const PeerPolicy &policy) const
    {
        a.federateWith(b, policy);
        b.federateWith(a, policy);
        a.start(m_authority.issue(a.domain.text()), {m_authority.certificate()});
        b.start(m_authority.issue(b.domain.text()), {m_authority.certificate()});
    }

    test::TestAuthority m_authority{QStringLiteral("Test CA")};
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
    a.start(m_authority.issue(a.domain.text()), {m_authority.certificate()});
    b.start(m_authority.issue(b.domain.text()), {m_authority.certificate()});

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

void FederationTest::closesIdleStreamsAndOpensThemAgain()
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

void FederationTest::tellsOfStreamsThatEndInOrder()
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
}

void FederationTest::tellsOfBothStreamsWhenThePeerDies()
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
}

void FederationTest::tellsOfAPeerThatEndsWithAnError()
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

void FederationTest::keepsAliveAndNoticesTheDead()
{
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
    QTest::qWait(100); // the ping goes out
    a.clock.advance(std::chrono::milliseconds(100));

    QTRY_COMPARE(a.streams(Direction::Outgoing), 0);
}

void FederationTest::reloadEndsStreamsOfRemovedPartners()
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
}

void FederationTest::reloadKeepsStreamsThatMayStay()
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

void FederationTest::reloadEndsStreamsThatAreNoLongerGoodEnough()
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

void FederationTest::shutsDown()
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

    a.send("q@b.example", "3");
    QTRY_VERIFY(done);
    QTRY_COMPARE(b.bodies(), (QByteArrayList{"1", "2"}));
    QCOMPARE(a.delivered(), std::size_t(2));
    const StanzaError down{Condition::ServiceUnavailable, "The gateway is shutting down"};
    QVERIFY(std::ranges::count(a.outcomes, Outcome(std::unexpected(down))) == 1);
    QTRY_COMPARE(b.streams(Direction::Incoming), 0);
}

// Somebody who is not a.example offers a key of his own; the real a.example is asked.
void FederationTest::refusesForgedKeys()
{
    Server a("a.example");
    Server b("b.example");
    startBoth(a, b, plain);
    RawPeer forger(b);
    forger.open("a.example", "b.example");

    forger.say("<db:result from='a.example' to='b.example'>0123456789</db:result>");

    QTRY_VERIFY(forger.isClosed());
    QVERIFY(forger.heard.contains("type='invalid'"));
    QVERIFY(b.federation.streams().isEmpty());
}

void FederationTest::refusesStrangersWithAText()
{
    Server b("b.example");
    b.start(m_authority.issue(b.domain.text()), {});
    RawPeer stranger(b);

    stranger.open("stranger.example", "b.example");

    QTRY_VERIFY(stranger.isClosed());
    QVERIFY(stranger.heard.startsWith("<?xml"));
    QVERIFY(stranger.heard.contains("<policy-violation"));
    QVERIFY(stranger.heard.contains("not among the partners"));
    QVERIFY(stranger.heard.endsWith("</stream:stream>"));
}

void FederationTest::refusesDomainsThatAreNotOurs()
{
    Server b("b.example");
    b.settings.peers.insert(test::domain("a.example"), usual);
    b.start(m_authority.issue(b.domain.text()), {});
    RawPeer peer(b);

    peer.open("a.example", "c.example");

    QTRY_VERIFY(peer.isClosed());
    QVERIFY(peer.heard.contains("from='b.example'"));
    QVERIFY(peer.heard.contains("<host-unknown"));
}

void FederationTest::refusesStanzasBeforeAuthentication()
{
    Server b("b.example");
    b.settings.peers.insert(test::domain("a.example"), plain);
    b.start(m_authority.issue(b.domain.text()), {});
    RawPeer peer(b);

    peer.open("a.example", "b.example");
    peer.say("<message from='p@a.example' to='q@b.example'><body>x</body></message>");

    QTRY_VERIFY(peer.isClosed());
    QVERIFY(peer.heard.contains("<not-authorized"));
    QVERIFY(b.received.empty());
}

void FederationTest::refusesStanzasOfOtherDomains()
{
    Server a("a.example");
    Server b("b.example");
    startBoth(a, b, plain);
    b.settings.peers.insert(test::domain("c.example"), plain);
    b.reload();
    a.send("q@b.example", "1");
    QTRY_COMPARE(b.received.size(), std::size_t(1));
    a.settings.localDomains.append(test::domain("c.example"));
    a.settings.peers.insert(test::domain("b.example"), plain);

    // A verified key proves a.example, not c.example.
    RawPeer peer(b);
    peer.open("a.example", "b.example");
    QTRY_VERIFY(peer.heard.contains(" id='"));
    const qsizetype at = peer.heard.indexOf(" id='") + 5;
    const QByteArray id = peer.heard.mid(at, 32);
    peer.say("<db:result from='a.example' to='b.example'>"
             + dialbackKey(a.settings.dialbackSecret, b.domain, a.domain, id) + "</db:result>");
    QTRY_VERIFY(peer.heard.contains("type='valid'"));
    peer.say("<message from='p@c.example' to='q@b.example'><body>x</body></message>");

    QTRY_VERIFY(peer.isClosed());
    QVERIFY(peer.heard.contains("<invalid-from"));
    QCOMPARE(b.received.size(), std::size_t(1));
}

void FederationTest::refusesPlaintextBehindStartTls()
{
    Server b("b.example");
    b.settings.peers.insert(test::domain("a.example"), usual);
    b.start(m_authority.issue(b.domain.text()), {});
    RawPeer peer(b);
    peer.open("a.example", "b.example");
    QTRY_VERIFY(peer.heard.contains("<required/>"));

    peer.say("<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/><evil/>");

    QTRY_VERIFY(peer.isClosed());
    QVERIFY(!peer.heard.contains("<proceed"));
    QVERIFY(peer.heard.contains("<policy-violation"));
}

void FederationTest::refusesUnsolicitedDialbackAnswers()
{
    Server b("b.example");
    b.settings.peers.insert(test::domain("a.example"), plain);
    b.start(m_authority.issue(b.domain.text()), {});
    RawPeer peer(b);
    peer.open("a.example", "b.example");

    peer.say("<db:result from='a.example' to='b.example' type='valid'/>"
             "<db:verify from='a.example' to='b.example' id='1' type='valid'/>"
             "<message from='p@a.example' to='q@b.example'><body>x</body></message>");

    QTRY_VERIFY(peer.isClosed());
    QVERIFY(b.received.empty());
}

void FederationTest::refusesDocumentTypes()
{
    Server b("b.example");
    b.start(m_authority.issue(b.domain.text()), {});
    RawPeer peer(b);

    peer.say("<!DOCTYPE stream [<!ENTITY a 'b'>]><stream:stream>");

    QTRY_VERIFY(peer.isClosed());
    QVERIFY(peer.heard.contains("<restricted-xml"));
}

void FederationTest::answersTheHeaderBeforeAnError()
{
    Server b("b.example");
    b.start(m_authority.issue(b.domain.text()), {});
    RawPeer peer(b);

    peer.say("GET / HTTP/1.1\r\n\r\n");

    QTRY_VERIFY(peer.isClosed());
    QVERIFY(peer.heard.startsWith("<?xml version='1.0'?><stream:stream"));
    QVERIFY(peer.heard.contains("<not-well-formed"));
    QVERIFY(peer.heard.endsWith("</stream:stream>"));
}

void FederationTest::answersQuestionsAboutItsKeys()
{
    Server b("b.example");
    b.settings.peers.insert(test::domain("a.example"), plain);
    b.start(m_authority.issue(b.domain.text()), {});
    RawPeer peer(b);
    peer.open("a.example", "b.example");
    const QByteArray key =
        dialbackKey(b.settings.dialbackSecret, test::domain("a.example"), b.domain, "D6");

    peer.say("<db:verify from='a.example' to='b.example' id='D6'>" + key + "</db:verify>");
    peer.say("<db:verify from='a.example' to='b.example' id='D7'>" + key + "</db:verify>");
    peer.say("<db:verify from='a.example' to='c.example' id='D8'>" + key + "</db:verify>");

    QTRY_VERIFY(peer.heard.contains("item-not-found"));
    QVERIFY(peer.heard.contains("id='D6' type='valid'"));
    QVERIFY(peer.heard.contains("id='D7' type='invalid'"));
    QVERIFY(peer.heard.contains("id='D8' type='error'"));
    QVERIFY(!peer.isClosed());
}

void FederationTest::limitsStreamsOfOnePartner()
{
    Server b("b.example");
    PeerPolicy policy = plain;
    policy.connectionLimit = 2;
    b.settings.peers.insert(test::domain("a.example"), policy);
    b.start(m_authority.issue(b.domain.text()), {});
    RawPeer first(b);
    RawPeer second(b);
    RawPeer third(b);
    first.open("a.example", "b.example");
    second.open("a.example", "b.example");
    QTRY_VERIFY(first.heard.contains("features") && second.heard.contains("features"));

    third.open("a.example", "b.example");

    QTRY_VERIFY(third.isClosed());
    QVERIFY(third.heard.contains("<resource-constraint"));
    QVERIFY(!first.isClosed());
    QVERIFY(!second.isClosed());
}

void FederationTest::timesOutWhoeverDoesNotAuthenticate()
{
    Server b("b.example");
    b.settings.peers.insert(test::domain("a.example"), plain);
    b.settings.establishmentTimeout = std::chrono::milliseconds(100);
    b.start(m_authority.issue(b.domain.text()), {});
    RawPeer peer(b);
    peer.open("a.example", "b.example");
    QTRY_VERIFY(peer.heard.contains("features"));

    b.clock.advance(std::chrono::milliseconds(100));

    QTRY_VERIFY(peer.isClosed());
    QVERIFY(peer.heard.contains("<connection-timeout"));
}

QTEST_GUILESS_MAIN(FederationTest)
#include "tst_federation.moc"
