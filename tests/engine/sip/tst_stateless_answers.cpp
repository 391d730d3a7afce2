// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/sip/transaction_bench.h"

using test::TransactionBench;
using test::udp;

// What is answered at once and forgotten: RFC 3261 §8.2.7.
class StatelessAnswersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersWithoutState_data();
    void answersWithoutState();
    void keepsToTagsOfRepeatedRefusals();
    void answersToTheSourcePort();
    void marksTheVia();
};

void StatelessAnswersTest::answersWithoutState_data()
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

void StatelessAnswersTest::answersWithoutState()
{
    QFETCH(const QByteArray, text);
    QFETCH(const int, status);
    QFETCH(const QByteArray, header);
    TransactionBench bench;

    bench.layer.receive(text, udp);

    QCOMPARE(bench.sent.empty() ? 0 : bench.lastStatus(), status);
    if (!header.isEmpty())
        QVERIFY2(bench.sent.back().bytes.contains("\r\n" + header), bench.sent.back().bytes);
}

void StatelessAnswersTest::keepsToTagsOfRepeatedRefusals()
{
    TransactionBench bench;
    const QByteArray invite = test::RequestText{.method = "INVITE"}.text();

    bench.layer.receive(invite, udp);
    bench.layer.receive(invite, udp);

    QCOMPARE(bench.sent.size(), 2U);
    QCOMPARE(bench.sent[0].bytes, bench.sent[1].bytes);
    QVERIFY(bench.sent[0].bytes.contains("To: <sip:bob@fabrikam.example>;tag="));
}

void StatelessAnswersTest::answersToTheSourcePort()
{
    TransactionBench bench;
    const auto portFor = [&bench](const QByteArray &via) {
        bench.layer.receive(test::RequestText{.method = "INVITE", .via = via}.text(),
                            sip::Flow{sip::Transport::Udp, 1, test::peer, 12345});
        return bench.sent.back().flow.peerPort;
    };

    // RFC 3581 §4, RFC 3261 §18.2.2
    QCOMPARE(portFor("SIP/2.0/UDP h:5070;branch=z9hG4bK1;rport"), quint16(12345));
    QCOMPARE(portFor("SIP/2.0/UDP h:5070;branch=z9hG4bK1"), quint16(5070));
    QCOMPARE(portFor("SIP/2.0/UDP h;branch=z9hG4bK1"), quint16(5060));
    QCOMPARE(bench.sent.back().flow.peer, test::peer); // never where the Via says
}

void StatelessAnswersTest::marksTheVia()
{
    TransactionBench bench;

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

QTEST_GUILESS_MAIN(StatelessAnswersTest)
#include "tst_stateless_answers.moc"
