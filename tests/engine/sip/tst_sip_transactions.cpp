// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sip/transaction_layer.h"
#include "tests/engine/sip/sip_fixtures.h"
#include "tests/support/fake_clock.h"

#include <QTest>

#include <vector>

using namespace sip;
using namespace std::chrono_literals;

namespace {

const QHostAddress peer(QStringLiteral("192.0.2.1"));
const Flow udp{Transport::Udp, 1, peer, 5070};
const Flow tcp{Transport::Tcp, 2, peer, 40000};

struct Sent {
    QByteArray bytes;
    Flow flow;
    std::chrono::milliseconds at;
};

// A layer on a clock that stands, with what it sends.
struct Bench {
    test::FakeClock clock;
    std::vector<Sent> sent;
    bool wireWorks = true;
    TransactionLayer layer{clock, [this](const QByteArray &bytes, const Flow &flow) {
                               sent.push_back({bytes, flow, clock.monotonic()});
                               return wireWorks;
                           }};
    std::vector<quint64> requests;

    Bench()
    {
        layer.setRequestHandler(
            [this](quint64 id, const Request &, const Flow &) { requests.push_back(id); });
    }
    void run(std::chrono::milliseconds time)
    {
        for (auto passed = 0ms; passed < time; passed += 100ms) {
            clock.advance(100ms);
            layer.fireTimers();
        }
    }
    [[nodiscard]] int lastStatus() const { return sent.back().bytes.mid(8, 3).toInt(); }

    // Sends a request and keeps its outcome: a status, 408 timed out, 503 lost.
    void request(const Flow &flow)
    {
        layer.send(
            flow,
            [this](const QByteArray &cookie) {
                branch = cookie;
                return test::RequestText{.via = "SIP/2.0/UDP h;branch=" + cookie}.text();
            },
            [this](const ClientTransactions::Outcome &outcome) {
                ++outcomes;
                if (const auto *const *response = std::get_if<const Response *>(&outcome))
                    status = (*response)->status;
                else
                    status =
                        std::holds_alternative<ClientTransactions::TimedOut>(outcome) ? 408 : 503;
            });
    }
    void respond(const QByteArray &line, const Flow &flow, const QByteArray &method = "MESSAGE")
    {
        layer.receive("SIP/2.0 " + line + "\r\nVia: SIP/2.0/UDP h;branch=" + branch
                          + "\r\nFrom: <sip:a@b>;tag=1\r\nTo: <sip:a@b>;tag=2\r\nCall-ID: c\r\n"
                            "CSeq: 1 "
                          + method + "\r\nContent-Length: 0\r\n\r\n",
                      flow);
    }
    QByteArray branch;
    int status = 0;
    int outcomes = 0;
};

} // namespace

class SipTransactionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void repeatsOverUdpByTimerE();
    void repeatsEveryT2OnceThereIsA100();
    void givesUpByTimerF();
    void doesNotRepeatOverTcp();
    void deliversOneAnswerOnly();
    void countsOnlyUnansweredRequestsAgainstTheLimit();
    void dropsStrangeAnswers_data();
    void dropsStrangeAnswers();
    void reportsALostConnection();
    void reportsLaterThatTheWireDoesNotWork();

    void repeatsTheAnswerForARepeatedRequest();
    void forgetsTheAnswerAfterTimerJ();
    void forgetsTheAnswerAtOnceOverTcp();
    void sends100WhenTheClientWouldSlowDown();
    void sendsNothingTooLate();
    void tellsMethodsOfOneBranchApart();
    void tellsOldRequestsApart();
    void refusesAMergedRequest();
    void refusesBeyondTheLimit();
    void forgetsTheOldestAnswerBeyondTheLimit();

    void answersWithoutState_data();
    void answersWithoutState();
    void keepsToTagsOfRepeatedRefusals();
    void answersToTheSourcePort();
    void marksTheVia();
};

void SipTransactionsTest::repeatsOverUdpByTimerE()
{
    Bench bench;
    bench.request(udp);

    bench.run(12s);

    std::vector<qint64> times;
    for (const Sent &sent : bench.sent)
        times.push_back(sent.at.count());
    // RFC 3261 §17.1.2.2: 500 ms, 1, 2, 4, 4 s
    QCOMPARE(times, (std::vector<qint64>{0, 500, 1500, 3500, 7500, 11500}));
}

void SipTransactionsTest::repeatsEveryT2OnceThereIsA100()
{
    Bench bench;
    bench.request(udp);

    bench.respond("100 Trying", udp);
    bench.run(9s);

    std::vector<qint64> times;
    for (const Sent &sent : bench.sent)
        times.push_back(sent.at.count());
    QCOMPARE(times, (std::vector<qint64>{0, 500, 4500, 8500}));
    QCOMPARE(bench.outcomes, 0);
}

