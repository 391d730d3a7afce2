// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/events/notification.h"
#include "engine/events/subscribe_request.h"
#include "tests/engine/sip/sip_fixtures.h"

#include <QTest>

using namespace events;
using namespace std::chrono_literals;

namespace {

sip::Request subscribe(const QByteArray &headers)
{
    return test::RequestText{.method = "SUBSCRIBE", .headers = headers}.request();
}

} // namespace

// The pure parts: what a SUBSCRIBE asks for, and what the outcome of a NOTIFY means.
class SubscribeRequestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsOrRefuses_data();
    void readsOrRefuses();
    void readsTheEventId_data();
    void readsTheEventId();
    void judgesTheOutcomeOfANotify_data();
    void judgesTheOutcomeOfANotify();
    void judgesNoAnswerAsUnreachable();
    void writesTheStateOfASubscription();
    void namesEachReasonBothWays();
};

void SubscribeRequestTest::readsOrRefuses_data()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<int>("status"); // 200: read
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QByteArray>("line"); // of the refusal
    const auto row = [](const char *name,
                        const QByteArray &headers,
                        int status,
                        int seconds,
                        const QByteArray &line = {}) {
        QTest::newRow(name) << headers << status << seconds << line;
    };
    const QByteArray event = "Event: presence\r\n";
    row("RFC 3856 §6.4: an hour without Expires", event, 200, 3600);
    row("compact form", "o: presence\r\n", 200, 3600);
    row("what is asked for", event + "Expires: 600\r\n", 200, 600);
    row("shortened to the longest", event + "Expires: 1000000\r\n", 200, 86400);
    row("RFC 6665 §4.2.1.4: the end", event + "Expires: 0\r\n", 200, 0);
    row("the shortest", event + "Expires: 60\r\n", 200, 60);
    row("RFC 6665 §4.2.1.1: too brief", event + "Expires: 59\r\n", 423, 0, "Min-Expires: 60\r\n");
    row("nonsense is the default", event + "Expires: soon\r\n", 200, 3600);
    row("RFC 6665 §4.2.1.1: another event",
        "Event: dialog\r\n",
        489,
        0,
        "Allow-Events: presence\r\n");
    row("RFC 6665 §4.2.3: no event", "", 489, 0, "Allow-Events: presence\r\n");
    row("a template of it", "Event: presence.winfo\r\n", 489, 0, "Allow-Events: presence\r\n");
    row("RFC 6665 §8.2.1: byte by byte", "Event: Presence\r\n", 489, 0);
    row("malformed event", "Event: presence;=\r\n", 489, 0);
    row("two events in one", "Event: presence, dialog\r\n", 489, 0);
    row("accepts PIDF", event + "Accept: application/pidf+xml\r\n", 200, 3600);
    row("accepts PIDF among others, with q",
        event + "Accept: text/plain, Application/PIDF+xml;q=0.5\r\n",
        200,
        3600);
    row("accepts all of application", event + "Accept: application/*\r\n", 200, 3600);
    row("accepts all", event + "Accept: */*\r\n", 200, 3600);
    row("the list of Lync",
        event
            + "Accept: application/msrtc-event-categories+xml, text/xml+msrtc.pidf, "
              "application/xpidf+xml, application/pidf+xml, application/rlmi+xml, "
              "multipart/related\r\nProxy-Require: ms-benotify\r\n"
              "Supported: ms-piggyback-first-notify, eventlist\r\n",
        200,
        3600);
    row("accepts nothing we write",
        event + "Accept: application/xpidf+xml\r\n",
        406,
        0,
        "Accept: application/pidf+xml\r\n");
    row("accepts nothing", event + "Accept:\r\n", 406, 0);
}

void SubscribeRequestTest::readsOrRefuses()
{
    QFETCH(const QByteArray, headers);
    QFETCH(const int, status);
    QFETCH(const int, seconds);
    QFETCH(const QByteArray, line);

    const auto read = readSubscribe(subscribe(headers), {});

    QCOMPARE(read ? 200 : read.error().status, status);
    if (read)
        QCOMPARE(read->duration, std::chrono::seconds(seconds));
    else if (!line.isEmpty())
        QCOMPARE(read.error().headers, line);
}

