// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/diagnosis/probe_bench.h"

using namespace Qt::StringLiterals;
using diagnosis::PartnerProbe;
using diagnosis::ProbeStep;
using test::dialback;
using test::external;
using test::features;
using test::header;
using test::ScriptedServer;
using test::streamStart;
using test::tlsServer;

// What a probe makes of servers that keep to the rules.
class PartnerProbeTest : public QObject, private test::ProbeBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }

    void findsEverythingAtAGoodPartner();
    void neverAuthenticates();
    void talksTlsFromTheStartWhereTheRecordSaysSo();
    void judgesTheCertificate_data();
    void judgesTheCertificate();
    void saysThatOurCertificateIsMissing();
    void takesDialbackWhereExternalIsNotOffered();
    void failsWhereNothingCanAuthenticate();
    void proposesTheClearWhereThereIsNoTls();
    void judgesTheSettingsOfThePartner();
    void stopsAfterTheLastStepWanted();
    void canBeCancelled();
    void diesWithItsObject();
};

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
    ScriptedServer server({{streamStart, header + features(external + dialback)}}, &m_partner);
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
    ScriptedServer server({{streamStart, header + features(dialback)}});
    serve(server);

    probe();

    const diagnosis::Proposal clear{
        site::Negotiation::NotSupported, site::Negotiation::NotSupported, true};
    QCOMPARE(step(Id::Features).reason, Reason::TlsNotOffered);
    QCOMPARE(step(Id::Tls).state, State::Skipped);
    QCOMPARE(step(Id::Settings).reason, Reason::SettingsDoNotFit);
    QCOMPARE(m_probe->proposal().value(), clear);
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
    m_probe = makeProbe();
    QSignalSpy finished(m_probe.get(), &PartnerProbe::finished);
    m_probe->start();
    QTRY_VERIFY(server.heard.contains(streamStart));

    m_probe->cancel();

    QCOMPARE(finished.count(), 0);
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(step(Id::Stream).reason, Reason::Cancelled);
    m_probe->cancel();
    QTest::qWait(0);
    QCOMPARE(finished.count(), 1);
}

void PartnerProbeTest::diesWithItsObject()
{
    ScriptedServer server(tlsServer(external), &m_partner);
    serve(server);
    m_probe = makeProbe();
    m_probe->start();
    QTRY_VERIFY(server.heard.contains("<starttls"));

    m_probe.reset();

    QTRY_VERIFY(server.isClosed);
}

QTEST_GUILESS_MAIN(PartnerProbeTest)
#include "tst_partner_probe.moc"
