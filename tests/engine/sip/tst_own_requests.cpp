// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sip/response_writer.h"
#include "tests/engine/sip/event_bench.h"

#include <QTcpServer>
#include <QUdpSocket>

using namespace sip;
using test::alice;
using test::eventLines;
using test::lineOf;
using test::statusOf;
using test::TcpClient;

// Requests of ours for events: which way they take, and what becomes of them.
class OwnRequestsTest : public QObject, private test::EventBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    void sendsOverTheRegisteredConnection();
    void sendsOverTheConnectionOfTheDialog();
    void sendsToTheFirstRoute();
    void sendsToTheNextHop();
    void reportsThatThereIsNoWay();
    void triesAnotherServerAfterA503();
    void reportsThe503OfTheLastServer();

private:
    [[nodiscard]] static OutgoingRequest notify(const QByteArray &target);
    // What became of a request of ours: its status, or minus that if there was no response.
    [[nodiscard]] std::shared_ptr<int> send(OutgoingRequest request);
};

OutgoingRequest OwnRequestsTest::notify(const QByteArray &target)
{
    return {.method = Method::Notify,
            .target = *Uri::parse(target),
            .from = "<sip:bob@fabrikam.example>;tag=ours",
            .to = "<sip:alice@contoso.example>;tag=theirs",
            .callId = "dialog-1",
            .sequence = 17,
            .headers = "Event: presence\r\nSubscription-State: active;expires=60\r\n",
            .contentType = "application/pidf+xml",
            .body = "<presence/>"};
}

std::shared_ptr<int> OwnRequestsTest::send(OutgoingRequest request)
{
    auto outcome = std::make_shared<int>(0);
    m_agent->sendRequest(std::move(request), [outcome](const Response *response, int status) {
        *outcome = response ? status : -status;
    });
    return *outcome == 0 ? outcome : std::make_shared<int>(1); // it must come later
}

void OwnRequestsTest::sendsOverTheRegisteredConnection()
{
    auto client = connectTcp();
    QCOMPARE(statusOf(registered(client, "alice", "<sip:alice@10.9.8.7;transport=tcp>")), 200);
    OutgoingRequest request = notify("sip:alice@10.9.8.7;transport=TCP"); // equivalent
    request.aor = alice;

    const auto outcome = send(std::move(request));
    const QByteArray text = client.next();
    const auto parsed = validateRequest(*Message::parse(text));
    QVERIFY2(parsed.has_value(), text);
    client.socket->write(writeResponse(parsed->message, test::here, {.status = 481}));

    QTRY_COMPARE(*outcome, 481);
    QCOMPARE(parsed->method, Method::Notify);
    QCOMPARE(parsed->sequence, 17U);
    QCOMPARE(parsed->callId, QByteArrayView("dialog-1"));
    QCOMPARE(lineOf(text, "From"), QByteArray("From: <sip:bob@fabrikam.example>;tag=ours"));
    QCOMPARE(lineOf(text, "Contact"),
             "Contact: <sip:edge.contoso.example:" + QByteArray::number(m_tcpPort)
                 + ";transport=tcp>");
    QCOMPARE(lineOf(text, "Content-Type"), QByteArray("Content-Type: application/pidf+xml"));
    QCOMPARE(parsed->message.body(), QByteArrayView("<presence/>"));
}

void OwnRequestsTest::sendsOverTheConnectionOfTheDialog()
{
    handle(Method::Subscribe);
    auto client = connectTcp(); // not registered at all
    QCOMPARE(statusOf(asked(client, {.method = "SUBSCRIBE", .headers = eventLines})), 200);
    OutgoingRequest request = notify("sip:alice@10.9.8.7;transport=tcp");
    request.aor = alice;
    request.flow = m_handed.front().flow;

    (void)send(std::move(request));

    QVERIFY(client.next().startsWith("NOTIFY sip:alice@10.9.8.7;transport=tcp SIP/2.0\r\n"));
}