void SipTransactionsTest::givesUpByTimerF()
{
    Bench bench;
    bench.request(udp);

    bench.run(31900ms);
    QCOMPARE(bench.outcomes, 0);
    bench.run(100ms);

    QCOMPARE(bench.status, 408);
    QCOMPARE(bench.sent.size(), 11U);
    QVERIFY(bench.layer.isIdle());
}

void SipTransactionsTest::doesNotRepeatOverTcp()
{
    Bench bench;
    bench.request(tcp);

    bench.run(32s);

    QCOMPARE(bench.sent.size(), 1U);
    QCOMPARE(bench.status, 408);
}

void SipTransactionsTest::countsOnlyUnansweredRequestsAgainstTheLimit()
{
    Bench bench;
    bench.layer.setLimits(2, 10);

    for (int i = 0; i < 3; ++i) { // each lingers for Timer K
        QVERIFY(bench.layer.hasRoom());
        bench.request(udp);
        bench.respond("200 OK", udp);
    }
    QVERIFY(bench.layer.isIdle());
    bench.request(udp);
    bench.request(udp);

    QVERIFY(!bench.layer.hasRoom());
    QCOMPARE(bench.outcomes, 3);
}

void SipTransactionsTest::deliversOneAnswerOnly()
{
    Bench bench;
    bench.request(udp);

    bench.respond("404 Not Found", udp);
    bench.respond("200 OK", udp);
    bench.run(5s); // Timer K

    QCOMPARE(bench.outcomes, 1);
    QCOMPARE(bench.status, 404);
    QCOMPARE(bench.sent.size(), 1U);
    QVERIFY(bench.layer.isIdle());
}

void SipTransactionsTest::dropsStrangeAnswers_data()
{
    QTest::addColumn<QByteArray>("branchSuffix");
    QTest::addColumn<QByteArray>("method");
    QTest::newRow("another branch") << QByteArray("x") << QByteArray("MESSAGE");
    QTest::newRow("another method") << QByteArray() << QByteArray("OPTIONS");
}

void SipTransactionsTest::dropsStrangeAnswers()
{
    QFETCH(const QByteArray, branchSuffix);
    QFETCH(const QByteArray, method);
    Bench bench;
    bench.request(udp);

    bench.branch += branchSuffix;
    bench.respond("200 OK", udp, method);

    QCOMPARE(bench.outcomes, 0);
}

void SipTransactionsTest::reportsALostConnection()
{
    Bench bench;
    bench.request(tcp);

    bench.layer.loseFlow(udp.id);
    QCOMPARE(bench.outcomes, 0);
    bench.layer.loseFlow(tcp.id);

    QCOMPARE(bench.status, 503);
    QVERIFY(bench.layer.isIdle());
}

void SipTransactionsTest::reportsLaterThatTheWireDoesNotWork()
{
    Bench bench;
    bench.wireWorks = false;

    bench.request(tcp);
    QCOMPARE(bench.outcomes, 0);
    bench.layer.fireTimers();

    QCOMPARE(bench.status, 503);
}

void SipTransactionsTest::repeatsTheAnswerForARepeatedRequest()
{
    Bench bench;
    const QByteArray text = test::RequestText{}.text();
    bench.layer.receive(text, udp);
    bench.layer.receive(text, udp);
    QCOMPARE(bench.sent.size(), 0U); // absorbed while nobody has answered

    bench.layer.answer(bench.requests.at(0), {.status = 202});
    bench.layer.receive(text, udp);

    QCOMPARE(bench.requests.size(), 1U);
    QCOMPARE(bench.sent.size(), 2U);
    QCOMPARE(bench.sent[0].bytes, bench.sent[1].bytes);
    QCOMPARE(bench.lastStatus(), 202);
}

void SipTransactionsTest::forgetsTheAnswerAfterTimerJ()
{
    Bench bench;
    const QByteArray text = test::RequestText{}.text();
    bench.layer.receive(text, udp);
    bench.layer.answer(bench.requests.at(0), {});

    bench.run(31900ms);
    bench.layer.receive(text, udp);
    QCOMPARE(bench.requests.size(), 1U);
    bench.run(100ms);
    bench.layer.receive(text, udp);

    QCOMPARE(bench.requests.size(), 2U);
}

void SipTransactionsTest::forgetsTheAnswerAtOnceOverTcp()
{
    Bench bench;
    const QByteArray text = test::RequestText{}.text();
    bench.layer.receive(text, tcp);
    bench.layer.answer(bench.requests.at(0), {});

    bench.layer.receive(text, tcp);

    QCOMPARE(bench.requests.size(), 2U);
}

