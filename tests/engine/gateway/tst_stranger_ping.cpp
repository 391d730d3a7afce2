// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/gateway/two_worlds.h"

#include <QTest>

using namespace std::chrono_literals;
using test::bob;
using test::TwoWorlds;
using Condition = xmpp::StanzaError::Condition;

// The first message to somebody: a ping behind it tells whether an error is still to come.
class StrangerPingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void confirmsAStrangerByAPing();
    void answersNoSuchUserInsteadOf200();
    void doesNotAskTwice();
    void takesAnErrorToAPingAsConfirmation();
    void ignoresAPongOfAnotherDomain();
    void takesSilenceAsConsent();
    void doesNotAskASilentDomainAgain();
};

void StrangerPingTest::confirmsAStrangerByAPing()
{
    TwoWorlds worlds;
    const auto call = worlds.fromSip(bob, "Hello");
    worlds.stanzas[0].done({});

    QCOMPARE(worlds.status(call), 0);
    QCOMPARE(worlds.stanzas.size(), std::size_t(2));
    const xmpp::Stanza ping = worlds.stanzas[1].what;
    QCOMPARE(ping.kind, xmpp::Stanza::Kind::Iq);
    QCOMPARE(ping.type, QByteArray("get"));
    QCOMPARE(ping.to.text(), QByteArray("fabrikam.example"));
    QVERIFY(ping.child("ping", xmpp::ns::ping) != nullptr);

    worlds.relay.receive(xmpp::resultReply(ping));

    QCOMPARE(worlds.status(call), 200);
    QCOMPARE(worlds.relay.counters().sipToXmpp.relayed, 1);
}

void StrangerPingTest::answersNoSuchUserInsteadOf200()
{
    TwoWorlds worlds;
    const auto call = worlds.fromSip("sip:nobody@fabrikam.example", "Hello");
    const xmpp::Stanza sent = worlds.stanzas[0].what;
    worlds.stanzas[0].done({});
    const xmpp::Stanza ping = worlds.stanzas[1].what;

    worlds.relay.receive(xmpp::errorReply(
        sent, {.condition = Condition::ServiceUnavailable, .text = "User unknown"}));
    worlds.relay.receive(xmpp::resultReply(ping));

    QCOMPARE(worlds.status(call), 403);
    QCOMPARE(worlds.answers[call]->reason, QByteArray("User unknown"));
    QCOMPARE(worlds.answerCalls, 1);
    QVERIFY(worlds.messages.empty());
    // Still a stranger: the next message asks again.
    worlds.fromSip("sip:nobody@fabrikam.example", "Hello?");
    worlds.stanzas[2].done({});
    QCOMPARE(worlds.stanzas.size(), std::size_t(4));
}

void StrangerPingTest::doesNotAskTwice()
{
    TwoWorlds worlds;
    worlds.fromSip(bob, "1");
    worlds.stanzas[0].done({});
    worlds.relay.receive(xmpp::resultReply(worlds.stanzas[1].what));

    const auto second = worlds.fromSip(bob, "2");
    worlds.stanzas[2].done({});

    QCOMPARE(worlds.status(second), 200);
    QCOMPARE(worlds.stanzas.size(), std::size_t(3));
}

void StrangerPingTest::takesAnErrorToAPingAsConfirmation()
{
    TwoWorlds worlds;
    const auto call = worlds.fromSip(bob, "Hello");
    worlds.stanzas[0].done({});

    worlds.relay.receive(
        xmpp::errorReply(worlds.stanzas[1].what, {.condition = Condition::ServiceUnavailable}));

    QCOMPARE(worlds.status(call), 200);
}

void StrangerPingTest::ignoresAPongOfAnotherDomain()
{
    TwoWorlds worlds;
    const auto call = worlds.fromSip(bob, "Hello");
    worlds.stanzas[0].done({});
    xmpp::Stanza forged = xmpp::resultReply(worlds.stanzas[1].what);
    forged.from = xmpp::Jid::parse("evil.example").value();

    worlds.relay.receive(forged);

    QCOMPARE(worlds.status(call), 0);
}

void StrangerPingTest::takesSilenceAsConsent()
{
    TwoWorlds worlds;
    const auto call = worlds.fromSip(bob, "Hello");
    worlds.stanzas[0].done({});

    worlds.clock.advance(1999ms);
    worlds.relay.checkDeadlines();
    QCOMPARE(worlds.status(call), 0);
    worlds.clock.advance(1ms);
    worlds.relay.checkDeadlines();

    QCOMPARE(worlds.status(call), 200);
}

void StrangerPingTest::doesNotAskASilentDomainAgain()
{
    TwoWorlds worlds;
    worlds.fromSip(bob, "Hello");
    worlds.stanzas[0].done({});
    worlds.clock.advance(2s);
    worlds.relay.checkDeadlines();

    const auto other = worlds.fromSip("sip:carol@fabrikam.example", "Hello");
    worlds.stanzas[2].done({});

    QCOMPARE(worlds.status(other), 200);
    QCOMPARE(worlds.stanzas.size(), std::size_t(3));
}

QTEST_GUILESS_MAIN(StrangerPingTest)
#include "tst_stranger_ping.moc"
