// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/gateway/two_worlds.h"

#include <QTest>

using namespace std::chrono_literals;
using test::bob;
using test::hearFromBob;
using test::TwoWorlds;
using Condition = xmpp::StanzaError::Condition;
using Reason = gateway::Refusal::Reason;

// Messages of our people to a partner, and what SIP is answered.
class RelayToXmppTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersOnlyWhenTheStanzaIsWritten();
    void answersWithTheErrorOfAFailedDelivery();
    void givesUpAStanzaNobodyWrites();
    void answersOnceWhenTheBounceIsLate();
    void tellsTheSenderOfALateError();
    void tellsOfAnErrorOnce();
    void dropsAnErrorAboutNothing();
    void refuses_data();
    void refuses();
    void refusesByPolicy();
    void notesWhomOurPeopleWriteTo();
    void refusesToWhomTheSenderBlocks();
    void refusesTheSameMessageTwice();
    void refusesWhenTooManyAreOpen();
    void refusesBeforeItIsConfigured();
    void keepsTheOrderOfArrival();
    void answersWhoWaitsForXmppWhenTheEngineStops();
    void tellsOfWhatALostStreamMayHaveLost();
    void doesNotDoubtWhatWasConfirmed();
    void answersWhatWasNotConfirmedWhenTheStreamIsLost();
};

namespace {

const xmpp::DomainPair toFabrikam{test::domainName("contoso.example"),
                                  test::domainName("fabrikam.example")};

} // namespace

void RelayToXmppTest::answersOnlyWhenTheStanzaIsWritten()
{
    TwoWorlds worlds;
    hearFromBob(worlds);

    const auto call = worlds.fromSip(bob, "Hello");

    QCOMPARE(worlds.stanzas.size(), std::size_t(1));
    QCOMPARE(xmpp::bodyOf(worlds.stanzas[0].what), QByteArray("Hello"));
    QVERIFY(!worlds.stanzas[0].what.id.isEmpty());
    QCOMPARE(worlds.status(call), 0);
    QCOMPARE(worlds.relay.underWay(), 1);

    worlds.stanzas[0].done({});

    QCOMPARE(worlds.status(call), 200);
    QCOMPARE(worlds.relay.underWay(), 0);
    QCOMPARE(worlds.relay.counters().sipToXmpp.relayed, 1);
}

void RelayToXmppTest::answersWithTheErrorOfAFailedDelivery()
{
    TwoWorlds worlds;
    const auto call = worlds.fromSip(bob, "Hello");

    worlds.stanzas[0].done(std::unexpected(xmpp::StanzaError{
        .condition = Condition::RemoteServerTimeout, .text = "fabrikam.example does not answer"}));

    QCOMPARE(worlds.status(call), 504);
    QCOMPARE(worlds.answers[call]->reason, QByteArray("fabrikam.example does not answer"));
    QCOMPARE(worlds.relay.counters().sipToXmpp.failed, 1);
}

void RelayToXmppTest::givesUpAStanzaNobodyWrites()
{
    TwoWorlds worlds;
    const auto call = worlds.fromSip(bob, "Hello");

    worlds.clock.advance(30s);
    worlds.relay.checkDeadlines();

    QCOMPARE(worlds.status(call), 504);
    QCOMPARE(worlds.relay.underWay(), 0);
}

// Federation may hold a stanza longer than SIP waits.
void RelayToXmppTest::answersOnceWhenTheBounceIsLate()
{
    TwoWorlds worlds;
    const auto first = worlds.fromSip(bob, "1");
    const auto second = worlds.fromSip(bob, "2");
    worlds.clock.advance(30s);
    worlds.relay.checkDeadlines();

    worlds.stanzas[0].done(
        std::unexpected(xmpp::StanzaError{.condition = Condition::RemoteServerNotFound}));
    worlds.stanzas[1].done({});

    QCOMPARE(worlds.status(first), 504);
    QCOMPARE(worlds.status(second), 504);
    QCOMPARE(worlds.answerCalls, 2);
}

void RelayToXmppTest::tellsTheSenderOfALateError()
{
    TwoWorlds worlds;
    hearFromBob(worlds);
    const auto call = worlds.fromSip(bob, "Hello\nBob");
    const xmpp::Stanza sent = worlds.stanzas[0].what;
    worlds.stanzas[0].done({});
    QCOMPARE(worlds.status(call), 200);

    worlds.clock.advance(9min);
    worlds.relay.receive(xmpp::errorReply(sent, {.condition = Condition::RecipientUnavailable}));

    QCOMPARE(worlds.messages.size(), std::size_t(1));
    const sip::PageMessage notice = worlds.messages[0].what;
    QCOMPARE(notice.from.text(), bob);
    QCOMPARE(notice.to.text(), QByteArray("sip:alice@contoso.example"));
    QCOMPARE(notice.body,
             QByteArray("This message could not be delivered (recipient unavailable): "
                        "\"Hello Bob\""));
    // Nobody to tell when that fails.
    worlds.messages[0].done({.status = 480, .reason = {}, .newAddress = {}});
    QCOMPARE(worlds.stanzas.size(), std::size_t(1));
}

