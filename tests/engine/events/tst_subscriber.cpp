// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/events/subscriber_bench.h"

using namespace events;
using namespace std::chrono_literals;
using test::granted;
using test::pair;
using test::pidfOf;
using test::tagOf;

class SubscriberTest : public test::SubscriberBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }

    void asksAsTheStandardsHaveIt();
    void tellsWhenItIsPendingAndApproved();
    void takesANotifyBeforeTheAnswer();
    void tellsOfActiveWithoutADocument();
    void readsTheLanguageOfADocument();
    void refreshesInTheDialogBeforeItsEnd();
    void heedsTheTimeThatANotifyGives();
    void leavesWhenNobodyWantsIt();
    void waitsForADialogToLeave();
    void comesBackWhenWantedWhileLeaving();
    void looksOnce();
    void refreshesInsteadOfLookingTwice();
    void mayBeToldToLeaveWhileItTells();
};

void SubscriberTest::asksAsTheStandardsHaveIt()
{
    QVERIFY(m_subscriber->subscribe(pair));

    QCOMPARE(m_port.sent.size(), 1U);
    QCOMPARE(last().method, sip::Method::Subscribe);
    QCOMPARE(last().target.text(), pair.presentity);
    QVERIFY(last().from.startsWith("<sip:romeo@montague.example>;tag="));
    QCOMPARE(last().to, QByteArray("<sip:alice@contoso.example>"));
    QCOMPARE(last().headers,
             QByteArray("Event: presence\r\nAccept: application/pidf+xml\r\nExpires: 3600\r\n"));
    QVERIFY(!last().callId.isEmpty());
    QVERIFY(last().body.isEmpty());

    m_subscriber->subscribe(pair);
    QCOMPARE(m_port.sent.size(), 1U);
}

void SubscriberTest::tellsWhenItIsPendingAndApproved()
{
    m_subscriber->subscribe(pair);
    m_port.respond(0, 202, granted); // RFC 6665 §8.3.1: of old notifiers
    QCOMPARE(m_pending->size(), 0);

    QCOMPARE(notify({.state = "pending;expires=3600"}), 200);
    QCOMPARE(notify({.state = "Pending", .sequence = 2}), 200);
    QCOMPARE(m_pending->size(), 1);
    QCOMPARE(m_active->size(), 0);

    QCOMPARE(notify({.body = pidfOf("dnd"), .sequence = 3}), 200);
    QCOMPARE(m_active->size(), 1);
    QCOMPARE(m_active->last().at(0).value<Pair>(), pair);
    QCOMPARE(m_active->last().at(1).value<PresenceDocument>().tuples.at(0).show, QByteArray("dnd"));

    QCOMPARE(notify({.body = pidfOf("xa"), .sequence = 4}), 200);
    QCOMPARE(m_active->size(), 2);
    QCOMPARE(m_ended->size(), 0);
}

void SubscriberTest::takesANotifyBeforeTheAnswer()
{
    m_subscriber->subscribe(pair);

    QCOMPARE(notify({.body = pidfOf("away")}), 200);
    QCOMPARE(m_active->size(), 1);
    m_port.respond(0, 200, granted);
    pass(33s); // Timer N is of no matter any more

    QCOMPARE(m_port.sent.size(), 1U);
    QCOMPARE(m_ended->size(), 0);
    QCOMPARE(notify({.body = pidfOf("xa"), .sequence = 2}), 200);
    QCOMPARE(m_active->size(), 2);
}

void SubscriberTest::tellsOfActiveWithoutADocument()
{
    m_subscriber->subscribe(pair);
    m_port.respond(0, 200, granted);

    notify({});
    QCOMPARE(m_active->size(), 1);
    QVERIFY(m_active->last().at(1).value<PresenceDocument>().tuples.empty());
    notify({.sequence = 2});
    QCOMPARE(m_active->size(), 1); // what is known stays
}

void SubscriberTest::readsTheLanguageOfADocument()
{
    m_subscriber->subscribe(pair);
    m_port.respond(0, 200, granted);
    QByteArray body = pidfOf("dnd");
    body.replace("</tuple>", "<note>Besetzt</note></tuple>");

    QCOMPARE(notify({.body = body, .type = "application/pidf+xml\r\nContent-Language: de"}), 200);

    const auto document = m_active->last().at(1).value<PresenceDocument>();
    QCOMPARE(document.tuples.at(0).notes, (std::vector<Note>{{"Besetzt", "de"}}));
}

