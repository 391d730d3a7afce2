// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/diagnosis/partner_probe.h"
#include "tests/engine/diagnosis/scripted_server.h"
#include "tests/support/fake_resolver.h"
#include "tests/support/free_port.h"
#include "tests/support/test_certificates.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using diagnosis::PartnerProbe;
using diagnosis::ProbeStep;
using test::ScriptedServer;

using Id = ProbeStep::Id;
using Reason = ProbeStep::Reason;
using State = ProbeStep::State;
using Turn = ScriptedServer::Turn;

namespace {

const QByteArray header = "<?xml version='1.0'?><stream:stream xmlns='jabber:server' "
                          "xmlns:stream='http://etherx.jabber.org/streams' id='1' "
                          "from='fabrikam.example' version='1.0'>";
const QByteArray startTls = "<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>";
const QByteArray proceed = "<proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>";
const QByteArray external = "<mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>"
                            "<mechanism>EXTERNAL</mechanism></mechanisms>";
const QByteArray dialback = "<dialback xmlns='urn:xmpp:features:dialback'><errors/></dialback>";
const QByteArray open = "<stream:stream";

QByteArray features(const QByteArray &content)
{
    return "<stream:features>" + content + "</stream:features>";
}

// A server with TLS that then offers `secure`.
std::vector<Turn> tlsServer(const QByteArray &secure)
{
    return {{open, header + features(startTls)},
            {"<starttls", proceed, true},
            {open, header + features(secure)}};
}

base::DomainName domain(const char *text)
{
    return *base::DomainName::parse(QString::fromLatin1(text));
}

} // namespace

// What a probe makes of servers that are played by the test.
class PartnerProbeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void findsEverythingAtAGoodPartner();
    void neverAuthenticates();
    void talksTlsFromTheStartWhereTheRecordSaysSo();
    void judgesTheCertificate_data();
    void judgesTheCertificate();
    void saysThatOurCertificateIsMissing();
    void takesDialbackWhereExternalIsNotOffered();
    void failsWhereNothingCanAuthenticate();
    void proposesTheClearWhereThereIsNoTls();
    void refusesPlaintextBehindProceed();
    void namesWhatAServerDoesWrong_data();
    void namesWhatAServerDoesWrong();
    void givesUpOnAServerThatSaysNothing();
    void endsWhileAServerFloods_data();
    void endsWhileAServerFloods();
    void tellsWhatTheDnsSays_data();
    void tellsWhatTheDnsSays();
    void failsAtAClosedPort();
    void goesOnWithTheServerThatIsUp();
    void triesTheDomainItselfWithoutRecords();
    void asksNoDnsForAProxy();
    void stopsAfterTheLastStepWanted();
    void canBeCancelled();
    void diesWithItsObject();
    void judgesTheSettingsOfThePartner();

private:
    void serve(const ScriptedServer &server, bool directTls = false)
    {
        m_resolver->addService((directTls ? u"_xmpps-server._tcp."_s : u"_xmpp-server._tcp."_s)
                                   + u"fabrikam.example"_s,
                               {{.priority = 5,
                                 .weight = 0,
                                 .port = server.port(),
                                 .target = u"xmpp.fabrikam.example"_s}});
        m_resolver->addHost(u"xmpp.fabrikam.example"_s, {QHostAddress(QHostAddress::LocalHost)});
    }
    // Probes to the end.
    void probe()
    {
        m_probe = std::make_unique<PartnerProbe>(*m_resolver, m_task, m_identity, m_limits);
        QSignalSpy finished(m_probe.get(), &PartnerProbe::finished);
        m_probe->start();
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 10'000);
    }
    [[nodiscard]] ProbeStep step(Id id) const
    {
        return m_probe->steps().at(static_cast<qsizetype>(id));
    }
    [[nodiscard]] ProbeStep firstFault() const
    {
        for (const ProbeStep &step : m_probe->steps()) {
            if (step.state == State::Failed || step.state == State::Warned)
                return step;
        }
        return {};
    }
    void identify(bool withCertificate)
    {
        const certificates::Trust trust{.system = false, .authorities = {m_ca.certificate()}};
        network::TlsSettings settings;
        settings.trust = trust;
        if (withCertificate)
            settings.defaultCredentials = m_ca.issue(u"contoso.example"_s);
        m_identity.tls = *network::TlsContext::create(settings);
        m_identity.hasCertificate = withCertificate;
    }

    const test::TestAuthority m_ca;
    const certificates::Credentials m_partner = m_ca.issue(u"fabrikam.example"_s);
    std::unique_ptr<test::FakeResolver> m_resolver;
    diagnosis::ProbeTask m_task{.partner = domain("fabrikam.example"),
                                .local = domain("contoso.example")};
    diagnosis::ProbeIdentity m_identity;
    diagnosis::ProbeLimits m_limits;
    std::unique_ptr<PartnerProbe> m_probe;
};

