// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sip/dialog.h"
#include "tests/engine/sip/sip_fixtures.h"

#include <QTest>

using namespace sip;

namespace {

const QDateTime now(QDate(2026, 1, 1), QTime(12, 0), Qt::UTC);
const QByteArray contact = "Contact: \"Desk\" <sip:alice@192.0.2.1:5062>;expires=60\r\n";

test::RequestText subscribe(const QByteArray &headers = contact)
{
    return {.method = "SUBSCRIBE",
            .from = "\"Alice, of sales\" <sip:alice@contoso.example>;tag=a;epid=0815",
            .sequence = "10",
            .headers = headers};
}

Response answer(const QByteArray &to, const QByteArray &headers)
{
    const QByteArray text = "SIP/2.0 200 OK\r\nVia: SIP/2.0/UDP h;branch=z9hG4bKx\r\n"
                            "From: <sip:bob@contoso.example>;tag=ours\r\nTo: "
        + to + "\r\nCall-ID: call-7\r\nCSeq: 41 SUBSCRIBE\r\n" + headers + "\r\n";
    return *validateResponse(*Message::parse(text));
}

} // namespace

class DialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginsWithASubscribe();
    void beginsWithAnAnswer();
    void beginsWithANotifyBeforeTheAnswer();
    void turnsTheRoutesOfAnAnswerRound();
    void refusesWhatCannotBeAnswered_data();
    void refusesWhatCannotBeAnswered();
    void needsTagAndContactInAnAnswer();
    void holdsItsOwnRequestsOnly_data();
    void holdsItsOwnRequestsOnly();
    void takesRisingSequencesOnly();
    void movesItsTarget();
    void goesOnAfterARestore();
    void goesOnAboveWhatWasSentSince();
    void goesOnThoughTheClockWasSetBack();
    void refusesABrokenRecord_data();
    void refusesABrokenRecord();
    void makesTokensThatDiffer();
};

void DialogTest::beginsWithASubscribe()
{
    auto dialog = Dialog::ofSubscribe(subscribe(contact
                                                + "Record-Route: <sip:p1.example;lr>\r\n"
                                                  "Record-Route: \"x, y\" <sip:p2.example;lr>\r\n")
                                          .request(),
                                      "ours",
                                      now);
    QVERIFY(dialog.has_value());

    const OutgoingRequest notify = dialog->next(Method::Notify);

    QCOMPARE(notify.method, Method::Notify);
    QCOMPARE(notify.target.text(), QByteArray("sip:alice@192.0.2.1:5062"));
    QCOMPARE(notify.from, QByteArray("<sip:bob@fabrikam.example>;tag=ours"));
    QCOMPARE(notify.to, QByteArray("<sip:alice@contoso.example>;tag=a;epid=0815"));
    QCOMPARE(notify.callId, QByteArray("call-1"));
    // RFC 3261 §12.1.1: in order
    QCOMPARE(notify.routes,
             (std::vector<QByteArray>{"<sip:p1.example;lr>", "\"x, y\" <sip:p2.example;lr>"}));
    QCOMPARE(dialog->next(Method::Notify).sequence, notify.sequence + 1);
    QCOMPARE(dialog->localTag(), QByteArray("ours"));
    QCOMPARE(dialog->remoteTag(), QByteArray("a"));
}

void DialogTest::beginsWithAnAnswer()
{
    auto dialog = Dialog::ofAnswer(
        answer("<sip:alice@contoso.example>;tag=theirs", "Contact: <sip:pa.example>\r\n"));
    QVERIFY(dialog.has_value());

    const OutgoingRequest refresh = dialog->next(Method::Subscribe);

    QCOMPARE(refresh.sequence, 42U);
    QCOMPARE(refresh.from, QByteArray("<sip:bob@contoso.example>;tag=ours"));
    QCOMPARE(refresh.to, QByteArray("<sip:alice@contoso.example>;tag=theirs"));
    QCOMPARE(refresh.target.text(), QByteArray("sip:pa.example"));
}

void DialogTest::beginsWithANotifyBeforeTheAnswer()
{
    const test::RequestText notify{.method = "NOTIFY",
                                   .from = "<sip:bob@fabrikam.example>;tag=theirs",
                                   .to = "<sip:alice@contoso.example>;tag=ours",
                                   .sequence = "5",
                                   .headers = "Contact: <sip:pa.example>\r\n"};

    auto dialog = Dialog::ofNotify(notify.request(), 41);

    QVERIFY(dialog.has_value());
    QVERIFY(dialog->holds(notify.request()));
    QCOMPARE(dialog->next(Method::Subscribe).sequence, 42U);
    QVERIFY(!dialog->take(notify.request()).has_value()); // it was taken
    test::RequestText stray = notify;
    stray.to = "<sip:alice@contoso.example>";
    QCOMPARE(Dialog::ofNotify(stray.request(), 41).error().status, 481);
}