void SubscribeRequestTest::readsTheEventId_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("id");
    QTest::newRow("none") << QByteArray("presence") << QByteArray();
    QTest::newRow("some") << QByteArray("presence;id=4711") << QByteArray("4711");
    QTest::newRow("behind another") << QByteArray("presence ; x=y; ID=Ab") << QByteArray("Ab");
}

void SubscribeRequestTest::readsTheEventId()
{
    QFETCH(const QByteArray, value);
    QFETCH(const QByteArray, id);

    const auto read = readSubscribe(subscribe("Event: " + value + "\r\n"), {});

    QVERIFY(read.has_value());
    QCOMPARE(read->eventId, id);
}

void SubscribeRequestTest::judgesTheOutcomeOfANotify_data()
{
    using Kind = NotifyVerdict::Kind;
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<int>("delay");
    const auto row = [](int status, Kind kind, const QByteArray &headers = {}, int delay = 0) {
        QTest::newRow((QByteArray::number(status) + ' ' + headers).constData())
            << status << headers << kind << delay;
    };
    row(200, Kind::Delivered);
    row(202, Kind::Delivered); // RFC 6665 §8.3.1
    // RFC 6665 §4.2.2: the subscription is removed.
    for (const int status : {404, 405, 410, 416, 480, 481, 482, 483, 484, 485, 489, 501, 604})
        row(status, Kind::Ended);
    for (const int status : {400, 401, 403, 406, 407, 415, 420, 486, 600, 603})
        row(status, Kind::Ended);
    for (const int status : {408, 500, 502, 503, 504})
        row(status, Kind::Unreachable);
    row(503, Kind::Later, "Retry-After: 120 (busy);duration=5\r\n", 120);
    row(480, Kind::Later, "Retry-After: 0\r\n", 1);
    row(500, Kind::Later, "Retry-After: 999999\r\n", 3600);
    row(500, Kind::Unreachable, "Retry-After: later\r\n");
    row(481, Kind::Ended, "Retry-After: 5\r\n");
}

void SubscribeRequestTest::judgesTheOutcomeOfANotify()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, headers);
    QFETCH(const NotifyVerdict::Kind, kind);
    QFETCH(const int, delay);
    const QByteArray text = "SIP/2.0 " + QByteArray::number(status)
        + " x\r\nVia: SIP/2.0/TCP h;branch=z9hG4bKx\r\nCSeq: 1 NOTIFY\r\n" + headers + "\r\n";
    const auto response = sip::validateResponse(*sip::Message::parse(text));

    const NotifyVerdict verdict = judgeNotify(&*response, status);

    QCOMPARE(verdict.kind, kind);
    QCOMPARE(verdict.delay, std::chrono::seconds(delay));
}

void SubscribeRequestTest::judgesNoAnswerAsUnreachable()
{
    QCOMPARE(judgeNotify(nullptr, 408).kind, NotifyVerdict::Kind::Unreachable);
    QCOMPARE(judgeNotify(nullptr, 503).kind, NotifyVerdict::Kind::Unreachable);
}

void SubscribeRequestTest::writesTheStateOfASubscription()
{
    using Standing = PresenceSource::Standing;
    QCOMPARE(lastingHeaders({}, Standing::Active, 3599s),
             QByteArray("Event: presence\r\nSubscription-State: active;expires=3599\r\n"));
    QCOMPARE(lastingHeaders("7", Standing::Pending, 60s),
             QByteArray("Event: presence;id=7\r\nSubscription-State: pending;expires=60\r\n"));
    QCOMPARE(endedHeaders({}, Reason::NoResource),
             QByteArray("Event: presence\r\nSubscription-State: terminated;reason=noresource\r\n"));
}

void SubscribeRequestTest::namesEachReasonBothWays()
{
    for (const char *name :
         {"deactivated", "probation", "rejected", "timeout", "giveup", "noresource", "invariant"}) {
        const auto reason = reasonOf(QByteArray(name).toUpper());
        QVERIFY2(reason.has_value(), name);
        QCOMPARE(reasonName(*reason), QByteArray(name));
    }
    QVERIFY(!reasonOf("expired").has_value());
}

QTEST_GUILESS_MAIN(SubscribeRequestTest)
#include "tst_subscribe_request.moc"