void PartnerProbeTest::initTestCase()
{
    auto verifier =
        certificates::ChainVerifier::create({.system = false, .authorities = {m_ca.certificate()}});
    QVERIFY(verifier.has_value());
    m_identity.verifier = std::make_shared<const certificates::ChainVerifier>(*std::move(verifier));
}

void PartnerProbeTest::init()
{
    m_probe.reset();
    m_resolver = std::make_unique<test::FakeResolver>();
    m_task.proxy.reset();
    m_task.rule =
        site::negotiationRule(site::Negotiation::Required, site::Negotiation::Optional, true);
    m_task.last = Id::Settings;
    m_limits = {};
    m_limits.closing = std::chrono::milliseconds(300);
    identify(true);
}

void PartnerProbeTest::findsEverythingAtAGoodPartner()
{
    ScriptedServer server(tlsServer(external + dialback), &m_partner);
    serve(server);

    probe();

    for (const ProbeStep &step : m_probe->steps())
        QVERIFY2(step.state == State::Passed, qPrintable(name(step.id) + step.evidence));
    QVERIFY(step(Id::Service).found.contains(u"xmpp.fabrikam.example"_s));
    QVERIFY(step(Id::Tls).found.startsWith(u"TLSv1.3"_s));
    QVERIFY(step(Id::Certificate).found.contains(u"fabrikam.example"_s));
    QCOMPARE(step(Id::SecureFeatures).found, u"SASL EXTERNAL; dialback with errors"_s);
    QCOMPARE(step(Id::Settings).found, u"sasl-over-tls"_s);
    QCOMPARE(m_probe->proposal().value(), diagnosis::Proposal{});
}

void PartnerProbeTest::neverAuthenticates()
{
    ScriptedServer server(tlsServer(external + dialback), &m_partner);
    serve(server);

    probe();

    QTRY_VERIFY(server.isClosed);
    QVERIFY(!server.heard.contains("<auth"));
    QVERIFY(!server.heard.contains("<db:"));
    QVERIFY(server.heard.endsWith("</stream:stream>"));
    QCOMPARE(server.connections, 1);
}

void PartnerProbeTest::talksTlsFromTheStartWhereTheRecordSaysSo()
{
    ScriptedServer server({{open, header + features(external + dialback)}}, &m_partner);
    server.directTls = true;
    serve(server, true);

    probe();

    QCOMPARE(step(Id::Features).state, State::Skipped);
    QCOMPARE(step(Id::StartTls).state, State::Skipped);
    QCOMPARE(step(Id::SecureFeatures).state, State::Passed);
}

void PartnerProbeTest::judgesTheCertificate_data()
{
    QTest::addColumn<QString>("names");
    QTest::addColumn<int>("daysTo");
    QTest::addColumn<bool>("isTrusted");
    QTest::addColumn<Reason>("reason");

    QTest::newRow("another name") << u"DNS:litware.example"_s << 10 << true << Reason::WrongName;
    QTest::newRow("a host below") << u"DNS:xmpp.fabrikam.example"_s << 10 << true
                                  << Reason::WrongName;
    QTest::newRow("expired") << u"DNS:fabrikam.example"_s << 0 << true << Reason::Expired;
    QTest::newRow("another CA") << u"DNS:fabrikam.example"_s << 10 << false << Reason::Untrusted;
}

void PartnerProbeTest::judgesTheCertificate()
{
    QFETCH(const QString, names);
    QFETCH(const int, daysTo);
    QFETCH(const bool, isTrusted);
    const test::TestAuthority other(u"Other CA"_s);
    test::CertificateWish wish;
    wish.commonName = u"fabrikam.example"_s;
    wish.names = {names};
    wish.daysTo = daysTo;
    wish.daysFrom = -5;
    const auto credentials = (isTrusted ? m_ca : other).issue(wish);
    ScriptedServer server(tlsServer(external + dialback), &credentials);
    serve(server);

    probe();

    QCOMPARE(step(Id::Certificate).state, State::Warned);
    QTEST(step(Id::Certificate).reason, "reason");
    // EXTERNAL is worth nothing where we do not know whom we talk to (XEP-0178 §3).
    QCOMPARE(step(Id::Settings).found, u"tls-dialback"_s);
    QVERIFY(!diagnosis::hasFailed(m_probe->steps()));
}

