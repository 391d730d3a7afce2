// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/clock.h"
#include "engine/network/tls_context.h"
#include "engine/network/tls_stream.h"
#include "engine/sip/response_writer.h"
#include "engine/sip/user_agent.h"
#include "tests/engine/sip/sip_fixtures.h"
#include "tests/engine/sip/stream_client.h"
#include "tests/support/fake_resolver.h"
#include "tests/support/test_certificates.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QUdpSocket>

using namespace sip;
using namespace Qt::StringLiterals;
using test::credentials;
using test::lineOf;
using test::statusOf;
using test::StreamClient;
using test::takeMessage;

namespace {

const Flow here{Transport::Tcp, 0, QHostAddress(QHostAddress::LocalHost), 1};
const base::Endpoint loopback{u"127.0.0.1"_s, 0};

base::DomainName domain(const QString &text)
{
    return *base::DomainName::parse(text);
}

} // namespace

class UserAgentTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void answersOptions();
    void registersWithEachAlgorithm_data();
    void registersWithEachAlgorithm();
    void offersOnlyMd5ToThoseWhoGiveUpOtherwise();
    void refusesAWrongPassword();
    void refusesAnotherPersonsAddress();
    void slowsDownGuessing();
    void acceptsANonceCountOnce();
    void answersAMessageOnlyWhenTheHandlerDoes();
    void answers500WhenTheReplyIsLost();
    void neverTakesAForgedFrom();
    void refusesOtherContent_data();
    void refusesOtherContent();
    void deliversOverTheRegisteredConnection();
    void deliversOverUdpBehindANat();
    void deliversBetweenLocalPeople();
    void takesTheFirstSuccessOfAFork();
    void answersForUnknownAndAbsentPeople();
    void reportsAnUnreachableContact();
    void sendsLargeMessagesOverTcp();
    void answersKeepAlives();
    void answersWhatCannotBeFramedAndCloses();
    void trustsTheNextHopByItsAddress();
    void refusesOthersInNextHopMode();
    void trustsTheNextHopByItsCertificate();
    void refusesANextHopWithAStrangeCertificate();
    void closesAfterShutDown();

private:
    [[nodiscard]] UserAgentSettings registrarSettings() const;
    [[nodiscard]] UserAgentSettings nextHopSettings(const QByteArray &uri) const;
    void makeAgent(const UserAgentSettings &settings,
                   std::shared_ptr<const network::TlsContext> tls = {});
    [[nodiscard]] quint16 listen(Transport transport);
    StreamClient<QTcpSocket> connectTcp();
    [[nodiscard]] QByteArray
    registered(StreamClient<QTcpSocket> &client, const QByteArray &user, const QByteArray &contact);
    [[nodiscard]] Answer sent(const QByteArray &to, const QByteArray &body = "hello");

    base::SystemClock m_clock;
    test::FakeResolver m_resolver;
    std::unique_ptr<test::FakeDirectory> m_directory;
    std::unique_ptr<UserAgent> m_agent;
    std::vector<std::unique_ptr<QTcpSocket>> m_sockets;
    quint16 m_tcpPort = 0;
    int m_serial = 0;
};

void UserAgentTest::init()
{
    m_directory = std::make_unique<test::FakeDirectory>();
    m_directory->add("alice", "contoso.example", "secret");
    m_directory->add("carol", "contoso.example", "geheim");
    makeAgent(registrarSettings());
    m_tcpPort = listen(Transport::Tcp);
}

void UserAgentTest::cleanup()
{
    m_sockets.clear();
    m_agent.reset();
}

UserAgentSettings UserAgentTest::registrarSettings() const
{
    return {.localDomains = {domain(u"contoso.example"_s)},
            .registrar = true,
            .nextHop = {},
            .hostName = u"edge.contoso.example"_s,
            .limits = {}};
}

UserAgentSettings UserAgentTest::nextHopSettings(const QByteArray &uri) const
{
    UserAgentSettings settings = registrarSettings();
    settings.registrar = false;
    settings.nextHop = *Uri::parse(uri);
    return settings;
}

void UserAgentTest::makeAgent(const UserAgentSettings &settings,
                              std::shared_ptr<const network::TlsContext> tls)
{
    m_agent = std::make_unique<UserAgent>(m_resolver, m_clock, *m_directory);
    m_agent->configure(settings, std::move(tls));
}

quint16 UserAgentTest::listen(Transport transport)
{
    if (!m_agent->listen(transport, loopback))
        return 0;
    for (const TransportStatus &status : m_agent->connections()) {
        if (status.listening && status.transport == transport)
            return base::Endpoint::parse(status.local)->port;
    }
    return 0;
}

