// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/presence/presence_world.h"

#include <QTest>

using namespace std::chrono_literals;
using test::alice;
using test::aliceAor;
using test::aliceWatchesBob;
using test::bob;
using test::carolAor;
using test::PresenceWorld;
using test::Show;
using test::shown;
using test::watch;
using Standing = events::PresenceSource::Standing;
using State = xmpp::SubscriptionState;

namespace {

const events::Pair aliceWatchesCarol{aliceAor, carolAor};

const QByteArray activeNote("active sip:alice@contoso.example > sip:bob@fabrikam.example");
const QByteArray changedNote("changed sip:alice@contoso.example > sip:bob@fabrikam.example");

} // namespace

// Whom our people watch on SIP, and what they see of him (RFC 8048 §5.3, RFC 6121 §4).
class PresenceWatchesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheContactAsSoonAsHeSaysYes();
    void showsWhoSaysYesAndNothingMoreAsOffline();
    void showsEachDevice();
    void namesTheLanguageOfTheNotes();
    void takesAnUnavailablePersonAsTheAnswerToAProbe();
    void ignoresAReceiptThatIsLate();
    void waitsForTheAnswerWhenOneDeviceGoesMeanwhile();
    void tellsNothingTwice();
    void showsAContactWhoCannotBeReachedAsOffline();
    void keepsTheContactWhenTheWatchEnds();
    void asksTheContactWhenNothingIsKnown();
    void refuses_data();
    void refuses();
    void showsOurPeopleToEachOther();
    void hidesWhoBlocks();
    void endsTheWatchOfWhoLosesAccess();
    void boundsTheDevicesOfAContact();
};

void PresenceWatchesTest::showsTheContactAsSoonAsHeSaysYes()
{
    PresenceWorld world;
    QVERIFY(watch(world));

    world.hear("subscribed");
    QCOMPARE(shown(world), QByteArray("nothing"));
    world.hear("", bob + "/desk");

    QCOMPARE(world.takeNotes(), (QByteArrayList{changedNote, activeNote}));
    QCOMPARE(shown(world), QByteArray("ID-desk open"));
    world.hear("", bob + "/phone");
    QCOMPARE(world.takeNotes(), QByteArrayList{changedNote});
}

void PresenceWatchesTest::showsWhoSaysYesAndNothingMoreAsOffline()
{
    PresenceWorld world;
    QVERIFY(watch(world));
    world.confirm();
    world.takeNotes();
    world.hear("subscribed");

    world.pass(300ms);
    world.takeSent();
    QVERIFY(world.pong());
    world.pass(9s);
    QCOMPARE(world.takeNotes(), QByteArrayList());
    world.pass(1s);

    QCOMPARE(world.takeNotes(), (QByteArrayList{changedNote, activeNote}));
    QCOMPARE(shown(world), QByteArray("ID closed"));
}

void PresenceWatchesTest::showsEachDevice()
{
    PresenceWorld world;
    world.befriend();
    QVERIFY(watch(world));

    world.hear("", bob + "/phone");
    QCOMPARE(shown(world), QByteArray("ID-desk open, ID-phone open"));
    world.hear("unavailable", bob + "/desk");
    QCOMPARE(shown(world), QByteArray("ID-phone open"));
    world.hear("unavailable", bob + "/phone");
    QCOMPARE(shown(world), QByteArray("ID closed"));

    QCOMPARE(world.takeNotes(), (QByteArrayList{changedNote, changedNote, changedNote}));
    QCOMPARE(world.relay->showOf(alice, test::jid(bob)), Show::Offline);
}

// RFC 6121 §4.3.2 (3)
void PresenceWatchesTest::namesTheLanguageOfTheNotes()
{
    PresenceWorld world;
    QVERIFY(watch(world));
    world.hear("subscribed");
    const auto status = [](const char *text, const char *lang) {
        return xml::Element{.name = "status",
                            .ns = xmpp::ns::server,
                            .attributes = {{.name = "lang", .value = lang, .ns = xmpp::ns::xml}},
                            .text = text,
                            .children = {}};
    };

    world.hear("", bob + "/desk", alice, {status("Besetzt", "de")});
    QCOMPARE(world.relay->source().document(aliceWatchesBob).language, QByteArray("de"));

    world.hear("", bob + "/phone", alice, {status("Busy", "en")});
    QCOMPARE(world.relay->source().document(aliceWatchesBob).language, QByteArray());
}

