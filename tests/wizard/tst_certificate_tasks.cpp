// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_certificates.h"
#include "wizard/assignment/assignment.h"
#include "wizard/certificates/certificate_actions.h"
#include "wizard/certificates/removal.h"
#include "wizard/messages/assignment_messages.h"
#include "wizard/messages/certificate_task_messages.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

using wizard::CertificateAction;
using wizard::CertificateStatus;
using wizard::Obstacle;

// The model of the certificate tasks: what the tables say, and what can be done when.
class CertificateTasksTest : public QObject
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
    void saysWhatCannotBeDone_data();
    void saysWhatCannotBeDone();
    void explainsEveryObstacle();
    void assignsSeveralUsagesAsOneStep();
    void unassignsOnlyWhatIsSelected();
    void foreseesWhatAnAssignmentTouches();
    void asksBeforeARemovalAndNamesWhatIsLost();

private:
    [[nodiscard]] certificates::StoredCertificate
    stored(const QStringList &names, int daysFrom = -1, int daysTo = 90) const;

    test::TestAuthority m_authority;
    site::Site m_site{
        *base::DomainName::parse(u"edge.contoso.com"_s),
        {*base::DomainName::parse(u"contoso.com"_s), *base::DomainName::parse(u"fabrikam.net"_s)}};
    QDateTime m_now = QDateTime::currentDateTimeUtc();
};

namespace {

const QStringList everyName{u"DNS:edge.contoso.com"_s,
                            u"DNS:contoso.com"_s,
                            u"DNS:sip.contoso.com"_s,
                            u"DNS:fabrikam.net"_s,
                            u"DNS:sip.fabrikam.net"_s};

base::DomainName domain(const QString &text)
{
    return *base::DomainName::parse(text);
}

certificates::PendingRequest pendingRequest()
{
    certificates::PendingRequest request;
    request.id = u"request"_s;
    request.friendlyName = u"Edge 2027"_s;
    request.names = QStringList{u"edge.contoso.com"_s};
    return request;
}

} // namespace

certificates::StoredCertificate
CertificateTasksTest::stored(const QStringList &names, int daysFrom, int daysTo) const
{
    const auto credentials = m_authority.issue({.commonName = u"edge.contoso.com"_s,
                                                .names = names,
                                                .daysFrom = daysFrom,
                                                .daysTo = daysTo});
    certificates::StoredCertificate one{.leaf = credentials.chain.first(),
                                        .chain = credentials.chain,
                                        .friendlyName = u"Edge 2026"_s};
    one.hasKey = true;
    return one;
}

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

namespace {

// One certificate of each kind, by its id.
wizard::CertificateTasks everything()
{
    using Status = CertificateStatus;
    wizard::CertificateTasks tasks;
    tasks.hasSite = true;
    tasks.usages = {{.usage = {wizard::Usage::Kind::XmppFederation}, .id = u"used"_s},
                    {.usage = {wizard::Usage::Kind::SipFederation}, .id = u"used"_s},
                    {.usage = {wizard::Usage::Kind::Domain, domain(u"fabrikam.net"_s)}, .id = {}}};
    tasks.rows = {{.id = u"used"_s, .status = Status::Assigned, .isAssigned = true},
                  {.id = u"spare"_s},
                  {.id = u"over"_s, .status = Status::Expired},
                  {.id = u"keyless"_s, .status = Status::KeyMissing, .hasKey = false},
                  {.id = u"acme"_s, .isRenewedByEngine = true},
                  {.id = u"request"_s, .isRequest = true, .status = Status::Pending}};
    return tasks;
}

} // namespace

