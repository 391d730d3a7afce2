// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/network/connector.h"
#include "tests/support/fake_resolver.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <memory>
#include <optional>
#include <vector>

using network::ConnectError;
using network::Connector;
using network::ConnectPlan;
using network::ConnectTarget;
using network::ResolveError;
using network::SrvRecord;
using test::FakeResolver;

namespace {

const QString xmpps = QStringLiteral("_xmpps-server._tcp.partner.example");
const QString xmpp = QStringLiteral("_xmpp-server._tcp.partner.example");
const QString host = QStringLiteral("xmpp.partner.example");
const QHostAddress loopback(QHostAddress::LocalHost);

// What became of a Connector.
struct Outcome : QObject {
    explicit Outcome(Connector &connector)
    {
        connect(&connector,
                &Connector::connected,
                this,
                [this](QTcpSocket *connected, const ConnectTarget &at) {
                    socket.reset(connected);
                    target = at;
                    ++count;
                });
        connect(&connector, &Connector::failed, this, [this](const ConnectError &failure) {
            error = failure;
            ++count;
        });
    }
    [[nodiscard]] std::optional<ConnectError::Reason> reason() const
    {
        return error ? std::optional(error->reason) : std::nullopt;
    }

    std::unique_ptr<QTcpSocket> socket;
    std::optional<ConnectTarget> target;
    std::optional<ConnectError> error;
    int count = 0;
};

// Answers when the test does.
struct HoldingResolver : network::Resolver {
    void srv(const QString &, SrvAnswered answered) override
    {
        held.push_back(std::move(answered));
    }
    void addresses(const QString &, AddressesAnswered) override { askedForAddresses = true; }

    std::vector<SrvAnswered> held;
    bool askedForAddresses = false;
};

} // namespace

class ConnectorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void prefersTheLowerPriorityOfBothServices();
    void triesEveryTargetAndAddress();
    void racesAddressesOfASilentHost();
    void givesUpOnSilentAddresses();
    void fallsBackOnlyWithoutSrv_data();
    void fallsBackOnlyWithoutSrv();
    void usesOneServiceWhenTheOtherIsNotOffered();
    void skipsSrvWhenTheEndpointIsFixed();
    void goesOnWhenWhatAnsweredIsOfNoUse();
    void tellsEveryAttempt();
    void isCancelledByDestruction();

private:
    static quint16 closedPort()
    {
        QTcpServer server;
        server.listen(loopback);
        return server.serverPort();
    }
    ConnectPlan plan() const
    {
        ConnectPlan plan;
        plan.srv = {{xmpps, true}, {xmpp, false}};
        plan.fallbackHost = QStringLiteral("partner.example");
        plan.fallbackPort = m_server->serverPort();
        plan.attemptTimeout = std::chrono::milliseconds(300);
        plan.attemptDelay = std::chrono::milliseconds(20);
        return plan;
    }

    std::unique_ptr<QTcpServer> m_server;
    std::unique_ptr<FakeResolver> m_resolver;
};

void ConnectorTest::init()
{
    m_server = std::make_unique<QTcpServer>();
    QVERIFY(m_server->listen(loopback));
    m_resolver = std::make_unique<FakeResolver>();
    m_resolver->addHost(host, {loopback});
    m_resolver->addHost(QStringLiteral("partner.example"), {loopback});
}

void ConnectorTest::prefersTheLowerPriorityOfBothServices()
{
    m_resolver->addService(xmpp, {{10, 0, m_server->serverPort(), host}});
    m_resolver->addService(xmpps, {{5, 0, m_server->serverPort(), host}});
    Connector connector(*m_resolver, plan());
    Outcome outcome(connector);

    QTRY_COMPARE(outcome.count, 1);

    QVERIFY(outcome.socket);
    QCOMPARE(outcome.socket->state(), QAbstractSocket::ConnectedState);
    QCOMPARE(outcome.socket->socketOption(QAbstractSocket::LowDelayOption).toInt(), 1);
    QCOMPARE(*outcome.target, (ConnectTarget{host, m_server->serverPort(), true}));
}