void PresenceWatchesTest::takesAnUnavailablePersonAsTheAnswerToAProbe()
{
    PresenceWorld world;
    world.befriend();
    QVERIFY(watch(world));
    world.relay->onStreamLost(
        {test::domainName("contoso.example"), test::domainName("fabrikam.example")}, true);
    world.pass(2s);
    world.takeSent();
    QVERIFY(world.pong());
    world.takeSent();

    world.hear("unavailable", bob);

    QCOMPARE(shown(world), QByteArray("ID closed"));
    QCOMPARE(world.takeNotes(), QByteArrayList{changedNote});
}

// Prosody 0.12 sends it behind the presence, when it has to open a stream for it.
void PresenceWatchesTest::ignoresAReceiptThatIsLate()
{
    PresenceWorld world;
    QVERIFY(watch(world));

    world.hear("subscribed");
    world.hear("", bob + "/desk");
    world.hear("unavailable", bob);

    QCOMPARE(shown(world), QByteArray("ID-desk open"));
}

// After a restart: that one device is gone says nothing of the others.
void PresenceWatchesTest::waitsForTheAnswerWhenOneDeviceGoesMeanwhile()
{
    PresenceWorld world;
    world.befriend();
    world.restart();
    QVERIFY(watch(world));
    world.pass(20s);
    world.takeSent();
    world.pong();
    world.takeSent();

    world.hear("unavailable", bob + "/phone");
    QCOMPARE(shown(world), QByteArray("nothing"));
    QCOMPARE(world.takeNotes(), QByteArrayList());
    world.hear("", bob + "/desk");

    QCOMPARE(shown(world), QByteArray("ID-desk open"));
    QCOMPARE(world.takeNotes(), QByteArrayList{changedNote});
}

void PresenceWatchesTest::tellsNothingTwice()
{
    PresenceWorld world;
    world.befriend();
    QVERIFY(watch(world));

    world.hear("", bob + "/desk");
    world.hear("unavailable", bob + "/car");

    QCOMPARE(world.takeNotes(), QByteArrayList());
}

void PresenceWatchesTest::showsAContactWhoCannotBeReachedAsOffline()
{
    PresenceWorld world;
    world.befriend();
    QVERIFY(watch(world));
    const xmpp::Stanza presence{
        .kind = xmpp::Stanza::Kind::Presence, .from = test::jid(alice), .to = test::jid(bob)};

    world.relay->receive(xmpp::errorReply(
        presence, {.condition = xmpp::StanzaError::Condition::RemoteServerTimeout}));

    QCOMPARE(shown(world), QByteArray("ID closed"));
    QCOMPARE(world.roster.state(alice, test::jid(bob)), State::Both);
}

void PresenceWatchesTest::keepsTheContactWhenTheWatchEnds()
{
    PresenceWorld world;
    world.befriend();
    QVERIFY(watch(world));

    world.relay->source().unwatched(aliceWatchesBob);
    world.hear("", bob + "/phone");

    QCOMPARE(world.takeSent(), QByteArrayList());
    QCOMPARE(world.takeNotes(), QByteArrayList());
    QCOMPARE(world.roster.state(alice, test::jid(bob)), State::Both);

    QCOMPARE(watch(world).value(), Standing::Active);
    QCOMPARE(world.takeSent(), QByteArrayList()); // all of it is known
    QCOMPARE(shown(world), QByteArray("ID-desk open, ID-phone open"));
}

void PresenceWatchesTest::asksTheContactWhenNothingIsKnown()
{
    PresenceWorld world;
    world.befriend();
    world.restart();
    world.pass(20s);
    world.takeSent();
    world.pong();
    world.takeSent();

    QCOMPARE(watch(world).value(), Standing::Active);

    QCOMPARE(world.takeSent(),
             QByteArrayList{"probe alice@contoso.example > bob@fabrikam.example"});
    QCOMPARE(shown(world), QByteArray("nothing"));
    world.hear("", bob + "/desk");
    QCOMPARE(world.takeNotes(), QByteArrayList{changedNote});
}