void CertificateTasksTest::saysWhatCannotBeDone_data()
{
    using Action = CertificateAction;
    using Result = std::optional<Obstacle>;
    QTest::addColumn<CertificateAction>("action");
    QTest::addColumn<QString>("id");
    QTest::addColumn<std::optional<Obstacle>>("obstacle");

    const auto row = [](const char *name, Action action, const QString &id, Result obstacle) {
        QTest::newRow(name) << action << id << obstacle;
    };
    row("request always", Action::Request, {}, {});
    row("import always", Action::Import, {}, {});
    row("process a request that waits", Action::ProcessPending, {}, {});
    row("assign a spare one", Action::Assign, u"spare"_s, {});
    row("assign the one in use elsewhere too", Action::Assign, u"used"_s, {});
    row("assign with nothing selected", Action::Assign, {}, {});
    row("assign a request", Action::Assign, u"request"_s, Obstacle::IsRequest);
    row("assign an expired one", Action::Assign, u"over"_s, Obstacle::Expired);
    row("assign without key", Action::Assign, u"keyless"_s, Obstacle::KeyMissing);
    row("unassign the one in use", Action::Unassign, u"used"_s, {});
    row("unassign a spare one", Action::Unassign, u"spare"_s, Obstacle::NotAssigned);
    row("unassign a request", Action::Unassign, u"request"_s, Obstacle::IsRequest);
    row("unassign nothing", Action::Unassign, {}, Obstacle::NothingSelected);
    row("go back at the beginning", Action::GoBack, {}, Obstacle::NothingToGoBackTo);
    row("view a request", Action::View, u"request"_s, {});
    row("view nothing", Action::View, {}, Obstacle::NothingSelected);
    row("export a certificate", Action::Export, u"keyless"_s, {});
    row("export a request", Action::Export, u"request"_s, Obstacle::IsRequest);
    row("renew one", Action::Renew, u"used"_s, {});
    row("renew what the engine renews", Action::Renew, u"acme"_s, Obstacle::RenewedByEngine);
    row("renew a request", Action::Renew, u"request"_s, Obstacle::IsRequest);
    row("remove a spare one", Action::Remove, u"spare"_s, {});
    row("remove a request", Action::Remove, u"request"_s, {});
    row("remove the one in use", Action::Remove, u"used"_s, Obstacle::InUse);
    row("remove nothing", Action::Remove, {}, Obstacle::NothingSelected);
}

void CertificateTasksTest::saysWhatCannotBeDone()
{
    QFETCH(const CertificateAction, action);
    QFETCH(const QString, id);
    QFETCH(const std::optional<Obstacle>, obstacle);

    QCOMPARE(wizard::obstacleTo(action, everything(), {.usage = {}, .id = id}), obstacle);
}

void CertificateTasksTest::explainsEveryObstacle()
{
    using Action = CertificateAction;
    wizard::CertificateTasks nothing;
    QCOMPARE(wizard::obstacleTo(Action::Request, nothing, {}), Obstacle::NoSite);
    QCOMPARE(wizard::obstacleTo(Action::Assign, nothing, {}), Obstacle::NoSite);
    QCOMPARE(wizard::obstacleTo(Action::ProcessPending, nothing, {}), Obstacle::NothingPending);
    nothing.hasSite = true;
    QCOMPARE(wizard::obstacleTo(Action::Assign, nothing, {}), Obstacle::NothingToAssign);
    const wizard::CertificateSelection emptyUsage{.usage = everything().usages.last().usage,
                                                  .id = {}};
    QCOMPARE(wizard::obstacleTo(Action::Unassign, everything(), emptyUsage),
             Obstacle::NothingAssigned);
    QCOMPARE(wizard::obstacleTo(Action::Assign, everything(), emptyUsage), std::nullopt);
    wizard::CertificateTasks full = everything();
    full.usages.last().id = u"used"_s;
    full.canGoBack = true;
    QCOMPARE(wizard::obstacleTo(Action::Assign, full, {.usage = {}, .id = u"used"_s}),
             Obstacle::AlreadyAssigned);
    QCOMPARE(wizard::obstacleTo(Action::GoBack, full, {}), std::nullopt);

    for (int i = 0; i <= static_cast<int>(Obstacle::NothingToGoBackTo); ++i) {
        const QString text = wizard::obstacleText(Action::Assign, static_cast<Obstacle>(i));
        QVERIFY2(text.count(u'.') >= 2, qPrintable(text)); // what happened, what to do
    }
}

