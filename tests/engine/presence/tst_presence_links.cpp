// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/presence/presence_world.h"

#include <QTest>

using namespace std::chrono_literals;
using test::alice;
using test::aliceAor;
using test::aliceWatchesBob;
using test::bob;
using test::PresenceWorld;
using test::Show;

namespace {

const xmpp::DomainPair pair{test::domainName("contoso.example"),
                            test::domainName("fabrikam.example")};
const QByteArray subscribeLine("subscribe alice@contoso.example > bob@fabrikam.example");
const QByteArray deskLine("available alice@contoso.example/desk > bob@fabrikam.example");
const QByteArray probeLine("probe alice@contoso.example > bob@fabrikam.example");
const QByteArray noDeskLine("unavailable alice@contoso.example/desk > bob@fabrikam.example");

// Alice is at her desk, and sees Bob who sees her.
void makeFriends(PresenceWorld &world)
{
    world.show(aliceAor, {{.resource = "desk"}});
    world.befriend();
    world.relay->source().watched(aliceWatchesBob);
    world.takeSent();
}

bool owesBob(const PresenceWorld &world)
{
    const presence::Contact *line = world.roster.find(alice, test::jid(bob));
    return line && !line->owed.isEmpty();
}

} // namespace

// What becomes of presence when streams break and engines end.
class PresenceLinksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void owesUntilThePartnerHasAnsweredAPing();
    void saysWhatIsOwedAgainWhenAStreamWasLost();
    void aPongOfBeforeTheLossConfirmsNothing();
    void staysCalmWhenAStreamEndsInOrder();
    void saysEverythingAgainOnceThePartnerAnswers();
    void tellsOfDevicesThatWentMeanwhile();
    void dropsDevicesOfContactsThatWentMeanwhile();
    void showsNobodyOfflineWhileThePartnerIsAway();
    void asksWithGrowingPauses();
    void asksAtOnceWhenThePartnerIsHeard();
    void isUnsureWhenAStanzaDoesNotGoOut();
    void isUnsureWhenNoPongComes();
    void saysEverythingOnceToAPartnerThatCanBeReachedButDoesNotAnswer();
    void saysEverythingAgainWhenThatStreamBreaksToo();
    void saysEverythingAgainWhenOnlyALaterPingIsAnswered();
    void noticesThatAnswersAreLostWhileItsOwnStreamWorks();
    void waitsForASlowAnswer();
    void remembersAGoneDeviceUntilThePartnerHasHeardOfIt();
    void saysNothingAtTheEnd();
};

void PresenceLinksTest::owesUntilThePartnerHasAnsweredAPing()
{
    PresenceWorld world;
    QVERIFY(world.relay->add(alice, test::jid(bob)));
    QVERIFY(owesBob(world));

    world.pass(200ms);
    world.takeSent();
    QVERIFY(owesBob(world));
    QVERIFY(world.pong());

    QVERIFY(!owesBob(world));
}

void PresenceLinksTest::saysWhatIsOwedAgainWhenAStreamWasLost()
{
    PresenceWorld world;
    QVERIFY(world.relay->add(alice, test::jid(bob)));
    world.takeSent();

    world.relay->onStreamLost(pair, true);
    world.pass(2s);
    QCOMPARE(world.takeSent(), QByteArrayList()); // but a ping
    QVERIFY(world.pong());

    QCOMPARE(world.takeSent(), QByteArrayList{subscribeLine});
    QVERIFY(owesBob(world));
    world.confirm();
    QVERIFY(!owesBob(world));
}

void PresenceLinksTest::aPongOfBeforeTheLossConfirmsNothing()
{
    PresenceWorld world;
    QVERIFY(world.relay->add(alice, test::jid(bob)));
    world.pass(200ms);
    world.takeSent();

    world.relay->onStreamLost(pair, true);
    QVERIFY(world.pong()); // late

    QVERIFY(owesBob(world));
    QCOMPARE(world.takeSent(), QByteArrayList());
}

void PresenceLinksTest::staysCalmWhenAStreamEndsInOrder()
{
    PresenceWorld world;
    makeFriends(world);

    world.relay->onStreamLost(pair, false);
    world.pass(1min);

    QCOMPARE(world.takeSent(), QByteArrayList());
    QVERIFY(!world.pong());
    QCOMPARE(world.relay->counters().resyncs, 0);
}