void DialogTest::turnsTheRoutesOfAnAnswerRound()
{
    auto dialog =
        Dialog::ofAnswer(answer("<sip:alice@contoso.example>;tag=t",
                                "Contact: <sip:pa.example>\r\n"
                                "Record-Route: <sip:p2.example;lr>, <sip:p1.example;lr>\r\n"));

    QCOMPARE(dialog->next(Method::Subscribe).routes, // RFC 3261 §12.1.2
             (std::vector<QByteArray>{"<sip:p1.example;lr>", "<sip:p2.example;lr>"}));
}

void DialogTest::refusesWhatCannotBeAnswered_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<int>("status");
    const QByteArray alice = "<sip:alice@contoso.example>;tag=a";
    QTest::newRow("no From tag") << QByteArray("<sip:alice@contoso.example>") << contact << 400;
    QTest::newRow("no Contact") << alice << QByteArray() << 400;
    QTest::newRow("Contact *") << alice << QByteArray("Contact: *\r\n") << 400;
    QTest::newRow("Contact of another scheme")
        << alice << QByteArray("Contact: <tel:+1555>\r\n") << 400;
    QTest::newRow("broken route") << alice << contact + "Record-Route: <sip:>\r\n" << 400;
    QTest::newRow("route of another scheme") << alice << contact + "Record-Route: <http://x/>\r\n"
                                             << 400;
    QTest::newRow("endless route")
        << alice << contact + "Record-Route: <sip:" + QByteArray(5000, 'a') + ";lr>\r\n"
        << 513;
}

void DialogTest::refusesWhatCannotBeAnswered()
{
    QFETCH(const QByteArray, from);
    QFETCH(const QByteArray, headers);
    QFETCH(const int, status);
    test::RequestText request = subscribe(headers);
    request.from = from;

    const auto dialog = Dialog::ofSubscribe(request.request(), "ours", now);

    QVERIFY(!dialog.has_value());
    QCOMPARE(dialog.error().status, status);
}

void DialogTest::needsTagAndContactInAnAnswer()
{
    const QByteArray pa = "Contact: <sip:pa.example>\r\n";
    QVERIFY(!Dialog::ofAnswer(answer("<sip:alice@contoso.example>", pa)).has_value());
    QVERIFY(!Dialog::ofAnswer(answer("<sip:alice@contoso.example>;tag=t", {})).has_value());
}

void DialogTest::holdsItsOwnRequestsOnly_data()
{
    QTest::addColumn<QByteArray>("callId");
    QTest::addColumn<QByteArray>("fromTag");
    QTest::addColumn<QByteArray>("toTag");
    QTest::addColumn<bool>("isOwn");
    QTest::newRow("its own") << QByteArray("call-1") << QByteArray("a") << QByteArray("ours")
                             << true;
    QTest::newRow("another call") << QByteArray("call-2") << QByteArray("a") << QByteArray("ours")
                                  << false;
    QTest::newRow("another device")
        << QByteArray("call-1") << QByteArray("b") << QByteArray("ours") << false;
    QTest::newRow("another end of ours")
        << QByteArray("call-1") << QByteArray("a") << QByteArray("OURS") << false;
}

void DialogTest::holdsItsOwnRequestsOnly()
{
    QFETCH(const QByteArray, callId);
    QFETCH(const QByteArray, fromTag);
    QFETCH(const QByteArray, toTag);
    QFETCH(const bool, isOwn);
    const auto dialog = Dialog::ofSubscribe(subscribe().request(), "ours", now);
    test::RequestText request = subscribe();
    request.callId = callId;
    request.from = "<sip:alice@contoso.example>;tag=" + fromTag;
    request.to = "<sip:bob@fabrikam.example>;tag=" + toTag;

    QCOMPARE(dialog->holds(request.request()), isOwn);
}

void DialogTest::takesRisingSequencesOnly()
{
    auto dialog = Dialog::ofSubscribe(subscribe().request(), "ours", now);
    test::RequestText request = subscribe();
    for (const char *low : {"10", "9", "0"}) {
        request.sequence = low;
        const auto taken = dialog->take(request.request());
        QVERIFY2(!taken.has_value(), low);
        QCOMPARE(taken.error().status, 500);
    }

    request.sequence = "4294967295";
    QVERIFY(dialog->take(request.request()).has_value());
}