StreamClient<QTcpSocket> UserAgentTest::connectTcp()
{
    m_sockets.push_back(std::make_unique<QTcpSocket>());
    m_sockets.back()->connectToHost(QHostAddress::LocalHost, m_tcpPort);
    return {m_sockets.back().get()};
}

QByteArray UserAgentTest::registered(StreamClient<QTcpSocket> &client,
                                     const QByteArray &user,
                                     const QByteArray &contact)
{
    test::RequestText request{.method = "REGISTER",
                              .uri = "sip:contoso.example",
                              .via =
                                  "SIP/2.0/TCP h;branch=z9hG4bKr" + QByteArray::number(++m_serial),
                              .from = "<sip:" + user + "@contoso.example>;tag=a",
                              .to = "<sip:" + user + "@contoso.example>",
                              .callId = "register-" + user,
                              .headers = "Contact: " + contact + "\r\n"};
    const QByteArray challenge = client.ask(request.text());
    request.via = "SIP/2.0/TCP h;branch=z9hG4bKr" + QByteArray::number(++m_serial);
    request.sequence = "2";
    const QByteArray password = user == "alice" ? "secret" : "geheim";
    request.headers += credentials(challenge, "REGISTER", user, password, DigestAlgorithm::Sha256);
    return client.ask(request.text());
}

Answer UserAgentTest::sent(const QByteArray &to, const QByteArray &body)
{
    std::optional<Answer> answer;
    PageMessage message{*Uri::parse("sip:bob@fabrikam.example"), *Uri::parse(to)};
    message.body = body;
    m_agent->send(message, [&answer](Answer given) { answer = std::move(given); });
    if (answer || !QTest::qWaitFor([&answer] { return answer.has_value(); }, 3000))
        return {0, "not later, or never", {}};
    return *answer;
}

void UserAgentTest::answersOptions()
{
    auto client = connectTcp();

    const QByteArray response =
        client.ask(test::RequestText{.method = "OPTIONS", .uri = "sip:contoso.example"}.text());

    QCOMPARE(statusOf(response), 200);
    QCOMPARE(lineOf(response, "Allow"), QByteArray("Allow: MESSAGE, OPTIONS, REGISTER"));
    QCOMPARE(lineOf(response, "Accept"), QByteArray("Accept: text/plain, application/pidf+xml"));
    QCOMPARE(lineOf(response, "Allow-Events"), QByteArray("Allow-Events: presence"));
}

void UserAgentTest::registersWithEachAlgorithm_data()
{
    QTest::addColumn<DigestAlgorithm>("algorithm");
    QTest::newRow("SHA-256") << DigestAlgorithm::Sha256;
    QTest::newRow("MD5") << DigestAlgorithm::Md5;
}

void UserAgentTest::registersWithEachAlgorithm()
{
    QFETCH(const DigestAlgorithm, algorithm);
    auto client = connectTcp();
    test::RequestText request{.method = "REGISTER",
                              .uri = "sip:contoso.example",
                              .to = "<sip:alice@contoso.example>",
                              .headers = "Contact: <sip:alice@10.0.0.1>;expires=120\r\n"};

    const QByteArray challenge = client.ask(request.text());
    request.via = "SIP/2.0/TCP h;branch=z9hG4bK2";
    request.sequence = "2";
    request.headers += credentials(challenge, "REGISTER", "alice", "secret", algorithm);
    const QByteArray response = client.ask(request.text());

    QCOMPARE(statusOf(challenge), 401);
    QVERIFY(challenge.indexOf("algorithm=SHA-256") < challenge.indexOf("algorithm=MD5"));
    QVERIFY(challenge.contains("algorithm=MD5"));
    QCOMPARE(statusOf(response), 200);
    QCOMPARE(lineOf(response, "Contact"), QByteArray("Contact: <sip:alice@10.0.0.1>;expires=120"));
    QVERIFY(!lineOf(response, "Date").isEmpty());
    QCOMPARE(m_directory->stored.value("sip:alice@contoso.example").size(), 1);
}

void UserAgentTest::offersOnlyMd5ToThoseWhoGiveUpOtherwise()
{
    auto client = connectTcp();

    const QByteArray challenge = client.ask(
        test::RequestText{.headers = "User-Agent: baresip v1.0.0 (x86_64/linux)\r\n"}.text());

    QCOMPARE(statusOf(challenge), 407);
    QVERIFY(challenge.contains("algorithm=MD5"));
    QVERIFY(!challenge.contains("SHA-256"));
}

