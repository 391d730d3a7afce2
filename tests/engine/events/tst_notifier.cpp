// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/events/notifier.h"
#include "tests/engine/sip/sip_fixtures.h"
#include "tests/support/fake_clock.h"
#include "tests/support/fake_request_port.h"

#include <QHash>
#include <QSignalSpy>
#include <QTest>

using namespace events;
using namespace std::chrono_literals;

namespace {

const QByteArray alice = "sip:alice@contoso.example";
const QByteArray bob = "sip:bob@fabrikam.example";
const Pair aliceAndBob{alice, bob};

// Says what the test tells it to, and writes down what it is told.
class FakeSource final : public PresenceSource
{
public:
    std::expected<Standing, sip::Refusal> verdict = Standing::Active;
    QHash<Pair, PresenceBody> documents;
    QByteArrayList log;

    std::expected<Standing, sip::Refusal> decide(const Pair &pair, bool isFetch) override
    {
        log += (isFetch ? "fetch " : "decide ") + pair.presentity;
        return verdict;
    }
    PresenceBody document(const Pair &pair) override { return documents.value(pair); }
    void watched(const Pair &pair) override { log += "watched " + pair.presentity; }
    void unwatched(const Pair &pair) override { log += "unwatched " + pair.presentity; }
};

// A NOTIFY, and its place among all that was sent.
struct Notified {
    sip::OutgoingRequest request;
    std::size_t index;

    [[nodiscard]] QByteArray header(const QByteArray &name) const
    {
        const QByteArray lines = "\r\n" + request.headers;
        const qsizetype at = lines.indexOf("\r\n" + name + ": ");
        const qsizetype start = at + 4 + name.size();
        return at < 0 ? QByteArray() : lines.mid(start, lines.indexOf('\r', start) - start);
    }
    [[nodiscard]] QByteArray state() const { return header("Subscription-State"); }
};

// A device of somebody: what it subscribes with.
struct Device {
    QByteArray user = "alice";
    QByteArray callId = "call-1";
    QByteArray contact = "<sip:alice@192.0.2.1:5062;transport=tcp>";
    QByteArray fromTag = "a";
    int sequence = 0;

    test::RequestText subscribe(const QByteArray &toTag, const QByteArray &headers)
    {
        const QByteArray tag = toTag.isEmpty() ? QByteArray() : ";tag=" + toTag;
        const QByteArray event = headers.contains("Event:") ? QByteArray() : "Event: presence\r\n";
        return {.method = "SUBSCRIBE",
                .uri = "sip:bob@fabrikam.example",
                .from = '<' + ("sip:" + user) + "@contoso.example>;tag=" + fromTag + ";epid=e1",
                .to = "<sip:bob@fabrikam.example>" + tag,
                .callId = callId,
                .sequence = QByteArray::number(++sequence),
                .headers = event + "Contact: " + contact + "\r\n" + headers};
    }
};

} // namespace

// RFC 6665 §4.2 and RFC 3856, each clause that the notifier has to keep.
class NotifierTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

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
    void bundlesChanges();
    void tellsTheFirstDocumentAtOnce();
    void namesTheLanguageOfADocument();
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
    void storesWhatSurvives();
    void restores();
    void restoresOnlyWhatIsUsable();
    void waitsForThoseWhoAreNotThereAfterARestore();
    void staysSilentAfterARestoreUntilSomethingIsKnown();

private:
    // The tag of the dialog it makes.
    QByteArray subscribed(Device &device, const QByteArray &headers = {});
    test::FakeRequestPort::Answered
    asked(Device &device, const QByteArray &toTag, const QByteArray &headers = {});
    void advance(std::chrono::milliseconds time);
    // The oldest NOTIFY that waits for its answer; and that with the answer. 0: nobody is there.
    Notified taken();
    Notified served(int status = 200, const QByteArray &headers = {});
    void respond(const Notified &notify, int status, const QByteArray &headers = {});
    [[nodiscard]] std::size_t open() const { return m_port.sent.size() - m_next; }
    void forgetSent();
    [[nodiscard]] int count(const QByteArray &entry) const
    {
        return int(m_source.log.count(entry));
    }

    test::FakeClock m_clock;
    test::FakeRequestPort m_port;
    std::size_t m_next = 0; // of what was sent, to be answered
    FakeSource m_source;
    std::unique_ptr<Notifier> m_notifier;
};

