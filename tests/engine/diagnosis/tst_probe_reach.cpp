// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/diagnosis/probe_bench.h"
#include "tests/support/free_port.h"

using namespace Qt::StringLiterals;
using test::dialback;
using test::external;
using test::ScriptedServer;
using test::tlsServer;

// The way to a server: records, addresses and ports.
class ProbeReachTest : public QObject, private test::ProbeBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }

    void tellsWhatTheDnsSays_data();
    void tellsWhatTheDnsSays();
    void failsAtAClosedPort();
    void goesOnWithTheServerThatIsUp();
    void triesTheDomainItselfWithoutRecords();
    void asksNoDnsForAProxy();
};

void ProbeReachTest::tellsWhatTheDnsSays_data()
{
    using Fault = network::ResolveError::Reason;
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<Id>("where");
    QTest::addColumn<Reason>("reason");

    QTest::newRow("nothing") << Fault::NoSuchName << Id::Addresses << Reason::NameNotFound;
    QTest::newRow("no records") << Fault::NoRecords << Id::Addresses << Reason::NameNotFound;
    QTest::newRow("broken") << Fault::ServerFailed << Id::Service << Reason::DnsFailed;
    QTest::newRow("silent") << Fault::TimedOut << Id::Service << Reason::DnsFailed;
    QTest::newRow("forged") << Fault::Bogus << Id::Service << Reason::DnsForged;
}

void ProbeReachTest::tellsWhatTheDnsSays()
{
    QFETCH(const network::ResolveError::Reason, fault);
    QFETCH(const Id, where);
    QFETCH(const Reason, reason);
    m_resolver->services.insert(u"_xmpp-server._tcp.fabrikam.example"_s,
                                std::unexpected(network::ResolveError{fault, {}}));

    probe();

    QCOMPARE(step(where).state, State::Failed);
    QCOMPARE(step(where).reason, reason);
    QCOMPARE(step(Id::Connection).state, State::Skipped);
}

void ProbeReachTest::failsAtAClosedPort()
{
    const quint16 port = test::freePorts(1).at(0);
    m_task.proxy = base::Endpoint{u"127.0.0.1"_s, port};

    probe();

    QCOMPARE(step(Id::Connection).state, State::Failed);
    QCOMPARE(step(Id::Connection).reason, Reason::NoneReachable);
}

void ProbeReachTest::goesOnWithTheServerThatIsUp()
{
    ScriptedServer server(tlsServer(external + dialback), &m_partner);
    const quint16 closed = test::freePorts(1).at(0);
    const QString host = u"xmpp.fabrikam.example"_s;
    m_resolver->addService(
        u"_xmpp-server._tcp.fabrikam.example"_s,
        {{.priority = 1, .weight = 0, .port = closed, .target = host},
         {.priority = 2, .weight = 0, .port = server.port(), .target = host},
         {.priority = 3, .weight = 0, .port = 5269, .target = u"gone.fabrikam.example"_s}});
    m_resolver->addHost(host, {QHostAddress(QHostAddress::LocalHost)});

    probe();

    QCOMPARE(step(Id::Addresses).reason, Reason::SomeNamesUnknown);
    QCOMPARE(step(Id::Connection).reason, Reason::SomeUnreachable);
    QVERIFY(step(Id::Connection).evidence.contains(QString::number(closed)));
    QCOMPARE(step(Id::SecureFeatures).state, State::Passed);
}

void ProbeReachTest::triesTheDomainItselfWithoutRecords()
{
    m_resolver->addHost(u"fabrikam.example"_s, {QHostAddress(QHostAddress::LocalHost)});
    m_task.last = Id::Addresses;

    probe();

    QCOMPARE(step(Id::Service).reason, Reason::NoServiceRecords);
    QCOMPARE(step(Id::Service).found, u"fabrikam.example:5269"_s);
    QCOMPARE(step(Id::Addresses).state, State::Passed);
}

void ProbeReachTest::asksNoDnsForAProxy()
{
    ScriptedServer server(tlsServer(external + dialback), &m_partner);
    m_task.proxy = base::Endpoint{u"127.0.0.1"_s, server.port()};

    probe();

    QCOMPARE(step(Id::Service).state, State::Skipped);
    QCOMPARE(step(Id::Service).reason, Reason::ProxyIsSet);
    QCOMPARE(step(Id::Settings).state, State::Passed);
    for (const QString &asked : std::as_const(m_resolver->asked))
        QCOMPARE(asked, u"127.0.0.1"_s);
}

QTEST_GUILESS_MAIN(ProbeReachTest)
#include "tst_probe_reach.moc"