void PresenceWatchesTest::refuses_data()
{
    QTest::addColumn<QByteArray>("watcher");
    QTest::addColumn<QByteArray>("presentity");
    QTest::addColumn<int>("status");
    QTest::newRow("not a partner") << aliceAor << QByteArray("sip:bob@stranger.example") << 404;
    QTest::newRow("no person") << aliceAor << QByteArray("sip:fabrikam.example") << 404;
    QTest::newRow("nobody of ours") << aliceAor << QByteArray("sip:nobody@contoso.example") << 404;
    QTest::newRow("not our user") << QByteArray("sip:nobody@contoso.example")
                                  << QByteArray("sip:bob@fabrikam.example") << 404;
    QTest::newRow("by policy") << carolAor << QByteArray("sip:bob@fabrikam.example") << 403;
}

void PresenceWatchesTest::refuses()
{
    QFETCH(const QByteArray, watcher);
    QFETCH(const QByteArray, presentity);
    QFETCH(const int, status);
    PresenceWorld world;
    site::ExternalAccessPolicy none;
    none.name = QStringLiteral("none");
    none.scope = site::PolicyScope::User;
    none.federation = true;
    none.xmpp = false;
    none.members = {QStringLiteral("carol@contoso.example")};
    world.site.policies.append(none);
    world.reload();

    const auto standing = world.relay->source().decide({watcher, presentity}, false);

    QVERIFY(!standing);
    QCOMPARE(standing.error().status, status);
    QCOMPARE(world.takeSent(), QByteArrayList());
    QCOMPARE(world.roster.size(), std::size_t(0));
}

void PresenceWatchesTest::showsOurPeopleToEachOther()
{
    PresenceWorld world;
    world.show(carolAor, {{.resource = "sip"}});

    QCOMPARE(watch(world, aliceWatchesCarol).value(), Standing::Active);

    QCOMPARE(shown(world, aliceWatchesCarol), QByteArray("ID-sip open"));
    world.show(carolAor, {});
    QCOMPARE(world.takeNotes(),
             QByteArrayList{"changed sip:alice@contoso.example > sip:carol@contoso.example"});
    QCOMPARE(shown(world, aliceWatchesCarol), QByteArray("ID closed"));
    QCOMPARE(world.roster.size(), std::size_t(0));
    QCOMPARE(world.takeSent(), QByteArrayList());

    world.relay->source().unwatched(aliceWatchesCarol);
    world.show(carolAor, {{.resource = "sip"}});
    QCOMPARE(world.takeNotes(), QByteArrayList());
}

void PresenceWatchesTest::hidesWhoBlocks()
{
    PresenceWorld world;
    world.show(carolAor, {{.resource = "sip"}});
    QVERIFY(world.relay->block("carol@contoso.example", test::jid(alice)));

    QCOMPARE(watch(world, aliceWatchesCarol).value(), Standing::Active);
    QCOMPARE(shown(world, aliceWatchesCarol), QByteArray("ID closed"));
}

void PresenceWatchesTest::endsTheWatchOfWhoLosesAccess()
{
    PresenceWorld world;
    world.befriend();
    QVERIFY(watch(world));
    world.takeNotes();

    world.site.accessEdge.allowFederatedUsers = false;
    world.reload();

    QCOMPARE(
        world.takeNotes(),
        QByteArrayList{"terminated rejected sip:alice@contoso.example > sip:bob@fabrikam.example"});
    QCOMPARE(shown(world), QByteArray("nothing"));
    world.hear("", bob + "/phone");
    QCOMPARE(world.relay->showOf(alice, test::jid(bob)), Show::Offline);
}

void PresenceWatchesTest::boundsTheDevicesOfAContact()
{
    PresenceWorld world;
    world.befriend();
    QVERIFY(watch(world));

    for (int i = 0; i < 100; ++i)
        world.hear("", bob + '/' + QByteArray::number(i));

    QCOMPARE(shown(world).count("open"), qsizetype(presence::Devices::most));
}

QTEST_GUILESS_MAIN(PresenceWatchesTest)
#include "tst_presence_watches.moc"