void UserAgentTest::refusesAWrongPassword()
{
    auto client = connectTcp();
    test::RequestText request{
        .method = "REGISTER", .uri = "sip:contoso.example", .to = "<sip:alice@contoso.example>"};
    const QByteArray challenge = client.ask(request.text());
    request.via = "SIP/2.0/TCP h;branch=z9hG4bK2";
    request.sequence = "2";
    request.headers = credentials(challenge, "REGISTER", "alice", "wrong", DigestAlgorithm::Md5);

    const QByteArray response = client.ask(request.text());

    QCOMPARE(statusOf(response), 401);
    QVERIFY(!response.contains("stale"));
}

void UserAgentTest::refusesAnotherPersonsAddress()
{
    auto client = connectTcp();
    test::RequestText request{.method = "REGISTER",
                              .uri = "sip:contoso.example",
                              .to = "<sip:alice@contoso.example>",
                              .headers = "Contact: <sip:carol@10.0.0.1>\r\n"};
    const QByteArray challenge = client.ask(request.text());
    request.via = "SIP/2.0/TCP h;branch=z9hG4bK2";
    request.sequence = "2";
    request.headers += credentials(challenge, "REGISTER", "carol", "geheim", DigestAlgorithm::Md5);

    QCOMPARE(statusOf(client.ask(request.text())), 403);
    QVERIFY(m_directory->stored.isEmpty());
}

void UserAgentTest::slowsDownGuessing()
{
    auto client = connectTcp();
    int status = 401;
    for (int i = 0; i < 11; ++i) {
        test::RequestText request{.method = "REGISTER",
                                  .uri = "sip:contoso.example",
                                  .via = "SIP/2.0/TCP h;branch=z9hG4bKa" + QByteArray::number(i),
                                  .to = "<sip:alice@contoso.example>",
                                  .sequence = QByteArray::number(2 * i + 1)};
        const QByteArray challenge = client.ask(request.text());
        request.via = "SIP/2.0/TCP h;branch=z9hG4bKb" + QByteArray::number(i);
        request.sequence = QByteArray::number(2 * i + 2);
        request.headers = credentials(
            challenge, "REGISTER", "alice", QByteArray::number(i), DigestAlgorithm::Md5);
        QCOMPARE(status, 401);
        status = statusOf(client.ask(request.text()));
    }

    QCOMPARE(status, 503);
}

void UserAgentTest::acceptsANonceCountOnce()
{
    auto client = connectTcp();
    test::RequestText request{
        .method = "REGISTER", .uri = "sip:contoso.example", .to = "<sip:alice@contoso.example>"};
    const QByteArray challenge = client.ask(request.text());
    request.headers = credentials(challenge, "REGISTER", "alice", "secret", DigestAlgorithm::Md5);
    request.sequence = "2";
    QCOMPARE(statusOf(client.ask(request.text())), 200);

    request.sequence = "3";
    const QByteArray replayed = client.ask(request.text());

    QCOMPARE(statusOf(replayed), 401);
    QVERIFY(replayed.contains("stale=true"));
}

void UserAgentTest::answersAMessageOnlyWhenTheHandlerDoes()
{
    std::optional<PageMessage> received;
    UserAgent::Reply reply;
    m_agent->setMessageHandler([&](PageMessage message, UserAgent::Reply given) {
        received = std::move(message);
        reply = std::move(given);
    });
    auto client = connectTcp();
    test::RequestText request{.headers = "Content-Type: text/plain\r\nSubject: s\r\n",
                              .body = "h\xC3\xA9llo"};
    const QByteArray challenge = client.ask(request.text());
    request.sequence = "2";
    request.headers +=
        credentials(challenge, "MESSAGE", "alice", "secret", DigestAlgorithm::Sha256);

    client.socket->write(request.text());
    QTRY_VERIFY(received.has_value());
    QVERIFY(client.buffer.isEmpty() && client.socket->bytesAvailable() == 0);
    reply(Answer{404, "Nobody\r\nEvil: yes", {}});
    const QByteArray response = client.next();

    QCOMPARE(statusOf(challenge), 407);
    QCOMPARE(received->from.aor(), QByteArray("sip:alice@contoso.example"));
    QCOMPARE(received->to.text(), QByteArray("sip:bob@fabrikam.example"));
    QCOMPARE(received->body, QByteArray("h\xC3\xA9llo"));
    QCOMPARE(received->subject, QByteArray("s"));
    QVERIFY(response.startsWith("SIP/2.0 404 Nobody  Evil: yes\r\n"));
    QVERIFY(lineOf(response, "To: <sip:bob@fabrikam.example>;tag=").size() > 0);
}