void SipTransactionsTest::sends100WhenTheClientWouldSlowDown()
{
    Bench bench;
    bench.layer.receive(test::RequestText{}.text(), udp);

    bench.run(3400ms);
    QCOMPARE(bench.sent.size(), 0U); // RFC 4320 §4.1: not before
    bench.run(100ms);

    QCOMPARE(bench.lastStatus(), 100);
    QVERIFY(!bench.sent.back().bytes.contains("To: <sip:bob@fabrikam.example>;tag="));
    bench.layer.receive(test::RequestText{}.text(), udp);
    QCOMPARE(bench.sent.size(), 2U); // and again for a repeated request
}

void SipTransactionsTest::sendsNothingTooLate()
{
    Bench bench;
    bench.layer.receive(test::RequestText{}.text(), udp);
    bench.run(32s);
    const auto before = bench.sent.size();

    bench.layer.answer(bench.requests.at(0), {.status = 504}); // RFC 4320 §4.2

    QCOMPARE(bench.sent.size(), before);
    QVERIFY(bench.layer.isIdle());
}

void SipTransactionsTest::tellsMethodsOfOneBranchApart()
{
    Bench bench;
    bench.layer.receive(test::RequestText{}.text(), udp);
    bench.layer.receive(test::RequestText{.method = "OPTIONS", .callId = "other"}.text(), udp);

    QCOMPARE(bench.requests.size(), 2U);
}

void SipTransactionsTest::tellsOldRequestsApart()
{
    Bench bench;
    const QByteArray via = "SIP/2.0/UDP 192.0.2.1:5070"; // no branch at all: RFC 2543
    bench.layer.receive(test::RequestText{.via = via}.text(), udp);
    bench.layer.receive(test::RequestText{.via = via}.text(), udp);
    bench.layer.receive(test::RequestText{.via = via, .sequence = "2"}.text(), udp);

    QCOMPARE(bench.requests.size(), 2U);
}

void SipTransactionsTest::refusesAMergedRequest()
{
    Bench bench;
    bench.layer.receive(test::RequestText{}.text(), udp);

    bench.layer.receive(
        test::RequestText{.via = "SIP/2.0/UDP 127.0.0.1;branch=z9hG4bK-other-path"}.text(), udp);

    QCOMPARE(bench.requests.size(), 1U);
    QCOMPARE(bench.lastStatus(), 482);
}

void SipTransactionsTest::refusesBeyondTheLimit()
{
    Bench bench;
    bench.layer.setLimits(1, 10);
    bench.layer.receive(test::RequestText{}.text(), udp);

    bench.layer.receive(
        test::RequestText{.via = "SIP/2.0/UDP h;branch=z9hG4bK2", .callId = "2"}.text(), udp);

    QCOMPARE(bench.lastStatus(), 503);
    QVERIFY(bench.sent.back().bytes.contains("\r\nRetry-After: "));
}

void SipTransactionsTest::forgetsTheOldestAnswerBeyondTheLimit()
{
    Bench bench;
    bench.layer.setLimits(10, 1);
    const QByteArray first = test::RequestText{}.text();
    const QByteArray second =
        test::RequestText{.via = "SIP/2.0/UDP h;branch=z9hG4bK2", .callId = "2"}.text();
    bench.layer.receive(first, udp);
    bench.layer.receive(second, udp);
    bench.layer.answer(bench.requests.at(0), {});
    bench.layer.answer(bench.requests.at(1), {});

    bench.layer.receive(second, udp);
    QCOMPARE(bench.requests.size(), 2U);
    bench.layer.receive(first, udp);

    QCOMPARE(bench.requests.size(), 3U);
}

