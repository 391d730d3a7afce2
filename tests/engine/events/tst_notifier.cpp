// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/events/notifier_bench.h"

using namespace events;
using namespace std::chrono_literals;
using test::alice;
using test::aliceAndBob;
using test::Device;

// How a subscription begins, lasts and ends: RFC 6665 §4.2 and RFC 3856, each clause that the
// notifier has to keep.
class NotifierTest : public test::NotifierBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }

    void answersAndNotifiesAtOnce();
    void notifiesInTheDialogOfTheSubscribe();
    void tellsPendingWithoutADocument();
    void activatesWhatWasPending();
    void refusesAsTheSourceSays();
    void refusesAnotherEvent();
    void refusesWithoutADialogToAnswerIn();
    void notifiesAfterEachRefresh();
    void lowersTheStandingAtARefresh();
    void endsAtARefusedRefresh();
    void refusesAnUnknownDialog_data();
    void refusesAnUnknownDialog();
    void refusesASequenceThatDoesNotRise();
    void followsANewContact();
    void unsubscribes();
    void fetches();
    void fetchesNothingWhilePending();
    void terminatesWithAReason();
    void expires();
    void doesNotExpireAfterARefresh();
    void expiresEarlierAfterAShorterRefresh();
};

void NotifierTest::answersAndNotifiesAtOnce()
{
    Device desk;

    const auto answer = asked(desk, {}, "Expires: 600\r\n");

    QCOMPARE(answer.status, 200);
    QVERIFY(!answer.toTag.isEmpty());
    QCOMPARE(answer.headers, QByteArray("Expires: 600\r\n"));
    QCOMPARE(open(), 1U);
    const auto notify = served();
    QCOMPARE(notify.state(), QByteArray("active;expires=600"));
    QCOMPARE(notify.header("Event"), QByteArray("presence"));
    QCOMPARE(notify.request.contentType, QByteArray("application/pidf+xml"));
    QCOMPARE(notify.request.body, QByteArray("<open/>"));
    QCOMPARE(
        m_source.log,
        QByteArrayList({"decide sip:bob@fabrikam.example", "watched sip:bob@fabrikam.example"}));
    QVERIFY(m_notifier->isWatched(aliceAndBob));
}

void NotifierTest::notifiesInTheDialogOfTheSubscribe()
{
    Device desk;
    const QByteArray tag = subscribed(
        desk, "Event: presence;id=7\r\nRecord-Route: <sip:p1.example;lr>, <sip:p2.example;lr>\r\n");

    const auto notify = served();

    const sip::OutgoingRequest &request = notify.request;
    QCOMPARE(request.method, sip::Method::Notify);
    QCOMPARE(request.target.text(), QByteArray("sip:alice@192.0.2.1:5062;transport=tcp"));
    QCOMPARE(request.from, "<sip:bob@fabrikam.example>;tag=" + tag);
    QCOMPARE(request.to, QByteArray("<sip:alice@contoso.example>;tag=a;epid=e1"));
    QCOMPARE(request.callId, QByteArray("call-1"));
    QCOMPARE(request.aor, alice);
    QVERIFY(request.flow.has_value());
    QCOMPARE(request.routes,
             (std::vector<QByteArray>{"<sip:p1.example;lr>", "<sip:p2.example;lr>"}));
    QCOMPARE(notify.header("Event"), QByteArray("presence;id=7"));
}

void NotifierTest::tellsPendingWithoutADocument()
{
    m_source.verdict = PresenceSource::Standing::Pending;
    Device desk;

    QVERIFY(!subscribed(desk).isEmpty());

    const auto notify = served();
    QCOMPARE(notify.state(), QByteArray("pending;expires=3600"));
    QVERIFY(notify.request.body.isEmpty());
    QCOMPARE(m_notifier->counts().pending, 1U);
}

void NotifierTest::activatesWhatWasPending()
{
    m_source.verdict = PresenceSource::Standing::Pending;
    Device desk;
    QVERIFY(!subscribed(desk).isEmpty());
    (void)served();
    QSignalSpy stored(m_notifier.get(), &Notifier::stored);

    m_notifier->activate(aliceAndBob);

    const auto notify = served();
    QVERIFY(notify.state().startsWith("active;"));
    QCOMPARE(notify.request.body, QByteArray("<open/>"));
    QCOMPARE(m_notifier->counts().pending, 0U);
    QVERIFY(stored.last().first().value<DialogRecord>().active);
    m_notifier->activate(aliceAndBob);
    QCOMPARE(open(), 0U);
}