void NotifierTest::init()
{
    m_port.answers.clear();
    forgetSent();
    m_port.unreachable.clear();
    m_source.verdict = PresenceSource::Standing::Active;
    m_source.log.clear();
    m_source.documents = {{aliceAndBob, {.pidf = "<open/>"}}};
    m_notifier = std::make_unique<Notifier>(m_port, m_clock);
    m_notifier->setSource(&m_source);
}

test::FakeRequestPort::Answered
NotifierTest::asked(Device &device, const QByteArray &toTag, const QByteArray &headers)
{
    const sip::Request request = device.subscribe(toTag, headers).request();
    const sip::Flow flow{sip::Transport::Tcp, 7, QHostAddress(QHostAddress::LocalHost), 40000};
    const std::size_t before = m_port.answers.size();
    m_notifier->serve(
        {quint64(before), request, flow, "sip:" + device.user + "@contoso.example", false});
    return m_port.answers.size() == before + 1 ? m_port.answers.back()
                                               : test::FakeRequestPort::Answered{};
}

QByteArray NotifierTest::subscribed(Device &device, const QByteArray &headers)
{
    const test::FakeRequestPort::Answered answer = asked(device, {}, headers);
    return answer.status == 200 ? answer.toTag : QByteArray();
}

void NotifierTest::advance(std::chrono::milliseconds time)
{
    m_clock.advance(time);
    m_notifier->fireTimers();
}

Notified NotifierTest::taken()
{
    const std::size_t index = m_next++;
    return {m_port.sent.at(index).request, index};
}

Notified NotifierTest::served(int status, const QByteArray &headers)
{
    Notified notify = taken();
    respond(notify, status, headers);
    return notify;
}

void NotifierTest::respond(const Notified &notify, int status, const QByteArray &headers)
{
    if (status == 0)
        m_port.fail(notify.index, 408);
    else
        m_port.respond(notify.index, status, headers);
}

void NotifierTest::forgetSent()
{
    m_port.sent.clear();
    m_next = 0;
}

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

void NotifierTest::bundlesChanges()
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
void NotifierTest::namesTheLanguageOfADocument()
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

void NotifierTest::tellsTheFirstDocumentAtOnce()
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

void NotifierTest::sendsOneNotifyAtATime()
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

void NotifierTest::saysNothingNewWhilePending()
{
    m_source.verdict = PresenceSource::Standing::Pending;
    Device desk;
    QVERIFY(!subscribed(desk).isEmpty());
    (void)served();

    m_notifier->changed(aliceAndBob);
    advance(10s);

    QCOMPARE(open(), 0U);
}

void NotifierTest::endsWhenTheDeviceDoesNotKnowIt()
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

void NotifierTest::triesAgainAfterTheTimeTheDeviceNames()
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

void NotifierTest::waitsForADeviceThatIsGone()
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

void NotifierTest::triesASilentDeviceOnceInAWhile()
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

void NotifierTest::sparesASilentDeviceItsOtherSubscriptions()
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

void NotifierTest::triesWhoeverSubscribesAgain()
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

void NotifierTest::servesAllDevicesOfAPerson()
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

void NotifierTest::limitsWhatIsUnderWayToEach()
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

void NotifierTest::limitsDialogs()
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

void NotifierTest::storesWhatSurvives()
{
    QSignalSpy stored(m_notifier.get(), &Notifier::stored);
    Device desk;
    const QByteArray tag = subscribed(desk, "Event: presence;id=7\r\nExpires: 600\r\n");

    const auto record = stored.value(0).value(0).value<DialogRecord>();

    QCOMPARE(record.key, tag);
    QCOMPARE(record.pair, aliceAndBob);
    QCOMPARE(record.eventId, QByteArray("7"));
    QVERIFY(record.active);
    QCOMPARE(record.expires, m_clock.now().addSecs(600));
    QVERIFY(!record.dialog.isEmpty());
    m_notifier->changed(aliceAndBob); // a NOTIFY needs no write
    QCOMPARE(stored.size(), 1);
}

