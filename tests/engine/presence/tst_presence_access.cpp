// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/presence/presence_world.h"

#include <QTest>

using namespace std::chrono_literals;
using presence::ContactError;
using test::alice;
using test::aliceAor;
using test::aliceWatchesBob;
using test::bob;
using test::PresenceWorld;
using test::Show;
using State = xmpp::SubscriptionState;
using Type = site::PartnerType;
using Verdict = gateway::Acquaintance::Verdict;

namespace {

const QByteArray deskLine("available alice@contoso.example/desk > bob@fabrikam.example");
const QByteArray goneLine("unavailable alice@contoso.example/desk > bob@fabrikam.example");

} // namespace

// Who may have to do with whom: the site as it changes, the administrator's orders, messages.
class PresenceAccessTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withdrawsPresenceFromWhoLosesAccess();
    void withdrawsPresenceFromAPartnerThatIsRemoved();
    void showsWhoGainsAccessAtOnce();
    void tellsNotesWhenAPartnerBecomesFederated();
    void approvesWhoWaitsWhenThePartnerIsTrusted();
    void tellsNothingWhenNothingChanged();
    void removesAContactAndAddsHimAgain();
    void approvesByOrder();
    void approvesBeforehand();
    void refusesByOrder();
    void revokesByOrder();
    void refusesOrdersAboutOthers();
    void letsStrangersWriteByThePartnersType();
    void letsThoseAnswerWhomOurPersonWroteTo();
    void letsNobodyWriteToOrFromTheBlocked();
    void saysNothingToStrangersWhoAreBlocked();
    void endsABlockByAdding();
    void owesToAPartnerThatIsRemovedUntilItIsBack();
    void takesDirectedPresenceOfStrangersForNothing();
};

void PresenceAccessTest::withdrawsPresenceFromWhoLosesAccess()
{
    PresenceWorld world;
    world.show(aliceAor, {{.resource = "desk"}});
    world.befriend();

    world.site.accessEdge.allowFederatedUsers = false;
    world.relay->configure(world.site); // before the streams are gone

    QCOMPARE(world.takeSent(), QByteArrayList{goneLine});
    QCOMPARE(world.roster.state(alice, test::jid(bob)), State::Both);
    world.show(aliceAor, {{.resource = "desk", .show = Show::Away}});
    world.hear("probe");
    QVERIFY(!world.takeSent().join().contains("away"));
}

void PresenceAccessTest::withdrawsPresenceFromAPartnerThatIsRemoved()
{
    PresenceWorld world;
    world.show(aliceAor, {{.resource = "desk"}});
    world.befriend();

    world.site.xmppPartners.removeFirst();
    world.reload();

    QCOMPARE(world.takeSent(), QByteArrayList{goneLine});
    world.pass(1min);
    QCOMPARE(world.takeSent(), QByteArrayList());
}

void PresenceAccessTest::showsWhoGainsAccessAtOnce()
{
    PresenceWorld world;
    world.show(aliceAor, {{.resource = "desk"}});
    world.befriend();
    world.site.accessEdge.allowFederatedUsers = false;
    world.reload();
    world.takeSent();

    world.site.accessEdge.allowFederatedUsers = true;
    world.reload();

    const QByteArrayList said = world.takeSent();
    QVERIFY(said.contains(deskLine));
    QVERIFY(said.contains("probe alice@contoso.example > bob@fabrikam.example"));
}

void PresenceAccessTest::tellsNotesWhenAPartnerBecomesFederated()
{
    PresenceWorld world(Type::PublicVerified);
    world.show(aliceAor, {{.resource = "desk", .notes = {{.text = "At lunch"}}}});
    world.befriend();

    world.site.xmppPartners[0].type = Type::Federated;
    world.reload();

    QVERIFY(world.takeSent().contains(
        "available At lunch alice@contoso.example/desk > bob@fabrikam.example"));
}

void PresenceAccessTest::approvesWhoWaitsWhenThePartnerIsTrusted()
{
    PresenceWorld world(Type::PublicUnverified);
    world.hear("subscribe");
    world.takeSent();

    world.site.xmppPartners[0].type = Type::PublicVerified;
    world.reload();

    QVERIFY(world.takeSent().contains("subscribed alice@contoso.example > bob@fabrikam.example"));
    QCOMPARE(world.roster.state(alice, test::jid(bob)), State::From);
}

