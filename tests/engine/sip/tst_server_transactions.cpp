// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/sip/transaction_bench.h"

using namespace std::chrono_literals;
using test::tcp;
using test::TransactionBench;
using test::udp;

// Requests of others: RFC 3261 §17.2.2.
class ServerTransactionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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
    void forgetsTheOldestOfLongAnswers();
};

void ServerTransactionsTest::repeatsTheAnswerForARepeatedRequest()
{
    TransactionBench bench;
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

void ServerTransactionsTest::forgetsTheAnswerAfterTimerJ()
{
    TransactionBench bench;
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

void ServerTransactionsTest::forgetsTheAnswerAtOnceOverTcp()
{
    TransactionBench bench;
    const QByteArray text = test::RequestText{}.text();
    bench.layer.receive(text, tcp);
    bench.layer.answer(bench.requests.at(0), {});

    bench.layer.receive(text, tcp);

    QCOMPARE(bench.requests.size(), 2U);
}

void ServerTransactionsTest::sends100WhenTheClientWouldSlowDown()
{
    TransactionBench bench;
    bench.layer.receive(test::RequestText{}.text(), udp);

    bench.run(3400ms);
    QCOMPARE(bench.sent.size(), 0U); // RFC 4320 §4.1: not before
    bench.run(100ms);

    QCOMPARE(bench.lastStatus(), 100);
    QVERIFY(!bench.sent.back().bytes.contains("To: <sip:bob@fabrikam.example>;tag="));
    bench.layer.receive(test::RequestText{}.text(), udp);
    QCOMPARE(bench.sent.size(), 2U); // and again for a repeated request
}

void ServerTransactionsTest::sendsNothingTooLate()
{
    TransactionBench bench;
    bench.layer.receive(test::RequestText{}.text(), udp);
    bench.run(32s);
    const auto before = bench.sent.size();

    bench.layer.answer(bench.requests.at(0), {.status = 504}); // RFC 4320 §4.2

    QCOMPARE(bench.sent.size(), before);
    QVERIFY(bench.layer.isIdle());
}

void ServerTransactionsTest::tellsMethodsOfOneBranchApart()
{
    TransactionBench bench;
    bench.layer.receive(test::RequestText{}.text(), udp);
    bench.layer.receive(test::RequestText{.method = "OPTIONS", .callId = "other"}.text(), udp);

    QCOMPARE(bench.requests.size(), 2U);
}

void ServerTransactionsTest::tellsOldRequestsApart()
{
    TransactionBench bench;
    const QByteArray via = "SIP/2.0/UDP 192.0.2.1:5070"; // no branch at all: RFC 2543
    bench.layer.receive(test::RequestText{.via = via}.text(), udp);
    bench.layer.receive(test::RequestText{.via = via}.text(), udp);
    bench.layer.receive(test::RequestText{.via = via, .sequence = "2"}.text(), udp);

    QCOMPARE(bench.requests.size(), 2U);
}

void ServerTransactionsTest::refusesAMergedRequest()
{
    TransactionBench bench;
    bench.layer.receive(test::RequestText{}.text(), udp);

    bench.layer.receive(
        test::RequestText{.via = "SIP/2.0/UDP 127.0.0.1;branch=z9hG4bK-other-path"}.text(), udp);

    QCOMPARE(bench.requests.size(), 1U);
    QCOMPARE(bench.lastStatus(), 482);
}

void ServerTransactionsTest::refusesBeyondTheLimit()
{
    TransactionBench bench;
    bench.layer.setLimits(1, 10);
    bench.layer.receive(test::RequestText{}.text(), udp);

    bench.layer.receive(
        test::RequestText{.via = "SIP/2.0/UDP h;branch=z9hG4bK2", .callId = "2"}.text(), udp);

    QCOMPARE(bench.lastStatus(), 503);
    QVERIFY(bench.sent.back().bytes.contains("\r\nRetry-After: "));
}

void ServerTransactionsTest::forgetsTheOldestAnswerBeyondTheLimit()
{
    TransactionBench bench;
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

// Whoever sends the request, perhaps from an address that is not his, says how long its answer is.
void ServerTransactionsTest::forgetsTheOldestOfLongAnswers()
{
    TransactionBench bench;
    bench.layer.setLimits(10, 10, 150'000);
    const auto request = [](const QByteArray &name) {
        return test::RequestText{.via = "SIP/2.0/UDP h;branch=z9hG4bK" + name,
                                 .callId = name + QByteArray(30'000, 'x')}
            .text();
    };
    for (const char *name : {"1", "2", "3"}) {
        bench.layer.receive(request(name), udp);
        bench.layer.answer(bench.requests.back(), {});
    }
    QCOMPARE(bench.requests.size(), 3U);

    bench.layer.receive(request("3"), udp);
    bench.layer.receive(request("2"), udp);
    QCOMPARE(bench.requests.size(), 3U);
    bench.layer.receive(request("1"), udp);

    QCOMPARE(bench.requests.size(), 4U);
}

QTEST_GUILESS_MAIN(ServerTransactionsTest)
#include "tst_server_transactions.moc"