void ConnectorTest::triesEveryTargetAndAddress()
{
    const QString missing = QStringLiteral("missing.partner.example");
    const QString last = QStringLiteral("last.partner.example");
    m_resolver->addHost(last, {QHostAddress(QStringLiteral("127.0.0.99")), loopback});
    m_resolver->addService(
        xmpp,
        {{1, 0, 5269, missing}, {2, 0, closedPort(), host}, {3, 0, m_server->serverPort(), last}});
    Connector connector(*m_resolver, plan());
    Outcome outcome(connector);

    QTRY_COMPARE(outcome.count, 1);

    QVERIFY(outcome.socket); // 127.0.0.99 refuses: the server listens on 127.0.0.1 alone
    QCOMPARE(outcome.target->host, last);
    QCOMPARE(outcome.socket->peerAddress(), loopback);
}

void ConnectorTest::racesAddressesOfASilentHost()
{
    // 192.0.2.0/24 (RFC 5737) answers nobody, or is unreachable: the next address does not wait
    // for its time-out.
    m_resolver->addHost(host, {QHostAddress(QStringLiteral("192.0.2.1")), loopback});
    m_resolver->addService(xmpp, {{1, 0, m_server->serverPort(), host}});
    ConnectPlan patient = plan();
    patient.attemptTimeout = std::chrono::minutes(10);
    Connector connector(*m_resolver, patient);
    Outcome outcome(connector);

    QTRY_COMPARE(outcome.count, 1);

    QVERIFY(outcome.socket);
    QCOMPARE(outcome.socket->peerAddress(), loopback);
}

void ConnectorTest::givesUpOnSilentAddresses()
{
    // A backlog that is full drops further SYNs: nobody answers, and no packet leaves the machine.
    QTcpServer full;
    full.setListenBacklogSize(1);
    QVERIFY(full.listen(loopback));
    full.pauseAccepting();
    std::vector<std::unique_ptr<QTcpSocket>> fillers;
    for (int i = 0; i < 4; ++i) {
        fillers.push_back(std::make_unique<QTcpSocket>());
        fillers.back()->connectToHost(loopback, full.serverPort());
        fillers.back()->waitForConnected(50);
    }
    m_resolver->addService(xmpp, {{1, 0, full.serverPort(), host}});
    Connector connector(*m_resolver, plan());
    Outcome outcome(connector);

    QTRY_COMPARE(outcome.reason(), ConnectError::Reason::AllTargetsFailed);

    QVERIFY2(outcome.error->evidence.contains(QStringLiteral("no answer in time")),
             qPrintable(outcome.error->evidence));
}

void ConnectorTest::fallsBackOnlyWithoutSrv_data()
{
    using Reason = ResolveError::Reason;
    using Answer = std::expected<network::SrvAnswer, ResolveError>;
    const Answer none = std::unexpected(ResolveError{Reason::NoSuchName, {}});
    const Answer empty = std::unexpected(ResolveError{Reason::NoRecords, {}});
    const Answer broken = std::unexpected(ResolveError{Reason::ServerFailed, {}});
    const Answer silent = std::unexpected(ResolveError{Reason::TimedOut, {}});
    const Answer forged = std::unexpected(ResolveError{Reason::Bogus, {}});
    const Answer notOffered = network::SrvAnswer{{{0, 0, 0, QStringLiteral(".")}}};
    const Answer dead =
        network::SrvAnswer{{{0, 0, closedPort(), QStringLiteral("xmpp.partner.example")}}};

    QTest::addColumn<Answer>("direct");
    QTest::addColumn<Answer>("startTls");
    QTest::addColumn<std::optional<ConnectError::Reason>>("failure");
    using Failure = std::optional<ConnectError::Reason>;
    QTest::newRow("no such names") << none << none << Failure();
    QTest::newRow("no records") << empty << none << Failure();
    QTest::newRow("not offered") << none << notOffered << Failure(ConnectError::Reason::NotOffered);
    QTest::newRow("direct TLS not offered, no other")
        << notOffered << none << Failure(ConnectError::Reason::NotOffered);
    QTest::newRow("server failed") << none << broken << Failure(ConnectError::Reason::DnsFailed);
    QTest::newRow("server silent") << silent << none << Failure(ConnectError::Reason::DnsFailed);
    QTest::newRow("bogus") << none << forged << Failure(ConnectError::Reason::DnsFailed);
    QTest::newRow("every target failed")
        << none << dead << Failure(ConnectError::Reason::AllTargetsFailed);
}