void PresenceAccessTest::tellsNothingWhenNothingChanged()
{
    PresenceWorld world;
    world.show(aliceAor, {{.resource = "desk"}});
    world.befriend();

    world.reload();

    QCOMPARE(world.takeSent(), QByteArrayList());
    QCOMPARE(world.takeNotes(), QByteArrayList());
}

void PresenceAccessTest::removesAContactAndAddsHimAgain()
{
    PresenceWorld world;
    world.show(aliceAor, {{.resource = "desk"}});
    world.befriend();
    world.relay->source().watched(aliceWatchesBob);

    QVERIFY(world.relay->remove(alice, test::jid(bob)));

    QCOMPARE(world.takeSent(),
             (QByteArrayList{goneLine,
                             "unsubscribe alice@contoso.example > bob@fabrikam.example",
                             "unsubscribed alice@contoso.example > bob@fabrikam.example"}));
    QCOMPARE(
        world.takeNotes(),
        QByteArrayList{"terminated rejected sip:alice@contoso.example > sip:bob@fabrikam.example"});
    world.relay->source().unwatched(aliceWatchesBob);
    world.confirm();
    QCOMPARE(world.roster.size(), std::size_t(0));

    QVERIFY(world.relay->add(alice, test::jid(bob)));
    QCOMPARE(world.takeSent(),
             QByteArrayList{"subscribe alice@contoso.example > bob@fabrikam.example"});
}

void PresenceAccessTest::approvesByOrder()
{
    PresenceWorld world(Type::PublicUnverified);
    world.show(aliceAor, {{.resource = "desk"}});
    world.hear("subscribe");
    world.takeSent();

    QVERIFY(world.relay->approve(alice, test::jid(bob)));

    QCOMPARE(world.takeSent(),
             (QByteArrayList{"subscribed alice@contoso.example > bob@fabrikam.example", deskLine}));
    QVERIFY(world.relay->approve(alice, test::jid(bob))); // done already
    QCOMPARE(world.takeSent(), QByteArrayList());
}

// RFC 6121 §3.4
void PresenceAccessTest::approvesBeforehand()
{
    PresenceWorld world(Type::PublicUnverified);
    QVERIFY(world.relay->approve(alice, test::jid(bob)));
    QCOMPARE(world.takeSent(), QByteArrayList());

    world.hear("subscribe");

    QCOMPARE(world.takeSent(),
             QByteArrayList{"subscribed alice@contoso.example > bob@fabrikam.example"});
}

void PresenceAccessTest::refusesByOrder()
{
    PresenceWorld world(Type::PublicUnverified);
    world.hear("subscribe");
    world.takeSent();

    QVERIFY(world.relay->refuse(alice, test::jid(bob)));

    QCOMPARE(world.takeSent(),
             QByteArrayList{"unsubscribed alice@contoso.example > bob@fabrikam.example"});
    QCOMPARE(world.relay->refuse(alice, test::jid(bob)).error().reason,
             ContactError::Reason::NothingPending);
}

void PresenceAccessTest::revokesByOrder()
{
    PresenceWorld world;
    world.show(aliceAor, {{.resource = "desk"}});
    world.befriend();

    QVERIFY(world.relay->refuse(alice, test::jid(bob)));

    QCOMPARE(
        world.takeSent(),
        (QByteArrayList{goneLine, "unsubscribed alice@contoso.example > bob@fabrikam.example"}));
    QCOMPARE(world.roster.state(alice, test::jid(bob)), State::To);
}

void PresenceAccessTest::refusesOrdersAboutOthers()
{
    PresenceWorld world;
    using Reason = ContactError::Reason;

    QCOMPARE(world.relay->add("nobody@contoso.example", test::jid(bob)).error().reason,
             Reason::UnknownUser);
    QCOMPARE(world.relay->add(alice, test::jid("bob@stranger.example")).error().reason,
             Reason::NoAccess);
    QCOMPARE(world.relay->remove(alice, test::jid(bob)).error().reason, Reason::UnknownContact);
    QCOMPARE(world.relay->refuse(alice, test::jid(bob)).error().reason, Reason::NothingPending);
    QCOMPARE(world.takeSent(), QByteArrayList());
}

void PresenceAccessTest::letsStrangersWriteByThePartnersType()
{
    PresenceWorld world;
    const auto verdict = [&](Type type) {
        return world.relay->mayWrite(test::jid(bob + "/desk"), test::jid(alice), type);
    };

    QCOMPARE(verdict(Type::Federated), Verdict::Welcome);
    QCOMPARE(verdict(Type::PublicVerified), Verdict::Welcome);
    QCOMPARE(verdict(Type::PublicUnverified), Verdict::Stranger);
    QVERIFY(world.relay->add(alice, test::jid(bob)));
    QCOMPARE(verdict(Type::PublicUnverified), Verdict::Welcome);
}

