// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/wizard/sample_certificates.h"
#include "wizard/certificates/certificate_actions.h"
#include "wizard/messages/certificate_task_messages.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using test::domain;
using wizard::CertificateAction;
using wizard::CertificateStatus;

namespace {

certificates::PendingRequest pendingRequest()
{
    certificates::PendingRequest request;
    request.id = u"request"_s;
    request.friendlyName = u"Edge 2027"_s;
    request.names = QStringList{u"edge.contoso.com"_s};
    return request;
}

} // namespace

// What the tables of certificates say.
class CertificateTasksTest : public QObject, private test::SampleCertificates
{
    Q_OBJECT

private Q_SLOTS:
    void sharesTheDefaultBetweenXmppAndSip();
    void givesADomainWithItsOwnCertificateALine();
    void saysTheStateOfAUsage_data();
    void saysTheStateOfAUsage();
    void namesTheDomainACertificateDoesNotCover();
    void believesTheEngine_data();
    void believesTheEngine();
    void waitsForAPendingRequest();
    void listsCertificatesBeforeRequests();

private:
    QDateTime m_now = QDateTime::currentDateTimeUtc();
};

void CertificateTasksTest::sharesTheDefaultBetweenXmppAndSip()
{
    const auto certificate = stored(everyName);
    m_site.certificates = {.defaultId = certificate.leaf.id(), .byDomain = {}};

    const auto tasks = wizard::certificateTasks(m_site, {certificate}, {}, m_now);

    QCOMPARE(tasks.usages.size(), 2);
    for (const wizard::UsageRow &row : tasks.usages) {
        QCOMPARE(row.id, certificate.leaf.id());
        QCOMPARE(row.friendlyName, u"Edge 2026"_s);
        QCOMPARE(row.issuer, u"Test CA"_s);
        QCOMPARE(row.status, CertificateStatus::Assigned);
    }
    QCOMPARE(wizard::usageText(tasks.usages.first().usage), u"XMPP federation"_s);
    QVERIFY(tasks.row(certificate.leaf.id())->isAssigned);
}

void CertificateTasksTest::givesADomainWithItsOwnCertificateALine()
{
    const auto general = stored(everyName);
    const auto own = stored({u"DNS:fabrikam.net"_s, u"DNS:sip.fabrikam.net"_s});
    m_site.certificates = {.defaultId = general.leaf.id(),
                           .byDomain = {{domain(u"fabrikam.net"_s), own.leaf.id()}}};

    const auto tasks = wizard::certificateTasks(m_site, {general, own}, {}, m_now);

    QCOMPARE(tasks.usages.size(), 3);
    QCOMPARE(tasks.usages.last().usage.domain, domain(u"fabrikam.net"_s));
    QCOMPARE(tasks.usages.last().id, own.leaf.id());
    QCOMPARE(tasks.usages.last().status, CertificateStatus::Assigned);
}

void CertificateTasksTest::saysTheStateOfAUsage_data()
{
    QTest::addColumn<int>("daysFrom");
    QTest::addColumn<int>("daysTo");
    QTest::addColumn<bool>("hasKey");
    QTest::addColumn<bool>("isInStore");
    QTest::addColumn<CertificateStatus>("status");
    QTest::addColumn<QString>("text");

    QTest::newRow("assigned") << -1 << 90 << true << true << CertificateStatus::Assigned
                              << u"Assigned"_s;
    QTest::newRow("in its last weeks")
        << -80 << 10 << true << true << CertificateStatus::ExpiresSoon << u"Expires in 10 day(s)"_s;
    QTest::newRow("over") << -90 << -1 << true << true << CertificateStatus::Expired
                          << u"Expired"_s;
    QTest::newRow("to come") << 2 << 90 << true << true << CertificateStatus::NotYetValid
                             << u"Not valid yet"_s;
    QTest::newRow("without its key")
        << -90 << -1 << false << true << CertificateStatus::KeyMissing << u"Private key missing"_s;
    QTest::newRow("gone from the store")
        << -1 << 90 << true << false << CertificateStatus::Missing << u"Certificate missing"_s;
}

void CertificateTasksTest::saysTheStateOfAUsage()
{
    QFETCH(const int, daysFrom);
    QFETCH(const int, daysTo);
    QFETCH(const bool, hasKey);
    QFETCH(const bool, isInStore);
    auto certificate = stored(everyName, daysFrom, daysTo);
    certificate.hasKey = hasKey;
    m_site.certificates = {.defaultId = certificate.leaf.id(), .byDomain = {}};
    QList<certificates::StoredCertificate> store;
    if (isInStore)
        store += certificate;

    const auto tasks = wizard::certificateTasks(
        m_site, store, {}, certificate.leaf.notBefore().addDays(-daysFrom));

    QTEST(tasks.usages.first().status, "status");
    QTEST(wizard::statusText(tasks.usages.first(), certificate.leaf.notAfter().addDays(-daysTo)),
          "text");
}

