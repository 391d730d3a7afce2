// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/messages/deployment_messages.h"
#include "wizard/model/deployment_steps.h"

#include <QTest>

#include <functional>

using wizard::DeploymentFacts;
using wizard::Situation;
using wizard::StepState;
using Id = wizard::DeploymentStep::Id;
using Kind = service::ServiceState::Kind;

namespace {

// A site on which everything works.
DeploymentFacts everythingDone()
{
    DeploymentFacts facts;
    facts.now = QDateTime(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC);
    facts.site = DeploymentFacts::SiteState::Ready;
    facts.edge = QStringLiteral("edge.contoso.com");
    facts.domains = {QStringLiteral("contoso.com")};
    facts.partners = 1;
    facts.usableCertificates = 1;
    facts.assigned = DeploymentFacts::AssignedCertificate{
        .usable = true, .notAfter = facts.now.addDays(100), .missingNames = {}};
    facts.dns = DeploymentFacts::Confirmation::Current;
    facts.engine = Kind::Running;
    facts.establishedStreams = 1;
    facts.sent = true;
    facts.received = true;
    return facts;
}

using Edit = std::function<void(DeploymentFacts &)>;

} // namespace

Q_DECLARE_METATYPE(Edit)

class DeploymentStepsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judgesEachStep_data();
    void judgesEachStep();
    void blocksEverythingUntilThereIsAnEdge();
    void saysSomethingOfEverySituation();
    void countsDomainsThatAreMany();
};

void DeploymentStepsTest::judgesEachStep_data()
{
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<Id>("id");
    QTest::addColumn<StepState>("state");
    QTest::addColumn<Situation>("situation");
    const auto row = [](const char *name, Id id, StepState state, Situation situation, Edit edit) {
        QTest::newRow(name) << std::move(edit) << id << state << situation;
    };
    using F = DeploymentFacts;

    row("edge there", Id::Edge, StepState::Complete, Situation::EdgeReady, [](F &) { });
    row("edge broken", Id::Edge, StepState::NeedsAttention, Situation::EdgeBroken, [](F &f) {
        f.site = F::SiteState::Broken;
    });
    row("partners there", Id::Partners, StepState::Complete, Situation::PartnersReady, [](F &) { });
    row("no partner", Id::Partners, StepState::NotStarted, Situation::PartnersNone, [](F &f) {
        f.partners = 0;
    });
    row("partner that cannot work",
        Id::Partners,
        StepState::NeedsAttention,
        Situation::PartnersCannotWork,
        [](F &f) { f.partnersThatCannotWork = 1; });
    row("policies forbid",
        Id::Partners,
        StepState::NeedsAttention,
        Situation::PoliciesForbid,
        [](F &f) { f.policiesAllowXmpp = false; });
    row("assigned", Id::Certificates, StepState::Complete, Situation::CertificateAssigned, [](F &) {
    });
    row("no certificate",
        Id::Certificates,
        StepState::NotStarted,
        Situation::CertificateNone,
        [](F &f) {
            f.assigned.reset();
            f.usableCertificates = 0;
        });
    row("requested",
        Id::Certificates,
        StepState::InProgress,
        Situation::CertificatePending,
        [](F &f) {
            f.assigned.reset();
            f.usableCertificates = 0;
            f.pendingRequests = 1;
        });
    row("imported",
        Id::Certificates,
        StepState::InProgress,
        Situation::CertificateUnassigned,
        [](F &f) { f.assigned.reset(); });
    row("key lost",
        Id::Certificates,
        StepState::NeedsAttention,
        Situation::CertificateLost,
        [](F &f) { f.assigned->usable = false; });
    row("expired",
        Id::Certificates,
        StepState::NeedsAttention,
        Situation::CertificateExpired,
        [](F &f) { f.assigned->notAfter = f.now; });
    row("name missing",
        Id::Certificates,
        StepState::NeedsAttention,
        Situation::CertificateNamesMissing,
        [](F &f) { f.assigned->missingNames = QStringList{QStringLiteral("fabrikam.net")}; });
    row("20 days left",
        Id::Certificates,
        StepState::NeedsAttention,
        Situation::CertificateExpiring,
        [](F &f) { f.assigned->notAfter = f.now.addDays(20); });
    row("21 days left",
        Id::Certificates,
        StepState::Complete,
        Situation::CertificateAssigned,
        [](F &f) { f.assigned->notAfter = f.now.addDays(21); });
    row("DNS never confirmed", Id::Dns, StepState::NotStarted, Situation::DnsUnconfirmed, [](F &f) {
        f.dns = F::Confirmation::Never;
    });
    row("DNS plan changed", Id::Dns, StepState::NeedsAttention, Situation::DnsOutdated, [](F &f) {
        f.dns = F::Confirmation::Outdated;
    });
    row("DNS confirmed", Id::Dns, StepState::Complete, Situation::DnsConfirmed, [](F &) { });
    row("stopped", Id::Services, StepState::NotStarted, Situation::EngineStopped, [](F &f) {
        f.engine = Kind::Stopped;
    });
    row("stopped without certificate",
        Id::Services,
        StepState::Blocked,
        Situation::WaitsForCertificate,
        [](F &f) {
            f.engine = Kind::Stopped;
            f.assigned.reset();
        });
    row("running without certificate",
        Id::Services,
        StepState::Complete,
        Situation::EngineRunning,
        [](F &f) { f.assigned.reset(); });
    row("starting", Id::Services, StepState::InProgress, Situation::EngineStarting, [](F &f) {
        f.engine = Kind::Starting;
    });
    row("stopping", Id::Services, StepState::InProgress, Situation::EngineStopping, [](F &f) {
        f.engine = Kind::Stopping;
    });
    row("failed", Id::Services, StepState::NeedsAttention, Situation::EngineFailed, [](F &f) {
        f.engine = Kind::Failed;
    });
    row("port taken",
        Id::Services,
        StepState::NeedsAttention,
        Situation::ListenersFailed,
        [](F &f) { f.failedListeners = 1; });
    row("both ways", Id::Test, StepState::Complete, Situation::TestBothWays, [](F &) { });
    row("sent only", Id::Test, StepState::InProgress, Situation::TestOneWay, [](F &f) {
        f.received = false;
    });
    row("stream only", Id::Test, StepState::InProgress, Situation::TestStreamOnly, [](F &f) {
        f.sent = f.received = false;
    });
    row("no stream", Id::Test, StepState::NotStarted, Situation::TestNoStream, [](F &f) {
        f.sent = f.received = false;
        f.establishedStreams = 0;
    });
    row("nothing runs", Id::Test, StepState::Blocked, Situation::WaitsForEngine, [](F &f) {
        f.engine = Kind::Stopped;
    });
    row("nobody to test with", Id::Test, StepState::Blocked, Situation::WaitsForPartners, [](F &f) {
        f.partners = 0;
    });
}

