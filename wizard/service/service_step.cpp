// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/service/service_step.h"

#include "wizard/messages/engine_messages.h"
#include "wizard/messages/site_messages.h"

namespace wizard {

using service::Scope;
using Kind = service::ServiceState::Kind;

namespace {

constexpr int lastLines = 8;

} // namespace

ServiceStep::ServiceStep(Workspace &workspace, service::ChosenService &service, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_service(service)
    , m_recommended(service::usualScope(workspace.directory()))
{
    connect(&m_service, &service::Service::stateChanged, this, &ServiceStep::changed);
}

void ServiceStep::lookAnew()
{
    if (m_deed)
        return;
    m_recommended = service::usualScope(m_workspace.directory());
    m_failure.reset();
    m_readiness.reset();
    m_service.refresh().then(this, [this](const service::Outcome &outcome) {
        if (!outcome)
            return; // told when something is asked for
        if (state().kind == Kind::Failed && !m_deed)
            explainCrash();
        Q_EMIT changed();
    });
}

bool ServiceStep::canRun(Scope scope) const
{
    return service::canRun(scope, m_workspace.directory());
}

bool ServiceStep::canChoose() const
{
    const service::ServiceState now = state();
    const bool isInstalledHere = scope() != Scope::Background && now.isInstalled;
    return !m_deed && !isInstalledHere && (now.kind == Kind::Stopped || now.kind == Kind::Failed);
}

void ServiceStep::choose(Scope scope)
{
    if (!canChoose() || !canRun(scope))
        return;
    m_failure.reset();
    m_readiness.reset();
    m_service.choose(scope);
    m_service.refresh().then(this, [this](const service::Outcome &) { Q_EMIT changed(); });
    Q_EMIT changed();
}

bool ServiceStep::isPossible(Deed deed) const
{
    const service::ServiceState now = state();
    const bool isUp = now.kind == Kind::Running || now.kind == Kind::Starting;
    const bool isOfUser = scope() == Scope::User; // the computer's unit is its package's
    switch (deed) {
    case Deed::Install:
        return isOfUser && !now.isInstalled;
    case Deed::Start:
        return !isUp && now.kind != Kind::Stopping && (now.isInstalled || isOfUser);
    case Deed::Restart:
        return isUp || now.kind == Kind::Stopping;
    case Deed::Stop:
    case Deed::StopNow: // a failed one is tried again for a while
        return isUp || now.kind == Kind::Stopping || now.kind == Kind::Failed;
    case Deed::Uninstall:
        return isOfUser && now.isInstalled;
    case Deed::Enable:
    case Deed::Disable:
        return scope() != Scope::Background && now.isInstalled;
    case Deed::Check:
        return now.kind == Kind::Running;
    }
    return false;
}

void ServiceStep::carryOut(Deed deed)
{
    if (m_deed || !isPossible(deed))
        return;
    m_deed = deed;
    ++m_generation;
    m_failure.reset();
    m_readiness.reset();
    Q_EMIT changed();
    const Next done = [this] { end(); };
    switch (deed) {
    case Deed::Install:
        return follow(m_service.install(), done);
    case Deed::Start:
        return startEngine();
    case Deed::Restart:
        return stopAndStart();
    case Deed::Stop:
        return follow(m_workspace.stopEngine(service::StopMode::Graceful), done);
    case Deed::StopNow:
        return follow(m_workspace.stopEngine(service::StopMode::Quick), done);
    case Deed::Uninstall:
        return follow(m_service.uninstall(), done);
    case Deed::Enable:
    case Deed::Disable:
        return follow(m_service.setEnabled(deed == Deed::Enable), done);
    case Deed::Check:
        return check();
    }
}

void ServiceStep::stopWaiting()
{
    if (!m_deed)
        return;
    ++m_generation;
    end();
}

void ServiceStep::follow(const QFuture<service::Outcome> &future, Next next)
{
    QFuture<service::Outcome>(future).then(
        this,
        [this, next = std::move(next), generation = m_generation](const service::Outcome &outcome) {
            if (generation != m_generation)
                return;
            if (outcome)
                next();
            else
                fail(explain(outcome.error()));
        });
}

void ServiceStep::startEngine()
{
    if (!m_workspace.site()) {
        const site::SiteError missing{site::SiteError::Reason::FileMissing, 0, {}, {}};
        fail(explain(m_workspace.siteError().value_or(missing)));
        return;
    }
    const auto start = [this] { follow(m_workspace.startEngine(), [this] { check(); }); };
    if (state().isInstalled)
        start();
    else
        follow(m_service.install(), start);
}

void ServiceStep::stopAndStart()
{
    follow(m_workspace.stopEngine(service::StopMode::Graceful), [this] { startEngine(); });
}

void ServiceStep::check()
{
    m_workspace.lookAtEngine();
    m_workspace.freshStatus().then(
        this,
        [this, generation = m_generation](
            const std::expected<control::EngineStatus, control::ControlError> &status) {
            if (generation != m_generation)
                return;
            if (status)
                showReadiness(*status);
            else
                fail(explain(status.error()));
        });
}

void ServiceStep::showReadiness(const control::EngineStatus &status)
{
    if (!m_workspace.site()) {
        end();
        return;
    }
    diagnosis::lookAtReadiness(*m_workspace.site(), status, this)
        .then(this, [this, generation = m_generation](const diagnosis::Readiness &readiness) {
            if (generation != m_generation)
                return;
            m_readiness = readiness;
            end();
        });
}

// It failed while nobody looked.
void ServiceStep::explainCrash()
{
    m_service.log(lastLines).then(
        this, [this, generation = m_generation](const service::LogLines &lines) {
            if (generation != m_generation || m_deed)
                return;
            const service::ServiceState now = state();
            m_failure = explain(
                service::ServiceError{.reason = service::ServiceError::Reason::ExitedAtStart,
                                      .evidence = lines && !lines->isEmpty() ? *lines : now.reason,
                                      .ending = now.ending});
            Q_EMIT changed();
        });
}

void ServiceStep::fail(const Explanation &explanation)
{
    m_failure = explanation;
    end();
}

void ServiceStep::end()
{
    m_deed.reset();
    m_workspace.lookAtEngine();
    Q_EMIT changed();
}

} // namespace wizard