void UserAgentTest::answers500WhenTheReplyIsLost()
{
    m_agent->setMessageHandler([](const PageMessage &, const UserAgent::Reply &) { });
    auto client = connectTcp();
    test::RequestText request{.headers = "Content-Type: text/plain\r\n", .body = "x"};
    const QByteArray challenge = client.ask(request.text());
    request.sequence = "2";
    request.headers += credentials(challenge, "MESSAGE", "alice", "secret", DigestAlgorithm::Md5);

    QCOMPARE(statusOf(client.ask(request.text())), 500);
}

void UserAgentTest::neverTakesAForgedFrom()
{
    bool handled = false;
    m_agent->setMessageHandler(
        [&handled](const PageMessage &, const UserAgent::Reply &) { handled = true; });
    auto client = connectTcp();
    test::RequestText request{.from = "<sip:carol@contoso.example>;tag=a",
                              .headers = "P-Asserted-Identity: <sip:carol@contoso.example>\r\n"};
    const QByteArray challenge = client.ask(request.text());
    request.sequence = "2";
    request.headers += credentials(challenge, "MESSAGE", "alice", "secret", DigestAlgorithm::Md5);

    QCOMPARE(statusOf(client.ask(request.text())), 403);
    request.from = "<sip:alice@elsewhere.example>;tag=a";
    request.sequence = "3";
    QCOMPARE(statusOf(client.ask(request.text())), 403);
    QVERIFY(!handled);
}

void UserAgentTest::refusesOtherContent_data()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("CPIM") << QByteArray("Content-Type: message/cpim\r\n") << QByteArray("x") << 415
                          << QByteArray("Accept: text/plain");
    QTest::newRow("Latin-1") << QByteArray("Content-Type: text/plain;charset=iso-8859-1\r\n")
                             << QByteArray("x") << 415 << QByteArray("Accept: text/plain");
    QTest::newRow("compressed") << QByteArray("Content-Type: text/plain\r\ne: gzip\r\n")
                                << QByteArray("x") << 415
                                << QByteArray("Accept-Encoding: identity");
    QTest::newRow("no type") << QByteArray() << QByteArray("x") << 415
                             << QByteArray("Accept: text/plain");
    QTest::newRow("not UTF-8") << QByteArray("Content-Type: text/plain\r\n") << QByteArray("\xFF")
                               << 400 << QByteArray();
    QTest::newRow("quoted charset") << QByteArray("c: Text/Plain; charset=\"UTF-8\"\r\n")
                                    << QByteArray("x") << 200 << QByteArray();
}

void UserAgentTest::refusesOtherContent()
{
    QFETCH(const QByteArray, headers);
    QFETCH(const QByteArray, body);
    QFETCH(const int, status);
    QFETCH(const QByteArray, line);
    m_agent->setMessageHandler(
        [](const PageMessage &, UserAgent::Reply reply) { reply(Answer{}); });
    auto client = connectTcp();
    test::RequestText request{.headers = headers, .body = body};
    const QByteArray challenge = client.ask(request.text());
    request.sequence = "2";
    request.headers += credentials(challenge, "MESSAGE", "alice", "secret", DigestAlgorithm::Md5);

    const QByteArray response = client.ask(request.text());

    QCOMPARE(statusOf(response), status);
    if (!line.isEmpty())
        QCOMPARE(lineOf(response, line.first(line.indexOf(':'))), line);
}

void UserAgentTest::deliversOverTheRegisteredConnection()
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
    client.socket->write(writeResponse(parsed->message, here, {.status = 202, .toTag = "t"}));
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

void UserAgentTest::deliversOverUdpBehindANat()
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
    client.writeDatagram(writeResponse(*message, here, {}), QHostAddress::LocalHost, port);
    QTRY_VERIFY(answer.has_value());

    QCOMPARE(answer->status, 200);
    QCOMPARE(message->requestUri(), QByteArrayView("sip:alice@10.9.8.7:5060"));
}

void UserAgentTest::deliversBetweenLocalPeople()
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
    carol.socket->write(writeResponse(*message, here, {.status = 486}));

    QCOMPARE(message->body(), QByteArrayView("hi"));
    QCOMPARE(message->value(Header::MaxForwards), QByteArrayView("69"));
    QCOMPARE(statusOf(alice.next()), 486);
}

