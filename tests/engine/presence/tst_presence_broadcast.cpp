// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/presence/presence_world.h"

#include <QTest>

using namespace std::chrono_literals;
using test::alice;
using test::aliceAor;
using test::bob;
using test::PresenceWorld;
using test::Show;
using Type = site::PartnerType;

// What our people show to their contacts (RFC 6121 §4.2, §4.4, §4.5).
class PresenceBroadcastTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsEachContactWhoMaySee();
    void tellsOnlyWhatChanged();
    void tellsOfALogOffByDevice();
    void tellsNobodyOfAnotherPersonsChange();
    void gathersTheChangesOfAMoment();
    void keepsNotesFromPartnersThatAreNotFederated();
    void asksForContactsNobodyHasAskedForWhenOurPersonLogsIn();
    void hidesFromTheBlocked();
    void showsAgainAfterABlock();
    void keepsOrderWhenThePartnerIsSlow();
};

void PresenceBroadcastTest::tellsEachContactWhoMaySee()
{
    PresenceWorld world;
    world.hear("subscribe", bob);
    world.hear("subscribe", "dora@northwind.example");
    QVERIFY(world.relay->add(alice, test::jid("eve@fabrikam.example"))); // sees nothing of Alice
    world.takeSent();

    world.show(aliceAor, {{.resource = "desk", .show = Show::DoNotDisturb}});

    QByteArrayList said = world.takeSent();
    std::ranges::sort(said);
    QCOMPARE(said,
             (QByteArrayList{"available dnd alice@contoso.example/desk > bob@fabrikam.example",
                             "available dnd alice@contoso.example/desk > dora@northwind.example"}));
}

void PresenceBroadcastTest::tellsOnlyWhatChanged()
{
    PresenceWorld world;
    world.show(aliceAor, {{.resource = "desk"}, {.resource = "phone"}});
    world.befriend();

    world.show(aliceAor, {{.resource = "desk"}, {.resource = "phone"}});
    QCOMPARE(world.takeSent(), QByteArrayList());

    world.show(aliceAor, {{.resource = "desk"}, {.resource = "phone", .show = Show::Away}});
    QCOMPARE(world.takeSent(),
             QByteArrayList{"available away alice@contoso.example/phone > bob@fabrikam.example"});

    world.show(aliceAor, {{.resource = "car"}, {.resource = "phone", .show = Show::Away}});
    QCOMPARE(world.takeSent(),
             (QByteArrayList{"available alice@contoso.example/car > bob@fabrikam.example",
                             "unavailable alice@contoso.example/desk > bob@fabrikam.example"}));
}

void PresenceBroadcastTest::tellsOfALogOffByDevice()
{
    PresenceWorld world;
    world.show(aliceAor, {{.resource = "desk"}, {.resource = "phone"}});
    world.befriend();

    world.show(aliceAor, {{.resource = "phone"}, {.resource = "desk", .show = Show::Offline}});
    QCOMPARE(world.takeSent(),
             QByteArrayList{"unavailable alice@contoso.example/desk > bob@fabrikam.example"});

    world.show(aliceAor, {});
    QCOMPARE(world.takeSent(),
             QByteArrayList{"unavailable alice@contoso.example/phone > bob@fabrikam.example"});
}

void PresenceBroadcastTest::tellsNobodyOfAnotherPersonsChange()
{
    PresenceWorld world;
    world.befriend();

    world.show(test::carolAor, {{.resource = "desk"}});
    world.show("sip:nobody@contoso.example", {});

    QCOMPARE(world.takeSent(), QByteArrayList());
}

// A device that registers and then publishes is told once.
void PresenceBroadcastTest::gathersTheChangesOfAMoment()
{
    PresenceWorld world;
    world.befriend();

    world.people.devices[aliceAor] = {{.resource = "sip"}};
    world.relay->onPersonChanged(aliceAor);
    QCOMPARE(world.takeSent(), QByteArrayList());
    world.people.devices[aliceAor] = {{.resource = "desk", .show = Show::Away}};
    world.relay->onPersonChanged(aliceAor);

    QByteArrayList said;
    QTRY_VERIFY(!(said += world.takeSent()).isEmpty());
    QCOMPARE(said,
             QByteArrayList{"available away alice@contoso.example/desk > bob@fabrikam.example"});
}