void SipTransactionsTest::answersWithoutState_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("status"); // 0: no answer
    QTest::addColumn<QByteArray>("header");
    QTest::newRow("INVITE") << test::RequestText{.method = "INVITE"}.text() << 405
                            << QByteArray(
                                   "Allow: MESSAGE, NOTIFY, OPTIONS, PUBLISH, REGISTER, SUBSCRIBE");
    QTest::newRow("REFER") << test::RequestText{.method = "REFER"}.text() << 405
                           << QByteArray("Allow: MESSAGE");
    QTest::newRow("a list SUBSCRIBE")
        << test::RequestText{.method = "SUBSCRIBE", .headers = "Require: eventlist\r\n"}.text()
        << 420 << QByteArray("Unsupported: eventlist");
    QTest::newRow("BENOTIFY") << test::RequestText{.method = "BENOTIFY"}.text() << 0
                              << QByteArray();
    QTest::newRow("malformed BENOTIFY")
        << test::RequestText{.method = "BENOTIFY", .from = "<"}.text() << 0 << QByteArray();
    QTest::newRow("unknown") << test::RequestText{.method = "DANCE"}.text() << 501
                             << QByteArray("Allow: MESSAGE");
    QTest::newRow("ACK") << test::RequestText{.method = "ACK"}.text() << 0 << QByteArray();
    QTest::newRow("CANCEL") << test::RequestText{.method = "CANCEL"}.text() << 481 << QByteArray();
    QTest::newRow("Require") << test::RequestText{.headers = "Require: gruu, 100rel\r\n"}.text()
                             << 420 << QByteArray("Unsupported: gruu, 100rel");
    QTest::newRow("Proxy-Require is not for us")
        << test::RequestText{.headers = "Proxy-Require: x\r\n"}.text() << 0 << QByteArray();
    QTest::newRow("sips") << test::RequestText{.uri = "sips:bob@fabrikam.example"}.text() << 416
                          << QByteArray();
    QTest::newRow("tel") << test::RequestText{.uri = "tel:+12125551212"}.text() << 416
                         << QByteArray();
    QTest::newRow("bare line feed in a header")
        << test::RequestText{.headers = "X: a\nVia: SIP/2.0/UDP evil\r\n"}.text() << 400
        << QByteArray();
    QTest::newRow("no Via") << test::RequestText{}.text().replace("\r\nVia: ", "\r\nX: ") << 0
                            << QByteArray();
    QTest::newRow("not SIP") << QByteArray("GET / HTTP/1.1\r\nHost: a\r\n\r\n") << 0
                             << QByteArray();
    QTest::newRow("keep-alive") << QByteArray("\r\n\r\n") << 0 << QByteArray();
    QTest::newRow("zeros") << QByteArray(100, '\0') << 0 << QByteArray();
}

void SipTransactionsTest::answersWithoutState()
{
    QFETCH(const QByteArray, text);
    QFETCH(const int, status);
    QFETCH(const QByteArray, header);
    Bench bench;

    bench.layer.receive(text, udp);

    QCOMPARE(bench.sent.empty() ? 0 : bench.lastStatus(), status);
    if (!header.isEmpty())
        QVERIFY2(bench.sent.back().bytes.contains("\r\n" + header), bench.sent.back().bytes);
}

void SipTransactionsTest::keepsToTagsOfRepeatedRefusals()
{
    Bench bench;
    const QByteArray invite = test::RequestText{.method = "INVITE"}.text();

    bench.layer.receive(invite, udp);
    bench.layer.receive(invite, udp);

    QCOMPARE(bench.sent.size(), 2U);
    QCOMPARE(bench.sent[0].bytes, bench.sent[1].bytes);
    QVERIFY(bench.sent[0].bytes.contains("To: <sip:bob@fabrikam.example>;tag="));
}

void SipTransactionsTest::answersToTheSourcePort()
{
    Bench bench;
    const auto portFor = [&bench](const QByteArray &via) {
        bench.layer.receive(test::RequestText{.method = "INVITE", .via = via}.text(),
                            Flow{Transport::Udp, 1, peer, 12345});
        return bench.sent.back().flow.peerPort;
    };

    // RFC 3581 §4, RFC 3261 §18.2.2
    QCOMPARE(portFor("SIP/2.0/UDP h:5070;branch=z9hG4bK1;rport"), quint16(12345));
    QCOMPARE(portFor("SIP/2.0/UDP h:5070;branch=z9hG4bK1"), quint16(5070));
    QCOMPARE(portFor("SIP/2.0/UDP h;branch=z9hG4bK1"), quint16(5060));
    QCOMPARE(bench.sent.back().flow.peer, peer); // never where the Via says
}

void SipTransactionsTest::marksTheVia()
{
    Bench bench;

    bench.layer.receive(
        test::RequestText{.method = "INVITE",
                          .via = "SIP/2.0/UDP 10.0.0.1:5070;rport;branch=z9hG4bK1, SIP/2.0/TCP x"}
            .text(),
        udp);
    bench.layer.receive(
        test::RequestText{.method = "INVITE", .via = "SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK1"}
            .text(),
        udp);

    QVERIFY2(bench.sent[0].bytes.contains(
                 "Via: SIP/2.0/UDP 10.0.0.1:5070;rport=5070;branch=z9hG4bK1;received=192.0.2.1, "
                 "SIP/2.0/TCP x\r\n"),
             bench.sent[0].bytes);
    QVERIFY(bench.sent[1].bytes.contains("Via: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK1\r\n"));
}

QTEST_GUILESS_MAIN(SipTransactionsTest)
#include "tst_sip_transactions.moc"