void CertificateTasksTest::assignsSeveralUsagesAsOneStep()
{
    const site::Certificates before{.defaultId = u"old"_s, .byDomain = {}};

    site::Certificates after = wizard::assigned(
        before, {.certificateId = u"new"_s, .domains = {domain(u"fabrikam.net"_s)}});

    QCOMPARE(after.defaultId, u"new"_s);
    QCOMPARE(after.byDomain.value(domain(u"fabrikam.net"_s)), u"new"_s);
    site::goBack(after);
    QCOMPARE(after.defaultId, u"old"_s);
    QVERIFY(after.byDomain.isEmpty());
    QCOMPARE(wizard::assigned(before, {.certificateId = u"old"_s}), before);
}

void CertificateTasksTest::unassignsOnlyWhatIsSelected()
{
    using Usage = wizard::Usage;
    const site::Certificates before{
        .defaultId = u"one"_s,
        .byDomain = {{domain(u"fabrikam.net"_s), u"one"_s}, {domain(u"contoso.com"_s), u"two"_s}}};

    const auto withoutDefault =
        wizard::unassigned(before, {.usage = Usage{Usage::Kind::SipFederation}, .id = u"one"_s});
    QVERIFY(withoutDefault.defaultId.isEmpty());
    QCOMPARE(withoutDefault.byDomain, before.byDomain);
    QCOMPARE(withoutDefault.previousDefaultId, u"one"_s);

    const auto withoutDomain = wizard::unassigned(
        before, {.usage = Usage{Usage::Kind::Domain, domain(u"fabrikam.net"_s)}, .id = u"one"_s});
    QCOMPARE(withoutDomain.defaultId, u"one"_s);
    QCOMPARE(withoutDomain.byDomain.keys(), QList{domain(u"contoso.com"_s)});

    const auto nowhere = wizard::unassigned(before, {.usage = {}, .id = u"one"_s});
    QCOMPARE(site::presentedIds(nowhere), QStringList{u"two"_s});
}

void CertificateTasksTest::foreseesWhatAnAssignmentTouches()
{
    const auto certificate = stored({u"DNS:edge.contoso.com"_s, u"DNS:contoso.com"_s});
    m_site.certificates = {.defaultId = u"old"_s, .byDomain = {}};
    const auto impact = wizard::impactOf(
        m_site,
        certificate.leaf,
        {.certificateId = certificate.leaf.id(), .domains = {domain(u"fabrikam.net"_s)}});

    QCOMPARE(impact.domains.size(), 2); // each once
    QCOMPARE(impact.uncovered, QList{domain(u"fabrikam.net"_s)});
    QCOMPARE(impact.replacedIds, QStringList{u"old"_s});
    QVERIFY(impact.certifiesEdge);
    const auto lines = wizard::impactFindings(m_site, impact);
    QCOMPARE(lines.size(), 1);
    QVERIFY(lines.first().sentence.contains(u"fabrikam.net"_s));
}

void CertificateTasksTest::asksBeforeARemovalAndNamesWhatIsLost()
{
    m_site.certificates = {.defaultId = u"new"_s, .byDomain = {}, .previousDefaultId = u"old"_s};
    const wizard::StoreRow certificate{
        .id = u"old"_s, .friendlyName = u"Edge 2025"_s, .keyId = u"one"_s};
    wizard::StoreRow request{
        .id = u"request"_s, .isRequest = true, .friendlyName = u"Edge 2025"_s, .keyId = u"two"_s};
    wizard::CertificateTasks tasks;
    tasks.rows = {certificate, request};

    const QString aboutCertificate = wizard::removalQuestion(certificate, tasks, m_site);
    QVERIFY(aboutCertificate.contains(u"Edge 2025"_s));
    QVERIFY(aboutCertificate.contains(u"private key"_s));
    QVERIFY(aboutCertificate.contains(u"Go back"_s));
    const QString aboutRequest = wizard::removalQuestion(request, tasks, m_site);
    QVERIFY(aboutRequest.contains(u"request “Edge 2025” and its private key"_s));
    request.isOnToken = true;
    QVERIFY(wizard::removalQuestion(request, tasks, m_site).contains(u"stays on the token"_s));
    tasks.rows.last().keyId = u"one"_s; // it renews the certificate with the same key
    QVERIFY(wizard::removalQuestion(certificate, tasks, m_site).contains(u"key stays"_s));
}

QTEST_MAIN(CertificateTasksTest)
#include "tst_certificate_tasks.moc"