void NotifierTest::refusesAsTheSourceSays()
{
    m_source.verdict = std::unexpected(sip::Refusal{403, "Not Allowed", {}});
    Device desk;

    const auto answer = asked(desk, {});

    QCOMPARE(answer.status, 403);
    QCOMPARE(answer.reason, QByteArray("Not Allowed"));
    QCOMPARE(open(), 0U);
    QVERIFY(!m_notifier->isWatched(aliceAndBob));
    QCOMPARE(m_source.log, QByteArrayList({"decide sip:bob@fabrikam.example"}));
}

void NotifierTest::refusesAnotherEvent()
{
    Device desk;

    const auto answer = asked(desk, {}, "Event: dialog\r\n");

    QCOMPARE(answer.status, 489);
    QCOMPARE(answer.headers, QByteArray("Allow-Events: presence\r\n"));
    QVERIFY(m_source.log.isEmpty());
}

void NotifierTest::refusesWithoutADialogToAnswerIn()
{
    Device noContact{.contact = "<tel:+1>"};
    QCOMPARE(asked(noContact, {}).status, 400);
    Device badRoute;
    QCOMPARE(asked(badRoute, {}, "Record-Route: nonsense\r\n").status, 400);
    Device longRoute;
    QCOMPARE(
        asked(longRoute, {}, "Record-Route: <sip:" + QByteArray(5000, 'x') + ";lr>\r\n").status,
        513);
    QVERIFY(m_source.log.isEmpty());
}

void NotifierTest::notifiesAfterEachRefresh()
{
    Device desk;
    const QByteArray tag = subscribed(desk);
    (void)served();
    advance(1s);

    const auto answer = asked(desk, tag, "Expires: 120\r\n");

    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.headers, QByteArray("Expires: 120\r\n"));
    const auto notify = served(); // though 5 s are not over
    QCOMPARE(notify.state(), QByteArray("active;expires=120"));
    QCOMPARE(count("watched sip:bob@fabrikam.example"), 1);
}

void NotifierTest::lowersTheStandingAtARefresh()
{
    Device desk;
    const QByteArray tag = subscribed(desk);
    (void)served();
    m_source.verdict = PresenceSource::Standing::Pending;

    QCOMPARE(asked(desk, tag).status, 200);

    const auto notify = served();
    QVERIFY(notify.state().startsWith("pending;"));
    QVERIFY(notify.request.body.isEmpty());
}

void NotifierTest::endsAtARefusedRefresh()
{
    Device desk;
    const QByteArray tag = subscribed(desk);
    (void)served();
    m_source.verdict = std::unexpected(sip::Refusal{403, {}, {}});

    QCOMPARE(asked(desk, tag).status, 403);

    const auto notify = served();
    QCOMPARE(notify.state(), QByteArray("terminated;reason=rejected"));
    QVERIFY(notify.request.body.isEmpty());
    QVERIFY(!m_notifier->isWatched(aliceAndBob));
}

void NotifierTest::refusesAnUnknownDialog_data()
{
    QTest::addColumn<QByteArray>("part");
    for (const char *part : {"tag", "nonsense tag", "call", "from tag", "event id", "person"})
        QTest::newRow(part) << QByteArray(part);
}

void NotifierTest::refusesAnUnknownDialog()
{
    QFETCH(const QByteArray, part);
    Device desk;
    QByteArray tag = subscribed(desk);
    (void)served();
    if (part == "tag")
        tag = "1" + tag;
    else if (part == "nonsense tag")
        tag = "!";
    else if (part == "call")
        desk.callId = "call-2";
    else if (part == "from tag")
        desk.fromTag = "b";
    else if (part == "person")
        desk.user = "mallory";

    const auto answer =
        asked(desk, tag, part == "event id" ? "Event: presence;id=1\r\n" : QByteArray());

    QCOMPARE(answer.status, 481);
    QCOMPARE(open(), 0U);
}

void NotifierTest::refusesASequenceThatDoesNotRise()
{
    Device desk;
    const QByteArray tag = subscribed(desk);
    (void)served();
    desk.sequence = 0; // again 1

    QCOMPARE(asked(desk, tag).status, 500); // RFC 3261 §12.2.2
    QCOMPARE(open(), 0U);
}

