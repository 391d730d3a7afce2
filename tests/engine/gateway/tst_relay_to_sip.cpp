// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/gateway/two_worlds.h"

#include <QTest>

using test::TwoWorlds;
using Condition = xmpp::StanzaError::Condition;
using Reason = gateway::Refusal::Reason;

class RelayToSipTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void deliversWithoutAWord();
    void deliversFromEveryTypeOfPartnerWhoIsKnown();
    void tellsStrangersOfAnUnverifiedPartnerWhy();
    void saysNothingOfABlock();
    void bouncesWhatSipRefuses();
    void keepsOneUnderWayPerPair();
    void goesOnAfterAFailure();
    void keepsPairsApart();
    void bouncesWhatAPairCannotHold();
    void bouncesWhatAllPairsTogetherCannotHold();
    void bouncesBodiesBeyondTheByteLimit();
    void dropsWhatHasNoText();
    void refuses_data();
    void refuses();
    void tellsWhoWaitsForSipWhenTheEngineStops();
    void handsPresenceOn();
    void survivesAnAnswerAfterItsEnd();
};

void RelayToSipTest::deliversWithoutAWord()
{
    TwoWorlds worlds;

    worlds.relay.receive(TwoWorlds::message("Hello"));

    QCOMPARE(worlds.messages.size(), std::size_t(1));
    QCOMPARE(worlds.messages[0].what.body, QByteArray("Hello"));
    QCOMPARE(worlds.relay.counters().xmppToSip.relayed, 0);
    worlds.messages[0].done({.status = 202, .reason = {}, .newAddress = {}});
    QCOMPARE(worlds.relay.counters().xmppToSip.relayed, 1);
    QCOMPARE(worlds.relay.underWay(), 0);
    QVERIFY(worlds.stanzas.empty());
}

void RelayToSipTest::tellsStrangersOfAnUnverifiedPartnerWhy()
{
    TwoWorlds worlds;
    worlds.acquaintance.ofUnverified = gateway::Acquaintance::Verdict::Stranger;

    worlds.relay.receive(TwoWorlds::message("Hello"));

    QVERIFY(worlds.messages.empty());
    QCOMPARE(worlds.stanzas.size(), std::size_t(1));
    const auto error = xmpp::errorOf(worlds.stanzas[0].what);
    QCOMPARE(error->condition, Condition::SubscriptionRequired);
    QVERIFY(error->text.contains("contact list"));
    QCOMPARE(worlds.relay.counters().strangersRefused.value(test::domainName("fabrikam.example")),
             1);

    site::Site site = test::contosoSite();
    site.xmppPartners[0].type = site::PartnerType::PublicVerified;
    worlds.relay.configure(site);
    worlds.relay.receive(TwoWorlds::message("Hello"));
    QCOMPARE(worlds.messages.size(), std::size_t(1));
}

// XEP-0191 §2.3: service-unavailable, as for somebody who is not there.
void RelayToSipTest::saysNothingOfABlock()
{
    TwoWorlds worlds;
    worlds.acquaintance.ofUnverified = gateway::Acquaintance::Verdict::Blocked;

    worlds.relay.receive(TwoWorlds::message("Hello"));

    QVERIFY(worlds.messages.empty());
    const auto error = xmpp::errorOf(worlds.stanzas.at(0).what);
    QCOMPARE(error->condition, Condition::ServiceUnavailable);
    QVERIFY(!error->text.contains("block"));
}

void RelayToSipTest::deliversFromEveryTypeOfPartnerWhoIsKnown()
{
    for (const auto type : {site::PartnerType::Federated,
                            site::PartnerType::PublicVerified,
                            site::PartnerType::PublicUnverified}) {
        TwoWorlds worlds;
        site::Site site = test::contosoSite();
        site.xmppPartners[0].type = type;
        worlds.relay.configure(site);

        worlds.relay.receive(TwoWorlds::message("Hello"));

        QCOMPARE(worlds.messages.size(), std::size_t(1));
    }
}

void RelayToSipTest::bouncesWhatSipRefuses()
{
    TwoWorlds worlds;
    worlds.relay.receive(TwoWorlds::message("Hello"));

    worlds.messages[0].done({.status = 404, .reason = "No such user", .newAddress = {}});

    QCOMPARE(worlds.stanzas.size(), std::size_t(1));
    const xmpp::Stanza bounce = worlds.stanzas[0].what;
    QCOMPARE(bounce.type, QByteArray("error"));
    QCOMPARE(bounce.id, QByteArray("m1"));
    QCOMPARE(bounce.to.text(), QByteArray("bob@fabrikam.example/desk"));
    QCOMPARE(bounce.from.text(), QByteArray("alice@contoso.example"));
    QCOMPARE(xmpp::errorOf(bounce)->condition, Condition::ItemNotFound);
    QCOMPARE(xmpp::errorOf(bounce)->text, QByteArray("No such user"));
    QCOMPARE(worlds.relay.counters().xmppToSip.failed, 1);
}

