// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/events/subscriber_bench.h"

#include <QRegularExpression>

using namespace events;
using namespace std::chrono_literals;
using test::granted;
using test::Notify;
using test::pair;
using test::pidfOf;
using test::tagOf;

class SubscriberFailuresTest : public test::SubscriberBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }

    void asksAnewWhenItsTimeIsOver();
    void asksAnewAfterTimerN();
    void asksForTheMinimum();
    void asksAnewAtOnceAfter481();
    void endsForGood_data();
    void endsForGood();
    void tellsOfALossOnce();
    void tellsNothingOfAShortOutage_data();
    void tellsNothingOfAShortOutage();
    void forgetsTheStateAfterALongOutage();
    void tellsWhatIsNotKnownAnyMoreAfterAnOutage();
    void losesNobodyAtARestartWhoseServerIsSetUpWrongly();
    void hidesWhoIsPendingAgainAfterAnOutage();
    void refusesNotifies_data();
    void refusesNotifies();
    void makesNoSecondDialogOfAFork();
    void staysWithADocumentItCannotRead();
    void keepsAFewInFlight();
    void sendsNothingForWhoIsGoneMeanwhile();
    void refusesBeyondItsLimit();
};

void SubscriberFailuresTest::asksAnewWhenItsTimeIsOver()
{
    establish();
    const QByteArray callId = last().callId;
    QVERIFY(passUntilSent(3600s)); // the refresh, which nobody answers

    pass(3600s);
    m_port.fail(lastIndex(), 408);
    QVERIFY(passUntilSent(5s));

    QVERIFY(last().callId != callId);
    QCOMPARE(last().to, QByteArray("<sip:alice@contoso.example>"));
}

void SubscriberFailuresTest::asksAnewAfterTimerN()
{
    m_subscriber->subscribe(pair);
    m_port.respond(0, 200, granted);
    const Notify late{.localTag = tagOf(last().from), .callId = last().callId};

    pass(31s);
    QCOMPARE(m_port.sent.size(), 1U);
    QVERIFY(passUntilSent(6s));

    QVERIFY(last().callId != late.callId);
    QCOMPARE(notify(late), 481);
}

void SubscriberFailuresTest::asksForTheMinimum()
{
    m_subscriber->subscribe(pair);

    m_port.respond(0, 423, "Min-Expires: 7200\r\n");

    QCOMPARE(m_port.sent.size(), 2U);
    QVERIFY(last().headers.contains("Expires: 7200\r\n"));
    QCOMPARE(m_ended->size(), 0);
}

void SubscriberFailuresTest::asksAnewAtOnceAfter481()
{
    establish();
    const QByteArray callId = last().callId;
    QVERIFY(passUntilSent(3600s));

    m_port.respond(lastIndex(), 481);

    QVERIFY(passUntilSent(2s));
    QVERIFY(last().callId != callId);
    QCOMPARE(m_ended->size(), 0); // it is back before anybody notices
}

void SubscriberFailuresTest::endsForGood_data()
{
    QTest::addColumn<int>("status"); // 0: by the NOTIFY
    QTest::addColumn<QByteArray>("state");
    for (const int status : {403, 404, 489, 603})
        QTest::addRow("%d", status) << status << QByteArray();
    QTest::newRow("rejected") << 0 << QByteArray("terminated;reason=rejected");
    QTest::newRow("noresource") << 0 << QByteArray("terminated ; reason=NoResource;retry-after=5");
}

void SubscriberFailuresTest::endsForGood()
{
    QFETCH(int, status);
    QFETCH(QByteArray, state);
    m_subscriber->subscribe(pair);

    if (status != 0) {
        m_port.respond(0, status);
    } else {
        m_port.respond(0, 200, granted);
        QCOMPARE(notify({.state = state}), 200);
    }

    QCOMPARE(m_ended->size(), 1);
    QCOMPARE(m_ended->last().at(0).value<Pair>(), pair);
    QCOMPARE(m_ended->last().at(1).toBool(), true);
    QCOMPARE(m_subscriber->count(), 0U);
    pass(86400s);
    QCOMPARE(m_port.sent.size(), 1U);
}