void PresenceBroadcastTest::keepsNotesFromPartnersThatAreNotFederated()
{
    PresenceWorld world(Type::PublicVerified);
    world.site.xmppPartners[1].type = Type::Federated;
    world.reload();
    world.show(aliceAor, {{.resource = "desk"}});
    world.hear("subscribe", bob);
    world.hear("subscribe", "dora@northwind.example");
    world.takeSent();

    world.show(aliceAor, {{.resource = "desk", .notes = {{.text = "At lunch"}}}});

    QCOMPARE(
        world.takeSent(),
        QByteArrayList{"available At lunch alice@contoso.example/desk > dora@northwind.example"});
}

void PresenceBroadcastTest::asksForContactsNobodyHasAskedForWhenOurPersonLogsIn()
{
    PresenceWorld world;
    world.befriend();
    world.restart();
    world.pass(20s);
    world.takeSent();
    world.pong();
    world.takeSent(); // Alice was offline

    world.show(aliceAor, {{.resource = "desk"}});

    QCOMPARE(world.takeSent(),
             (QByteArrayList{"available alice@contoso.example/desk > bob@fabrikam.example",
                             "probe alice@contoso.example > bob@fabrikam.example"}));
    world.hear("", bob + "/desk");
    world.show(aliceAor, {});
    world.show(aliceAor, {{.resource = "desk"}});
    QVERIFY(!world.takeSent().contains("probe alice@contoso.example > bob@fabrikam.example"));
}

void PresenceBroadcastTest::hidesFromTheBlocked()
{
    PresenceWorld world;
    world.show(aliceAor, {{.resource = "desk"}});
    world.befriend();

    QVERIFY(world.relay->block(alice, test::jid(bob)));
    QCOMPARE(world.takeSent(),
             QByteArrayList{"unavailable alice@contoso.example/desk > bob@fabrikam.example"});

    world.show(aliceAor, {{.resource = "desk", .show = Show::Away}});
    QCOMPARE(world.takeSent(), QByteArrayList());
}

void PresenceBroadcastTest::showsAgainAfterABlock()
{
    PresenceWorld world;
    world.show(aliceAor, {{.resource = "desk"}});
    world.befriend();
    QVERIFY(world.relay->block(alice, test::jid(bob)));
    world.takeSent();

    QVERIFY(world.relay->unblock(alice, test::jid(bob)));

    QCOMPARE(world.takeSent(),
             (QByteArrayList{"available alice@contoso.example/desk > bob@fabrikam.example",
                             "probe alice@contoso.example > bob@fabrikam.example"}));
}

// While 200 stanzas are on their way the others wait; of somebody who waits the latest counts.
void PresenceBroadcastTest::keepsOrderWhenThePartnerIsSlow()
{
    PresenceWorld world;
    for (int i = 0; i < 300; ++i)
        world.hear("subscribe", QByteArray::number(1000 + i) + "@fabrikam.example");
    world.takeSent();
    world.delivers = false;

    world.show(aliceAor, {{.resource = "desk"}});
    QCOMPARE(world.takeSent().size(), 200);
    world.show(aliceAor, {{.resource = "desk", .show = Show::Away}});
    QCOMPARE(world.takeSent().size(), 0);
    world.delivers = true;

    const QByteArrayList said = world.takeSent();
    QCOMPARE(said.size(), 300);
    QVERIFY(std::ranges::all_of(
        said, [](const QByteArray &line) { return line.startsWith("available away"); }));
}

QTEST_GUILESS_MAIN(PresenceBroadcastTest)
#include "tst_presence_broadcast.moc"
