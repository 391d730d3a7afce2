// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/events/notifier_bench.h"

using namespace events;
using namespace std::chrono_literals;
using test::alice;
using test::aliceAndBob;
using test::Device;

// When a NOTIFY goes out, and what becomes of it (RFC 6665 §4.2.2).
class NotifierSendingTest : public test::NotifierBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }

    void bundlesChanges();
    void namesTheLanguageOfADocument();
    void tellsTheFirstDocumentAtOnce();
    void sendsOneNotifyAtATime();
    void saysNothingNewWhilePending();
    void endsWhenTheDeviceDoesNotKnowIt();
    void triesAgainAfterTheTimeTheDeviceNames();
    void waitsForADeviceThatIsGone();
    void triesASilentDeviceOnceInAWhile();
    void sparesASilentDeviceItsOtherSubscriptions();
    void triesWhoeverSubscribesAgain();
    void servesAllDevicesOfAPerson();
    void limitsWhatIsUnderWayToEach();
    void limitsDialogs();
};

void NotifierSendingTest::bundlesChanges()
{
    Device desk;
    QVERIFY(!subscribed(desk).isEmpty());
    (void)served();
    advance(5s);

    m_source.documents[aliceAndBob] = {.pidf = "1"};
    m_notifier->changed(aliceAndBob);
    QCOMPARE(served().request.body, QByteArray("1")); // at once
    for (const char *document : {"2", "3", "4"}) {
        m_source.documents[aliceAndBob] = {.pidf = document};
        m_notifier->changed(aliceAndBob);
    }
    advance(4999ms);
    QCOMPARE(open(), 0U);
    advance(1ms);

    QCOMPARE(open(), 1U);
    QCOMPARE(served().request.body, QByteArray("4"));
    advance(60s);
    QCOMPARE(open(), 0U);
}

// RFC 8048 §6.2
void NotifierSendingTest::namesTheLanguageOfADocument()
{
    m_source.documents[aliceAndBob] = {.pidf = "<open/>", .language = "pt-BR"};
    Device desk;
    QVERIFY(!subscribed(desk).isEmpty());
    QVERIFY(served().request.headers.contains("\r\nContent-Language: pt-BR\r\n"));

    m_source.documents[aliceAndBob].language.clear();
    advance(5s);
    m_notifier->changed(aliceAndBob);

    QVERIFY(!served().request.headers.contains("Content-Language"));
}

void NotifierSendingTest::tellsTheFirstDocumentAtOnce()
{
    m_source.documents.clear();
    Device desk;
    QVERIFY(!subscribed(desk).isEmpty());
    QVERIFY(served().request.body.isEmpty());

    m_source.documents[aliceAndBob] = {.pidf = "first"};
    m_notifier->changed(aliceAndBob);
    QCOMPARE(served().request.body, QByteArray("first"));
    m_notifier->changed(aliceAndBob);

    QCOMPARE(open(), 0U); // the second has to wait
}

void NotifierSendingTest::sendsOneNotifyAtATime()
{
    Device desk;
    QVERIFY(!subscribed(desk).isEmpty());
    auto first = taken();
    advance(6s);
    m_notifier->changed(aliceAndBob);
    QCOMPARE(open(), 0U);

    respond(first, 200);

    const auto second = served();
    QCOMPARE(second.request.sequence, first.request.sequence + 1);
}

void NotifierSendingTest::saysNothingNewWhilePending()
{
    m_source.verdict = PresenceSource::Standing::Pending;
    Device desk;
    QVERIFY(!subscribed(desk).isEmpty());
    (void)served();

    m_notifier->changed(aliceAndBob);
    advance(10s);

    QCOMPARE(open(), 0U);
}

void NotifierSendingTest::endsWhenTheDeviceDoesNotKnowIt()
{
    Device desk;
    const QByteArray tag = subscribed(desk);
    QSignalSpy removed(m_notifier.get(), &Notifier::removed);

    (void)served(481);

    QCOMPARE(removed.value(0).value(0).toByteArray(), tag);
    QCOMPARE(m_source.log.last(), QByteArray("unwatched sip:bob@fabrikam.example"));
    QCOMPARE(open(), 0U); // and no last NOTIFY
    QCOMPARE(m_notifier->counts().failed, quint64(1));
}

void NotifierSendingTest::triesAgainAfterTheTimeTheDeviceNames()
{
    Device desk;
    QVERIFY(!subscribed(desk).isEmpty());
    (void)served(503, "Retry-After: 20\r\n");

    advance(19s);
    QCOMPARE(open(), 0U);
    m_source.documents[aliceAndBob] = {.pidf = "new"};
    advance(1s);

    QCOMPARE(served().request.body, QByteArray("new"));
}