void SubscriberFailuresTest::tellsOfALossOnce()
{
    m_subscriber->subscribe(pair);
    for (int i = 0; i < 30; ++i) {
        m_port.fail(lastIndex(), 503);
        QVERIFY(passUntilSent(60s));
    }
    QCOMPARE(m_ended->size(), 1);
    QCOMPARE(m_ended->last().at(1).toBool(), false);

    m_port.respond(lastIndex(), 200, granted);
    notify({.body = pidfOf("away")});
    QCOMPARE(m_active->size(), 1);
    QCOMPARE(m_ended->size(), 1);
}

void SubscriberFailuresTest::tellsNothingOfAShortOutage_data()
{
    QTest::addColumn<int>("status"); // negative: nothing came back
    for (const int status : {-408, -503, 500, 503, 504})
        QTest::addRow("%d", status) << status;
}

void SubscriberFailuresTest::tellsNothingOfAShortOutage()
{
    QFETCH(int, status);
    establish();
    QVERIFY(passUntilSent(3600s));
    m_port.fail(lastIndex(), 408); // the refresh
    pass(3600s);
    const auto start = m_clock.monotonic();

    while (m_clock.monotonic() < start + 4min) {
        if (m_port.sent.back().isOpen()) {
            if (status < 0)
                m_port.fail(lastIndex(), -status);
            else
                m_port.respond(lastIndex(), status);
        }
        pass(1s);
    }
    QCOMPARE(m_ended->size(), 0);
    QVERIFY(m_port.sent.back().isOpen() || passUntilSent(60s));
    m_port.respond(lastIndex(), 200, granted);
    notify({.body = pidfOf("away")});
    pass(10min);

    QCOMPARE(m_ended->size(), 0);
    QCOMPARE(m_active->size(), 2);
}

// RFC 6665 §4.1.2.2: what a server says of when to come back is heeded, but not waited for.
void SubscriberFailuresTest::forgetsTheStateAfterALongOutage()
{
    m_subscriber->subscribe(pair, true);
    m_port.respond(0, 503, "Retry-After: 3600\r\n");

    pass(299s);
    QCOMPARE(m_ended->size(), 0);
    pass(1s);

    QCOMPARE(m_ended->size(), 1);
    QCOMPARE(m_ended->last().at(1).toBool(), false);
    QCOMPARE(m_port.sent.size(), 1U);
}

void SubscriberFailuresTest::tellsWhatIsNotKnownAnyMoreAfterAnOutage()
{
    establish();
    QCOMPARE(notify({.state = "terminated;reason=probation", .sequence = 2}), 200);
    QVERIFY(passUntilSent(60s));
    m_port.respond(lastIndex(), 200, granted);

    QCOMPARE(notify({.remoteTag = "another"}), 200);

    QCOMPARE(m_active->size(), 2);
    QVERIFY(m_active->last().at(1).value<PresenceDocument>().tuples.empty());
}

void SubscriberFailuresTest::losesNobodyAtARestartWhoseServerIsSetUpWrongly()
{
    m_subscriber->subscribe(pair, true);

    m_port.respond(0, 404);

    QCOMPARE(m_ended->size(), 1);
    QCOMPARE(m_ended->last().at(1).toBool(), false);
    QVERIFY(passUntilSent(60s));
}

void SubscriberFailuresTest::hidesWhoIsPendingAgainAfterAnOutage()
{
    m_subscriber->subscribe(pair, true);
    m_port.fail(0, 503);
    QVERIFY(passUntilSent(60s));
    m_port.respond(lastIndex(), 200, granted);

    QCOMPARE(notify({.state = "pending;expires=600"}), 200);

    QCOMPARE(m_ended->size(), 1);
    QCOMPARE(m_ended->last().at(1).toBool(), false);
    pass(5min);
    QCOMPARE(m_ended->size(), 1);
    QCOMPARE(notify({.body = pidfOf("away"), .sequence = 2}), 200);
    QCOMPARE(m_active->size(), 1);
}