void ConnectorTest::fallsBackOnlyWithoutSrv()
{
    using Answer = std::expected<network::SrvAnswer, ResolveError>;
    QFETCH(const Answer, direct);
    QFETCH(const Answer, startTls);
    QFETCH(const std::optional<ConnectError::Reason>, failure);
    m_resolver->services.insert(xmpps, direct);
    m_resolver->services.insert(xmpp, startTls);
    Connector connector(*m_resolver, plan());
    Outcome outcome(connector);

    QTRY_COMPARE(outcome.count, 1);

    QCOMPARE(outcome.reason(), failure);
    if (!failure)
        QCOMPARE(*outcome.target,
                 (ConnectTarget{QStringLiteral("partner.example"), m_server->serverPort(), false}));
    QCOMPARE(m_resolver->asked.contains(QStringLiteral("partner.example")), !failure);
}

void ConnectorTest::usesOneServiceWhenTheOtherIsNotOffered()
{
    m_resolver->addService(xmpps, {{0, 0, 0, QStringLiteral(".")}});
    m_resolver->addService(xmpp, {{0, 0, m_server->serverPort(), host}});
    Connector connector(*m_resolver, plan());
    Outcome outcome(connector);

    QTRY_COMPARE(outcome.count, 1);

    QVERIFY(outcome.socket);
    QVERIFY(!outcome.target->directTls);
}

void ConnectorTest::skipsSrvWhenTheEndpointIsFixed()
{
    ConnectPlan fixed = plan();
    fixed.fixed = base::Endpoint{host, m_server->serverPort()};
    Connector connector(*m_resolver, fixed);
    Outcome outcome(connector);

    QTRY_COMPARE(outcome.count, 1);

    QVERIFY(outcome.socket);
    QCOMPARE(m_resolver->asked, QStringList{host});
}

void ConnectorTest::goesOnWhenWhatAnsweredIsOfNoUse()
{
    QTcpServer second;
    QVERIFY(second.listen(loopback));
    m_resolver->addService(
        xmpp, {{1, 0, m_server->serverPort(), host}, {2, 0, second.serverPort(), host}});
    Connector connector(*m_resolver, plan());
    Outcome outcome(connector);
    QTRY_COMPARE(outcome.count, 1);
    QCOMPARE(outcome.target->port, m_server->serverPort());

    connector.tryNext(QStringLiteral("no TLS there"));
    QTRY_COMPARE(outcome.count, 2);
    QCOMPARE(outcome.target->port, second.serverPort());
    connector.tryNext(QStringLiteral("nor there"));

    QTRY_COMPARE(outcome.reason(), ConnectError::Reason::AllTargetsFailed);
    QVERIFY(outcome.error->evidence.contains(QStringLiteral("nor there")));
}

void ConnectorTest::tellsEveryAttempt()
{
    const quint16 port = closedPort();
    m_resolver->addService(
        xmpp, {{1, 0, port, host}, {2, 0, port, QStringLiteral("gone.partner.example")}});
    Connector connector(*m_resolver, plan());
    Outcome outcome(connector);

    QTRY_COMPARE(outcome.reason(), ConnectError::Reason::AllTargetsFailed);

    for (const QString &line : {xmpps,
                                xmpp,
                                QStringLiteral("xmpp.partner.example:%1 at 127.0.0.1:%1").arg(port),
                                QStringLiteral("gone.partner.example: no-such-name")})
        QVERIFY2(outcome.error->evidence.contains(line), qPrintable(outcome.error->evidence));
}

void ConnectorTest::isCancelledByDestruction()
{
    HoldingResolver resolver;
    auto connector = std::make_unique<Connector>(resolver, plan());
    const Outcome outcome(*connector);
    QTRY_COMPARE(resolver.held.size(), std::size_t(2)); // both questions are under way

    connector.reset();
    for (auto &answered : resolver.held)
        answered(network::SrvAnswer{{{1, 0, m_server->serverPort(), host}}});

    QCOMPARE(outcome.count, 0);
    QVERIFY(!resolver.askedForAddresses);
}

QTEST_GUILESS_MAIN(ConnectorTest)
#include "tst_connector.moc"
