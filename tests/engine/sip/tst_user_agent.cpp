// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/sip/agent_bench.h"

using namespace sip;
using test::credentials;
using test::lineOf;
using test::statusOf;

// What a user agent answers on its connections.
class UserAgentTest : public QObject, private test::AgentBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    void answersOptions();
    void answersAMessageOnlyWhenTheHandlerDoes();
    void answers500WhenTheReplyIsLost();
    void refusesOtherContent_data();
    void refusesOtherContent();
    void answersKeepAlives();
    void answersWhatCannotBeFramedAndCloses();
    void letsTheOldestStrangerGiveWay();
    void closesAfterShutDown();
};

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

// A thousand silent connections keep nobody out, nor do those that ask what anybody may.
void UserAgentTest::letsTheOldestStrangerGiveWay()
{
    UserAgentSettings settings = registrarSettings();
    settings.limits.maxConnections = 2;
    makeAgent(settings);
    m_tcpPort = listen(Transport::Tcp);
    auto phone = connectTcp();
    QCOMPARE(statusOf(registered(phone, "alice", "<sip:alice@127.0.0.1:5071>")), 200);
    const test::RequestText options{.method = "OPTIONS", .uri = "sip:contoso.example"};
    auto stranger = connectTcp();
    QCOMPARE(statusOf(stranger.ask(options.text())), 200);

    auto late = connectTcp();
    QCOMPARE(statusOf(registered(late, "carol", "<sip:carol@127.0.0.1:5072>")), 200);
    QTRY_COMPARE(stranger.socket->state(), QAbstractSocket::UnconnectedState);
    auto last = connectTcp(); // both of the others are known

    QTRY_COMPARE(last.socket->state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(phone.socket->state(), QAbstractSocket::ConnectedState);
    QCOMPARE(late.socket->state(), QAbstractSocket::ConnectedState);
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
    QCOMPARE(client.socket->state(), QAbstractSocket::ConnectedState);

    bool closed = false;
    m_agent->close([&closed] { closed = true; });
    QTRY_VERIFY(closed);
    QTRY_COMPARE(client.socket->state(), QAbstractSocket::UnconnectedState);
}

QTEST_GUILESS_MAIN(UserAgentTest)
#include "tst_user_agent.moc"