void PresenceAccessTest::letsThoseAnswerWhomOurPersonWroteTo()
{
    PresenceWorld world;
    const auto verdict = [&] {
        return world.relay->mayWrite(
            test::jid(bob + "/desk"), test::jid(alice), Type::PublicUnverified);
    };

    QCOMPARE(world.relay->writes(test::jid(alice), test::jid(bob)), Verdict::Welcome);
    world.clock.advance(14min);
    QCOMPARE(verdict(), Verdict::Welcome);
    world.clock.advance(17min);
    QCOMPARE(verdict(), Verdict::Stranger);
}

void PresenceAccessTest::letsNobodyWriteToOrFromTheBlocked()
{
    PresenceWorld world;
    QVERIFY(world.relay->block(alice, test::jid(bob)));

    QCOMPARE(world.relay->mayWrite(test::jid(bob), test::jid(alice), Type::Federated),
             Verdict::Blocked);
    QCOMPARE(world.relay->writes(test::jid(alice), test::jid(bob + "/desk")), Verdict::Blocked);
    QVERIFY(world.relay->unblock(alice, test::jid(bob)));
    QCOMPARE(world.relay->mayWrite(test::jid(bob), test::jid(alice), Type::Federated),
             Verdict::Welcome);
}

// They may be of any domain, a partner's or not.
void PresenceAccessTest::saysNothingToStrangersWhoAreBlocked()
{
    PresenceWorld world;
    world.show(aliceAor, {{.resource = "desk"}});

    for (const QByteArray &stranger :
         {bob, QByteArray("eve@stranger.example"), QByteArray("carol@contoso.example")}) {
        QVERIFY(world.relay->block(alice, test::jid(stranger)));
        QVERIFY(world.relay->unblock(alice, test::jid(stranger)));
    }
    world.pass(1min);

    QCOMPARE(world.takeSent(), QByteArrayList());
}

void PresenceAccessTest::endsABlockByAdding()
{
    PresenceWorld world;
    QVERIFY(world.relay->block(alice, test::jid(bob)));

    QVERIFY(world.relay->add(alice, test::jid(bob)));

    QVERIFY(!world.roster.isBlocked(alice, test::jid(bob)));
    QCOMPARE(world.takeSent(),
             QByteArrayList{"subscribe alice@contoso.example > bob@fabrikam.example"});
}

void PresenceAccessTest::owesToAPartnerThatIsRemovedUntilItIsBack()
{
    PresenceWorld world;
    world.befriend();
    const site::XmppPartner partner = world.site.xmppPartners.takeFirst();
    world.reload();
    world.takeSent();

    QVERIFY(world.relay->remove(alice, test::jid(bob)));
    world.pass(1min);
    QCOMPARE(world.takeSent(), QByteArrayList());
    QVERIFY(!world.pong()); // nor is it asked

    world.site.xmppPartners.append(partner);
    world.reload();
    world.pass(1s);
    world.takeSent();
    QVERIFY(world.pong());

    QCOMPARE(world.takeSent(),
             (QByteArrayList{"unsubscribe alice@contoso.example > bob@fabrikam.example",
                             "unsubscribed alice@contoso.example > bob@fabrikam.example"}));
}

// RFC 6121 §4.6: our person has no device on XMPP that it would be for, and what is not remembered
// needs not be withdrawn. Nor do we direct any: who may not see our person is told nothing.
void PresenceAccessTest::takesDirectedPresenceOfStrangersForNothing()
{
    PresenceWorld world;
    world.show(aliceAor, {{.resource = "desk"}});
    world.takeSent();

    world.hear("", bob + "/desk");
    QCOMPARE(world.relay->showOf(alice, test::jid(bob)), Show::Offline);
    QVERIFY(world.relay->add(alice, test::jid(bob)));
    world.hear("subscribed");

    QCOMPARE(world.relay->showOf(alice, test::jid(bob)), Show::Offline);
    world.takeSent();
    world.show(aliceAor, {});
    QCOMPARE(world.takeSent(), QByteArrayList());
}

QTEST_GUILESS_MAIN(PresenceAccessTest)
#include "tst_presence_access.moc"
