// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/model/deployment_steps.h"

namespace wizard {

namespace {

struct Judgement {
    StepState state;
    Situation situation;
};

Judgement judgeEdge(const DeploymentFacts &facts)
{
    switch (facts.site) {
    case DeploymentFacts::SiteState::Missing:
        return {StepState::NotStarted, Situation::EdgeMissing};
    case DeploymentFacts::SiteState::Broken:
        return {StepState::NeedsAttention, Situation::EdgeBroken};
    case DeploymentFacts::SiteState::Ready:
        return {StepState::Complete, Situation::EdgeReady};
    }
    return {StepState::NotStarted, Situation::EdgeMissing};
}

Judgement judgePartners(const DeploymentFacts &facts)
{
    if (facts.partners == 0)
        return {StepState::NotStarted, Situation::PartnersNone};
    if (facts.partnersThatCannotWork > 0)
        return {StepState::NeedsAttention, Situation::PartnersCannotWork};
    if (!facts.policiesAllowXmpp)
        return {StepState::NeedsAttention, Situation::PoliciesForbid};
    return {StepState::Complete, Situation::PartnersReady};
}

Judgement judgeAssigned(const DeploymentFacts::AssignedCertificate &assigned, const QDateTime &now)
{
    if (!assigned.usable)
        return {StepState::NeedsAttention, Situation::CertificateLost};
    if (assigned.notAfter <= now)
        return {StepState::NeedsAttention, Situation::CertificateExpired};
    if (!assigned.missingNames.isEmpty())
        return {StepState::NeedsAttention, Situation::CertificateNamesMissing};
    if (assigned.notAfter < now.addDays(expiringDays))
        return {StepState::NeedsAttention, Situation::CertificateExpiring};
    return {StepState::Complete, Situation::CertificateAssigned};
}

Judgement judgeCertificates(const DeploymentFacts &facts)
{
    if (facts.assigned)
        return judgeAssigned(*facts.assigned, facts.now);
    if (facts.usableCertificates > 0)
        return {StepState::InProgress, Situation::CertificateUnassigned};
    if (facts.pendingRequests > 0)
        return {StepState::InProgress, Situation::CertificatePending};
    return {StepState::NotStarted, Situation::CertificateNone};
}

Judgement judgeDns(const DeploymentFacts &facts)
{
    switch (facts.dns) {
    case DeploymentFacts::Confirmation::Never:
        return {StepState::NotStarted, Situation::DnsUnconfirmed};
    case DeploymentFacts::Confirmation::Outdated:
        return {StepState::NeedsAttention, Situation::DnsOutdated};
    case DeploymentFacts::Confirmation::Current:
        return {StepState::Complete, Situation::DnsConfirmed};
    }
    return {StepState::NotStarted, Situation::DnsUnconfirmed};
}

Judgement judgeServices(const DeploymentFacts &facts)
{
    using Kind = service::ServiceState::Kind;
    switch (facts.engine) {
    case Kind::Stopped:
        if (!facts.assigned)
            return {StepState::Blocked, Situation::WaitsForCertificate};
        return {StepState::NotStarted, Situation::EngineStopped};
    case Kind::Starting:
        return {StepState::InProgress, Situation::EngineStarting};
    case Kind::Stopping:
        return {StepState::InProgress, Situation::EngineStopping};
    case Kind::Failed:
        return {StepState::NeedsAttention, Situation::EngineFailed};
    case Kind::Running:
        if (facts.failedListeners > 0)
            return {StepState::NeedsAttention, Situation::ListenersFailed};
        return {StepState::Complete, Situation::EngineRunning};
    }
    return {StepState::NotStarted, Situation::EngineStopped};
}

Judgement judgeTest(const DeploymentFacts &facts)
{
    if (facts.engine != service::ServiceState::Kind::Running)
        return {StepState::Blocked, Situation::WaitsForEngine};
    if (facts.partners == 0)
        return {StepState::Blocked, Situation::WaitsForPartners};
    if (facts.sent && facts.received)
        return {StepState::Complete, Situation::TestBothWays};
    if (facts.sent || facts.received)
        return {StepState::InProgress, Situation::TestOneWay};
    if (facts.establishedStreams > 0)
        return {StepState::InProgress, Situation::TestStreamOnly};
    return {StepState::NotStarted, Situation::TestNoStream};
}

} // namespace

QList<DeploymentStep> deploymentSteps(const DeploymentFacts &facts)
{
    using Id = DeploymentStep::Id;
    const bool isReady = facts.site == DeploymentFacts::SiteState::Ready;
    QList<DeploymentStep> steps;
    const auto add = [&steps](Id id, Judgement judgement) {
        steps += DeploymentStep{id, judgement.state, judgement.situation};
    };
    const auto addAfterEdge = [&](Id id, Judgement (*judge)(const DeploymentFacts &)) {
        add(id, isReady ? judge(facts) : Judgement{StepState::Blocked, Situation::WaitsForEdge});
    };

    add(Id::Edge, judgeEdge(facts));
    addAfterEdge(Id::Partners, judgePartners);
    addAfterEdge(Id::Certificates, judgeCertificates);
    addAfterEdge(Id::Dns, judgeDns);
    addAfterEdge(Id::Services, judgeServices);
    addAfterEdge(Id::Test, judgeTest);
    return steps;
}

} // namespace wizard