void UserAgentTest::takesTheFirstSuccessOfAFork()
{
    auto desk = connectTcp();
    auto phone = connectTcp();
    QCOMPARE(statusOf(registered(desk, "alice", "<sip:desk@10.9.8.7>")), 200);
    m_directory->add("alice", "contoso.example", "secret");
    test::RequestText request{.method = "REGISTER",
                              .uri = "sip:contoso.example",
                              .to = "<sip:alice@contoso.example>",
                              .callId = "phone",
                              .headers = "Contact: <sip:phone@10.9.8.6>\r\n"};
    const QByteArray challenge = phone.ask(request.text());
    request.sequence = "2";
    request.headers += credentials(challenge, "REGISTER", "alice", "secret", DigestAlgorithm::Md5);
    QCOMPARE(statusOf(phone.ask(request.text())), 200);

    std::optional<Answer> answer;
    m_agent->send(
        {*Uri::parse("sip:bob@fabrikam.example"), *Uri::parse("sip:alice@contoso.example")},
        [&answer](Answer given) { answer = std::move(given); });
    const auto atDesk = Message::parse(desk.next());
    const auto atPhone = Message::parse(phone.next());
    desk.socket->write(writeResponse(*atDesk, here, {.status = 603}));
    QTRY_COMPARE(desk.socket->bytesToWrite(), 0);
    QTest::qWait(0);
    QVERIFY(!answer.has_value());
    phone.socket->write(writeResponse(*atPhone, here, {.status = 200}));
    QTRY_VERIFY(answer.has_value());

    QCOMPARE(answer->status, 200);
}

void UserAgentTest::answersForUnknownAndAbsentPeople()
{
    QCOMPARE(sent("sip:nobody@contoso.example").status, 404);
    QCOMPARE(sent("sip:alice@elsewhere.example").status, 404);
    QCOMPARE(sent("sip:alice@contoso.example").status, 480);
}

void UserAgentTest::reportsAnUnreachableContact()
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

void UserAgentTest::sendsLargeMessagesOverTcp()
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
    StreamClient<QTcpSocket> peer{server.nextPendingConnection()};
    const auto request = Message::parse(peer.next());
    QVERIFY(request.has_value());
    peer.socket->write(writeResponse(*request, here, {}));
    QTRY_VERIFY(answer.has_value());

    QCOMPARE(answer->status, 200);
    QVERIFY(request->value(Header::Via).startsWith("SIP/2.0/TCP "));
}

void UserAgentTest::answersKeepAlives()
{
    auto client = connectTcp();

    client.socket->write("\r\n\r\n");

    QTRY_COMPARE(client.socket->bytesAvailable(), 2);
    QCOMPARE(client.socket->readAll(), QByteArray("\r\n"));
}

void UserAgentTest::answersWhatCannotBeFramedAndCloses()
{
    auto client = connectTcp();

    const QByteArray response =
        client.ask(test::RequestText{}.text().replace("Content-Length: 0", "Content-Length: -1"));

    QCOMPARE(statusOf(response), 400);
    QTRY_COMPARE(client.socket->state(), QAbstractSocket::UnconnectedState);
}

void UserAgentTest::trustsTheNextHopByItsAddress()
{
    m_resolver.addHost(u"sfb.contoso.example"_s, {QHostAddress(QHostAddress::LocalHost)});
    makeAgent(nextHopSettings("sip:sfb.contoso.example:5090;transport=tcp"));
    m_tcpPort = listen(Transport::Tcp);
    m_agent->setMessageHandler(
        [](const PageMessage &, UserAgent::Reply reply) { reply(Answer{}); });
    auto client = connectTcp();
    QTRY_VERIFY(m_resolver.asked.contains(u"sfb.contoso.example"_s));
    const test::RequestText request{.headers = "Content-Type: text/plain\r\n", .body = "x"};

    QCOMPARE(statusOf(client.ask(request.text())), 200);
    const test::RequestText strange{.via = "SIP/2.0/TCP h;branch=z9hG4bK2",
                                    .from = "<sip:a@elsewhere.example>;tag=1",
                                    .callId = "2"};
    QCOMPARE(statusOf(client.ask(strange.text())), 403);
}

void UserAgentTest::refusesOthersInNextHopMode()
{
    makeAgent(nextHopSettings("sip:192.0.2.1:5090;transport=tcp"));
    m_tcpPort = listen(Transport::Tcp);
    auto client = connectTcp();

    QCOMPARE(statusOf(client.ask(test::RequestText{}.text())), 403);
    QCOMPARE(statusOf(client.ask(test::RequestText{.method = "REGISTER", .callId = "2"}.text())),
             405);
}

