// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/xmpp/dialback.h"
#include "tests/engine/xmpp/two_servers.h"

#include <QTest>

using namespace xmpp;
using test::plain;
using test::RawPeer;
using test::Server;
using test::usual;

namespace {

PeerPolicy limitedToOneStream()
{
    PeerPolicy policy = plain;
    policy.connectionLimit = 1;
    return policy;
}

// What proves a stream that was opened to `to` to be of `from`.
QByteArray keyOf(const Server &from, const Server &to, const RawPeer &peer)
{
    const QByteArray id = peer.heard.mid(peer.heard.indexOf(" id='") + 5, 32);
    return "<db:result from='" + from.domain.bytes() + "' to='" + to.domain.bytes() + "'>"
        + dialbackKey(from.settings.dialbackSecret, to.domain, from.domain, id) + "</db:result>";
}

} // namespace

// What peers say that they may not say, byte by byte.
class RudePeersTest : public QObject, private test::SharedAuthority
{
    Q_OBJECT

private Q_SLOTS:
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
    void countsNoStreamThatOnlyClaimsToBeThePartners();
    void letsIdleConnectionsGiveWayToOthers();
    void keepsWhatIsProvedWhenThereIsNoRoom();
    void timesOutWhoeverDoesNotAuthenticate();
};

// Somebody who is not a.example offers a key of his own; the real a.example is asked.
void RudePeersTest::refusesForgedKeys()
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

void RudePeersTest::refusesStrangersWithAText()
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

void RudePeersTest::refusesDomainsThatAreNotOurs()
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

void RudePeersTest::refusesStanzasBeforeAuthentication()
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

void RudePeersTest::refusesStanzasOfOtherDomains()
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
    peer.say(keyOf(a, b, peer));
    QTRY_VERIFY(peer.heard.contains("type='valid'"));
    peer.say("<message from='p@c.example' to='q@b.example'><body>x</body></message>");

    QTRY_VERIFY(peer.isClosed());
    QVERIFY(peer.heard.contains("<invalid-from"));
    QCOMPARE(b.received.size(), std::size_t(1));
}

void RudePeersTest::refusesPlaintextBehindStartTls()
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

void RudePeersTest::refusesUnsolicitedDialbackAnswers()
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

void RudePeersTest::refusesDocumentTypes()
{
    Server b("b.example");
    b.start(m_authority.issue(b.domain.text()), {});
    RawPeer peer(b);

    peer.say("<!DOCTYPE stream [<!ENTITY a 'b'>]><stream:stream>");

    QTRY_VERIFY(peer.isClosed());
    QVERIFY(peer.heard.contains("<restricted-xml"));
}

void RudePeersTest::answersTheHeaderBeforeAnError()
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

void RudePeersTest::answersQuestionsAboutItsKeys()
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

void RudePeersTest::limitsStreamsOfOnePartner()
{
    Server a("a.example");
    Server b("b.example");
    startBoth(a, b, limitedToOneStream());
    RawPeer early(b);
    early.open("a.example", "b.example");
    QTRY_VERIFY(early.heard.contains("features"));
    a.send("q@b.example", "1");
    QTRY_COMPARE(b.received.size(), std::size_t(1));
    RawPeer late(b);

    late.open("a.example", "b.example");
    early.say(keyOf(a, b, early));

    QTRY_VERIFY(late.isClosed());
    QVERIFY(late.heard.contains("<resource-constraint"));
    QTRY_VERIFY(early.heard.contains("type='error'"));
    QVERIFY(early.heard.contains("<resource-constraint"));
    QCOMPARE(b.streams(StreamStatus::Direction::Incoming), 1);
}

// Whoever it is that says so: the partner has its streams all the same.
void RudePeersTest::countsNoStreamThatOnlyClaimsToBeThePartners()
{
    Server a("a.example");
    Server b("b.example");
    startBoth(a, b, limitedToOneStream());
    RawPeer first(b);
    RawPeer second(b);
    first.open("a.example", "b.example");
    second.open("a.example", "b.example");
    QTRY_VERIFY(first.heard.contains("features") && second.heard.contains("features"));

    a.send("q@b.example", "1");

    QTRY_COMPARE(b.received.size(), std::size_t(1));
    QVERIFY(!first.isClosed());
}

void RudePeersTest::letsIdleConnectionsGiveWayToOthers()
{
    Server a("a.example");
    Server b("b.example");
    b.settings.connectionLimit = 2; // the stream of a.example's, and one more
    startBoth(a, b, plain);
    RawPeer idle(b);
    RawPeer opened(b);
    QTRY_COMPARE(b.federation.streams().size(), 2);
    opened.open("a.example", "b.example");
    QTRY_VERIFY(opened.heard.contains("features"));

    a.send("q@b.example", "1");

    QTRY_COMPARE(b.received.size(), std::size_t(1));
    QVERIFY(idle.isClosed());
}

void RudePeersTest::keepsWhatIsProvedWhenThereIsNoRoom()
{
    Server a("a.example");
    Server b("b.example");
    startBoth(a, b, plain);
    a.send("q@b.example", "1");
    QTRY_COMPARE(b.received.size(), std::size_t(1));
    b.settings.connectionLimit = 1;
    b.reload();

    RawPeer late(b);

    QTRY_VERIFY(late.isClosed());
    a.send("q@b.example", "2");
    QTRY_COMPARE(b.received.size(), std::size_t(2));
    QVERIFY(a.lost.empty());
}

void RudePeersTest::timesOutWhoeverDoesNotAuthenticate()
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

QTEST_GUILESS_MAIN(RudePeersTest)
#include "tst_rude_peers.moc"
