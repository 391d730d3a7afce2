// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/presence/presence_world.h"

#include <QTest>

using namespace std::chrono_literals;
using test::alice;
using test::aliceAor;
using test::bob;
using test::PresenceWorld;
using test::Show;
using State = xmpp::SubscriptionState;
using Type = site::PartnerType;

// What a partner's people say to ours, who are at a registrar (RFC 6121 §3 and §4).
class PresenceInboundTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void approvesAtOnceWhomThePartnersTypeLetsIn_data();
    void approvesAtOnceWhomThePartnersTypeLetsIn();
    void letsAStrangerOfAnUnverifiedPartnerWait();
    void approvesWhomOurPersonHasAdded();
    void approvesARequestWhenOurPersonAddsHim();
    void answersARepeatedRequest();
    void refusesRequestsToNobody();
    void refusesRequestsWithoutAccess();
    void saysNothingToTheBlocked();
    void takesPresenceToAFullAddressAsToThePerson();
    void withdrawsPresenceWhenTheContactWantsNoMore();
    void answersProbes();
    void answersAProbeOfOneDevice();
    void answersProbesOfThoseWhoMayNotSee();
    void boundsWhatWaits();
    void ignoresWhatIsNoPresenceOfAPerson();
};

void PresenceInboundTest::approvesAtOnceWhomThePartnersTypeLetsIn_data()
{
    QTest::addColumn<Type>("type");
    QTest::addColumn<QByteArray>("note");
    QTest::newRow("federated: with notes") << Type::Federated << QByteArray(" In the garden");
    QTest::newRow("verified: without notes") << Type::PublicVerified << QByteArray();
}

void PresenceInboundTest::approvesAtOnceWhomThePartnersTypeLetsIn()
{
    QFETCH(const Type, type);
    QFETCH(const QByteArray, note);
    PresenceWorld world(type);
    world.show(aliceAor,
               {{.resource = "desk", .show = Show::Away, .notes = {{.text = "In the garden"}}},
                {.resource = "phone"}});

    world.hear("subscribe");

    QCOMPARE(world.takeSent(),
             (QByteArrayList{"subscribed alice@contoso.example > bob@fabrikam.example",
                             "available away" + note
                                 + " alice@contoso.example/desk > bob@fabrikam.example",
                             "available alice@contoso.example/phone > bob@fabrikam.example"}));
    QCOMPARE(world.roster.state(alice, test::jid(bob)), State::From);
    QCOMPARE(world.relay->counters().approved, 1);
}

void PresenceInboundTest::letsAStrangerOfAnUnverifiedPartnerWait()
{
    PresenceWorld world(Type::PublicUnverified);
    world.show(aliceAor, {{.resource = "desk"}});

    world.hear("subscribe");

    QCOMPARE(world.takeSent(),
             QByteArrayList{"unavailable Your request waits for approval "
                            "alice@contoso.example > bob@fabrikam.example"});
    QCOMPARE(world.roster.state(alice, test::jid(bob)), State::NonePendingIn);
    QCOMPARE(world.relay->counters().strangers.value(test::domainName("fabrikam.example")), 1);

    world.hear("subscribe"); // one pending request is kept (RFC 6121 §3.1.3)

    QCOMPARE(world.takeSent(), QByteArrayList());
    QCOMPARE(world.relay->counters().awaitingApproval, 1);
}

// No ping-pong: his client subscribes back as soon as it has said yes.
void PresenceInboundTest::approvesWhomOurPersonHasAdded()
{
    PresenceWorld world(Type::PublicUnverified);
    QVERIFY(world.relay->add(alice, test::jid(bob)));
    QCOMPARE(world.takeSent(),
             QByteArrayList{"subscribe alice@contoso.example > bob@fabrikam.example"});

    world.hear("subscribed");
    world.hear("subscribe");

    QCOMPARE(world.takeSent(),
             QByteArrayList{"subscribed alice@contoso.example > bob@fabrikam.example"});
    QCOMPARE(world.roster.state(alice, test::jid(bob)), State::Both);

    world.hear("subscribed");

    QCOMPARE(world.takeSent(), QByteArrayList());
}

void PresenceInboundTest::approvesARequestWhenOurPersonAddsHim()
{
    PresenceWorld world(Type::PublicUnverified);
    world.show(aliceAor, {{.resource = "desk"}});
    world.hear("subscribe");
    world.takeSent();

    QVERIFY(world.relay->add(alice, test::jid(bob)));

    QCOMPARE(world.takeSent(),
             (QByteArrayList{"subscribed alice@contoso.example > bob@fabrikam.example",
                             "available alice@contoso.example/desk > bob@fabrikam.example",
                             "subscribe alice@contoso.example > bob@fabrikam.example"}));
}

void PresenceInboundTest::answersARepeatedRequest()
{
    PresenceWorld world;
    world.show(aliceAor, {{.resource = "desk"}});
    world.hear("subscribe");
    const QByteArrayList first = world.takeSent();

    world.hear("subscribe"); // his server has forgotten

    QCOMPARE(world.takeSent(), first);
}

void PresenceInboundTest::refusesRequestsToNobody()
{
    PresenceWorld world;

    world.hear("subscribe", bob, "nobody@contoso.example");
    world.hear("probe", bob, "nobody@contoso.example");
    world.hear("", bob, "nobody@contoso.example");
    world.hear("unsubscribe", bob, "nobody@contoso.example");

    QCOMPARE(world.takeSent(),
             (QByteArrayList{"unsubscribed nobody@contoso.example > bob@fabrikam.example",
                             "unsubscribed nobody@contoso.example > bob@fabrikam.example"}));
}