void PresenceLinksTest::saysEverythingAgainOnceThePartnerAnswers()
{
    PresenceWorld world;
    makeFriends(world);

    world.relay->onStreamLost(pair, true);
    world.pass(2s);
    world.takeSent();
    QVERIFY(world.pong());

    QCOMPARE(world.takeSent(), (QByteArrayList{deskLine, probeLine}));
    QCOMPARE(world.takeNotes(), QByteArrayList());
}

void PresenceLinksTest::tellsOfDevicesThatWentMeanwhile()
{
    PresenceWorld world;
    makeFriends(world);
    world.relay->onStreamLost(pair, true);

    world.show(aliceAor, {{.resource = "phone"}});
    QCOMPARE(world.takeSent(), QByteArrayList()); // nobody listens
    world.pass(2s);
    world.takeSent();
    QVERIFY(world.pong());

    const QByteArrayList said = world.takeSent();
    QVERIFY(said.contains("available alice@contoso.example/phone > bob@fabrikam.example"));
    QVERIFY(said.contains("unavailable alice@contoso.example/desk > bob@fabrikam.example"));
}

void PresenceLinksTest::dropsDevicesOfContactsThatWentMeanwhile()
{
    PresenceWorld world;
    makeFriends(world);
    world.hear("", bob + "/phone");
    world.takeNotes();
    world.relay->onStreamLost(pair, true);
    world.pass(2s);
    world.takeSent();
    QVERIFY(world.pong());
    world.takeSent();

    world.hear("", bob + "/phone"); // in answer to the probe
    world.confirm();

    QCOMPARE(world.takeNotes(),
             QByteArrayList{"changed sip:alice@contoso.example > sip:bob@fabrikam.example"});
    QVERIFY(!world.relay->source().document(aliceWatchesBob).pidf.contains("ID-desk"));
    QVERIFY(world.relay->source().document(aliceWatchesBob).pidf.contains("ID-phone"));
}

void PresenceLinksTest::showsNobodyOfflineWhileThePartnerIsAway()
{
    PresenceWorld world;
    makeFriends(world);

    world.relay->onStreamLost(pair, true);
    for (int i = 0; i < 100; ++i) {
        world.pass(10s);
        world.takeSent();
    }

    QCOMPARE(world.takeNotes(), QByteArrayList());
    QCOMPARE(world.relay->showOf(alice, test::jid(bob)), Show::Available);
}

void PresenceLinksTest::asksWithGrowingPauses()
{
    PresenceWorld world;
    makeFriends(world);
    world.relay->onStreamLost(pair, true);

    int pings = 0;
    for (int second = 0; second < 300; ++second) {
        world.pass(1s);
        world.sent.clear();
        pings += static_cast<int>(world.pings.size());
        world.settle(
            std::unexpected(xmpp::StanzaError{xmpp::StanzaError::Condition::RemoteServerTimeout}));
    }

    QVERIFY2(pings >= 20 && pings <= 45, qPrintable(QString::number(pings)));
}

void PresenceLinksTest::asksAtOnceWhenThePartnerIsHeard()
{
    PresenceWorld world;
    makeFriends(world);
    world.delivers = false;
    world.relay->onStreamLost(pair, true);
    for (int i = 0; i < 20; ++i) { // the pauses have grown
        world.pass(30s);
        world.settle(
            std::unexpected(xmpp::StanzaError{xmpp::StanzaError::Condition::RemoteServerTimeout}));
    }
    world.takeSent();
    world.delivers = true;

    world.hear("", bob + "/phone");
    world.pass(1s);
    world.takeSent();

    QVERIFY(world.pong());
    QVERIFY(world.takeSent().contains(deskLine));
}

void PresenceLinksTest::isUnsureWhenAStanzaDoesNotGoOut()
{
    PresenceWorld world;
    makeFriends(world);
    world.delivers = false;
    world.show(aliceAor, {{.resource = "desk", .show = Show::Away}});
    world.settle(
        std::unexpected(xmpp::StanzaError{xmpp::StanzaError::Condition::RemoteServerTimeout}));
    world.delivers = true;
    world.takeSent();

    world.pass(2s);
    world.takeSent();
    QVERIFY(world.pong());

    QVERIFY(world.takeSent().contains(
        "available away alice@contoso.example/desk > bob@fabrikam.example"));
}

void PresenceLinksTest::isUnsureWhenNoPongComes()
{
    PresenceWorld world;
    QVERIFY(world.relay->add(alice, test::jid(bob)));
    world.pass(200ms);
    world.takeSent();

    world.pass(60s); // no answer
    world.pass(2s);
    QCOMPARE(world.takeSent(), QByteArrayList());
    QVERIFY(world.pong()); // to the next

    QCOMPARE(world.takeSent(), QByteArrayList{subscribeLine});
}

