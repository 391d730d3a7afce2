// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/presence/presence_world.h"

#include <QTest>

using test::alice;
using test::aliceAor;
using test::bob;
using test::PresenceWorld;
using State = xmpp::SubscriptionState;

namespace {

const QByteArray deskLine("available alice@contoso.example/desk > bob@fabrikam.example");
const QByteArray goneLine("unavailable alice@contoso.example/desk > bob@fabrikam.example");

} // namespace

// Our people are at a next hop, which tells what each contact may see of them (RFC 8048 §5.2).
class PresenceNextHopTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void subscribesAtTheNextHop();
    void refusesWhomTheNextHopRefuses();
    void tellsOfATupleThatTheNextHopTellsNoMore();
    void showsWhoseNextHopIsLostAsOffline();
    void findsPeopleAfterManyNamesThatNobodyHas();
};

// RFC 8048 §5.2.1
void PresenceNextHopTest::subscribesAtTheNextHop()
{
    PresenceWorld world;
    world.site.users.home = site::UsersHome::NextHop;
    world.reload();
    const events::Pair bobWatchesAlice{"sip:bob@fabrikam.example", aliceAor};

    world.hear("subscribe");
    QCOMPARE(world.takeSent(), QByteArrayList());
    QCOMPARE(world.takeNotes(),
             QByteArrayList{"subscribe sip:bob@fabrikam.example > sip:alice@contoso.example"});

    world.relay->onShownAtHome(bobWatchesAlice,
                               {.entity = aliceAor, .tuples = {{.id = "ID-desk", .open = true}}});
    QCOMPARE(world.takeSent(),
             (QByteArrayList{"subscribed alice@contoso.example > bob@fabrikam.example", deskLine}));

    world.relay->onHiddenAtHome(bobWatchesAlice, false);
    QCOMPARE(world.takeSent(), QByteArrayList{goneLine});
    QCOMPARE(world.roster.state(alice, test::jid(bob)), State::From);
}

void PresenceNextHopTest::refusesWhomTheNextHopRefuses()
{
    PresenceWorld world;
    world.site.users.home = site::UsersHome::NextHop;
    world.reload();
    world.hear("subscribe");

    world.relay->onHiddenAtHome({"sip:bob@fabrikam.example", aliceAor}, true);

    QCOMPARE(world.takeSent(),
             QByteArrayList{"unsubscribed alice@contoso.example > bob@fabrikam.example"});
    QCOMPARE(world.roster.state(alice, test::jid(bob)), State::None);
}

// RFC 8048 §6.2: each document is the whole state.
void PresenceNextHopTest::tellsOfATupleThatTheNextHopTellsNoMore()
{
    PresenceWorld world;
    world.site.users.home = site::UsersHome::NextHop;
    world.reload();
    const events::Pair bobWatchesAlice{"sip:bob@fabrikam.example", aliceAor};
    const events::Tuple desk{.id = "ID-desk", .open = true};
    const events::Tuple phone{.id = "ID-phone", .open = true};
    world.hear("subscribe");
    world.relay->onShownAtHome(bobWatchesAlice, {.entity = aliceAor, .tuples = {desk, phone}});
    world.takeSent();

    world.relay->onShownAtHome(bobWatchesAlice, {.entity = aliceAor, .tuples = {desk}});
    QCOMPARE(world.takeSent(),
             QByteArrayList{"unavailable alice@contoso.example/phone > bob@fabrikam.example"});

    events::Tuple closed = desk;
    closed.open = false;
    world.relay->onShownAtHome(bobWatchesAlice, {.entity = aliceAor, .tuples = {closed}});
    QCOMPARE(world.takeSent(),
             QByteArrayList{"unavailable alice@contoso.example/desk > bob@fabrikam.example"});
}

// Only `rejected` and `noresource` end a subscription.
void PresenceNextHopTest::showsWhoseNextHopIsLostAsOffline()
{
    PresenceWorld world;
    world.site.users.home = site::UsersHome::NextHop;
    world.reload();
    const events::Pair bobWatchesAlice{"sip:bob@fabrikam.example", aliceAor};
    world.hear("subscribe");
    world.relay->onShownAtHome(bobWatchesAlice,
                               {.entity = aliceAor, .tuples = {{.id = "ID-desk", .open = true}}});
    world.takeSent();

    world.relay->onHiddenAtHome(bobWatchesAlice, false);

    QCOMPARE(world.takeSent(),
             QByteArrayList{"unavailable alice@contoso.example/desk > bob@fabrikam.example"});
    QCOMPARE(world.roster.state(alice, test::jid(bob)), State::From);
}

// Of people who are at a next hop any name may be one.
void PresenceNextHopTest::findsPeopleAfterManyNamesThatNobodyHas()
{
    PresenceWorld world;
    world.site.users.home = site::UsersHome::NextHop;
    world.people.anybody = true;
    world.reload();
    world.hear("subscribe");
    world.relay->onShownAtHome({"sip:bob@fabrikam.example", aliceAor},
                               {.entity = aliceAor, .tuples = {{.id = "ID-desk", .open = true}}});
    for (int i = 0; i < 200'000; ++i) {
        world.hear("probe", bob, "nobody-" + QByteArray::number(i) + "@contoso.example");
        world.sent.clear();
    }
    world.takeNotes();

    world.hear("subscribe", bob, "carol@contoso.example");
    world.hear("probe");

    QCOMPARE(world.takeNotes(),
             QByteArrayList{"subscribe sip:bob@fabrikam.example > sip:carol@contoso.example"});
    QCOMPARE(world.takeSent(), QByteArrayList{deskLine});
}

QTEST_GUILESS_MAIN(PresenceNextHopTest)
#include "tst_presence_next_hop.moc"