void OwnRequestsTest::sendsToTheFirstRoute()
{
    QTcpServer proxy;
    QVERIFY(proxy.listen(QHostAddress::LocalHost));
    const QByteArray first =
        "<sip:127.0.0.1:" + QByteArray::number(proxy.serverPort()) + ";transport=tcp;lr>";
    OutgoingRequest request = notify("sip:alice@10.9.8.7");
    request.routes = {first, "<sip:p2.example;lr>"};

    (void)send(std::move(request));
    QTRY_VERIFY(proxy.hasPendingConnections());
    TcpClient peer{proxy.nextPendingConnection()};
    const QByteArray text = peer.next();

    QVERIFY(text.startsWith("NOTIFY sip:alice@10.9.8.7 SIP/2.0\r\n"));
    QVERIFY(text.contains("\r\nRoute: " + first + "\r\nRoute: <sip:p2.example;lr>\r\n"));
}

void OwnRequestsTest::sendsToTheNextHop()
{
    QTcpServer nextHop;
    QVERIFY(nextHop.listen(QHostAddress::LocalHost));
    useNextHop("sip:127.0.0.1:" + QByteArray::number(nextHop.serverPort()) + ";transport=tcp");
    OutgoingRequest request = notify(alice);
    request.method = Method::Subscribe;
    request.to = '<' + alice + '>';

    (void)send(std::move(request));
    QTRY_VERIFY(nextHop.hasPendingConnections());
    TcpClient peer{nextHop.nextPendingConnection()};

    QVERIFY(peer.next().startsWith("SUBSCRIBE sip:alice@contoso.example SIP/2.0\r\n"));
    QVERIFY(m_agent->isReachable(alice));
    QVERIFY(!m_agent->isRegistered(alice));
}

void OwnRequestsTest::reportsThatThereIsNoWay()
{
    QTcpServer closed; // a port that was just free
    QVERIFY(closed.listen(QHostAddress::LocalHost));
    const QByteArray port = QByteArray::number(closed.serverPort());
    closed.close();

    const auto refused = send(notify("sip:alice@127.0.0.1:" + port + ";transport=tcp"));
    OutgoingRequest badRoute = notify(alice);
    badRoute.routes = {"<http://x/>"};
    const auto nowhere = send(std::move(badRoute));

    QTRY_COMPARE(*refused, -503);
    QTRY_COMPARE(*nowhere, -503);
}

void OwnRequestsTest::triesAnotherServerAfterA503()
{
    // TCP first, as the request is a large one; then UDP (RFC 3261 §18.1.1, RFC 3263 §4.3).
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    QUdpSocket second;
    QVERIFY(second.bind(QHostAddress::LocalHost, server.serverPort()));
    OutgoingRequest request =
        notify("sip:alice@127.0.0.1:" + QByteArray::number(server.serverPort()));
    request.body = QByteArray(2000, 'x');

    const auto outcome = send(std::move(request));
    QTRY_VERIFY(server.hasPendingConnections());
    TcpClient peer{server.nextPendingConnection()};
    peer.socket->write(writeResponse(*Message::parse(peer.next()), test::here, {.status = 503}));
    QTRY_VERIFY(second.hasPendingDatagrams());
    QByteArray datagram(second.pendingDatagramSize(), Qt::Uninitialized);
    QHostAddress from;
    quint16 port = 0;
    second.readDatagram(datagram.data(), datagram.size(), &from, &port);
    second.writeDatagram(writeResponse(*Message::parse(datagram), test::here, {}), from, port);

    QTRY_COMPARE(*outcome, 200);
}

void OwnRequestsTest::reportsThe503OfTheLastServer()
{
    auto client = connectTcp();
    QCOMPARE(statusOf(registered(client, "alice", "<sip:alice@10.9.8.7;transport=tcp>")), 200);
    OutgoingRequest request = notify("sip:alice@10.9.8.7;transport=tcp");
    request.aor = alice;

    const auto outcome = send(std::move(request));
    client.socket->write(
        writeResponse(*Message::parse(client.next()), test::here, {.status = 503}));

    QTRY_COMPARE(*outcome, 503);
}

QTEST_GUILESS_MAIN(OwnRequestsTest)
#include "tst_own_requests.moc"