void DeploymentStepsTest::judgesEachStep()
{
    QFETCH(const Edit, edit);
    QFETCH(const Id, id);
    QFETCH(const StepState, state);
    QFETCH(const Situation, situation);
    DeploymentFacts facts = everythingDone();
    edit(facts);

    const QList<wizard::DeploymentStep> steps = wizard::deploymentSteps(facts);

    QCOMPARE(steps.size(), 6);
    const wizard::DeploymentStep &step = steps.at(static_cast<int>(id));
    QCOMPARE(step.id, id);
    QCOMPARE(step.state, state);
    QCOMPARE(step.situation, situation);
}

void DeploymentStepsTest::blocksEverythingUntilThereIsAnEdge()
{
    DeploymentFacts facts = everythingDone();
    facts.site = DeploymentFacts::SiteState::Missing;

    const QList<wizard::DeploymentStep> steps = wizard::deploymentSteps(facts);

    QCOMPARE(steps.first().state, StepState::NotStarted);
    for (qsizetype i = 1; i < steps.size(); ++i) {
        QCOMPARE(steps.at(i).state, StepState::Blocked);
        QCOMPARE(steps.at(i).situation, Situation::WaitsForEdge);
    }
}

void DeploymentStepsTest::saysSomethingOfEverySituation()
{
    const DeploymentFacts facts = everythingDone();

    for (int i = 0; i <= static_cast<int>(Situation::WaitsForEngine); ++i) {
        const QString text = wizard::situationText(static_cast<Situation>(i), facts);
        QVERIFY2(!text.isEmpty(), qPrintable(QString::number(i)));
        QVERIFY2(!text.contains(QLatin1Char('%')), qPrintable(text));
    }
}

void DeploymentStepsTest::countsDomainsThatAreMany()
{
    wizard::DeploymentFacts facts;
    facts.edge = QStringLiteral("edge.contoso.com");
    facts.domains = {QStringLiteral("a.com"), QStringLiteral("b.com"), QStringLiteral("c.com")};
    QCOMPARE(situationText(wizard::Situation::EdgeReady, facts),
             QStringLiteral("edge.contoso.com · a.com, b.com, c.com"));
    for (int i = 0; i < 46; ++i)
        facts.domains += QStringLiteral("d%1.com").arg(i);
    QCOMPARE(situationText(wizard::Situation::EdgeReady, facts),
             QStringLiteral("edge.contoso.com · a.com, b.com, c.com, … (49)"));
}

QTEST_GUILESS_MAIN(DeploymentStepsTest)
#include "tst_deployment_steps.moc"
