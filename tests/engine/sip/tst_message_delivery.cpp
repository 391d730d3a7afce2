// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sip/response_writer.h"
#include "tests/engine/sip/agent_bench.h"

#include <QTcpServer>
#include <QUdpSocket>

using namespace sip;
using test::credentials;
using test::statusOf;
using test::TcpClient;

// Messages to people, where they have registered.
class MessageDeliveryTest : public QObject, private test::AgentBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    void deliversOverTheRegisteredConnection();
    void deliversOverUdpBehindANat();
    void deliversBetweenLocalPeople();
    void takesTheFirstSuccessOfAFork();
    void answersForUnknownAndAbsentPeople();
    void reportsAnUnreachableContact();
    void sendsLargeMessagesOverTcp();

private:
    [[nodiscard]] Answer sent(const QByteArray &to);
};

Answer MessageDeliveryTest::sent(const QByteArray &to)
{
    std::optional<Answer> answer;
    PageMessage message{*Uri::parse("sip:bob@fabrikam.example"), *Uri::parse(to)};
    message.body = "hello";
    m_agent->send(message, [&answer](Answer given) { answer = std::move(given); });
    if (answer || !QTest::qWaitFor([&answer] { return answer.has_value(); }, 3000))
        return {0, "not later, or never", {}};
    return *answer;
}

void MessageDeliveryTest::deliversOverTheRegisteredConnection()
{
    auto client = connectTcp();
    QCOMPARE(statusOf(registered(client, "alice", "<sip:alice@10.9.8.7;transport=tcp>")), 200);
    std::optional<Answer> answer;
    PageMessage message{*Uri::parse("sip:bob@fabrikam.example"),
                        *Uri::parse("sip:Alice@contoso.example")};
    message.body = "hello";
    message.callId = "from-xmpp";
    message.subject = "a\r\nEvil: yes";
    m_agent->send(message, [&answer](Answer given) { answer = std::move(given); });

    const QByteArray request = client.next();
    const auto parsed = validateRequest(*Message::parse(request));
    QVERIFY2(parsed.has_value(), request);
    client.socket->write(writeResponse(parsed->message, test::here, {.status = 202, .toTag = "t"}));
    QTRY_VERIFY(answer.has_value());

    QCOMPARE(answer->status, 202);
    QCOMPARE(parsed->uri.text(), QByteArray("sip:alice@10.9.8.7;transport=tcp"));
    QCOMPARE(parsed->from.uri, QByteArrayView("sip:bob@fabrikam.example"));
    QCOMPARE(parsed->callId, QByteArrayView("from-xmpp"));
    QCOMPARE(parsed->message.body(), QByteArrayView("hello"));
    QCOMPARE(parsed->via.transport, QByteArrayView("TCP"));
    QVERIFY(!parsed->message.has(Header::Contact)); // RFC 3428 §4
    QVERIFY(!request.contains("\r\nEvil"));
}

void MessageDeliveryTest::deliversOverUdpBehindANat()
{
    const quint16 port = listen(Transport::Udp);
    QUdpSocket client;
    QVERIFY(client.bind(QHostAddress::LocalHost, 0));
    const auto next = [&client]() -> QByteArray {
        if (!QTest::qWaitFor([&client] { return client.hasPendingDatagrams(); }, 3000))
            return {};
        QByteArray bytes(client.pendingDatagramSize(), Qt::Uninitialized);
        client.readDatagram(bytes.data(), bytes.size());
        return bytes;
    };
    test::RequestText request{.method = "REGISTER",
                              .uri = "sip:contoso.example",
                              .to = "<sip:alice@contoso.example>",
                              .headers = "Contact: <sip:alice@10.9.8.7:5060>\r\n"};
    client.writeDatagram(request.text(), QHostAddress::LocalHost, port);
    const QByteArray challenge = next();
    request.via = "SIP/2.0/UDP 10.9.8.7;rport;branch=z9hG4bK2";
    request.sequence = "2";
    request.headers += credentials(challenge, "REGISTER", "alice", "secret", DigestAlgorithm::Md5);
    client.writeDatagram(request.text(), QHostAddress::LocalHost, port);
    QCOMPARE(statusOf(next()), 200);

    std::optional<Answer> answer;
    m_agent->send(
        {*Uri::parse("sip:bob@fabrikam.example"), *Uri::parse("sip:alice@contoso.example")},
        [&answer](Answer given) { answer = std::move(given); });
    const auto message = Message::parse(next());
    QVERIFY(message.has_value());
    client.writeDatagram(writeResponse(*message, test::here, {}), QHostAddress::LocalHost, port);
    QTRY_VERIFY(answer.has_value());

    QCOMPARE(answer->status, 200);
    QCOMPARE(message->requestUri(), QByteArrayView("sip:alice@10.9.8.7:5060"));
}

