// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/events/publications.h"
#include "tests/engine/sip/sip_fixtures.h"
#include "tests/support/fake_clock.h"
#include "tests/support/fake_request_port.h"

#include <QSignalSpy>
#include <QTest>

using namespace events;
using namespace std::chrono_literals;

namespace {

const QByteArray alice = "sip:alice@contoso.example";
const QByteArray ofPresence = "Event: presence\r\n";
const QByteArray pidf = "Content-Type: application/pidf+xml\r\n";

struct Publish {
    QByteArray ifMatch = {};
    QByteArray expires = {};
    QByteArray body = {};
    QByteArray headers = ofPresence + pidf;
    QByteArray uri = alice;
    QByteArray sender = alice;
    bool isLocal = true;
};

QByteArray stateOf(const QByteArray &show, const QByteArray &basic = "open")
{
    return "<presence xmlns='urn:ietf:params:xml:ns:pidf' entity='sip:alice@contoso.example'>"
           "<tuple id='t'><status><basic>"
        + basic + "</basic><show xmlns='jabber:client'>" + show
        + "</show></status></tuple></presence>";
}

QByteArray header(const QByteArray &headers, const QByteArray &name)
{
    for (const QByteArray &line : headers.split('\n')) {
        if (line.startsWith(name + ": "))
            return line.sliced(name.size() + 2).trimmed();
    }
    return {};
}

} // namespace

class PublicationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void publishesRefreshesModifiesAndRemoves();
    void givesANewTagEachTime();
    void answersEveryRequest_data();
    void answersEveryRequest();
    void examinesInTheOrderOfTheStandard();
    void grantsWhatIsAskedWithinLimits_data();
    void grantsWhatIsAskedWithinLimits();
    void storesNothingOfAnInitialRemoval();
    void composesSeveralDevices();
    void forgetsWhatWasNotRefreshed();
    void keepsWhatWasRefreshed();
    void tellsNothingWhenNothingChanged();
    void dropsTheOldestOfTooMany();
    void worksWithOneForEachPerson();
    void refusesBeyondAll();
    void comesBackAfterARestart();
    void forgetsAtARestartWhatHasExpired();

private:
    test::FakeRequestPort::Answered publish(const Publish &parts)
    {
        test::RequestText text{.method = "PUBLISH",
                               .uri = parts.uri,
                               .from = '<' + parts.sender + ">;tag=a",
                               .to = '<' + parts.uri + '>',
                               .headers = parts.headers,
                               .body = parts.body};
        if (!parts.ifMatch.isEmpty())
            text.headers += "SIP-If-Match: " + parts.ifMatch + "\r\n";
        if (!parts.expires.isEmpty())
            text.headers += "Expires: " + parts.expires + "\r\n";
        const sip::Request request = text.request();
        m_publications->serve({.id = ++m_ids,
                               .request = request,
                               .flow = {},
                               .sender = parts.sender,
                               .localRecipient = parts.isLocal});
        return m_port.answers.empty() || m_port.answers.back().id != m_ids
            ? test::FakeRequestPort::Answered{}
            : m_port.answers.back();
    }
    QByteArray initial(const QByteArray &show, const QByteArray &expires = {})
    {
        return header(publish({.expires = expires, .body = stateOf(show)}).headers, "SIP-ETag");
    }
    QByteArrayList shows() const
    {
        QByteArrayList shows;
        for (const PresenceDocument &document : m_publications->of(alice))
            shows.append(document.tuples.at(0).show);
        return shows;
    }
    void pass(std::chrono::seconds time)
    {
        m_clock.advance(time);
        m_publications->fireTimers();
    }

    test::FakeClock m_clock;
    test::FakeRequestPort m_port;
    std::unique_ptr<Publications> m_publications;
    quint64 m_ids = 0;
};

void PublicationsTest::init()
{
    m_port.answers.clear();
    m_publications = std::make_unique<Publications>(m_port, m_clock);
}

