// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/presence/presence_world.h"

#include <QTest>

using namespace std::chrono_literals;
using test::alice;
using test::aliceAor;
using test::aliceWatchesBob;
using test::bob;
using test::PresenceWorld;
using State = xmpp::SubscriptionState;

namespace {

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

} // namespace

// What contacts are told after the engine was down, and what not.
class PresenceRestartTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsAfterARestartWithinTwentySeconds();
    void tellsOfADeviceThatLapsedWhileTheEngineWasDown();
    void tellsOfNoDeviceThatEverybodyKnowsToBeGone();
    void asksNobodyAgainAfterARestart();
};

void PresenceRestartTest::startsAfterARestartWithinTwentySeconds()
{
    PresenceWorld world;
    makeFriends(world);

    world.restart();
    world.relay->source().watched(aliceWatchesBob);
    QCOMPARE(world.takeSent(), QByteArrayList());
    QCOMPARE(world.relay->source().document(aliceWatchesBob).pidf, QByteArray()); // nothing false
    world.pass(20s);
    QCOMPARE(world.takeSent(), QByteArrayList());
    QVERIFY(world.pong());

    QCOMPARE(world.takeSent(), (QByteArrayList{deskLine, probeLine}));
}

void PresenceRestartTest::tellsOfADeviceThatLapsedWhileTheEngineWasDown()
{
    PresenceWorld world;
    makeFriends(world);

    world.people.devices[aliceAor] = {};
    world.restart();
    world.pass(20s);
    world.takeSent();
    QVERIFY(world.pong());

    QCOMPARE(world.takeSent(), QByteArrayList{noDeskLine});
}

void PresenceRestartTest::tellsOfNoDeviceThatEverybodyKnowsToBeGone()
{
    PresenceWorld world;
    makeFriends(world);
    world.show(aliceAor, {{.resource = "phone"}});
    world.takeSent();
    world.pass(180s);
    QCOMPARE(world.announced.value(alice).resources, std::vector<QByteArray>{"phone"});

    world.restart();
    world.pass(20s);
    world.takeSent();
    QVERIFY(world.pong());

    QCOMPARE(world.takeSent(),
             (QByteArrayList{"available alice@contoso.example/phone > bob@fabrikam.example",
                             probeLine}));
}

void PresenceRestartTest::asksNobodyAgainAfterARestart()
{
    PresenceWorld world;
    QVERIFY(world.relay->add(alice, test::jid(bob)));
    world.confirm();

    world.restart();
    world.pass(20s);
    world.takeSent();
    QVERIFY(world.pong());
    QVERIFY(world.relay->source().decide(aliceWatchesBob, false));
    world.relay->source().watched(aliceWatchesBob);

    QCOMPARE(world.takeSent(), QByteArrayList());
    QCOMPARE(world.roster.state(alice, test::jid(bob)), State::NonePendingOut);
}

QTEST_GUILESS_MAIN(PresenceRestartTest)
#include "tst_presence_restart.moc"
