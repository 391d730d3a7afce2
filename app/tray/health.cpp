// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tray/health.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace app {

namespace {

using Cause = Problem::Cause;
using Kind = service::ServiceState::Kind;

std::optional<Problem> problemOf(const control::CertificateStatus &certificate)
{
    const auto problem = [&](Cause cause, const QString &detail) {
        return Problem{cause, certificate.id, detail, certificate.notAfter};
    };
    if (certificate.warning == "expired"_L1)
        return problem(Cause::CertificateExpired, {});
    if (!certificate.error.isEmpty())
        return problem(Cause::CertificateUnusable, certificate.error);
    // A notice alone says that the engine is late with its renewal, which goes on.
    if (certificate.warning == "warning"_L1 || certificate.warning == "critical"_L1)
        return problem(Cause::CertificateExpires, certificate.warning);
    if (certificate.renewal == "failed"_L1)
        return problem(Cause::RenewalFails, certificate.renewalError);
    if (certificate.warning == "notice"_L1 && certificate.renewal.isEmpty())
        return problem(Cause::CertificateExpires, certificate.warning);
    return std::nullopt;
}

bool failsForLong(const control::PartnerStatus &partner, const QDateTime &now)
{
    return partner.failingSince.isValid()
        && partner.failingSince.addDuration(failingForLong) <= now;
}

QList<Problem> problemsOf(const control::EngineStatus &engine, const QDateTime &now)
{
    QList<Problem> problems;
    if (!engine.storageError.isEmpty())
        problems += Problem{Cause::StorageFails, {}, engine.storageError};
    if (!engine.reloadError.isEmpty())
        problems += Problem{Cause::ReloadRefused, {}, engine.reloadError};
    for (const control::ListenerStatus &listener : engine.listeners) {
        if (listener.state == control::ListenerStatus::State::Failed)
            problems += Problem{Cause::ListenerFailed, listener.endpoint, listener.error};
    }
    for (const control::CertificateStatus &certificate : engine.certificates) {
        if (const auto problem = problemOf(certificate))
            problems += *problem;
    }
    for (const control::PartnerStatus &partner : engine.partners) {
        if (failsForLong(partner, now))
            problems += Problem{
                Cause::PartnerFails, partner.domain, partner.lastError, partner.failingSince};
    }
    std::ranges::stable_sort(problems, {}, &Problem::cause);
    return problems;
}

} // namespace

QString key(const Problem &problem)
{
    QStringList parts{QString::number(static_cast<int>(problem.cause)), problem.subject};
    if (problem.cause == Cause::CertificateExpires)
        parts += problem.detail;
    return parts.join(u' ');
}

Health health(const service::ServiceState &service,
              const std::optional<control::EngineStatus> &engine,
              const QDateTime &now)
{
    switch (service.kind) {
    case Kind::Stopped:
        return {HealthState::Stopped, {}};
    case Kind::Failed:
        return {HealthState::Attention, {Problem{Cause::EngineFailed, {}, service.reason}}};
    case Kind::Starting:
    case Kind::Stopping:
        return {HealthState::Unknown, {}};
    case Kind::Running:
        break;
    }
    if (!engine)
        return {HealthState::Unknown, {}};
    QList<Problem> problems = problemsOf(*engine, now);
    return {problems.isEmpty() ? HealthState::Running : HealthState::Attention,
            std::move(problems)};
}

QDateTime nextLook(const std::optional<control::EngineStatus> &engine, const QDateTime &now)
{
    QDateTime next;
    if (!engine)
        return next;
    for (const control::PartnerStatus &partner : engine->partners) {
        if (!partner.failingSince.isValid() || failsForLong(partner, now))
            continue;
        const QDateTime when = partner.failingSince.addDuration(failingForLong);
        if (!next.isValid() || when < next)
            next = when;
    }
    return next;
}

} // namespace app