void PublicationsTest::publishesRefreshesModifiesAndRemoves()
{
    QSignalSpy changed(m_publications.get(), &Publications::changed);

    const auto first = publish({.expires = "600", .body = stateOf("away")});
    QCOMPARE(first.status, 200);
    QCOMPARE(header(first.headers, "Expires"), QByteArray("600"));
    QCOMPARE(shows(), QByteArrayList({"away"}));

    const auto refresh =
        publish({.ifMatch = header(first.headers, "SIP-ETag"), .headers = ofPresence});
    QCOMPARE(refresh.status, 200);
    QCOMPARE(header(refresh.headers, "Expires"), QByteArray("3600"));
    QCOMPARE(shows(), QByteArrayList({"away"}));
    QCOMPARE(changed.size(), 1);

    const auto modify =
        publish({.ifMatch = header(refresh.headers, "SIP-ETag"), .body = stateOf("dnd")});
    QCOMPARE(modify.status, 200);
    QCOMPARE(shows(), QByteArrayList({"dnd"}));
    QCOMPARE(changed.size(), 2);

    const auto removal = publish(
        {.ifMatch = header(modify.headers, "SIP-ETag"), .expires = "0", .headers = ofPresence});
    QCOMPARE(removal.status, 200);
    QCOMPARE(header(removal.headers, "Expires"), QByteArray("0"));
    QCOMPARE(shows(), QByteArrayList());
    QCOMPARE(changed.size(), 3);
    QCOMPARE(changed.last().first().toByteArray(), alice);
    QCOMPARE(m_publications->count(), 0U);
}

void PublicationsTest::givesANewTagEachTime()
{
    QSet<QByteArray> tags;
    QByteArray tag = initial("away");
    for (int i = 0; i < 20; ++i) {
        QVERIFY(!tag.isEmpty());
        QVERIFY(!tags.contains(tag));
        tags.insert(tag);
        const auto answer = publish({.ifMatch = tag, .headers = ofPresence});
        QCOMPARE(publish({.ifMatch = tag, .headers = ofPresence}).status, 412);
        tag = header(answer.headers, "SIP-ETag");
    }
}

void PublicationsTest::answersEveryRequest_data()
{
    QTest::addColumn<Publish>("request");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("headers");

    const QByteArray body = stateOf("away");
    const auto row =
        [](const char *name, const Publish &request, int status, const QByteArray &headers = {}) {
            QTest::newRow(name) << request << status << headers;
        };
    row("for a domain that is not ours",
        {.body = body, .uri = "sip:x@y.example", .isLocal = false},
        404);
    row("for somebody else", {.body = body, .uri = "sip:bob@contoso.example"}, 403);
    row("without an event", {.body = body, .headers = pidf}, 489, "Allow-Events: presence\r\n");
    row("of another event",
        {.body = body, .headers = "Event: dialog\r\n" + pidf},
        489,
        "Allow-Events: presence\r\n");
    row("of a template of the event",
        {.body = body, .headers = "Event: presence.winfo\r\n" + pidf},
        489,
        "Allow-Events: presence\r\n");
    row("with an event's parameter",
        {.body = body, .headers = "o: Presence ;id=7\r\n" + pidf},
        200);
    row("for an unknown tag", {.ifMatch = "xyz", .headers = ofPresence}, 412);
    row("for two tags", {.ifMatch = "a, b", .headers = ofPresence}, 400);
    row("for a tag that is none", {.ifMatch = "\"a\"", .headers = ofPresence}, 400);
    row("for too short a time", {.expires = "59", .body = body}, 423, "Min-Expires: 60\r\n");
    row("for no time", {.expires = "soon", .body = body}, 400);
    row("for a time beyond all numbers", {.expires = "99999999999999999999", .body = body}, 400);
    row("with nothing", {.headers = ofPresence}, 400);
    row("of another type",
        {.body = "away", .headers = ofPresence + "Content-Type: text/plain\r\n"},
        415,
        "Accept: application/pidf+xml\r\n");
    row("of a longer type",
        {.body = body, .headers = ofPresence + "Content-Type: application/pidf+xml2\r\n"},
        415,
        "Accept: application/pidf+xml\r\n");
    row("of no type",
        {.body = body, .headers = ofPresence},
        415,
        "Accept: application/pidf+xml\r\n");
    row("of a type with a parameter",
        {.body = body, .headers = ofPresence + "c: Application/PIDF+xml ;charset=\"UTF-8\"\r\n"},
        200);
    row("packed",
        {.body = body, .headers = ofPresence + pidf + "Content-Encoding: gzip\r\n"},
        415,
        "Accept-Encoding: identity\r\n");
    row("not packed",
        {.body = body, .headers = ofPresence + pidf + "Content-Encoding: identity\r\n"},
        200);
    row("unreadable", {.body = body.chopped(1)}, 400);
    row("with entities", {.body = "<!DOCTYPE p [<!ENTITY a 'b'>]>" + body}, 400);
    row("large", {.body = "<!--" + QByteArray(16384, 'x') + "-->" + body}, 413);
}