void PartnerProbeTest::saysThatOurCertificateIsMissing()
{
    ScriptedServer server(tlsServer(dialback), &m_partner);
    serve(server);
    identify(false);

    probe();

    QCOMPARE(step(Id::SecureFeatures).reason, Reason::OurCertificateMissing);
    QCOMPARE(step(Id::Settings).state, State::Passed);
}

void PartnerProbeTest::takesDialbackWhereExternalIsNotOffered()
{
    ScriptedServer server(tlsServer(dialback), &m_partner);
    serve(server);

    probe();

    QCOMPARE(step(Id::SecureFeatures).state, State::Warned);
    QCOMPARE(step(Id::SecureFeatures).reason, Reason::ExternalNotOffered);
    QCOMPARE(step(Id::Settings).found, u"tls-dialback"_s);
}

void PartnerProbeTest::failsWhereNothingCanAuthenticate()
{
    ScriptedServer server(tlsServer({}), &m_partner);
    serve(server);

    probe();

    QCOMPARE(step(Id::SecureFeatures).state, State::Failed);
    QCOMPARE(step(Id::SecureFeatures).reason, Reason::NoMethod);
    QCOMPARE(step(Id::Settings).state, State::Skipped);
    QVERIFY(!m_probe->proposal());
}

void PartnerProbeTest::proposesTheClearWhereThereIsNoTls()
{
    ScriptedServer server({{open, header + features(dialback)}});
    serve(server);

    probe();

    const diagnosis::Proposal clear{
        site::Negotiation::NotSupported, site::Negotiation::NotSupported, true};
    QCOMPARE(step(Id::Features).reason, Reason::TlsNotOffered);
    QCOMPARE(step(Id::Tls).state, State::Skipped);
    QCOMPARE(step(Id::Settings).reason, Reason::SettingsDoNotFit);
    QCOMPARE(m_probe->proposal().value(), clear);
}

// CVE-2011-0411 and its kin.
void PartnerProbeTest::refusesPlaintextBehindProceed()
{
    ScriptedServer server({{open, header + features(startTls)},
                           {"<starttls", proceed + header + features(external)}});
    serve(server);

    probe();

    QCOMPARE(step(Id::StartTls).state, State::Failed);
    QCOMPARE(step(Id::StartTls).reason, Reason::EarlyPlaintext);
}

void PartnerProbeTest::namesWhatAServerDoesWrong_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<Id>("where");
    QTest::addColumn<Reason>("reason");

    const QByteArray streamErrors = "xmlns='urn:ietf:params:xml:ns:xmpp-streams'/>";
    QTest::newRow("a web server") << QByteArray("HTTP/1.1 400 Bad Request\r\n\r\n<html>")
                                  << Id::Stream << Reason::NotXmpp;
    QTest::newRow("a server for clients")
        << QByteArray(header).replace("jabber:server", "jabber:client") << Id::Stream
        << Reason::NotXmpp;
    QTest::newRow("another domain")
        << QByteArray(header).replace("fabrikam", "litware") << Id::Stream << Reason::WrongDomain;
    QTest::newRow("host-unknown") << header + "<stream:error><host-unknown " + streamErrors
            + "</stream:error></stream:stream>"
                                  << Id::Features << Reason::HostUnknown;
    QTest::newRow("policy-violation") << header + "<stream:error><policy-violation " + streamErrors
            + "</stream:error></stream:stream>"
                                      << Id::Features << Reason::PeerError;
    QTest::newRow("it closes") << header + "</stream:stream>" << Id::Features
                               << Reason::ClosedByPeer;
    QTest::newRow("a stream in a stream") << header + header << Id::Features << Reason::NotXmpp;
    QTest::newRow("a DTD") << QByteArray("<!DOCTYPE a [<!ENTITY b 'c'>]>") + header << Id::Stream
                           << Reason::NotXmpp;
    QTest::newRow("before 2004") << QByteArray(header).replace("version='1.0'>", ">") << Id::Stream
                                 << Reason::OldVersion;
}

void PartnerProbeTest::namesWhatAServerDoesWrong()
{
    QFETCH(const QByteArray, answer);
    QFETCH(const Id, where);
    ScriptedServer server({{open, answer}});
    serve(server);

    probe();

    QCOMPARE(name(firstFault().id), name(where));
    QTEST(firstFault().reason, "reason");
}

