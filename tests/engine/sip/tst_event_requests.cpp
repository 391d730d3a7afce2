// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/clock.h"
#include "engine/sip/user_agent.h"
#include "tests/engine/sip/sip_fixtures.h"
#include "tests/engine/sip/stream_client.h"
#include "tests/support/fake_resolver.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QUdpSocket>

using namespace sip;
using namespace Qt::StringLiterals;
using test::lineOf;
using test::statusOf;

namespace {

const QByteArray alice = "sip:alice@contoso.example";
const QByteArray eventLines = "Event: presence\r\nContact: <sip:alice@10.9.8.7;transport=tcp>\r\n";

// What a handler was given, for later.
struct Handed {
    QByteArray method;
    QByteArray sender;
    QByteArray uri;
    Flow flow;
    bool localRecipient = false;
};

} // namespace

// SUBSCRIBE, NOTIFY and PUBLISH between real sockets and whoever serves them.
class EventRequestsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void challengesAsTheOneWhoIsAsked_data();
    void challengesAsTheOneWhoIsAsked();
    void refusesAForgedSender();
    void answersWithContactAndRoute();
    void allowsWhatHasAHandler();
    void takesNoNotifyFromDevices();
    void takesANotifyOfTheNextHop();
    void takesANotifyOfNobodyElse();
    void refusesASubscribeThatCameBack();
    void sendsOverTheRegisteredConnection();
    void sendsOverTheConnectionOfTheDialog();
    void sendsToTheFirstRoute();
    void sendsToTheNextHop();
    void reportsThatThereIsNoWay();
    void triesAnotherServerAfterA503();
    void reportsThe503OfTheLastServer();
    void tellsWhoIsRegistered();
    void knowsWhichDevicePublishes();

private:
    using Client = test::StreamClient<QTcpSocket>;

    void makeAgent(bool registrar, const QByteArray &nextHop = {});
    Client connectTcp();
    // Answers the challenge.
    QByteArray asked(Client &client, test::RequestText request);
    QByteArray registered(Client &client, const QByteArray &contact, int seconds = 600);
    void handle(Method method, const QByteArray &headers = {});
    [[nodiscard]] OutgoingRequest notify(const QByteArray &target) const;
    // What became of a request of ours: its status, or minus that if there was no response.
    std::shared_ptr<int> send(OutgoingRequest request);

    base::SystemClock m_clock;
    test::FakeResolver m_resolver;
    std::unique_ptr<test::FakeDirectory> m_directory;
    std::unique_ptr<UserAgent> m_agent;
    std::vector<std::unique_ptr<QTcpSocket>> m_sockets;
    std::vector<Handed> m_handed;
    quint16 m_port = 0;
    int m_serial = 0;
};

void EventRequestsTest::init()
{
    m_directory = std::make_unique<test::FakeDirectory>();
    m_directory->add("alice", "contoso.example", "secret");
    m_handed.clear();
    makeAgent(true);
}

void EventRequestsTest::cleanup()
{
    m_sockets.clear();
    m_agent.reset();
}

void EventRequestsTest::makeAgent(bool registrar, const QByteArray &nextHop)
{
    UserAgentSettings settings;
    settings.localDomains = {*base::DomainName::parse(u"contoso.example"_s)};
    settings.registrar = registrar;
    if (!nextHop.isEmpty())
        settings.nextHop = *Uri::parse(nextHop);
    settings.hostName = u"edge.contoso.example"_s;
    m_agent = std::make_unique<UserAgent>(m_resolver, m_clock, *m_directory);
    m_agent->configure(settings, {});
    QVERIFY(m_agent->listen(Transport::Tcp, {u"127.0.0.1"_s, 0}).has_value());
    m_port = base::Endpoint::parse(m_agent->connections().first().local)->port;
}

EventRequestsTest::Client EventRequestsTest::connectTcp()
{
    m_sockets.push_back(std::make_unique<QTcpSocket>());
    m_sockets.back()->connectToHost(QHostAddress::LocalHost, m_port);
    return {m_sockets.back().get()};
}

QByteArray EventRequestsTest::asked(Client &client, test::RequestText request)
{
    request.via = "SIP/2.0/TCP h;branch=z9hG4bK" + QByteArray::number(++m_serial);
    request.callId += QByteArray::number(m_serial);
    const QByteArray challenge = client.ask(request.text());
    if (statusOf(challenge) != 401)
        return challenge;
    request.via = "SIP/2.0/TCP h;branch=z9hG4bK" + QByteArray::number(++m_serial);
    request.sequence = "2";
    request.headers +=
        test::credentials(challenge, request.method, "alice", "secret", DigestAlgorithm::Sha256);
    return client.ask(request.text());
}