void PublicationsTest::answersEveryRequest()
{
    QFETCH(Publish, request);
    QFETCH(int, status);
    QSignalSpy changed(m_publications.get(), &Publications::changed);

    const auto answer = publish(request);

    QCOMPARE(answer.status, status);
    if (status != 200)
        QTEST(answer.headers, "headers");
    QCOMPARE(changed.size(), status == 200 ? 1 : 0);
    QCOMPARE(m_publications->count(), status == 200 ? 1U : 0U);
}

// RFC 3903 §6: what stands first decides, whatever is wrong behind it.
void PublicationsTest::examinesInTheOrderOfTheStandard()
{
    Publish wrong{.ifMatch = "xyz",
                  .expires = "1",
                  .body = "junk",
                  .headers = "Event: dialog\r\nContent-Type: text/plain\r\n",
                  .isLocal = false};

    QCOMPARE(publish(wrong).status, 404);
    wrong.isLocal = true;
    QCOMPARE(publish(wrong).status, 489);
    wrong.headers = ofPresence + "Content-Type: text/plain\r\n";
    QCOMPARE(publish(wrong).status, 412);
    wrong.ifMatch = initial("away");
    QCOMPARE(publish(wrong).status, 423);
    wrong.expires = "60";
    QCOMPARE(publish(wrong).status, 415);
    QCOMPARE(shows(), QByteArrayList({"away"}));
    QCOMPARE(publish({.ifMatch = wrong.ifMatch, .headers = ofPresence}).status, 200);
}

void PublicationsTest::grantsWhatIsAskedWithinLimits_data()
{
    QTest::addColumn<QByteArray>("asked");
    QTest::addColumn<QByteArray>("granted");
    QTest::newRow("nothing") << QByteArray() << QByteArray("3600");
    QTest::newRow("the shortest") << QByteArray("60") << QByteArray("60");
    QTest::newRow("the longest") << QByteArray("86400") << QByteArray("86400");
    QTest::newRow("longer") << QByteArray("4294967295") << QByteArray("86400");
}

void PublicationsTest::grantsWhatIsAskedWithinLimits()
{
    QFETCH(QByteArray, asked);

    const auto answer = publish({.expires = asked, .body = stateOf("away")});

    QTEST(header(answer.headers, "Expires"), "granted");
}

void PublicationsTest::storesNothingOfAnInitialRemoval()
{
    QSignalSpy stored(m_publications.get(), &Publications::stored);

    const auto answer = publish({.expires = "0", .body = stateOf("away")});

    QCOMPARE(answer.status, 200);
    QVERIFY(!header(answer.headers, "SIP-ETag").isEmpty());
    QCOMPARE(m_publications->count(), 0U);
    QCOMPARE(stored.size(), 0);
}

void PublicationsTest::composesSeveralDevices()
{
    initial("away");
    const QByteArray phone = initial("dnd");
    initial("xa");
    QCOMPARE(shows(), QByteArrayList({"away", "dnd", "xa"}));

    publish({.ifMatch = phone, .body = stateOf("chat")});

    QCOMPARE(shows(), QByteArrayList({"away", "chat", "xa"}));
    QVERIFY(m_publications->of("sip:bob@contoso.example").empty());
}

void PublicationsTest::forgetsWhatWasNotRefreshed()
{
    initial("away", "120");
    initial("dnd", "240");
    QSignalSpy changed(m_publications.get(), &Publications::changed);
    QSignalSpy removed(m_publications.get(), &Publications::removed);

    pass(119s);
    QCOMPARE(changed.size(), 0);
    pass(1s);
    QCOMPARE(shows(), QByteArrayList({"dnd"}));
    QCOMPARE(changed.size(), 1);
    pass(120s);

    QCOMPARE(shows(), QByteArrayList());
    QCOMPARE(changed.size(), 2);
    QCOMPARE(removed.size(), 2);
}