void PartnerProbeTest::givesUpOnAServerThatSaysNothing()
{
    ScriptedServer server({});
    serve(server);
    m_limits.step = std::chrono::milliseconds(300);

    probe();

    QCOMPARE(step(Id::Stream).state, State::Failed);
    QCOMPARE(step(Id::Stream).reason, Reason::TimedOut);
    QCOMPARE(step(Id::Features).state, State::Skipped);
}

void PartnerProbeTest::endsWhileAServerFloods_data()
{
    QTest::addColumn<QByteArray>("flood");

    QTest::newRow("one long element") << "<stream:features>" + QByteArray(200'000, 'x');
    QTest::newRow("many elements") << QByteArray("<a/>").repeated(100'000);
    QTest::newRow("deep ones") << QByteArray("<a>").repeated(5'000);
}

void PartnerProbeTest::endsWhileAServerFloods()
{
    QFETCH(const QByteArray, flood);
    ScriptedServer server({{open, header + flood}});
    serve(server);

    probe();

    QCOMPARE(step(Id::Features).state, State::Failed);
    QCOMPARE(step(Id::Features).reason, Reason::TooMuch);
    QVERIFY(step(Id::Features).duration < std::chrono::seconds(5));
    QVERIFY(step(Id::Features).evidence.size() < 2'001);
}

void PartnerProbeTest::tellsWhatTheDnsSays_data()
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

void PartnerProbeTest::tellsWhatTheDnsSays()
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

void PartnerProbeTest::failsAtAClosedPort()
{
    const quint16 port = test::freePorts(1).at(0);
    m_task.proxy = base::Endpoint{u"127.0.0.1"_s, port};

    probe();

    QCOMPARE(step(Id::Connection).state, State::Failed);
    QCOMPARE(step(Id::Connection).reason, Reason::NoneReachable);
}

void PartnerProbeTest::goesOnWithTheServerThatIsUp()
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

void PartnerProbeTest::triesTheDomainItselfWithoutRecords()
{
    m_resolver->addHost(u"fabrikam.example"_s, {QHostAddress(QHostAddress::LocalHost)});
    m_task.last = Id::Addresses;

    probe();

    QCOMPARE(step(Id::Service).reason, Reason::NoServiceRecords);
    QCOMPARE(step(Id::Service).found, u"fabrikam.example:5269"_s);
    QCOMPARE(step(Id::Addresses).state, State::Passed);
}

void PartnerProbeTest::asksNoDnsForAProxy()
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

void PartnerProbeTest::stopsAfterTheLastStepWanted()
{
    ScriptedServer server(tlsServer(external + dialback), &m_partner);
    serve(server);
    m_task.last = Id::Features;

    probe();

    QCOMPARE(m_probe->steps().size(), static_cast<qsizetype>(Id::Features) + 1);
    QCOMPARE(step(Id::Features).state, State::Passed);
    QVERIFY(!server.heard.contains("<starttls"));
}

void PartnerProbeTest::canBeCancelled()
{
    ScriptedServer server({});
    serve(server);
    PartnerProbe probe(*m_resolver, m_task, m_identity, m_limits);
    QSignalSpy finished(&probe, &PartnerProbe::finished);
    probe.start();
    QTRY_VERIFY(server.heard.contains(open));

    probe.cancel();

    QCOMPARE(finished.count(), 0);
    QTRY_COMPARE(finished.count(), 1);
    const ProbeStep &stopped = probe.steps().at(static_cast<qsizetype>(Id::Stream));
    QCOMPARE(stopped.reason, Reason::Cancelled);
    probe.cancel();
    QTest::qWait(0);
    QCOMPARE(finished.count(), 1);
}

void PartnerProbeTest::diesWithItsObject()
{
    ScriptedServer server(tlsServer(external), &m_partner);
    serve(server);
    auto probe = std::make_unique<PartnerProbe>(*m_resolver, m_task, m_identity, m_limits);
    probe->start();
    QTRY_VERIFY(server.heard.contains("<starttls"));

    probe.reset();

    QTRY_VERIFY(server.isClosed);
}

void PartnerProbeTest::judgesTheSettingsOfThePartner()
{
    ScriptedServer server(tlsServer(dialback), &m_partner);
    serve(server);
    m_task.rule =
        site::negotiationRule(site::Negotiation::Required, site::Negotiation::Required, false);

    probe();

    QCOMPARE(step(Id::Settings).state, State::Failed);
    QCOMPARE(step(Id::Settings).reason, Reason::SettingsDoNotFit);
    QCOMPARE(m_probe->proposal().value(), diagnosis::Proposal{});
}

QTEST_GUILESS_MAIN(PartnerProbeTest)
#include "tst_partner_probe.moc"
