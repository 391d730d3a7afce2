// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/service/service.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace wizard {

// Everything the list of deployment steps depends on.
struct DeploymentFacts {
    enum class SiteState {
        Missing,
        Broken,
        Ready
    };

    enum class Confirmation {
        Never,
        Outdated, // confirmed for records that have changed since
        Current
    };

    struct AssignedCertificate {
        bool usable = false; // in the store, with its key
        QDateTime notAfter;
        QStringList missingNames; // wanted by the site, absent from the certificate
    };

    SiteState site = SiteState::Missing;
    QString edge;
    QStringList domains;
    int partners = 0;
    int partnersThatCannotWork = 0;
    bool policiesAllowXmpp = true;
    int pendingRequests = 0;
    QDateTime lastRequest;
    int usableCertificates = 0;
    std::optional<AssignedCertificate> assigned;
    Confirmation dns = Confirmation::Never;
    service::ServiceState::Kind engine = service::ServiceState::Kind::Stopped;
    int failedListeners = 0;
    int establishedStreams = 0;
    int waitingContacts = 0; // requests of partners' people
    bool sent = false;
    bool received = false;
    QDateTime now;
};

enum class StepState {
    NotStarted,
    InProgress,
    Complete,
    NeedsAttention,
    Blocked
};

// What is so now; decides the sentence. Grouped by step.
enum class Situation {
    EdgeMissing,
    EdgeBroken,
    EdgeReady,
    PartnersNone,
    PartnersCannotWork,
    PoliciesForbid,
    PartnersReady,
    CertificateNone,
    CertificatePending,
    CertificateUnassigned,
    CertificateLost,
    CertificateExpired,
    CertificateNamesMissing,
    CertificateExpiring,
    CertificateAssigned,
    DnsUnconfirmed,
    DnsOutdated,
    DnsConfirmed,
    EngineStopped,
    EngineStarting,
    EngineStopping,
    EngineFailed,
    ListenersFailed,
    EngineRunning,
    TestNoStream,
    TestStreamOnly,
    TestOneWay,
    TestBothWays,
    WaitsForEdge,
    WaitsForPartners,
    WaitsForCertificate,
    WaitsForEngine
};

struct DeploymentStep {
    enum class Id {
        Edge,
        Partners,
        Certificates,
        Dns,
        Services,
        Test
    };

    Id id = Id::Edge;
    StepState state = StepState::NotStarted;
    Situation situation = Situation::EdgeMissing;

    bool operator==(const DeploymentStep &) const = default;
};

// A certificate is called expiring from this many days before its end.
inline constexpr int expiringDays = 21;

// The six steps in their order. Pure.
[[nodiscard]] QList<DeploymentStep> deploymentSteps(const DeploymentFacts &facts);

} // namespace wizard