void PublicationsTest::keepsWhatWasRefreshed()
{
    QByteArray tag = initial("away", "120");
    for (int i = 0; i < 10; ++i) {
        pass(119s);
        tag = header(publish({.ifMatch = tag, .expires = "120", .headers = ofPresence}).headers,
                     "SIP-ETag");
    }
    QCOMPARE(shows(), QByteArrayList({"away"}));

    publish({.ifMatch = tag, .expires = "60", .headers = ofPresence});
    pass(59s);
    QCOMPARE(shows(), QByteArrayList({"away"}));
    pass(1s);
    QCOMPARE(shows(), QByteArrayList());
}

void PublicationsTest::tellsNothingWhenNothingChanged()
{
    const QByteArray tag = initial("away");
    QSignalSpy changed(m_publications.get(), &Publications::changed);
    QSignalSpy stored(m_publications.get(), &Publications::stored);

    QCOMPARE(publish({.ifMatch = tag, .body = stateOf("away")}).status, 200);

    QCOMPARE(changed.size(), 0);
    QCOMPARE(stored.size(), 1); // it lives longer, and its tag is another
}

void PublicationsTest::dropsTheOldestOfTooMany()
{
    const QByteArray first = initial("0");
    for (int i = 1; i < 10; ++i)
        initial(QByteArray::number(i));
    publish({.ifMatch = first, .headers = ofPresence});
    QSignalSpy removed(m_publications.get(), &Publications::removed);

    initial("10");

    QCOMPARE(shows(), QByteArrayList({"0", "2", "3", "4", "5", "6", "7", "8", "9", "10"}));
    QCOMPARE(removed.size(), 1);
    QCOMPARE(m_publications->count(), 10U);
}

void PublicationsTest::worksWithOneForEachPerson()
{
    m_publications->configure({.perPerson = 1});

    initial("away");
    initial("dnd");

    QCOMPARE(shows(), QByteArrayList({"dnd"}));
    QCOMPARE(m_publications->count(), 1U);
}

void PublicationsTest::refusesBeyondAll()
{
    m_publications->configure({.all = 2});
    const QByteArray tag = initial("away");
    initial("dnd");

    QCOMPARE(publish({.body = stateOf("xa")}).status, 503);
    QCOMPARE(publish({.ifMatch = tag, .body = stateOf("xa")}).status, 200);
}

void PublicationsTest::comesBackAfterARestart()
{
    QHash<QByteArray, PublicationRecord> database;
    connect(m_publications.get(),
            &Publications::stored,
            this,
            [&](const PublicationRecord &record) { database.insert(record.key, record); });
    connect(m_publications.get(), &Publications::removed, this, [&](const QByteArray &key) {
        database.remove(key);
    });
    QByteArray tag = initial("away", "600");
    tag = header(publish({.ifMatch = tag, .expires = "600", .body = stateOf("xa")}).headers,
                 "SIP-ETag");
    publish({.ifMatch = initial("chat"), .expires = "0", .headers = ofPresence});
    QCOMPARE(database.size(), 1);
    QCOMPARE(database.cbegin()->aor, alice);

    m_publications = std::make_unique<Publications>(m_port, m_clock);
    QSignalSpy changed(m_publications.get(), &Publications::changed);
    m_clock.advance(300s);
    m_publications->restore({database.cbegin().value()});

    QCOMPARE(shows(), QByteArrayList({"xa"}));
    QCOMPARE(changed.size(), 0);
    QCOMPARE(publish({.ifMatch = tag, .expires = "60", .headers = ofPresence}).status, 200);
    pass(60s);
    QCOMPARE(shows(), QByteArrayList());
}

void PublicationsTest::forgetsAtARestartWhatHasExpired()
{
    const QByteArray body = "tag\n" + stateOf("away");
    QSignalSpy removed(m_publications.get(), &Publications::removed);

    m_publications->restore({{"a", alice, m_clock.now(), body},
                             {"b", alice, m_clock.now().addSecs(60), body.chopped(1)},
                             {"c", alice, m_clock.now().addSecs(60), "no line"},
                             {"d", alice, m_clock.now().addSecs(60), body}});

    QCOMPARE(m_publications->count(), 1U);
    QCOMPARE(removed.size(), 3);
    pass(60s);
    QCOMPARE(m_publications->count(), 0U);
}

QTEST_GUILESS_MAIN(PublicationsTest)
#include "tst_publications.moc"
