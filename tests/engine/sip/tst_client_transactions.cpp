// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/sip/transaction_bench.h"

using namespace std::chrono_literals;
using test::tcp;
using test::TransactionBench;
using test::udp;

// Requests of ours: RFC 3261 §17.1.2.
class ClientTransactionsTest : public QObject
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
};

void ClientTransactionsTest::repeatsOverUdpByTimerE()
{
    TransactionBench bench;
    bench.request(udp);

    bench.run(12s);

    std::vector<qint64> times;
    for (const test::Sent &sent : bench.sent)
        times.push_back(sent.at.count());
    // RFC 3261 §17.1.2.2: 500 ms, 1, 2, 4, 4 s
    QCOMPARE(times, (std::vector<qint64>{0, 500, 1500, 3500, 7500, 11500}));
}

void ClientTransactionsTest::repeatsEveryT2OnceThereIsA100()
{
    TransactionBench bench;
    bench.request(udp);

    bench.respond("100 Trying", udp);
    bench.run(9s);

    std::vector<qint64> times;
    for (const test::Sent &sent : bench.sent)
        times.push_back(sent.at.count());
    QCOMPARE(times, (std::vector<qint64>{0, 500, 4500, 8500}));
    QCOMPARE(bench.outcomes, 0);
}

void ClientTransactionsTest::givesUpByTimerF()
{
    TransactionBench bench;
    bench.request(udp);

    bench.run(31900ms);
    QCOMPARE(bench.outcomes, 0);
    bench.run(100ms);

    QCOMPARE(bench.status, 408);
    QCOMPARE(bench.sent.size(), 11U);
    QVERIFY(bench.layer.isIdle());
}

void ClientTransactionsTest::doesNotRepeatOverTcp()
{
    TransactionBench bench;
    bench.request(tcp);

    bench.run(32s);

    QCOMPARE(bench.sent.size(), 1U);
    QCOMPARE(bench.status, 408);
}

void ClientTransactionsTest::deliversOneAnswerOnly()
{
    TransactionBench bench;
    bench.request(udp);

    bench.respond("404 Not Found", udp);
    bench.respond("200 OK", udp);
    bench.run(5s); // Timer K

    QCOMPARE(bench.outcomes, 1);
    QCOMPARE(bench.status, 404);
    QCOMPARE(bench.sent.size(), 1U);
    QVERIFY(bench.layer.isIdle());
}

void ClientTransactionsTest::countsOnlyUnansweredRequestsAgainstTheLimit()
{
    TransactionBench bench;
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

void ClientTransactionsTest::dropsStrangeAnswers_data()
{
    QTest::addColumn<QByteArray>("branchSuffix");
    QTest::addColumn<QByteArray>("method");
    QTest::newRow("another branch") << QByteArray("x") << QByteArray("MESSAGE");
    QTest::newRow("another method") << QByteArray() << QByteArray("OPTIONS");
}

void ClientTransactionsTest::dropsStrangeAnswers()
{
    QFETCH(const QByteArray, branchSuffix);
    QFETCH(const QByteArray, method);
    TransactionBench bench;
    bench.request(udp);

    bench.branch += branchSuffix;
    bench.respond("200 OK", udp, method);

    QCOMPARE(bench.outcomes, 0);
}

void ClientTransactionsTest::reportsALostConnection()
{
    TransactionBench bench;
    bench.request(tcp);

    bench.layer.loseFlow(udp.id);
    QCOMPARE(bench.outcomes, 0);
    bench.layer.loseFlow(tcp.id);

    QCOMPARE(bench.status, 503);
    QVERIFY(bench.layer.isIdle());
}

void ClientTransactionsTest::reportsLaterThatTheWireDoesNotWork()
{
    TransactionBench bench;
    bench.wireWorks = false;

    bench.request(tcp);
    QCOMPARE(bench.outcomes, 0);
    bench.layer.fireTimers();

    QCOMPARE(bench.status, 503);
}

QTEST_GUILESS_MAIN(ClientTransactionsTest)
#include "tst_client_transactions.moc"