void CertificateTasksTest::namesTheDomainACertificateDoesNotCover()
{
    const auto certificate =
        stored({u"DNS:edge.contoso.com"_s, u"DNS:contoso.com"_s, u"DNS:sip.fabrikam.net"_s});
    m_site.certificates = {.defaultId = certificate.leaf.id(), .byDomain = {}};

    const auto tasks = wizard::certificateTasks(m_site, {certificate}, {}, m_now);

    // sip.fabrikam.net satisfies SIP partners as Lync's naming goes, but no XMPP partner.
    QCOMPARE(tasks.usages.at(0).status, CertificateStatus::NameMissing);
    QCOMPARE(wizard::statusText(tasks.usages.at(0), m_now), u"Does not name fabrikam.net"_s);
    QCOMPARE(tasks.usages.at(1).status, CertificateStatus::Assigned);
}

void CertificateTasksTest::believesTheEngine_data()
{
    QTest::addColumn<QString>("error");
    QTest::addColumn<QString>("renewal");
    QTest::addColumn<QString>("warning");
    QTest::addColumn<CertificateStatus>("status");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("canRenew"); // by hand

    const QString when = wizard::dateText(m_now.addDays(2));
    QTest::newRow("renewed in time")
        << QString() << u"scheduled"_s << u"notice"_s << CertificateStatus::Assigned
        << u"Assigned, renewed on "_s + when << false;
    QTest::newRow("renewed too late")
        << QString() << u"scheduled"_s << u"critical"_s << CertificateStatus::ExpiresSoon
        << u"Expires in 5 day(s)"_s << false;
    QTest::newRow("renewal failed")
        << QString() << u"failed"_s << u"notice"_s << CertificateStatus::RenewalFailed
        << u"Renewal failed, next try on "_s + when << true;
    QTest::newRow("not to be used")
        << u"its key is locked"_s << QString() << QString() << CertificateStatus::NotPresented
        << u"The engine cannot use it"_s << false;
}

void CertificateTasksTest::believesTheEngine()
{
    QFETCH(const QString, error);
    QFETCH(const QString, renewal);
    QFETCH(const QString, warning);
    QFETCH(const bool, canRenew);
    auto certificate = stored(everyName, -85, 5);
    certificate.isFromAcme = true;
    const QString id = certificate.leaf.id();
    m_site.certificates = {.defaultId = id, .byDomain = {}};
    control::CertificateStatus engine;
    engine.id = id;
    engine.error = error;
    engine.warning = warning;
    engine.renewal = renewal;
    engine.renewAt = renewal.isEmpty() ? QDateTime() : m_now.addDays(2);
    engine.renewalError = u"the CA says no"_s;

    const auto tasks = wizard::certificateTasks(m_site, {certificate}, {}, m_now, {engine});

    QTEST(tasks.usages.first().status, "status");
    QTEST(wizard::statusText(tasks.usages.first(), m_now), "text");
    QCOMPARE(tasks.usages.first().evidence.isEmpty(), error.isEmpty() && renewal != u"failed");
    const auto obstacle =
        wizard::obstacleTo(CertificateAction::Renew, tasks, {.usage = {}, .id = id});
    QCOMPARE(!obstacle, canRenew);
}

void CertificateTasksTest::waitsForAPendingRequest()
{
    m_site.certificates = {};

    const auto nothing = wizard::certificateTasks(m_site, {}, {}, m_now);
    const auto waiting = wizard::certificateTasks(m_site, {}, {pendingRequest()}, m_now);

    QCOMPARE(nothing.usages.first().status, CertificateStatus::NotAssigned);
    QCOMPARE(waiting.usages.first().status, CertificateStatus::Pending);
    QVERIFY(!wizard::certificateTasks(std::nullopt, {}, {}, m_now).hasSite);
}

void CertificateTasksTest::listsCertificatesBeforeRequests()
{
    m_site.certificates = {};
    const auto certificate = stored(everyName);

    const auto tasks = wizard::certificateTasks(m_site, {certificate}, {pendingRequest()}, m_now);

    QCOMPARE(tasks.rows.size(), 2);
    QVERIFY(!tasks.rows.first().isRequest);
    QCOMPARE(tasks.rows.first().status, CertificateStatus::NotAssigned);
    QVERIFY(tasks.rows.last().isRequest);
    QCOMPARE(tasks.rows.last().status, CertificateStatus::Pending);
}

QTEST_MAIN(CertificateTasksTest)
#include "tst_certificate_tasks.moc"