void RelayToXmppTest::tellsOfAnErrorOnce()
{
    TwoWorlds worlds;
    hearFromBob(worlds);
    worlds.fromSip(bob, "Hello");
    const xmpp::Stanza sent = worlds.stanzas[0].what;
    worlds.stanzas[0].done({});

    for (int i = 0; i < 3; ++i)
        worlds.relay.receive(xmpp::errorReply(sent, {.condition = Condition::ItemNotFound}));

    QCOMPARE(worlds.messages.size(), std::size_t(1));
    QCOMPARE(worlds.relay.counters().lateErrors, 1);
    QCOMPARE(worlds.relay.counters().strayErrors, 2);
}

void RelayToXmppTest::dropsAnErrorAboutNothing()
{
    TwoWorlds worlds;
    xmpp::Stanza error = TwoWorlds::message("spam");
    error.type = "error";

    worlds.relay.receive(error);

    QVERIFY(worlds.messages.empty());
    QVERIFY(worlds.stanzas.empty());
    QCOMPARE(worlds.relay.counters().strayErrors, 1);
}

void RelayToXmppTest::refuses_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<int>("status");
    QTest::addColumn<Reason>("reason");
    const QByteArray alice("sip:alice@contoso.example");
    QTest::newRow("not a partner")
        << alice << QByteArray("sip:bob@stranger.example") << 404 << Reason::NotAPartner;
    QTest::newRow("a subdomain of a partner")
        << alice << QByteArray("sip:bob@im.fabrikam.example") << 404 << Reason::NotAPartner;
    QTest::newRow("one of ours") << alice << QByteArray("sip:carol@contoso.example") << 482
                                 << Reason::Loop;
    QTest::newRow("sender from elsewhere")
        << QByteArray("sip:alice@fabrikam.example") << bob << 404 << Reason::NotLocal;
    QTest::newRow("secure") << alice << QByteArray("sips:bob@fabrikam.example") << 416
                            << Reason::SecureAddress;
    QTest::newRow("no person") << alice << QByteArray("sip:fabrikam.example") << 404
                               << Reason::AddressRefused;
}

void RelayToXmppTest::refuses()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(int, status);
    QFETCH(Reason, reason);
    TwoWorlds worlds;

    const auto call = worlds.fromSip(to, "Hello", {}, from);

    QCOMPARE(worlds.answerCalls, 0); // never from inside the call
    QCOMPARE(worlds.status(call), status);
    QVERIFY(!worlds.answers[call]->reason.isEmpty());
    QVERIFY(worlds.stanzas.empty());
    QCOMPARE(worlds.relay.counters().sipToXmpp.refused.at(static_cast<std::size_t>(reason)), 1);
}

void RelayToXmppTest::refusesByPolicy()
{
    TwoWorlds worlds;
    site::Site site = test::contosoSite();
    site::ExternalAccessPolicy noXmpp;
    noXmpp.name = QStringLiteral("no xmpp");
    noXmpp.scope = site::PolicyScope::User;
    noXmpp.xmpp = false;
    noXmpp.members = QStringList{QStringLiteral("alice@contoso.example")};
    site.policies.append(noXmpp);
    worlds.relay.configure(site);

    const auto alice = worlds.fromSip(bob, "Hello", {}, "sip:ALICE@contoso.example");
    const auto carol = worlds.fromSip(bob, "Hello", {}, "sip:carol@contoso.example");

    QCOMPARE(worlds.status(alice), 403);
    QCOMPARE(worlds.status(carol), 0);
    site.accessEdge.allowFederatedUsers = false;
    worlds.relay.configure(site);
    QCOMPARE(worlds.status(worlds.fromSip(bob, "Hello", {}, "sip:carol@contoso.example")), 403);
}

void RelayToXmppTest::notesWhomOurPeopleWriteTo()
{
    TwoWorlds worlds;

    worlds.fromSip(bob, "Hello");
    worlds.fromSip("sip:bob@stranger.example", "Hello"); // does not get that far

    QCOMPARE(worlds.acquaintance.written,
             QByteArrayList{"alice@contoso.example > bob@fabrikam.example"});
}

void RelayToXmppTest::refusesToWhomTheSenderBlocks()
{
    TwoWorlds worlds;
    worlds.acquaintance.ofOurs = gateway::Acquaintance::Verdict::Blocked;

    const auto call = worlds.fromSip(bob, "Hello");

    QCOMPARE(worlds.status(call), 403);
    QVERIFY(worlds.stanzas.empty());
}