void DialogTest::movesItsTarget()
{
    auto dialog = Dialog::ofSubscribe(subscribe().request(), "ours", now);
    test::RequestText request = subscribe("Contact: <sip:alice@192.0.2.7>\r\n");
    request.sequence = "11";

    QVERIFY(dialog->take(request.request()).has_value());
    QCOMPARE(dialog->target(), QByteArray("sip:alice@192.0.2.7"));
    dialog->take(answer("<sip:alice@contoso.example>;tag=a", "Contact: <sip:alice@192.0.2.8>\r\n"));
    QCOMPARE(dialog->target(), QByteArray("sip:alice@192.0.2.8"));
    dialog->take(answer("<sip:alice@contoso.example>;tag=a", {}));
    QCOMPARE(dialog->target(), QByteArray("sip:alice@192.0.2.8"));

    request = subscribe({}); // a refresh without Contact leaves it
    request.sequence = "12";
    QVERIFY(dialog->take(request.request()).has_value());
    QCOMPARE(dialog->target(), QByteArray("sip:alice@192.0.2.8"));
}

void DialogTest::goesOnAfterARestore()
{
    auto dialog = Dialog::ofSubscribe(
        subscribe(contact + "Record-Route: <sip:p1.example;lr>\r\n").request(), "ours", now);
    const OutgoingRequest before = dialog->next(Method::Notify);

    auto restored = Dialog::restored(dialog->stored(), now.addSecs(1));

    QVERIFY(restored.has_value());
    const OutgoingRequest after = restored->next(Method::Notify);
    QCOMPARE(after.target.text(), before.target.text());
    QCOMPARE(after.routes, before.routes);
    QCOMPARE(after.from, before.from);
    QCOMPARE(after.to, before.to);
    QCOMPARE(after.callId, before.callId);
    QVERIFY(after.sequence > before.sequence);
    test::RequestText old = subscribe(); // CSeq 10 again
    QVERIFY(!restored->take(old.request()).has_value());
}

void DialogTest::goesOnAboveWhatWasSentSince()
{
    auto dialog = Dialog::ofSubscribe(subscribe().request(), "ours", now);
    const QByteArray stored = dialog->stored();
    quint32 last = 0;
    for (int second = 0; second < 86400; second += 5) // a day of changes
        last = dialog->next(Method::Notify).sequence;

    // Restarted twice, and nothing was written in between.
    auto once = Dialog::restored(stored, now.addSecs(86400));
    const quint32 afterOne = once->next(Method::Notify).sequence;
    auto twice = Dialog::restored(stored, now.addSecs(86405));

    QVERIFY(afterOne > last);
    QVERIFY(twice->next(Method::Notify).sequence > afterOne);
}

void DialogTest::goesOnThoughTheClockWasSetBack()
{
    auto dialog = Dialog::ofSubscribe(subscribe().request(), "ours", now);
    const quint32 last = dialog->next(Method::Notify).sequence;

    auto restored = Dialog::restored(dialog->stored(), now.addYears(-3));

    QVERIFY(restored->next(Method::Notify).sequence > last);
}

void DialogTest::refusesABrokenRecord_data()
{
    QTest::addColumn<qsizetype>("line");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("no local tag") << qsizetype(1) << QByteArray("<sip:bob@fabrikam.example>");
    QTest::newRow("no remote tag") << qsizetype(2) << QByteArray("<sip:a@contoso.example>");
    QTest::newRow("no target") << qsizetype(3) << QByteArray();
    QTest::newRow("broken route") << qsizetype(4) << QByteArray("nonsense");
    QTest::newRow("broken number") << qsizetype(5) << QByteArray("-1");
    QTest::newRow("one line more") << qsizetype(6) << QByteArray("1\n1");
}

void DialogTest::refusesABrokenRecord()
{
    QFETCH(const qsizetype, line);
    QFETCH(const QByteArray, text);
    const auto dialog = Dialog::ofSubscribe(subscribe().request(), "ours", now);
    QByteArrayList lines = dialog->stored().split('\n');
    QCOMPARE(lines.size(), 7);

    lines[line] = text;

    QVERIFY(!Dialog::restored(lines.join('\n'), now).has_value());
}

void DialogTest::makesTokensThatDiffer()
{
    const QByteArray token = Dialog::newToken();
    QVERIFY(token.size() >= 16);
    QVERIFY(isToken(token));
    QVERIFY(token != Dialog::newToken());
}

QTEST_GUILESS_MAIN(DialogTest)
#include "tst_dialog.moc"