void MessageDeliveryTest::deliversBetweenLocalPeople()
{
    auto alice = connectTcp();
    auto carol = connectTcp();
    QCOMPARE(statusOf(registered(carol, "carol", "<sip:carol@10.9.8.7>")), 200);
    test::RequestText request{.uri = "sip:carol@contoso.example",
                              .headers = "Content-Type: text/plain\r\n",
                              .body = "hi"};
    const QByteArray challenge = alice.ask(request.text());
    request.sequence = "2";
    request.headers += credentials(challenge, "MESSAGE", "alice", "secret", DigestAlgorithm::Md5);
    alice.socket->write(request.text());

    const auto message = Message::parse(carol.next());
    QVERIFY(message.has_value());
    carol.socket->write(writeResponse(*message, test::here, {.status = 486}));

    QCOMPARE(message->body(), QByteArrayView("hi"));
    QCOMPARE(message->value(Header::MaxForwards), QByteArrayView("69"));
    QCOMPARE(statusOf(alice.next()), 486);
}

void MessageDeliveryTest::takesTheFirstSuccessOfAFork()
{
    auto desk = connectTcp();
    auto phone = connectTcp();
    QCOMPARE(statusOf(registered(desk, "alice", "<sip:desk@10.9.8.7>")), 200);
    QCOMPARE(statusOf(registered(phone, "alice", "<sip:phone@10.9.8.6>")), 200);

    std::optional<Answer> answer;
    m_agent->send(
        {*Uri::parse("sip:bob@fabrikam.example"), *Uri::parse("sip:alice@contoso.example")},
        [&answer](Answer given) { answer = std::move(given); });
    const auto atDesk = Message::parse(desk.next());
    const auto atPhone = Message::parse(phone.next());
    desk.socket->write(writeResponse(*atDesk, test::here, {.status = 603}));
    // Whoever answers what came behind the 603 has read the 603.
    QCOMPARE(statusOf(desk.ask(test::RequestText{.method = "OPTIONS", .callId = "2"}.text())), 200);
    QVERIFY(!answer.has_value());
    phone.socket->write(writeResponse(*atPhone, test::here, {.status = 200}));
    QTRY_VERIFY(answer.has_value());

    QCOMPARE(answer->status, 200);
}

void MessageDeliveryTest::answersForUnknownAndAbsentPeople()
{
    QCOMPARE(sent("sip:nobody@contoso.example").status, 404);
    QCOMPARE(sent("sip:alice@elsewhere.example").status, 404);
    QCOMPARE(sent("sip:alice@contoso.example").status, 480);
}

void MessageDeliveryTest::reportsAnUnreachableContact()
{
    QTcpServer closed; // a port that was just free
    QVERIFY(closed.listen(QHostAddress::LocalHost));
    const QByteArray port = QByteArray::number(closed.serverPort());
    closed.close();
    auto client = connectTcp();
    QCOMPARE(
        statusOf(registered(client, "alice", "<sip:alice@127.0.0.1:" + port + ";transport=tcp>")),
        200);
    client.socket->disconnectFromHost();
    QTRY_COMPARE(m_agent->connections().size(), 1); // only the listening one

    QCOMPARE(sent("sip:alice@contoso.example").status, 503);
}

void MessageDeliveryTest::sendsLargeMessagesOverTcp()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    const QByteArray port = QByteArray::number(server.serverPort());
    makeAgent(nextHopSettings("sip:127.0.0.1:" + port));
    std::optional<Answer> answer;
    PageMessage message{*Uri::parse("sip:bob@fabrikam.example"),
                        *Uri::parse("sip:alice@contoso.example")};
    message.body = QByteArray(2000, 'x');

    m_agent->send(message, [&answer](Answer given) { answer = std::move(given); });
    QTRY_VERIFY(server.hasPendingConnections());
    TcpClient peer{server.nextPendingConnection()};
    const auto request = Message::parse(peer.next());
    QVERIFY(request.has_value());
    peer.socket->write(writeResponse(*request, test::here, {}));
    QTRY_VERIFY(answer.has_value());

    QCOMPARE(answer->status, 200);
    QVERIFY(request->value(Header::Via).startsWith("SIP/2.0/TCP "));
}

QTEST_GUILESS_MAIN(MessageDeliveryTest)
#include "tst_message_delivery.moc"
