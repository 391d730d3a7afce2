// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/wizard/sample_certificates.h"
#include "wizard/assignment/assignment.h"
#include "wizard/certificates/certificate_actions.h"
#include "wizard/certificates/removal.h"
#include "wizard/messages/assignment_messages.h"
#include "wizard/messages/certificate_task_messages.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using test::domain;
using wizard::CertificateAction;
using wizard::Obstacle;

namespace {

// One certificate of each kind, by its id.
wizard::CertificateTasks everything()
{
    using Status = wizard::CertificateStatus;
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

// What can be done with certificates, when, and what comes of it.
class CertificateActionsTest : public QObject, private test::SampleCertificates
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatCannotBeDone_data();
    void saysWhatCannotBeDone();
    void explainsEveryObstacle();
    void assignsSeveralUsagesAsOneStep();
    void unassignsOnlyWhatIsSelected();
    void foreseesWhatAnAssignmentTouches();
    void asksBeforeARemovalAndNamesWhatIsLost();
};

void CertificateActionsTest::saysWhatCannotBeDone_data()
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

void CertificateActionsTest::saysWhatCannotBeDone()
{
    QFETCH(const CertificateAction, action);
    QFETCH(const QString, id);
    QFETCH(const std::optional<Obstacle>, obstacle);

    QCOMPARE(wizard::obstacleTo(action, everything(), {.usage = {}, .id = id}), obstacle);
}

void CertificateActionsTest::explainsEveryObstacle()
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

void CertificateActionsTest::assignsSeveralUsagesAsOneStep()
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

void CertificateActionsTest::unassignsOnlyWhatIsSelected()
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

void CertificateActionsTest::foreseesWhatAnAssignmentTouches()
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

void CertificateActionsTest::asksBeforeARemovalAndNamesWhatIsLost()
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

QTEST_MAIN(CertificateActionsTest)
#include "tst_certificate_actions.moc"