void RelayToSipTest::keepsOneUnderWayPerPair()
{
    TwoWorlds worlds;

    for (int i = 0; i < 20; ++i)
        worlds.relay.receive(TwoWorlds::message(QByteArray::number(i)));

    // From whichever of Bob's devices: RFC 3428 §8.
    worlds.relay.receive(TwoWorlds::message("20", "bob@fabrikam.example/phone"));
    for (int i = 0; i <= 20; ++i) {
        QCOMPARE(worlds.messages.size(), static_cast<std::size_t>(i + 1));
        QCOMPARE(worlds.messages.back().what.body, QByteArray::number(i));
        worlds.messages.back().done({});
    }
    QCOMPARE(worlds.messages.size(), std::size_t(21));
    QCOMPARE(worlds.relay.underWay(), 0);
}

void RelayToSipTest::goesOnAfterAFailure()
{
    TwoWorlds worlds;
    worlds.relay.receive(TwoWorlds::message("1"));
    worlds.relay.receive(TwoWorlds::message("2"));

    worlds.messages[0].done({.status = 408, .reason = {}, .newAddress = {}});

    QCOMPARE(worlds.messages.size(), std::size_t(2));
    QCOMPARE(worlds.messages[1].what.body, QByteArray("2"));
    QCOMPARE(xmpp::errorOf(worlds.stanzas[0].what)->condition, Condition::RemoteServerTimeout);
}

void RelayToSipTest::keepsPairsApart()
{
    TwoWorlds worlds;

    worlds.relay.receive(TwoWorlds::message("1"));
    worlds.relay.receive(TwoWorlds::message("2", "carol@fabrikam.example/x"));
    worlds.relay.receive(
        TwoWorlds::message("3", "bob@fabrikam.example/desk", "dave@contoso.example"));

    QCOMPARE(worlds.messages.size(), std::size_t(3));
}

void RelayToSipTest::bouncesWhatAPairCannotHold()
{
    TwoWorlds worlds;
    for (int i = 0; i < 101; ++i) // one under way, 100 waiting
        worlds.relay.receive(TwoWorlds::message("x"));
    QVERIFY(worlds.stanzas.empty());

    worlds.relay.receive(TwoWorlds::message(
        "too much", "bob@fabrikam.example/desk", "alice@contoso.example", "last"));

    QCOMPARE(worlds.stanzas.size(), std::size_t(1));
    QCOMPARE(worlds.stanzas[0].what.id, QByteArray("last"));
    QCOMPARE(xmpp::errorOf(worlds.stanzas[0].what)->condition, Condition::ResourceConstraint);
    // Another pair is not concerned.
    worlds.relay.receive(TwoWorlds::message("x", "carol@fabrikam.example/x"));
    QCOMPARE(worlds.stanzas.size(), std::size_t(1));
}

void RelayToSipTest::bouncesWhatAllPairsTogetherCannotHold()
{
    TwoWorlds worlds;

    for (int pair = 0; pair < 101; ++pair) {
        for (int i = 0; i < 101; ++i)
            worlds.relay.receive(
                TwoWorlds::message("x", "user" + QByteArray::number(pair) + "@fabrikam.example/x"));
    }

    QCOMPARE(worlds.messages.size(), std::size_t(101));
    QCOMPARE(worlds.stanzas.size(), std::size_t(100)); // 10,000 wait
    QCOMPARE(xmpp::errorOf(worlds.stanzas[0].what)->condition, Condition::ResourceConstraint);
}

void RelayToSipTest::bouncesBodiesBeyondTheByteLimit()
{
    TwoWorlds worlds;
    const QByteArray body(65536, 'x');

    for (int pair = 0; pair < 6; ++pair) {
        for (int i = 0; i < 101; ++i)
            worlds.relay.receive(TwoWorlds::message(
                body, "user" + QByteArray::number(pair) + "@fabrikam.example/x"));
    }

    QCOMPARE(worlds.stanzas.size(), std::size_t(606 - 511)); // less than 32 MiB, with ids
}

void RelayToSipTest::dropsWhatHasNoText()
{
    TwoWorlds worlds;
    xmpp::Stanza composing = TwoWorlds::message("");
    composing.payload = {{.name = "composing",
                          .ns = "http://jabber.org/protocol/chatstates",
                          .attributes = {},
                          .text = {},
                          .children = {}}};

    worlds.relay.receive(composing);
    worlds.relay.receive(TwoWorlds::message(""));

    QVERIFY(worlds.messages.empty());
    QVERIFY(worlds.stanzas.empty());
    QCOMPARE(worlds.relay.counters().withoutText, 2);
}