QByteArray EventRequestsTest::registered(Client &client, const QByteArray &contact, int seconds)
{
    return asked(client,
                 {.method = "REGISTER",
                  .uri = "sip:contoso.example",
                  .to = '<' + alice + '>',
                  .headers = "Contact: <" + contact + ">\r\nExpires: " + QByteArray::number(seconds)
                      + "\r\n"});
}

void EventRequestsTest::handle(Method method, const QByteArray &headers)
{
    m_agent->setRequestHandler(method, [this, headers](const IncomingRequest &incoming) {
        const Request &request = incoming.request;
        m_handed.push_back({request.message.method().toByteArray(),
                            incoming.sender,
                            request.uri.text(),
                            incoming.flow,
                            incoming.localRecipient});
        m_agent->answer(incoming.id, {.toTag = "ours", .headers = headers});
    });
}

OutgoingRequest EventRequestsTest::notify(const QByteArray &target) const
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

std::shared_ptr<int> EventRequestsTest::send(OutgoingRequest request)
{
    auto outcome = std::make_shared<int>(0);
    m_agent->sendRequest(std::move(request), [outcome](const Response *response, int status) {
        *outcome = response ? status : -status;
    });
    return *outcome == 0 ? outcome : std::make_shared<int>(1); // it must come later
}

void EventRequestsTest::challengesAsTheOneWhoIsAsked_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("uri");
    QTest::addColumn<bool>("localRecipient");
    QTest::newRow("SUBSCRIBE to a contact")
        << QByteArray("SUBSCRIBE") << QByteArray("sip:bob@fabrikam.example") << false;
    QTest::newRow("SUBSCRIBE to a colleague")
        << QByteArray("SUBSCRIBE") << QByteArray("sip:carol@contoso.example") << true;
    QTest::newRow("PUBLISH") << QByteArray("PUBLISH") << alice << true;
}

void EventRequestsTest::challengesAsTheOneWhoIsAsked()
{
    QFETCH(const QByteArray, method);
    QFETCH(const QByteArray, uri);
    QFETCH(const bool, localRecipient);
    handle(methodOf(method));
    auto client = connectTcp();
    const test::RequestText request{.method = method, .uri = uri, .headers = eventLines};

    const QByteArray challenge = client.ask(request.text());
    QCOMPARE(statusOf(challenge), 401); // RFC 6665 §4.2.1.3
    QVERIFY(m_handed.empty());
    QCOMPARE(statusOf(asked(client, request)), 200);

    QCOMPARE(m_handed.size(), 1U);
    QCOMPARE(m_handed.front().method, method);
    QCOMPARE(m_handed.front().sender, alice);
    QCOMPARE(m_handed.front().uri, uri);
    QCOMPARE(m_handed.front().localRecipient, localRecipient);
}

void EventRequestsTest::refusesAForgedSender()
{
    handle(Method::Subscribe);
    auto client = connectTcp();

    const QByteArray response =
        asked(client,
              {.method = "SUBSCRIBE",
               .from = "<sip:carol@contoso.example>;tag=a",
               .headers = eventLines + "P-Asserted-Identity: <" + alice + ">\r\n"});

    QCOMPARE(statusOf(response), 403);
    QVERIFY(m_handed.empty());
}

void EventRequestsTest::answersWithContactAndRoute()
{
    handle(Method::Subscribe, "Expires: 60\r\n");
    auto client = connectTcp();

    const QByteArray response = asked(
        client,
        {.method = "SUBSCRIBE",
         .headers = eventLines + "Record-Route: <sip:p2;lr>\r\nRecord-Route: <sip:p1;lr>\r\n"});

    QCOMPARE(lineOf(response, "To"), QByteArray("To: <sip:bob@fabrikam.example>;tag=ours"));
    QCOMPARE(lineOf(response, "Expires"), QByteArray("Expires: 60"));
    QCOMPARE(lineOf(response, "Contact"),
             "Contact: <sip:edge.contoso.example:" + QByteArray::number(m_port)
                 + ";transport=tcp>");
    QVERIFY(response.contains("\r\nRecord-Route: <sip:p2;lr>\r\nRecord-Route: <sip:p1;lr>\r\n"));
}