void SubscriberFailuresTest::refusesNotifies_data()
{
    QTest::addColumn<Notify>("notify");
    QTest::addColumn<int>("status");

    QTest::newRow("of an unknown call") << Notify{.callId = "other"} << 481;
    QTest::newRow("to another tag") << Notify{.localTag = "other"} << 481;
    QTest::newRow("of another event") << Notify{.event = "dialog"} << 489;
    QTest::newRow("without an event") << Notify{.event = ""} << 489;
    QTest::newRow("without a state") << Notify{.state = ""} << 400;
    QTest::newRow("of an unknown state") << Notify{.state = "waiting"} << 400;
    QTest::newRow("of a malformed state") << Notify{.state = "active;;="} << 400;
    QTest::newRow("of another type") << Notify{.body = "x", .type = "text/plain"} << 415;
}

void SubscriberFailuresTest::refusesNotifies()
{
    QFETCH(Notify, notify);
    m_subscriber->subscribe(pair);
    m_port.respond(0, 200, granted);

    const int status = this->notify(notify);

    QTEST(status, "status");
    QCOMPARE(m_active->size(), 0);
    QCOMPARE(this->notify({.body = pidfOf("away"), .sequence = 2}), 200);
    QCOMPARE(m_active->size(), 1);
}

// RFC 3856 §6.9.
void SubscriberFailuresTest::makesNoSecondDialogOfAFork()
{
    establish();

    QCOMPARE(notify({.body = pidfOf("xa"), .remoteTag = "fork"}), 481);
    QCOMPARE(m_active->size(), 1);
    QCOMPARE(notify({.body = pidfOf("xa"), .sequence = 2}), 200);
    QCOMPARE(notify({.body = pidfOf("chat"), .sequence = 1}), 500); // RFC 3261 §12.2.2
    QCOMPARE(m_active->size(), 2);
}

void SubscriberFailuresTest::staysWithADocumentItCannotRead()
{
    establish();
    QTest::ignoreMessage(QtWarningMsg,
                         QRegularExpression(QStringLiteral("alice@contoso.example.*be read")));

    QCOMPARE(notify({.body = "<presence>", .sequence = 2}), 200);

    QCOMPARE(m_active->size(), 1);
    QCOMPARE(m_ended->size(), 0);
}

void SubscriberFailuresTest::keepsAFewInFlight()
{
    m_subscriber->configure({.inFlight = 10});
    for (int i = 0; i < 100; ++i)
        m_subscriber->subscribe({"sip:r" + QByteArray::number(i) + "@m.example", pair.presentity});
    QCOMPARE(m_port.sent.size(), 10U);

    for (std::size_t i = 0; i < 100; ++i) {
        m_port.respond(i, 200, granted);
        QCOMPARE(m_port.sent.size(), std::min<std::size_t>(i + 11, 100));
    }
    QVERIFY(m_port.sent[0].request.from.contains("r0@"));
    QVERIFY(m_port.sent[99].request.from.contains("r99@"));
}

void SubscriberFailuresTest::sendsNothingForWhoIsGoneMeanwhile()
{
    m_subscriber->configure({.inFlight = 1});
    m_subscriber->subscribe({"sip:first@m.example", pair.presentity});
    m_subscriber->subscribe(pair);
    m_subscriber->unsubscribe(pair);

    m_port.respond(0, 403);

    QCOMPARE(m_port.sent.size(), 1U);
    QCOMPARE(m_subscriber->count(), 0U);
}

void SubscriberFailuresTest::refusesBeyondItsLimit()
{
    m_subscriber->configure({.subscriptions = 1});

    QVERIFY(m_subscriber->subscribe(pair));
    QVERIFY(m_subscriber->subscribe(pair));
    QVERIFY(!m_subscriber->subscribe({"sip:other@m.example", pair.presentity}));
    QVERIFY(!m_subscriber->fetch({"sip:other@m.example", pair.presentity}));
    m_port.respond(0, 603);
    QVERIFY(!m_subscriber->subscribe({"sip:other@m.example", "not an address"}));
    QVERIFY(m_subscriber->subscribe({"sip:other@m.example", pair.presentity}));
}

QTEST_GUILESS_MAIN(SubscriberFailuresTest)
#include "tst_subscriber_failures.moc"
