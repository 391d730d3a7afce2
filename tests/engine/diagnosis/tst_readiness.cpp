// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/diagnosis/readiness.h"
#include "engine/network/tls_context.h"
#include "tests/engine/diagnosis/sip_server.h"
#include "tests/support/test_certificates.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>
#include <QUdpSocket>

#include <unistd.h>

using namespace Qt::StringLiterals;
using control::ListenerStatus;
using diagnosis::Readiness;
using Certificate = diagnosis::Readiness::Certificate;
using Protocol = site::PlannedPort::Protocol;

namespace {

site::Site siteAt(quint16 sipTls)
{
    site::Site site(*base::DomainName::parse(u"edge.contoso.com"_s),
                    {*base::DomainName::parse(u"contoso.com"_s)});
    site.listen.xmpp = {};
    site.listen.sipTls = {{u"127.0.0.1"_s, sipTls}};
    return site;
}

control::EngineStatus engineOf(const site::Site &site, ListenerStatus::State state)
{
    control::EngineStatus engine;
    engine.version = u"9"_s;
    engine.pid = 4711;
    engine.listeners = {{.purpose = u"sip-tls"_s,
                         .endpoint = site.listen.sipTls.first().text(),
                         .state = state,
                         .error = {}}};
    if (!site.certificates.defaultId.isEmpty()) {
        engine.certificates.append(control::CertificateStatus());
        engine.certificates.last().id = site.certificates.defaultId;
    }
    return engine;
}

} // namespace

class ReadinessTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void seesTheAssignedCertificate();
    void seesThatAnotherCertificateIsShown();
    void seesThatNobodyAnswersTheHandshake();
    void givesUpWhenTheListenerIsSilent();
    void believesTheEngineWhereNoListenerBeginsWithTls();
    void tellsWhatTheEngineCannotLoad();
    void isNotReadyWithoutACertificate();
    void namesWhoHasThePort();
    void knowsAPortThatOnlyTheRunningEngineMisses();
    void findsTheOwnerOfAPort();
    void findsTheUserOfAnOwnerThatIsHidden();
    void findsNoOwnerOfAFreePort();

private:
    [[nodiscard]] Readiness look(const site::Site &site, const control::EngineStatus &engine);

    test::TestAuthority m_authority;
};

Readiness ReadinessTest::look(const site::Site &site, const control::EngineStatus &engine)
{
    QFuture<Readiness> future = diagnosis::lookAtReadiness(site, engine, this);
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 20'000))
        return {};
    return future.result();
}

void ReadinessTest::seesTheAssignedCertificate()
{
    const auto credentials = m_authority.issue(u"edge.contoso.com"_s);
    const test::SipServer server(
        test::SipServer::Manner::Silence,
        200,
        *network::TlsContext::create(
            {.defaultCredentials = credentials, .byDomain = {}, .trust = {}}));
    site::Site site = siteAt(server.port());
    site.certificates.defaultId = credentials.chain.first().id();

    const Readiness found = look(site, engineOf(site, ListenerStatus::State::Listening));

    QCOMPARE(found.certificate, Certificate::Shown);
    QCOMPARE(found.endpoint, site.listen.sipTls.first().text());
    QVERIFY(isReady(found));
    QCOMPARE(found.pid, 4711);
}

void ReadinessTest::seesThatAnotherCertificateIsShown()
{
    const auto shown = m_authority.issue(u"edge.contoso.com"_s);
    const auto assigned = m_authority.issue(u"edge.contoso.com"_s);
    const test::SipServer server(
        test::SipServer::Manner::Silence,
        200,
        *network::TlsContext::create({.defaultCredentials = shown, .byDomain = {}, .trust = {}}));
    site::Site site = siteAt(server.port());
    site.certificates.defaultId = assigned.chain.first().id();

    const Readiness found = look(site, engineOf(site, ListenerStatus::State::Listening));

    QCOMPARE(found.certificate, Certificate::Another);
    QCOMPARE(found.evidence, shown.chain.first().id());
    QVERIFY(!isReady(found));
}

void ReadinessTest::seesThatNobodyAnswersTheHandshake()
{
    const test::SipServer plain(test::SipServer::Manner::Close, 200);
    site::Site site = siteAt(plain.port());
    site.certificates.defaultId = QString(64, u'a');

    const Readiness found = look(site, engineOf(site, ListenerStatus::State::Listening));

    QCOMPARE(found.certificate, Certificate::NotShown);
    QVERIFY(!found.evidence.isEmpty());
}

void ReadinessTest::givesUpWhenTheListenerIsSilent()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    site::Site site = siteAt(silent.serverPort());
    site.certificates.defaultId = QString(64, u'a');

    const Readiness found = look(site, engineOf(site, ListenerStatus::State::Listening));

    QCOMPARE(found.certificate, Certificate::NotShown);
    QCOMPARE(found.evidence, u"timed out"_s);
}