void NotifierTest::restores()
{
    QSignalSpy stored(m_notifier.get(), &Notifier::stored);
    Device desk;
    const QByteArray tag = subscribed(desk, "Expires: 600\r\n");
    quint32 last = 0;
    for (int i = 0; i < 20; ++i) { // more that nobody writes down
        last = served().request.sequence;
        advance(5s);
        m_notifier->changed(aliceAndBob);
    }
    const auto record = stored.value(0).value(0).value<DialogRecord>();
    forgetSent();
    m_source.log.clear();
    m_notifier = std::make_unique<Notifier>(m_port, m_clock);
    m_notifier->setSource(&m_source);

    m_notifier->restore({record});
    QCOMPARE(m_source.log, QByteArrayList({"watched sip:bob@fabrikam.example"}));
    advance(1100ms);

    QCOMPARE(open(), 1U);
    const auto notify = served();
    QCOMPARE(notify.request.body, QByteArray("<open/>"));
    QVERIFY(notify.request.sequence > last);
    QVERIFY(notify.state().startsWith("active;expires=49"));
    desk.sequence = 1;
    QCOMPARE(asked(desk, tag).status, 200);
}

void NotifierTest::restoresOnlyWhatIsUsable()
{
    QSignalSpy stored(m_notifier.get(), &Notifier::stored);
    Device desk;
    QVERIFY(!subscribed(desk, "Expires: 600\r\n").isEmpty());
    auto good = stored.value(0).value(0).value<DialogRecord>();
    auto expired = good;
    expired.key = "1";
    expired.expires = m_clock.now();
    auto broken = good;
    broken.key = "2";
    broken.dialog = "x";
    m_notifier = std::make_unique<Notifier>(m_port, m_clock);
    m_notifier->setSource(&m_source);
    QSignalSpy removed(m_notifier.get(), &Notifier::removed);

    m_notifier->restore({expired, broken, good, good});

    QCOMPARE(m_notifier->counts().dialogs, 1U);
    QCOMPARE(removed.size(), 3); // the last one is there already
}

void NotifierTest::waitsForThoseWhoAreNotThereAfterARestore()
{
    QSignalSpy stored(m_notifier.get(), &Notifier::stored);
    Device desk;
    QVERIFY(!subscribed(desk).isEmpty());
    const auto record = stored.value(0).value(0).value<DialogRecord>();
    forgetSent();
    m_notifier = std::make_unique<Notifier>(m_port, m_clock);
    m_notifier->setSource(&m_source);
    m_port.unreachable = {alice};

    m_notifier->restore({record});
    advance(120s);
    QCOMPARE(open(), 0U);
    QCOMPARE(m_notifier->counts().waiting, 1U);
    m_port.unreachable.clear();
    m_notifier->reach(alice);

    QCOMPARE(served().request.body, QByteArray("<open/>"));
}

void NotifierTest::staysSilentAfterARestoreUntilSomethingIsKnown()
{
    QSignalSpy stored(m_notifier.get(), &Notifier::stored);
    Device desk;
    QVERIFY(!subscribed(desk).isEmpty());
    const auto record = stored.value(0).value(0).value<DialogRecord>();
    forgetSent();
    m_source.documents.clear();
    m_notifier = std::make_unique<Notifier>(m_port, m_clock);
    m_notifier->setSource(&m_source);

    m_notifier->restore({record});
    advance(60s);
    QCOMPARE(open(), 0U);
    m_source.documents[aliceAndBob] = {.pidf = "known"};
    m_notifier->changed(aliceAndBob);

    QCOMPARE(served().request.body, QByteArray("known"));
}

QTEST_GUILESS_MAIN(NotifierTest)
#include "tst_notifier.moc"