void RelayToXmppTest::refusesTheSameMessageTwice()
{
    TwoWorlds worlds;
    worlds.fromSip(bob, "Hello", "z9hG4bK1");

    const auto merged = worlds.fromSip(bob, "Hello", "z9hG4bK1");

    QCOMPARE(worlds.status(merged), 482); // RFC 3261 §8.2.2.2
    QCOMPARE(worlds.stanzas.size(), std::size_t(1));
}

void RelayToXmppTest::refusesWhenTooManyAreOpen()
{
    TwoWorlds worlds;
    for (int i = 0; i < 10000; ++i)
        worlds.fromSip(bob, "Hello");

    const auto call = worlds.fromSip(bob, "Hello");

    QCOMPARE(worlds.status(call), 500);
    QCOMPARE(worlds.stanzas.size(), std::size_t(10000));
}

void RelayToXmppTest::refusesBeforeItIsConfigured()
{
    test::FakeClock clock;
    int status = 0;
    test::FakeAcquaintance acquaintance;
    gateway::Relay relay(gateway::Outlets{}, acquaintance, clock);

    relay.receive({.from = sip::Uri::parse("sip:alice@contoso.example").value(),
                   .to = sip::Uri::parse(bob).value(),
                   .body = "Hello"},
                  [&status](const sip::Answer &answer) { status = answer.status; });
    QCoreApplication::sendPostedEvents();

    QCOMPARE(status, 404);
}

void RelayToXmppTest::keepsTheOrderOfArrival()
{
    TwoWorlds worlds;

    for (int i = 0; i < 50; ++i)
        worlds.fromSip(bob, QByteArray::number(i));

    for (int i = 0; i < 50; ++i)
        QCOMPARE(xmpp::bodyOf(worlds.stanzas[static_cast<std::size_t>(i)].what),
                 QByteArray::number(i));
}

void RelayToXmppTest::answersWhoWaitsForXmppWhenTheEngineStops()
{
    TwoWorlds worlds;
    const auto written = worlds.fromSip(bob, "Written, and nobody objected");
    const auto waiting = worlds.fromSip(bob, "Not written");
    worlds.stanzas.at(0).done({});

    worlds.relay.giveUpOnXmpp();

    QCOMPARE(worlds.status(written), 200);
    QCOMPARE(worlds.status(waiting), 503);
    worlds.stanzas.at(1).done({});
    QCOMPARE(worlds.status(waiting), 503);
    QCOMPARE(worlds.answerCalls, 2);
    QCOMPARE(worlds.relay.underWay(), 0);
}

void RelayToXmppTest::tellsOfWhatALostStreamMayHaveLost()
{
    TwoWorlds worlds;
    hearFromBob(worlds);
    const auto write = [&worlds](const QByteArray &text) {
        const auto call = worlds.fromSip(bob, text);
        worlds.stanzas.back().done({});
        QCOMPARE(worlds.status(call), 200);
    };
    write("long ago");
    worlds.clock.advance(66s);
    write("first");
    write("second");

    worlds.relay.doubt({toFabrikam.from, test::domainName("other.example")}, 65s);
    QVERIFY(worlds.messages.empty());
    worlds.relay.doubt(toFabrikam, 65s);
    worlds.relay.doubt(toFabrikam, 65s);

    QCOMPARE(worlds.messages.size(), std::size_t(1));
    const sip::PageMessage notice = worlds.messages[0].what;
    QCOMPARE(notice.from.text(), bob);
    QCOMPARE(notice.to.text(), QByteArray("sip:alice@contoso.example"));
    QVERIFY(notice.body.contains("not certain"));
    QVERIFY(notice.body.endsWith("\"first\""));
    QCOMPARE(worlds.relay.counters().doubted, 2);
}

void RelayToXmppTest::doesNotDoubtWhatWasConfirmed()
{
    TwoWorlds worlds;
    const auto call = worlds.fromSip(bob, "Hello");
    worlds.stanzas.at(0).done({});
    QCOMPARE(worlds.stanzas.size(), std::size_t(2)); // the ping behind it
    worlds.relay.receive(
        xmpp::errorReply(worlds.stanzas[1].what, {.condition = Condition::ServiceUnavailable}));
    QCOMPARE(worlds.status(call), 200);

    worlds.relay.doubt(toFabrikam, 65s);

    QVERIFY(worlds.messages.empty());
}

void RelayToXmppTest::answersWhatWasNotConfirmedWhenTheStreamIsLost()
{
    TwoWorlds worlds;
    const auto call = worlds.fromSip(bob, "Hello");
    worlds.stanzas.at(0).done({});
    QCOMPARE(worlds.status(call), 0);

    worlds.relay.doubt(toFabrikam, 65s);

    QCOMPARE(worlds.status(call), 504);
    worlds.clock.advance(2s);
    worlds.relay.checkDeadlines();
    QCOMPARE(worlds.answerCalls, 1);
    QVERIFY(worlds.messages.empty());
}

QTEST_GUILESS_MAIN(RelayToXmppTest)
#include "tst_relay_to_xmpp.moc"