void PresenceInboundTest::refusesRequestsWithoutAccess()
{
    PresenceWorld world;
    world.site.accessEdge.allowFederatedUsers = false;
    world.reload();

    world.hear("subscribe");

    QCOMPARE(world.takeSent(),
             QByteArrayList{"unsubscribed alice@contoso.example > bob@fabrikam.example"});
    QCOMPARE(world.roster.state(alice, test::jid(bob)), State::None);
    QCOMPARE(world.relay->counters().refused, 1);
}

// XEP-0191 §2.3: "MUST NOT respond".
void PresenceInboundTest::saysNothingToTheBlocked()
{
    PresenceWorld world;
    world.befriend();
    QVERIFY(world.relay->block(alice, test::jid(bob)));
    world.takeSent();
    world.takeNotes();

    for (const QByteArray type : {"subscribe", "probe", "", "unsubscribed"})
        world.hear(type);

    QCOMPARE(world.takeSent(), QByteArrayList());
    QCOMPARE(world.takeNotes(), QByteArrayList());
    QCOMPARE(world.roster.state(alice, test::jid(bob)), State::Both);
    QCOMPARE(world.relay->counters().blocked, 4);
}

// RFC 6121 §3.1.3 speaks of bare addresses; RFC 3921 had others.
void PresenceInboundTest::takesPresenceToAFullAddressAsToThePerson()
{
    PresenceWorld world;

    world.hear("subscribe", bob + "/desk", alice + "/phone");

    QCOMPARE(world.takeSent(),
             QByteArrayList{"subscribed alice@contoso.example > bob@fabrikam.example"});
}

// RFC 6121 §3.3.3
void PresenceInboundTest::withdrawsPresenceWhenTheContactWantsNoMore()
{
    PresenceWorld world;
    world.show(aliceAor, {{.resource = "desk"}, {.resource = "phone"}});
    world.befriend();

    world.hear("unsubscribe");

    QCOMPARE(world.takeSent(),
             (QByteArrayList{"unavailable alice@contoso.example/desk > bob@fabrikam.example",
                             "unavailable alice@contoso.example/phone > bob@fabrikam.example",
                             "unsubscribed alice@contoso.example > bob@fabrikam.example"}));
    QCOMPARE(world.roster.state(alice, test::jid(bob)), State::To);
    world.show(aliceAor, {{.resource = "desk", .show = Show::Away}});
    QCOMPARE(world.takeSent(), QByteArrayList());
}

// RFC 6121 §4.3.2
void PresenceInboundTest::answersProbes()
{
    PresenceWorld world;
    world.show(aliceAor, {{.resource = "desk"}, {.resource = "phone"}});
    world.befriend();

    world.hear("probe");

    QCOMPARE(world.takeSent(),
             (QByteArrayList{"available alice@contoso.example/desk > bob@fabrikam.example",
                             "available alice@contoso.example/phone > bob@fabrikam.example"}));

    world.show(aliceAor, {});
    world.takeSent();
    world.hear("probe");

    QCOMPARE(world.sent.size(), std::size_t(1));
    const xmpp::Stanza answer = world.sent.front();
    QCOMPARE(answer.type, QByteArray("unavailable"));
    QCOMPARE(answer.from.text(), alice);
    const xml::Element *delay = answer.child("delay", xmpp::ns::delay);
    QVERIFY(delay);
    QCOMPARE(delay->attribute("stamp"), world.clock.now().toString(Qt::ISODate).toLatin1());
    QVERIFY(delay->attribute("stamp").endsWith('Z'));
}

void PresenceInboundTest::answersAProbeOfOneDevice()
{
    PresenceWorld world;
    world.show(aliceAor, {{.resource = "desk"}, {.resource = "phone"}});
    world.befriend();

    world.hear("probe", bob, alice + "/phone");
    world.hear("probe", bob, alice + "/car");

    QCOMPARE(world.takeSent(),
             (QByteArrayList{"available alice@contoso.example/phone > bob@fabrikam.example",
                             "unavailable alice@contoso.example/car > bob@fabrikam.example"}));
}

void PresenceInboundTest::answersProbesOfThoseWhoMayNotSee()
{
    PresenceWorld world(Type::PublicUnverified);
    world.show(aliceAor, {{.resource = "desk"}});

    world.hear("probe");

    QCOMPARE(world.takeSent(),
             QByteArrayList{"unsubscribed alice@contoso.example > bob@fabrikam.example"});
}

void PresenceInboundTest::boundsWhatWaits()
{
    PresenceWorld world(Type::PublicUnverified);
    const presence::RosterLimits limits;

    for (int i = 0; i < limits.requestsPerUser + 1; ++i)
        world.hear("subscribe", QByteArray::number(i) + "@fabrikam.example");

    const QByteArrayList said = world.takeSent();
    QCOMPARE(said.size(), limits.requestsPerUser + 1);
    QVERIFY(said.last().startsWith("unsubscribed"));
    QCOMPARE(world.relay->counters().awaitingApproval, qint64(limits.requestsPerUser));
}

void PresenceInboundTest::ignoresWhatIsNoPresenceOfAPerson()
{
    PresenceWorld world;

    world.hear("subscribe", "fabrikam.example");
    world.hear("nonsense");
    world.hear(""); // directed: he is no contact
    world.hear("subscribed");
    world.hear("unsubscribed");
    world.hear("error");

    QCOMPARE(world.takeSent(), QByteArrayList());
    QCOMPARE(world.takeNotes(), QByteArrayList());
    QCOMPARE(world.roster.size(), std::size_t(0));
}

QTEST_GUILESS_MAIN(PresenceInboundTest)
#include "tst_presence_inbound.moc"
