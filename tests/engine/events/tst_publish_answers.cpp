// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/events/publications_bench.h"

using namespace events;
using namespace test;

class PublishAnswersTest : public PublicationsBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }

    void answersEveryRequest_data();
    void answersEveryRequest();
    void examinesInTheOrderOfTheStandard();
    void grantsWhatIsAskedWithinLimits_data();
    void grantsWhatIsAskedWithinLimits();
    void storesNothingOfAnInitialRemoval();
    void refusesBeyondAll();
};

void PublishAnswersTest::answersEveryRequest_data()
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

void PublishAnswersTest::answersEveryRequest()
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
void PublishAnswersTest::examinesInTheOrderOfTheStandard()
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

void PublishAnswersTest::grantsWhatIsAskedWithinLimits_data()
{
    QTest::addColumn<QByteArray>("asked");
    QTest::addColumn<QByteArray>("granted");
    QTest::newRow("nothing") << QByteArray() << QByteArray("3600");
    QTest::newRow("the shortest") << QByteArray("60") << QByteArray("60");
    QTest::newRow("the longest") << QByteArray("86400") << QByteArray("86400");
    QTest::newRow("longer") << QByteArray("4294967295") << QByteArray("86400");
}

void PublishAnswersTest::grantsWhatIsAskedWithinLimits()
{
    QFETCH(QByteArray, asked);

    const auto answer = publish({.expires = asked, .body = stateOf("away")});

    QTEST(header(answer.headers, "Expires"), "granted");
}

void PublishAnswersTest::storesNothingOfAnInitialRemoval()
{
    QSignalSpy stored(m_publications.get(), &Publications::stored);

    const auto answer = publish({.expires = "0", .body = stateOf("away")});

    QCOMPARE(answer.status, 200);
    QVERIFY(!header(answer.headers, "SIP-ETag").isEmpty());
    QCOMPARE(m_publications->count(), 0U);
    QCOMPARE(stored.size(), 0);
}

void PublishAnswersTest::refusesBeyondAll()
{
    m_publications->configure({.all = 2});
    const QByteArray tag = initial("away");
    initial("dnd");

    QCOMPARE(publish({.body = stateOf("xa")}).status, 503);
    QCOMPARE(publish({.ifMatch = tag, .body = stateOf("xa")}).status, 200);
}

QTEST_GUILESS_MAIN(PublishAnswersTest)
#include "tst_publish_answers.moc"