void SubscriberTest::refreshesInTheDialogBeforeItsEnd()
{
    establish();
    const QByteArray callId = last().callId;

    pass(2800s);
    QCOMPARE(m_port.sent.size(), 1U);
    QVERIFY(passUntilSent(450s));

    QCOMPARE(last().method, sip::Method::Subscribe);
    QCOMPARE(last().callId, callId);
    QCOMPARE(tagOf(last().to), QByteArray("notifier"));
    QCOMPARE(last().target.text(), QByteArray("sip:sfb.contoso.example"));
    QVERIFY(last().sequence > 1);
    QVERIFY(last().headers.contains("Expires: 3600\r\n"));
    m_port.respond(lastIndex(), 200, granted);
    pass(2800s);
    QCOMPARE(m_port.sent.size(), 2U);
    QCOMPARE(m_ended->size(), 0);
    QVERIFY(passUntilSent(450s));
}

void SubscriberTest::heedsTheTimeThatANotifyGives()
{
    m_subscriber->subscribe(pair);
    m_port.respond(0, 200, granted);

    notify({.state = "active;expires=120", .body = pidfOf("away")});

    QVERIFY(passUntilSent(120s));
    QCOMPARE(m_ended->size(), 0);
}

void SubscriberTest::leavesWhenNobodyWantsIt()
{
    establish();

    m_subscriber->unsubscribe(pair);
    QCOMPARE(m_port.sent.size(), 2U);
    QVERIFY(last().headers.contains("Expires: 0\r\n"));
    QCOMPARE(tagOf(last().to), QByteArray("notifier"));
    m_port.respond(1, 200, "Expires: 0\r\n");
    QVERIFY(m_subscriber->isSubscribed(pair));

    QCOMPARE(notify({.state = "terminated;reason=timeout", .body = pidfOf("xa"), .sequence = 2}),
             200);
    QVERIFY(!m_subscriber->isSubscribed(pair));
    QCOMPARE(m_active->size(), 1);
    QCOMPARE(m_ended->size(), 0); // who did not want it is told nothing
    pass(86400s);
    QCOMPARE(m_port.sent.size(), 2U);
}

void SubscriberTest::waitsForADialogToLeave()
{
    m_subscriber->subscribe(pair);
    m_subscriber->unsubscribe(pair);
    QCOMPARE(m_port.sent.size(), 1U);
    m_port.respond(0, 200, granted);
    QCOMPARE(m_port.sent.size(), 1U);

    QCOMPARE(notify({.body = pidfOf("away")}), 200);

    QCOMPARE(m_port.sent.size(), 2U);
    QVERIFY(last().headers.contains("Expires: 0\r\n"));
    QCOMPARE(m_active->size(), 0);
    m_port.fail(1, 408);
    QCOMPARE(m_subscriber->count(), 0U);
}

void SubscriberTest::comesBackWhenWantedWhileLeaving()
{
    establish();
    m_subscriber->unsubscribe(pair);
    m_subscriber->subscribe(pair);
    m_port.respond(1, 200, "Expires: 0\r\n");

    notify({.state = "terminated;reason=timeout", .sequence = 2});

    QVERIFY(passUntilSent(2s));
    QCOMPARE(last().to, QByteArray("<sip:alice@contoso.example>"));
    QVERIFY(last().headers.contains("Expires: 3600\r\n"));
}

void SubscriberTest::looksOnce()
{
    QVERIFY(m_subscriber->fetch(pair));
    QVERIFY(last().headers.contains("Expires: 0\r\n"));
    m_port.respond(0, 200, "Expires: 0\r\n");

    QCOMPARE(notify({.state = "terminated;reason=timeout", .body = pidfOf("chat")}), 200);

    QCOMPARE(m_fetched->size(), 1);
    QCOMPARE(m_fetched->last().at(1).value<PresenceDocument>().tuples.at(0).show,
             QByteArray("chat"));
    QCOMPARE(m_active->size(), 0);
    QCOMPARE(m_subscriber->count(), 0U);
    QCOMPARE(notify({.state = "terminated", .sequence = 2}), 481);
}

void SubscriberTest::refreshesInsteadOfLookingTwice()
{
    establish();

    QVERIFY(m_subscriber->fetch(pair));

    QCOMPARE(m_port.sent.size(), 2U);
    QVERIFY(last().headers.contains("Expires: 3600\r\n"));
    QVERIFY(m_subscriber->fetch(pair));
    QCOMPARE(m_port.sent.size(), 2U);
}

void SubscriberTest::mayBeToldToLeaveWhileItTells()
{
    connect(m_subscriber.get(), &Subscriber::active, this, [this](const Pair &told) {
        m_subscriber->unsubscribe(told);
    });
    connect(m_subscriber.get(), &Subscriber::ended, this, [this](const Pair &told) {
        m_subscriber->subscribe(told);
    });
    establish();
    QVERIFY(last().headers.contains("Expires: 0\r\n"));
    notify({.state = "terminated;reason=timeout", .sequence = 2});
    QCOMPARE(m_subscriber->count(), 0U);

    m_subscriber->subscribe(pair);
    m_port.respond(lastIndex(), 603);
    QVERIFY(m_subscriber->isSubscribed(pair));
}

QTEST_GUILESS_MAIN(SubscriberTest)
#include "tst_subscriber.moc"