void NotifierTest::followsANewContact()
{
    Device desk;
    const QByteArray tag = subscribed(desk);
    (void)served();
    desk.contact = "<sip:alice@192.0.2.9:5070;transport=tcp>";

    QCOMPARE(asked(desk, tag).status, 200);

    QCOMPARE(served().request.target.text(), QByteArray("sip:alice@192.0.2.9:5070;transport=tcp"));
}

void NotifierTest::unsubscribes()
{
    Device desk;
    const QByteArray tag = subscribed(desk);
    (void)served();
    QSignalSpy removed(m_notifier.get(), &Notifier::removed);

    const auto answer = asked(desk, tag, "Expires: 0\r\n");

    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.headers, QByteArray("Expires: 0\r\n"));
    const auto notify = served();
    QCOMPARE(notify.state(), QByteArray("terminated;reason=timeout"));
    QCOMPARE(notify.request.body, QByteArray("<open/>"));
    QCOMPARE(removed.value(0).value(0).toByteArray(), tag);
    QCOMPARE(m_source.log.last(), QByteArray("unwatched sip:bob@fabrikam.example"));
    QCOMPARE(asked(desk, tag).status, 481);
}

void NotifierTest::fetches()
{
    Device desk;
    QSignalSpy stored(m_notifier.get(), &Notifier::stored);

    const auto answer = asked(desk, {}, "Expires: 0\r\n");

    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.headers, QByteArray("Expires: 0\r\n"));
    QCOMPARE(open(), 1U);
    const auto notify = served();
    QCOMPARE(notify.state(), QByteArray("terminated;reason=timeout"));
    QCOMPARE(notify.request.body, QByteArray("<open/>"));
    QCOMPARE(notify.request.from, "<sip:bob@fabrikam.example>;tag=" + answer.toTag);
    QCOMPARE(m_source.log, QByteArrayList({"fetch sip:bob@fabrikam.example"}));
    QVERIFY(stored.isEmpty());
    QCOMPARE(m_notifier->counts().dialogs, 0U);
}

void NotifierTest::fetchesNothingWhilePending()
{
    m_source.verdict = PresenceSource::Standing::Pending;
    Device desk;

    QCOMPARE(asked(desk, {}, "Expires: 0\r\n").status, 200);

    QVERIFY(served().request.body.isEmpty());
}

void NotifierTest::terminatesWithAReason()
{
    Device desk;
    QVERIFY(!subscribed(desk).isEmpty());
    (void)served();

    m_notifier->terminate(aliceAndBob, Reason::NoResource);

    const auto notify = served();
    QCOMPARE(notify.state(), QByteArray("terminated;reason=noresource"));
    QVERIFY(notify.request.body.isEmpty());
    QCOMPARE(count("unwatched sip:bob@fabrikam.example"), 1);
    QCOMPARE(m_notifier->counts().dialogs, 0U);
}

void NotifierTest::expires()
{
    Device desk;
    QVERIFY(!subscribed(desk, "Expires: 60\r\n").isEmpty());
    (void)served();

    advance(59999ms);
    QCOMPARE(open(), 0U);
    advance(1ms);

    QCOMPARE(served().state(), QByteArray("terminated;reason=timeout"));
    QCOMPARE(count("unwatched sip:bob@fabrikam.example"), 1);
}

void NotifierTest::doesNotExpireAfterARefresh()
{
    Device desk;
    const QByteArray tag = subscribed(desk, "Expires: 60\r\n");
    (void)served();
    advance(50s);
    QCOMPARE(asked(desk, tag, "Expires: 60\r\n").status, 200);
    (void)served();

    advance(59s);
    QVERIFY(m_notifier->isWatched(aliceAndBob));
    QCOMPARE(open(), 0U);
    advance(1s);

    QVERIFY(!m_notifier->isWatched(aliceAndBob));
}

void NotifierTest::expiresEarlierAfterAShorterRefresh()
{
    Device desk;
    const QByteArray tag = subscribed(desk, "Expires: 3600\r\n");
    (void)served();
    QCOMPARE(asked(desk, tag, "Expires: 60\r\n").status, 200);
    (void)served();

    advance(60s);

    QCOMPARE(served().state(), QByteArray("terminated;reason=timeout"));
    advance(3600s); // the alarm of before
    QCOMPARE(count("unwatched sip:bob@fabrikam.example"), 1);
}

QTEST_GUILESS_MAIN(NotifierTest)
#include "tst_notifier.moc"
