// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/presence/presence_world.h"

#include <QTest>

using namespace std::chrono_literals;
using test::alice;
using test::aliceAor;
using test::aliceWatchesBob;
using test::bob;
using test::PresenceWorld;
using test::shown;
using test::watch;
using Standing = events::PresenceSource::Standing;
using State = xmpp::SubscriptionState;

namespace {

const QByteArray subscribeLine("subscribe alice@contoso.example > bob@fabrikam.example");

} // namespace

// Whom our people ask to see by watching him, and when he is asked again (RFC 6121 §3.1).
class PresenceRequestsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addsWhomOurPersonWatches();
    void asksOnceHoweverOftenTheWatchIsRefreshed();
    void asksAgainAfterAnHour();
    void endsTheWatchWhenTheContactSaysNo();
    void asksWhoSaidNoOnceADayAtMost();
    void asksWhoSaidNoAtOnceByOrder();
    void asksWhomTheAdministratorRemoved();
    void endsTheWatchWhenThereIsNoSuchContact();
    void looksWithoutAdding();
};

void PresenceRequestsTest::addsWhomOurPersonWatches()
{
    PresenceWorld world;

    const auto standing = watch(world);

    QCOMPARE(standing.value(), Standing::Pending);
    QCOMPARE(world.takeSent(), QByteArrayList{subscribeLine});
    QCOMPARE(world.roster.state(alice, test::jid(bob)), State::NonePendingOut);
    QCOMPARE(shown(world), QByteArray("nothing"));
}

void PresenceRequestsTest::asksOnceHoweverOftenTheWatchIsRefreshed()
{
    PresenceWorld world;
    QVERIFY(watch(world));
    world.takeSent();

    for (int i = 0; i < 10; ++i) {
        world.clock.advance(5min);
        QCOMPARE(world.relay->source().decide(aliceWatchesBob, false).value(), Standing::Pending);
    }

    QCOMPARE(world.takeSent(), QByteArrayList());
}

// RFC 6121 §3.1.2
void PresenceRequestsTest::asksAgainAfterAnHour()
{
    PresenceWorld world;
    QVERIFY(watch(world));
    world.confirm();
    world.clock.advance(1h);

    QVERIFY(world.relay->source().decide(aliceWatchesBob, false));

    QCOMPARE(world.takeSent(), QByteArrayList{subscribeLine});
}

void PresenceRequestsTest::endsTheWatchWhenTheContactSaysNo()
{
    PresenceWorld world;
    QVERIFY(watch(world));
    world.takeSent();

    world.hear("unsubscribed");

    QCOMPARE(
        world.takeNotes(),
        QByteArrayList{"terminated rejected sip:alice@contoso.example > sip:bob@fabrikam.example"});
    QCOMPARE(world.roster.state(alice, test::jid(bob)), State::None);
}

// Phones subscribe to all whom they know each time they start.
void PresenceRequestsTest::asksWhoSaidNoOnceADayAtMost()
{
    PresenceWorld world;
    QVERIFY(watch(world));
    world.hear("unsubscribed");
    world.relay->source().unwatched(aliceWatchesBob);
    world.takeSent();

    for (int i = 0; i < 3; ++i) {
        world.clock.advance(7h);
        const auto again = world.relay->source().decide(aliceWatchesBob, false);
        QVERIFY(!again);
        QCOMPARE(again.error().status, 603);
    }
    QCOMPARE(world.takeSent(), QByteArrayList());

    world.clock.advance(3h);
    QCOMPARE(world.relay->source().decide(aliceWatchesBob, false), Standing::Pending);
    QCOMPARE(world.takeSent(), QByteArrayList{subscribeLine});
}

void PresenceRequestsTest::asksWhoSaidNoAtOnceByOrder()
{
    PresenceWorld world;
    QVERIFY(watch(world));
    world.hear("unsubscribed");
    world.relay->source().unwatched(aliceWatchesBob);
    world.takeSent();

    QVERIFY(world.relay->add(alice, test::jid(bob)));

    QCOMPARE(world.takeSent(), QByteArrayList{subscribeLine});
    QVERIFY(watch(world));
}

void PresenceRequestsTest::asksWhomTheAdministratorRemoved()
{
    PresenceWorld world;
    QVERIFY(watch(world));
    world.hear("unsubscribed");
    QVERIFY(world.relay->remove(alice, test::jid(bob)));
    world.relay->source().unwatched(aliceWatchesBob);
    world.takeSent();

    QVERIFY(watch(world));

    QCOMPARE(world.takeSent(), QByteArrayList{subscribeLine});
}

void PresenceRequestsTest::endsTheWatchWhenThereIsNoSuchContact()
{
    PresenceWorld world;
    QVERIFY(watch(world));
    world.takeSent();
    const xmpp::Stanza request{.kind = xmpp::Stanza::Kind::Presence,
                               .from = test::jid(alice),
                               .to = test::jid(bob),
                               .type = "subscribe"};

    world.relay->receive(
        xmpp::errorReply(request, {.condition = xmpp::StanzaError::Condition::ItemNotFound}));

    QCOMPARE(world.takeNotes(),
             QByteArrayList{
                 "terminated noresource sip:alice@contoso.example > sip:bob@fabrikam.example"});
    QCOMPARE(world.roster.state(alice, test::jid(bob)), State::None);
}

// RFC 3856 §6.4: Expires: 0 in a new dialog.
void PresenceRequestsTest::looksWithoutAdding()
{
    PresenceWorld world;

    QCOMPARE(world.relay->source().decide(aliceWatchesBob, true).value(), Standing::Pending);

    QCOMPARE(world.takeSent(), QByteArrayList());
    QCOMPARE(world.roster.size(), std::size_t(0));
}

QTEST_GUILESS_MAIN(PresenceRequestsTest)
#include "tst_presence_requests.moc"