void EventRequestsTest::allowsWhatHasAHandler()
{
    handle(Method::Subscribe);
    auto client = connectTcp();

    const QByteArray options = asked(client, {.method = "OPTIONS"});
    const QByteArray publish = asked(client, {.method = "PUBLISH", .headers = eventLines});

    QCOMPARE(lineOf(options, "Allow:"), QByteArray("Allow: MESSAGE, OPTIONS, REGISTER, SUBSCRIBE"));
    QCOMPARE(statusOf(publish), 405);
    QCOMPARE(lineOf(publish, "Allow:"), lineOf(options, "Allow:"));
}

void EventRequestsTest::takesNoNotifyFromDevices()
{
    handle(Method::Notify);
    auto client = connectTcp();

    QCOMPARE(statusOf(asked(client, {.method = "NOTIFY", .headers = eventLines})), 481);
    QVERIFY(m_handed.empty());
}

void EventRequestsTest::takesANotifyOfTheNextHop()
{
    makeAgent(false, "sip:127.0.0.1:5090;transport=tcp");
    handle(Method::Notify);
    auto client = connectTcp();

    const QByteArray response = asked(client,
                                      {.method = "NOTIFY",
                                       .uri = "sip:edge.contoso.example",
                                       .to = "<sip:bob@fabrikam.example>;tag=ours",
                                       .headers = eventLines});

    QCOMPARE(statusOf(response), 200);
    QCOMPARE(m_handed.front().sender, alice);
}

void EventRequestsTest::takesANotifyOfNobodyElse()
{
    makeAgent(false, "sip:192.0.2.1:5090;transport=tcp");
    handle(Method::Notify);
    auto client = connectTcp();

    QCOMPARE(statusOf(asked(client, {.method = "NOTIFY", .headers = eventLines})), 403);
    QVERIFY(m_handed.empty());
}

void EventRequestsTest::refusesASubscribeThatCameBack()
{
    makeAgent(false, "sip:127.0.0.1:5090;transport=tcp");
    handle(Method::Subscribe);
    auto client = connectTcp();

    const test::RequestText toColleague{
        .method = "SUBSCRIBE", .uri = "sip:carol@contoso.example", .headers = eventLines};

    QCOMPARE(statusOf(asked(client, toColleague)), 482);
    QVERIFY(m_handed.empty());
}

void EventRequestsTest::sendsOverTheRegisteredConnection()
{
    auto client = connectTcp();
    QCOMPARE(statusOf(registered(client, "sip:alice@10.9.8.7;transport=tcp")), 200);
    OutgoingRequest request = notify("sip:alice@10.9.8.7;transport=TCP"); // equivalent
    request.aor = alice;

    const auto outcome = send(std::move(request));
    const QByteArray text = client.next();
    const auto parsed = validateRequest(*Message::parse(text));
    QVERIFY2(parsed.has_value(), text);
    const Flow here{Transport::Tcp, 0, QHostAddress(QHostAddress::LocalHost), 1};
    client.socket->write(writeResponse(parsed->message, here, {.status = 481}));

    QTRY_COMPARE(*outcome, 481);
    QCOMPARE(parsed->method, Method::Notify);
    QCOMPARE(parsed->sequence, 17U);
    QCOMPARE(parsed->callId, QByteArrayView("dialog-1"));
    QCOMPARE(lineOf(text, "From"), QByteArray("From: <sip:bob@fabrikam.example>;tag=ours"));
    QCOMPARE(lineOf(text, "Contact"),
             "Contact: <sip:edge.contoso.example:" + QByteArray::number(m_port)
                 + ";transport=tcp>");
    QCOMPARE(lineOf(text, "Content-Type"), QByteArray("Content-Type: application/pidf+xml"));
    QCOMPARE(parsed->message.body(), QByteArrayView("<presence/>"));
}

void EventRequestsTest::sendsOverTheConnectionOfTheDialog()
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

void EventRequestsTest::sendsToTheFirstRoute()
{
    QTcpServer proxy;
    QVERIFY(proxy.listen(QHostAddress::LocalHost));
    const QByteArray first =
        "<sip:127.0.0.1:" + QByteArray::number(proxy.serverPort()) + ";transport=tcp;lr>";
    OutgoingRequest request = notify("sip:alice@10.9.8.7");
    request.routes = {first, "<sip:p2.example;lr>"};

    (void)send(std::move(request));
    QTRY_VERIFY(proxy.hasPendingConnections());
    Client peer{proxy.nextPendingConnection()};
    const QByteArray text = peer.next();

    QVERIFY(text.startsWith("NOTIFY sip:alice@10.9.8.7 SIP/2.0\r\n"));
    QVERIFY(text.contains("\r\nRoute: " + first + "\r\nRoute: <sip:p2.example;lr>\r\n"));
}