void NotifierSendingTest::waitsForADeviceThatIsGone()
{
    Device desk;
    QVERIFY(!subscribed(desk).isEmpty());
    m_port.unreachable = {alice};
    (void)served(0);
    QCOMPARE(m_notifier->counts().waiting, 1U);
    m_source.documents[aliceAndBob] = {.pidf = "later"};
    m_notifier->changed(aliceAndBob);
    advance(600s);
    QCOMPARE(open(), 0U); // nothing leads to him
    QVERIFY(m_notifier->isWatched(aliceAndBob));

    m_port.unreachable.clear();
    m_notifier->reach(alice);

    QCOMPARE(served().request.body, QByteArray("later"));
    QCOMPARE(m_notifier->counts().waiting, 0U);
}

void NotifierSendingTest::triesASilentDeviceOnceInAWhile()
{
    Device desk;
    QVERIFY(!subscribed(desk).isEmpty());
    (void)served(0);
    advance(11s);
    QCOMPARE(open(), 0U);
    advance(7s); // 15 s, a fifth more or less
    QCOMPARE(open(), 1U);
    (void)served(0);
    advance(23s);
    QCOMPARE(open(), 0U);
    advance(13s); // 30 s
    (void)served(0);
    advance(54s); // 45 s, and no more

    (void)served(200);

    QCOMPARE(m_notifier->counts().waiting, 0U);
}

void NotifierSendingTest::sparesASilentDeviceItsOtherSubscriptions()
{
    std::vector<Device> subscriptions;
    for (int i = 0; i < 40; ++i) {
        subscriptions.push_back({.callId = "call-" + QByteArray::number(i)});
        QVERIFY(!subscribed(subscriptions.back()).isEmpty());
    }
    const std::size_t underWay = open();
    QVERIFY(underWay < 40);
    for (std::size_t i = 0; i < underWay; ++i)
        (void)served(0);

    QCOMPARE(open(), 0U); // the others are not tried at all
    QCOMPARE(m_notifier->counts().waiting, 40U);
    advance(18s);
    QCOMPARE(open(), 1U); // but one
    (void)served(200);
    QVERIFY(open() > 1); // and now all of them
    while (open() > 0)
        (void)served(200);
    QCOMPARE(m_notifier->counts().waiting, 0U);
}

void NotifierSendingTest::triesWhoeverSubscribesAgain()
{
    Device desk;
    const QByteArray tag = subscribed(desk);
    (void)served(0);
    advance(5s);
    Device again{.callId = "call-2"}; // of the same device

    QVERIFY(!subscribed(again).isEmpty());

    QCOMPARE(open(), 2U);
    (void)served(481); // it was restarted
    (void)served(200);
    QCOMPARE(asked(desk, tag).status, 481);
    QCOMPARE(m_notifier->counts().dialogs, 1U);
}

void NotifierSendingTest::servesAllDevicesOfAPerson()
{
    Device desk;
    Device phone{.callId = "phone", .contact = "<sip:alice@192.0.2.2>"};
    const QByteArray deskTag = subscribed(desk);
    QVERIFY(!subscribed(phone).isEmpty());
    (void)served();
    (void)served();
    advance(5s);

    m_notifier->changed(aliceAndBob);
    QCOMPARE(open(), 2U);
    (void)served();
    (void)served();
    QCOMPARE(asked(desk, deskTag, "Expires: 0\r\n").status, 200);

    QCOMPARE(count("watched sip:bob@fabrikam.example"), 1);
    QCOMPARE(count("unwatched sip:bob@fabrikam.example"), 0); // the phone still does
}

void NotifierSendingTest::limitsWhatIsUnderWayToEach()
{
    for (int i = 0; i < 100; ++i) {
        Device desk{.callId = "call-" + QByteArray::number(i)};
        QVERIFY(!subscribed(desk).isEmpty());
    }
    QCOMPARE(open(), 16U);
    Device other{.user = "carol", .contact = "<sip:carol@192.0.2.7>"};
    QVERIFY(!subscribed(other).isEmpty());
    QCOMPARE(open(), 17U); // who does not answer holds up nobody else

    int answered = 0;
    for (; open() > 0; ++answered)
        (void)served();

    QCOMPARE(answered, 101);
}

void NotifierSendingTest::limitsDialogs()
{
    m_notifier->configure({.dialogs = 3, .dialogsPerPerson = 2});
    Device one{.callId = "1"};
    Device two{.callId = "2"};
    Device three{.callId = "3"};
    Device carol{.user = "carol", .callId = "4"};
    Device dave{.user = "dave", .callId = "5"};
    QCOMPARE(asked(one, {}).status, 200);
    QCOMPARE(asked(two, {}).status, 200);

    QCOMPARE(asked(three, {}).status, 403);
    QCOMPARE(asked(carol, {}).status, 200);
    const auto full = asked(dave, {});

    QCOMPARE(full.status, 503);
    QVERIFY(full.headers.contains("Retry-After: "));
}

QTEST_GUILESS_MAIN(NotifierSendingTest)
#include "tst_notifier_sending.moc"
