// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/events/subscriber.h"
#include "tests/engine/sip/sip_fixtures.h"
#include "tests/support/fake_clock.h"
#include "tests/support/fake_request_port.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace events;
using namespace std::chrono_literals;

namespace {

const Pair pair{"sip:romeo@montague.example", "sip:alice@contoso.example"};
const QByteArray granted = "Expires: 3600\r\nContact: <sip:sfb.contoso.example>\r\n";

QByteArray pidfOf(const QByteArray &show)
{
    return "<presence xmlns='urn:ietf:params:xml:ns:pidf' entity='sip:alice@contoso.example'>"
           "<tuple id='t'><status><basic>open</basic><show xmlns='jabber:client'>"
        + show + "</show></status></tuple></presence>";
}

QByteArray tagOf(const QByteArray &value)
{
    return sip::NameAddr::parse(value)->tag().toByteArray();
}

// A NOTIFY within the dialog that a SUBSCRIBE of ours began.
struct Notify {
    QByteArray state = "active;expires=3600";
    QByteArray body = {};
    QByteArray event = "presence";
    QByteArray type = "application/pidf+xml";
    QByteArray remoteTag = "notifier";
    QByteArray localTag = {}; // empty: the right one
    QByteArray callId = {}; // empty: the right one
    int sequence = 1;
};

} // namespace

class SubscriberTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void asksAsTheStandardsHaveIt();
    void tellsWhenItIsPendingAndApproved();
    void takesANotifyBeforeTheAnswer();
    void tellsOfActiveWithoutADocument();
    void refreshesInTheDialogBeforeItsEnd();
    void heedsTheTimeThatANotifyGives();
    void asksAnewWhenItsTimeIsOver();
    void asksAnewAfterTimerN();
    void leavesWhenNobodyWantsIt();
    void waitsForADialogToLeave();
    void comesBackWhenWantedWhileLeaving();
    void looksOnce();
    void refreshesInsteadOfLookingTwice();
    void asksForTheMinimum();
    void asksAnewAtOnceAfter481();
    void endsForGood_data();
    void endsForGood();
    void tellsOfALossOnce();
    void refusesNotifies_data();
    void refusesNotifies();
    void makesNoSecondDialogOfAFork();
    void staysWithADocumentItCannotRead();
    void keepsAFewInFlight();
    void sendsNothingForWhoIsGoneMeanwhile();
    void refusesBeyondItsLimit();
    void mayBeToldToLeaveWhileItTells();

private:
    void pass(std::chrono::milliseconds time)
    {
        m_clock.advance(time);
        m_subscriber->fireTimers();
    }
    // In steps, as the time passes; until something more was sent, or the end.
    bool passUntilSent(std::chrono::seconds atMost)
    {
        const std::size_t before = m_port.sent.size();
        for (auto passed = 0s; passed < atMost && m_port.sent.size() == before; ++passed)
            pass(1s);
        return m_port.sent.size() > before;
    }
    const sip::OutgoingRequest &last() const { return m_port.sent.back().request; }
    std::size_t lastIndex() const { return m_port.sent.size() - 1; }
    int notify(const Notify &parts)
    {
        const sip::OutgoingRequest &ours = last();
        const QByteArray headers = (parts.event.isEmpty() ? "" : "Event: " + parts.event + "\r\n")
            + (parts.state.isEmpty() ? "" : "Subscription-State: " + parts.state + "\r\n")
            + "Contact: <sip:sfb.contoso.example>\r\n"
            + (parts.body.isEmpty() ? "" : "Content-Type: " + parts.type + "\r\n");
        const test::RequestText text{
            .method = "NOTIFY",
            .uri = "sip:edge.example",
            .from = "<sip:alice@contoso.example>;tag=" + parts.remoteTag,
            .to = "<sip:romeo@montague.example>;tag="
                + (parts.localTag.isEmpty() ? tagOf(ours.from) : parts.localTag),
            .callId = parts.callId.isEmpty() ? ours.callId : parts.callId,
            .sequence = QByteArray::number(parts.sequence),
            .headers = headers,
            .body = parts.body};
        const sip::Request request = text.request();
        m_subscriber->serve({.id = ++m_ids, .request = request, .flow = {}, .sender = {}});
        return m_port.answers.back().id == m_ids ? m_port.answers.back().status : 0;
    }
    // Accepted and active.
    void establish(int sequence = 1)
    {
        m_subscriber->subscribe(pair);
        m_port.respond(lastIndex(), 200, granted);
        QCOMPARE(notify({.body = pidfOf("away"), .sequence = sequence}), 200);
    }

    test::FakeClock m_clock;
    test::FakeRequestPort m_port;
    std::unique_ptr<Subscriber> m_subscriber;
    std::unique_ptr<QSignalSpy> m_pending, m_active, m_fetched, m_ended;
    quint64 m_ids = 0;
};