void ReadinessTest::believesTheEngineWhereNoListenerBeginsWithTls()
{
    site::Site site = siteAt(1);
    site.listen.sipTls = {};
    site.certificates.defaultId = QString(64, u'a');
    control::EngineStatus engine;
    engine.certificates.append(control::CertificateStatus());
    engine.certificates.last().id = site.certificates.defaultId;

    QCOMPARE(look(site, engine).certificate, Certificate::Loaded);
}

void ReadinessTest::tellsWhatTheEngineCannotLoad()
{
    site::Site site = siteAt(1);
    site.certificates.defaultId = QString(64, u'a');
    control::EngineStatus engine = engineOf(site, ListenerStatus::State::NoCertificate);
    engine.certificates.last().error = u"passphrase-required: a.pem"_s;

    const Readiness found = look(site, engine);

    QCOMPARE(found.certificate, Certificate::Unusable);
    QCOMPARE(found.evidence, u"passphrase-required: a.pem"_s);
    engine.certificates.clear();
    QCOMPARE(look(site, engine).certificate, Certificate::Unusable);
}

void ReadinessTest::isNotReadyWithoutACertificate()
{
    const site::Site site = siteAt(1);

    const Readiness found =
        diagnosis::readiness(site, engineOf(site, ListenerStatus::State::NoCertificate));

    QCOMPARE(found.certificate, Certificate::NoneAssigned);
    QVERIFY(!isReady(found));
}

void ReadinessTest::namesWhoHasThePort()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    const site::Site site = siteAt(other.serverPort());

    const Readiness found = look(site, engineOf(site, ListenerStatus::State::Failed));

    const auto port = std::ranges::find(
        found.ports, other.serverPort(), [](const auto &one) { return one.port.port; });
    QVERIFY(port != found.ports.end() && port->owner);
    QCOMPARE(port->owner->pid, QCoreApplication::applicationPid());
    QVERIFY(!isReady(found));
}

void ReadinessTest::knowsAPortThatOnlyTheRunningEngineMisses()
{
    const site::Site site = siteAt(5061);
    control::EngineStatus engine = engineOf(site, ListenerStatus::State::Listening);
    engine.listeners.clear();

    QVERIFY(!isReady(diagnosis::readiness(site, engine)));
}

void ReadinessTest::findsTheOwnerOfAPort()
{
    QTcpServer tcp;
    QVERIFY(tcp.listen(QHostAddress::LocalHost));
    QUdpSocket udp;
    QVERIFY(udp.bind(QHostAddress::LocalHost));

    for (const auto &owner : {diagnosis::portOwner(Protocol::Tcp, tcp.serverPort()),
                              diagnosis::portOwner(Protocol::Udp, udp.localPort())}) {
        QVERIFY(owner);
        QCOMPARE(owner->pid, QCoreApplication::applicationPid());
        QVERIFY(u"tst_readiness"_s.startsWith(owner->program));
        QVERIFY(!owner->program.isEmpty() && !owner->user.isEmpty());
    }
}

void ReadinessTest::findsTheUserOfAnOwnerThatIsHidden()
{
    const QTemporaryDir proc; // as proc(5) shows it to who may not look into others' processes
    QVERIFY(QDir(proc.path()).mkpath(u"net"_s) && QDir(proc.path()).mkpath(u"1/fd"_s));
    QFile table(proc.filePath(u"net/tcp"_s));
    QVERIFY(table.open(QIODevice::WriteOnly));
    table.write(
        "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid\n"
        "   0: 0100007F:13C5 0100007F:A000 01 00000000:00000000 00:00000000 00000000  1 0 11 1 0\n"
        "   1: 00000000:13C5 00000000:0000 0A 00000000:00000000 00:00000000 00000000  0 0 12 1 0\n"
        "   2: malformed\n");
    table.close();

    const auto owner = diagnosis::portOwner(Protocol::Tcp, 0x13C5, proc.path());

    QVERIFY(owner);
    QCOMPARE(*owner, (diagnosis::PortOwner{.program = {}, .pid = 0, .user = u"root"_s}));
    QVERIFY(!diagnosis::portOwner(Protocol::Udp, 0x13C5, proc.path()));
}

void ReadinessTest::findsNoOwnerOfAFreePort()
{
    quint16 port = 0;
    {
        QTcpServer passing;
        QVERIFY(passing.listen(QHostAddress::LocalHost));
        port = passing.serverPort();
    }

    QVERIFY(!diagnosis::portOwner(Protocol::Tcp, port));
    QVERIFY(!diagnosis::portOwner(Protocol::Tcp, port, u"/nowhere"_s));
}

QTEST_GUILESS_MAIN(ReadinessTest)
#include "tst_readiness.moc"