void EventRequestsTest::sendsToTheNextHop()
{
    QTcpServer nextHop;
    QVERIFY(nextHop.listen(QHostAddress::LocalHost));
    makeAgent(false,
              "sip:127.0.0.1:" + QByteArray::number(nextHop.serverPort()) + ";transport=tcp");
    OutgoingRequest request = notify(alice);
    request.method = Method::Subscribe;
    request.to = '<' + alice + '>';

    (void)send(std::move(request));
    QTRY_VERIFY(nextHop.hasPendingConnections());
    Client peer{nextHop.nextPendingConnection()};

    QVERIFY(peer.next().startsWith("SUBSCRIBE sip:alice@contoso.example SIP/2.0\r\n"));
    QVERIFY(m_agent->isReachable(alice));
    QVERIFY(!m_agent->isRegistered(alice));
}

void EventRequestsTest::reportsThatThereIsNoWay()
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

void EventRequestsTest::triesAnotherServerAfterA503()
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
    Client peer{server.nextPendingConnection()};
    const Flow here{Transport::Tcp, 0, QHostAddress(QHostAddress::LocalHost), 1};
    peer.socket->write(writeResponse(*Message::parse(peer.next()), here, {.status = 503}));
    QTRY_VERIFY(second.hasPendingDatagrams());
    QByteArray datagram(second.pendingDatagramSize(), Qt::Uninitialized);
    QHostAddress from;
    quint16 port = 0;
    second.readDatagram(datagram.data(), datagram.size(), &from, &port);
    second.writeDatagram(writeResponse(*Message::parse(datagram), here, {}), from, port);

    QTRY_COMPARE(*outcome, 200);
}

void EventRequestsTest::reportsThe503OfTheLastServer()
{
    auto client = connectTcp();
    QCOMPARE(statusOf(registered(client, "sip:alice@10.9.8.7;transport=tcp")), 200);
    OutgoingRequest request = notify("sip:alice@10.9.8.7;transport=tcp");
    request.aor = alice;

    const auto outcome = send(std::move(request));
    const Flow here{Transport::Tcp, 0, QHostAddress(QHostAddress::LocalHost), 1};
    client.socket->write(writeResponse(*Message::parse(client.next()), here, {.status = 503}));

    QTRY_COMPARE(*outcome, 503);
}

void EventRequestsTest::tellsWhoIsRegistered()
{
    QSignalSpy changed(m_agent.get(), &UserAgent::registrationChanged);
    QSignalSpy reached(m_agent.get(), &UserAgent::reached);
    auto client = connectTcp();
    QVERIFY(!m_agent->isRegistered(alice));
    QVERIFY(!m_agent->isReachable(alice));

    QCOMPARE(statusOf(registered(client, "sip:alice@10.9.8.7;transport=tcp")), 200);
    QVERIFY(m_agent->isRegistered(alice));
    QVERIFY(m_agent->isReachable(alice));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().first().toByteArray(), alice);
    QCOMPARE(reached.size(), 1);
    QCOMPARE(statusOf(registered(client, "sip:alice@10.9.8.7;transport=tcp", 0)), 200);

    QVERIFY(!m_agent->isRegistered(alice));
    QCOMPARE(changed.size(), 2);
    QCOMPARE(reached.size(), 1);
}

void EventRequestsTest::knowsWhichDevicePublishes()
{
    handle(Method::Publish);
    auto desk = connectTcp();
    auto other = connectTcp();
    QCOMPARE(statusOf(registered(desk, "sip:alice@10.9.8.7;transport=tcp")), 200);
    const test::RequestText publish{.method = "PUBLISH",
                                    .uri = alice,
                                    .from = '<' + alice + ">;tag=a",
                                    .to = '<' + alice + '>',
                                    .headers = "Event: presence\r\n"};

    QCOMPARE(statusOf(asked(desk, publish)), 200);
    QCOMPARE(statusOf(asked(other, publish)), 200);

    const auto device = m_agent->deviceAt(alice, m_handed.at(0).flow);
    QVERIFY(device.has_value());
    QCOMPARE(device->contact, QByteArray("sip:alice@10.9.8.7;transport=tcp"));
    QVERIFY(m_agent->isThere(alice, *device));
    QVERIFY(!m_agent->deviceAt(alice, m_handed.at(1).flow));

    QCOMPARE(statusOf(registered(desk, "sip:alice@10.9.8.7;transport=tcp", 0)), 200);
    QVERIFY(!m_agent->isThere(alice, *device));
}

QTEST_GUILESS_MAIN(EventRequestsTest)
#include "tst_event_requests.moc"