void SubscriberTest::init()
{
    m_port.answers.clear();
    m_port.sent.clear();
    m_subscriber = std::make_unique<Subscriber>(m_port, m_clock);
    m_pending = std::make_unique<QSignalSpy>(m_subscriber.get(), &Subscriber::pending);
    m_active = std::make_unique<QSignalSpy>(m_subscriber.get(), &Subscriber::active);
    m_fetched = std::make_unique<QSignalSpy>(m_subscriber.get(), &Subscriber::fetched);
    m_ended = std::make_unique<QSignalSpy>(m_subscriber.get(), &Subscriber::ended);
}

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

void SubscriberTest::asksAnewWhenItsTimeIsOver()
{
    establish();
    const QByteArray callId = last().callId;
    QVERIFY(passUntilSent(3600s)); // the refresh, which nobody answers

    pass(3600s);
    QCOMPARE(m_ended->size(), 1);
    QCOMPARE(m_ended->last().at(1).toBool(), false);
    m_port.fail(lastIndex(), 408);
    QVERIFY(passUntilSent(5s));

    QVERIFY(last().callId != callId);
    QCOMPARE(last().to, QByteArray("<sip:alice@contoso.example>"));
}

void SubscriberTest::asksAnewAfterTimerN()
{
    m_subscriber->subscribe(pair);
    m_port.respond(0, 200, granted);
    const Notify late{.localTag = tagOf(last().from), .callId = last().callId};

    pass(31s);
    QCOMPARE(m_ended->size(), 0);
    pass(1s);
    QCOMPARE(m_ended->size(), 1);
    QVERIFY(passUntilSent(5s));

    QVERIFY(last().callId != late.callId);
    QCOMPARE(notify(late), 481);
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

void SubscriberTest::asksForTheMinimum()
{
    m_subscriber->subscribe(pair);

    m_port.respond(0, 423, "Min-Expires: 7200\r\n");

    QCOMPARE(m_port.sent.size(), 2U);
    QVERIFY(last().headers.contains("Expires: 7200\r\n"));
    QCOMPARE(m_ended->size(), 0);
}

void SubscriberTest::asksAnewAtOnceAfter481()
{
    establish();
    const QByteArray callId = last().callId;
    QVERIFY(passUntilSent(3600s));

    m_port.respond(lastIndex(), 481);

    QVERIFY(passUntilSent(2s));
    QVERIFY(last().callId != callId);
    QCOMPARE(m_ended->size(), 0); // it is back before anybody notices
}

void SubscriberTest::endsForGood_data()
{
    QTest::addColumn<int>("status"); // 0: by the NOTIFY
    QTest::addColumn<QByteArray>("state");
    for (const int status : {403, 404, 489, 603})
        QTest::addRow("%d", status) << status << QByteArray();
    QTest::newRow("rejected") << 0 << QByteArray("terminated;reason=rejected");
    QTest::newRow("noresource") << 0 << QByteArray("terminated ; reason=NoResource;retry-after=5");
}

void SubscriberTest::endsForGood()
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

void SubscriberTest::tellsOfALossOnce()
{
    m_subscriber->subscribe(pair);
    for (int i = 0; i < 5; ++i) {
        m_port.fail(lastIndex(), 503);
        QVERIFY(passUntilSent(60s));
    }
    QCOMPARE(m_ended->size(), 1);

    m_port.respond(lastIndex(), 200, granted);
    notify({.body = pidfOf("away")});
    QCOMPARE(m_active->size(), 1);
    QCOMPARE(m_ended->size(), 1);
}

void SubscriberTest::refusesNotifies_data()
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

void SubscriberTest::refusesNotifies()
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
void SubscriberTest::makesNoSecondDialogOfAFork()
{
    establish();

    QCOMPARE(notify({.body = pidfOf("xa"), .remoteTag = "fork"}), 481);
    QCOMPARE(m_active->size(), 1);
    QCOMPARE(notify({.body = pidfOf("xa"), .sequence = 2}), 200);
    QCOMPARE(notify({.body = pidfOf("chat"), .sequence = 1}), 500); // RFC 3261 §12.2.2
    QCOMPARE(m_active->size(), 2);
}

void SubscriberTest::staysWithADocumentItCannotRead()
{
    establish();
    QTest::ignoreMessage(QtWarningMsg,
                         QRegularExpression(QStringLiteral("alice@contoso.example.*be read")));

    QCOMPARE(notify({.body = "<presence>", .sequence = 2}), 200);

    QCOMPARE(m_active->size(), 1);
    QCOMPARE(m_ended->size(), 0);
}

void SubscriberTest::keepsAFewInFlight()
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

void SubscriberTest::sendsNothingForWhoIsGoneMeanwhile()
{
    m_subscriber->configure({.inFlight = 1});
    m_subscriber->subscribe({"sip:first@m.example", pair.presentity});
    m_subscriber->subscribe(pair);
    m_subscriber->unsubscribe(pair);

    m_port.respond(0, 403);

    QCOMPARE(m_port.sent.size(), 1U);
    QCOMPARE(m_subscriber->count(), 0U);
}

void SubscriberTest::refusesBeyondItsLimit()
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
