// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/network/tls_context.h"
#include "engine/network/tls_stream.h"
#include "engine/sip/response_writer.h"
#include "tests/engine/sip/agent_bench.h"
#include "tests/support/test_certificates.h"

#include <QNetworkDatagram>
#include <QTcpServer>
#include <QUdpSocket>

using namespace sip;
using namespace Qt::StringLiterals;
using test::statusOf;
using test::StreamClient;
using test::takeMessage;

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

// A server of our own that holds the people: whom we take for it, and whom not.
class NextHopTest : public QObject, private test::AgentBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    void trustsTheNextHopByItsAddress();
    void trustsTheSourceOfADatagramOnlyWhereDatagramsAreUsed_data();
    void trustsTheSourceOfADatagramOnlyWhereDatagramsAreUsed();
    void refusesOthersInNextHopMode();
    void trustsTheNextHopByItsCertificate();
    void refusesANextHopWithAStrangeCertificate();
};

void NextHopTest::trustsTheNextHopByItsAddress()
{
    m_resolver.addHost(u"sfb.contoso.example"_s, {QHostAddress(QHostAddress::LocalHost)});
    useNextHop("sip:sfb.contoso.example:5090;transport=tcp");
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

void NextHopTest::trustsTheSourceOfADatagramOnlyWhereDatagramsAreUsed_data()
{
    QTest::addColumn<QByteArray>("uri");
    QTest::addColumn<int>("status");
    QTest::newRow("over UDP") << QByteArray("sip:127.0.0.1:5090;transport=udp") << 200;
    QTest::newRow("over TCP") << QByteArray("sip:127.0.0.1:5090;transport=tcp") << 403;
}

// Anybody can write it.
void NextHopTest::trustsTheSourceOfADatagramOnlyWhereDatagramsAreUsed()
{
    QFETCH(const QByteArray, uri);
    QFETCH(const int, status);
    useNextHop(uri);
    m_agent->setMessageHandler(
        [](const PageMessage &, UserAgent::Reply reply) { reply(Answer{}); });
    const quint16 port = listen(Transport::Udp);
    const test::RequestText request{.headers = "Content-Type: text/plain\r\n", .body = "x"};
    QUdpSocket sender;
    QVERIFY(sender.bind(QHostAddress::LocalHost));

    sender.writeDatagram(request.text(), QHostAddress::LocalHost, port);

    QTRY_VERIFY(sender.hasPendingDatagrams());
    QCOMPARE(statusOf(sender.receiveDatagram().data()), status);
}

void NextHopTest::refusesOthersInNextHopMode()
{
    useNextHop("sip:192.0.2.1:5090;transport=tcp");
    auto client = connectTcp();

    QCOMPARE(statusOf(client.ask(test::RequestText{}.text())), 403);
    QCOMPARE(statusOf(client.ask(test::RequestText{.method = "REGISTER", .callId = "2"}.text())),
             405);
}

void NextHopTest::trustsTheNextHopByItsCertificate()
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

void NextHopTest::refusesANextHopWithAStrangeCertificate()
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
                    tls.write(writeResponse(*Message::parse(request), test::here, {}));
                return answer.has_value();
            },
            3000);
        return settled ? answer->status : 0;
    };

    QCOMPARE(answerFrom(u"sfb.contoso.example"_s), 200);
    QCOMPARE(answerFrom(u"evil.example"_s), 503);
}

QTEST_GUILESS_MAIN(NextHopTest)
#include "tst_next_hop.moc"