void RelayToSipTest::refuses_data()
{
    QTest::addColumn<xmpp::Stanza>("stanza");
    QTest::addColumn<Condition>("condition");
    QTest::addColumn<Reason>("reason");
    xmpp::Stanza groupchat = TwoWorlds::message("Hello");
    groupchat.type = "groupchat";
    QTest::newRow("groupchat") << groupchat << Condition::ServiceUnavailable << Reason::Groupchat;
    QTest::newRow("too large") << TwoWorlds::message(QByteArray(65537, 'x'))
                               << Condition::PolicyViolation << Reason::TooLarge;
    QTest::newRow("not a partner") << TwoWorlds::message("Hello", "bob@stranger.example/x")
                                   << Condition::RemoteServerNotFound << Reason::NotAPartner;
    QTest::newRow("not our domain")
        << TwoWorlds::message("Hello", "bob@fabrikam.example/x", "alice@fabrikam.example")
        << Condition::ItemNotFound << Reason::NotLocal;
    QTest::newRow("from ourselves") << TwoWorlds::message("Hello", "carol@contoso.example/x")
                                    << Condition::NotAcceptable << Reason::Loop;
    QTest::newRow("to no person") << TwoWorlds::message(
        "Hello", "bob@fabrikam.example/x", "contoso.example")
                                  << Condition::JidMalformed << Reason::AddressRefused;
}

void RelayToSipTest::refuses()
{
    QFETCH(xmpp::Stanza, stanza);
    QFETCH(Condition, condition);
    QFETCH(Reason, reason);
    TwoWorlds worlds;

    worlds.relay.receive(stanza);

    QVERIFY(worlds.messages.empty());
    QCOMPARE(worlds.stanzas.size(), std::size_t(1));
    QCOMPARE(xmpp::errorOf(worlds.stanzas[0].what)->condition, condition);
    QVERIFY(!xmpp::errorOf(worlds.stanzas[0].what)->text.isEmpty());
    QCOMPARE(worlds.relay.counters().xmppToSip.refused.at(static_cast<std::size_t>(reason)), 1);
    QCOMPARE(worlds.relay.counters().named().value(QStringLiteral("refused-") + reasonName(reason)),
             1);
}

void RelayToSipTest::tellsWhoWaitsForSipWhenTheEngineStops()
{
    TwoWorlds worlds;
    const auto write = [&worlds](const QByteArray &id) {
        worlds.relay.receive(
            TwoWorlds::message("Hello", "bob@fabrikam.example/desk", "alice@contoso.example", id));
    };
    write("under way");
    write("waits");
    write("waits too");

    worlds.relay.giveUpOnSip();
    write("too late");
    worlds.messages.at(0).done({}); // the phone answers after all

    QCOMPARE(worlds.messages.size(), std::size_t(1));
    QByteArrayList told;
    for (const auto &sent : worlds.stanzas) {
        told.append(sent.what.id);
        QCOMPARE(xmpp::errorOf(sent.what)->condition, Condition::RemoteServerTimeout);
    }
    QCOMPARE(told, (QByteArrayList{"under way", "waits", "waits too", "too late"}));
    QCOMPARE(worlds.relay.underWay(), 0);
}

void RelayToSipTest::handsPresenceOn()
{
    TwoWorlds worlds;
    std::vector<xmpp::Stanza> handed;
    worlds.relay.setPresenceHandler(
        [&handed](const xmpp::Stanza &stanza) { handed.push_back(stanza); });
    xmpp::Stanza presence = TwoWorlds::message("");
    presence.kind = xmpp::Stanza::Kind::Presence;
    presence.type = "subscribe";

    worlds.relay.receive(presence);

    QVERIFY(worlds.stanzas.empty());
    QVERIFY(worlds.messages.empty());
    QCOMPARE(handed, std::vector{presence});
}

// Federation and the user agent outlive the relay, and so may their answers.
void RelayToSipTest::survivesAnAnswerAfterItsEnd()
{
    std::vector<sip::UserAgent::Reply> answers;
    test::FakeClock clock;
    test::FakeAcquaintance acquaintance;
    {
        gateway::Relay relay({.sendStanza = [](auto &&...) {},
                              .sendMessage =
                                  [&answers](const sip::PageMessage &, sip::UserAgent::Reply done) {
                                      answers.push_back(std::move(done));
                                  }},
                             acquaintance,
                             clock);
        relay.configure(test::contosoSite());
        relay.receive(TwoWorlds::message("Hello"));
    }

    answers.at(0)({});
}

QTEST_GUILESS_MAIN(RelayToSipTest)
#include "tst_relay_to_sip.moc"