namespace {

std::shared_ptr<const network::TlsContext> contextOf(const test::TestAuthority &authority,
                                                     const QString &name)
{
    network::TlsSettings settings;
    settings.defaultCredentials = authority.issue(name);
    settings.trust.system = false;
    settings.trust.authorities = {authority.certificate()};
    return *network::TlsContext::create(settings);
}

// A TlsStream as a StreamClient wants it.
struct TlsClient {
    std::unique_ptr<network::TlsStream> stream;
    QByteArray readAll() const { return stream->read(); }
    void write(const QByteArray &bytes) const { stream->write(bytes); }
};

} // namespace

void UserAgentTest::trustsTheNextHopByItsCertificate()
{
    const test::TestAuthority authority;
    makeAgent(nextHopSettings("sip:sfb.contoso.example:5061;transport=tls"),
              contextOf(authority, u"edge.contoso.example"_s));
    const quint16 port = listen(Transport::Tls);
    m_agent->setMessageHandler(
        [](const PageMessage &, UserAgent::Reply reply) { reply(Answer{}); });
    const auto statusFor = [&](const QString &name) {
        auto socket = std::make_unique<QTcpSocket>();
        socket->connectToHost(QHostAddress::LocalHost, port);
        if (!socket->waitForConnected(3000))
            return 0;
        TlsClient tls{std::make_unique<network::TlsStream>(std::move(socket))};
        tls.stream->startClientTls(
            contextOf(authority, name),
            {.serverName = u"edge.contoso.example"_s, .alpn = {}, .presentFor = name});
        StreamClient<TlsClient> client{&tls};
        return statusOf(client.ask(
            test::RequestText{.headers = "Content-Type: text/plain\r\n", .body = "x"}.text()));
    };

    QCOMPARE(statusFor(u"sfb.contoso.example"_s), 200);
    QCOMPARE(statusFor(u"contoso.example"_s), 200); // the domain of From
    QCOMPARE(statusFor(u"fabrikam.example"_s), 403);
}

void UserAgentTest::refusesANextHopWithAStrangeCertificate()
{
    const test::TestAuthority authority;
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    m_resolver.addHost(u"sfb.contoso.example"_s, {QHostAddress(QHostAddress::LocalHost)});
    const auto answerFrom = [&](const QString &name) {
        makeAgent(nextHopSettings("sip:sfb.contoso.example:"
                                  + QByteArray::number(server.serverPort()) + ";transport=tls"),
                  contextOf(authority, u"edge.contoso.example"_s));
        std::optional<Answer> answer;
        m_agent->send(
            {*Uri::parse("sip:bob@fabrikam.example"), *Uri::parse("sip:alice@contoso.example")},
            [&answer](Answer given) { answer = std::move(given); });
        if (!QTest::qWaitFor([&] { return server.hasPendingConnections(); }, 3000))
            return 0;
        QTcpSocket *socket = server.nextPendingConnection();
        socket->setParent(nullptr);
        TlsClient tls{std::make_unique<network::TlsStream>(std::unique_ptr<QTcpSocket>(socket))};
        tls.stream->startServerTls(contextOf(authority, name));
        QByteArray seen;
        const bool settled = QTest::qWaitFor(
            [&] {
                seen += tls.readAll();
                if (const QByteArray request = takeMessage(seen); !request.isEmpty())
                    tls.write(writeResponse(*Message::parse(request), here, {}));
                return answer.has_value();
            },
            3000);
        return settled ? answer->status : 0;
    };

    QCOMPARE(answerFrom(u"sfb.contoso.example"_s), 200);
    QCOMPARE(answerFrom(u"evil.example"_s), 503);
}

void UserAgentTest::closesAfterShutDown()
{
    auto client = connectTcp();
    QCOMPARE(statusOf(client.ask(test::RequestText{.method = "OPTIONS"}.text())), 200);
    bool done = false;

    m_agent->shutDown([&done] { done = true; });
    QCOMPARE(statusOf(client.ask(test::RequestText{.method = "OPTIONS", .callId = "2"}.text())),
             503);

    QTRY_VERIFY(done);
    QTRY_COMPARE(client.socket->state(), QAbstractSocket::UnconnectedState);
}

QTEST_GUILESS_MAIN(UserAgentTest)
#include "tst_user_agent.moc"