// After a cut of the network it may take the partner a minute to open its stream.
void PresenceLinksTest::saysEverythingOnceToAPartnerThatCanBeReachedButDoesNotAnswer()
{
    PresenceWorld world;
    makeFriends(world);
    world.relay->onStreamLost(pair, true);
    world.pass(2s);
    world.takeSent();

    world.settlePings(); // written, on a stream that was opened for it
    QCOMPARE(world.takeSent(), (QByteArrayList{deskLine, probeLine}));
    for (int i = 0; i < 20; ++i) {
        world.pass(30s);
        world.settlePings();
        QCOMPARE(world.takeSent(), QByteArrayList());
    }
    world.pass(61s); // wherever it was: it asks again
    world.pass(15s);
    world.takeSent();

    QVERIFY(world.pong());
    QCOMPARE(world.takeSent(), (QByteArrayList{deskLine, probeLine}));
}

// The partner's stream is noticed first, and ours takes what is said, but is dead as well.
void PresenceLinksTest::saysEverythingAgainWhenThatStreamBreaksToo()
{
    PresenceWorld world;
    makeFriends(world);
    world.relay->onStreamLost(pair, true);
    world.pass(2s);
    world.takeSent();
    world.settlePings();
    QVERIFY(!world.takeSent().isEmpty());

    world.relay->onStreamLost(pair, true);
    world.pass(4s);
    world.takeSent();
    world.settlePings(); // on a stream that works

    QCOMPARE(world.takeSent(), (QByteArrayList{deskLine, probeLine}));
}

// The partner answered on a stream that died with the network, and noticed it by that.
void PresenceLinksTest::saysEverythingAgainWhenOnlyALaterPingIsAnswered()
{
    PresenceWorld world;
    makeFriends(world);
    world.relay->onStreamLost(pair, true);
    world.pass(2s);
    world.takeSent();
    world.settlePings();
    world.takeSent();

    world.pass(5s);
    QCOMPARE(world.takeSent(), QByteArrayList()); // but another ping
    QVERIFY(world.pong());

    QCOMPARE(world.takeSent(), (QByteArrayList{deskLine, probeLine}));
    QCOMPARE(world.takeNotes(), QByteArrayList());
}

void PresenceLinksTest::noticesThatAnswersAreLostWhileItsOwnStreamWorks()
{
    PresenceWorld world;
    QVERIFY(world.relay->add(alice, test::jid(bob)));
    world.pass(200ms);
    world.takeSent();

    world.pass(5s);
    world.takeSent();
    QVERIFY(world.pong());

    QCOMPARE(world.takeSent(), QByteArrayList{subscribeLine});
    QVERIFY(owesBob(world));
    world.confirm();
    QVERIFY(!owesBob(world));
}

void PresenceLinksTest::waitsForASlowAnswer()
{
    PresenceWorld world;
    QVERIFY(world.relay->add(alice, test::jid(bob)));
    world.pass(200ms);
    world.takeSent();

    world.pass(5s);
    world.takeSent();
    QVERIFY(world.pongToTheFirst());

    QVERIFY(!owesBob(world));
    QCOMPARE(world.takeSent(), QByteArrayList());
    QCOMPARE(world.relay->counters().resyncs, 0);
}

void PresenceLinksTest::remembersAGoneDeviceUntilThePartnerHasHeardOfIt()
{
    PresenceWorld world;
    makeFriends(world);
    world.relay->onStreamLost(pair, true);
    world.show(aliceAor, {});
    world.pass(180s);
    world.takeSent();
    QCOMPARE(world.announced.value(alice).resources, std::vector<QByteArray>{"desk"});

    QVERIFY(world.pong());
    QVERIFY(world.takeSent().contains(noDeskLine));
    world.pass(180s);

    QVERIFY(!world.announced.contains(alice));
}

void PresenceLinksTest::saysNothingAtTheEnd()
{
    PresenceWorld world;
    makeFriends(world);

    world.relay->stop();
    world.relay->onStreamLost(pair, true);
    world.people.devices[aliceAor] = {};
    world.relay->onPersonChanged(aliceAor);
    world.pass(1min);
    QTest::qWait(150);

    QCOMPARE(world.takeSent(), QByteArrayList());
    QVERIFY(!world.pong());
}

QTEST_GUILESS_MAIN(PresenceLinksTest)
#include "tst_presence_links.moc"
