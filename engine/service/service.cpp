// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/service/service.h"

#include <QPromise>

namespace service {

QString reasonName(ServiceError::Reason reason)
{
    using enum ServiceError::Reason;
    switch (reason) {
    case ProgramMissing:
        return QStringLiteral("program-missing");
    case NotStartable:
        return QStringLiteral("not-startable");
    case ExitedAtStart:
        return QStringLiteral("exited-at-start");
    case TimedOut:
        return QStringLiteral("timed-out");
    case NotOurs:
        return QStringLiteral("not-ours");
    case StopFailed:
        return QStringLiteral("stop-failed");
    case Busy:
        return QStringLiteral("busy");
    case NotInstalled:
        return QStringLiteral("not-installed");
    case ManagerMissing:
        return QStringLiteral("manager-missing");
    case NotAuthorized:
        return QStringLiteral("not-authorized");
    case NotSupported:
        return QStringLiteral("not-supported");
    case LogUnreadable:
        return QStringLiteral("log-unreadable");
    }
    Q_UNREACHABLE();
}

QString stateName(ServiceState::Kind kind)
{
    switch (kind) {
    case ServiceState::Kind::Stopped:
        return QStringLiteral("stopped");
    case ServiceState::Kind::Starting:
        return QStringLiteral("starting");
    case ServiceState::Kind::Running:
        return QStringLiteral("running");
    case ServiceState::Kind::Stopping:
        return QStringLiteral("stopping");
    case ServiceState::Kind::Failed:
        return QStringLiteral("failed");
    }
    Q_UNREACHABLE();
}

QString scopeName(Scope scope)
{
    switch (scope) {
    case Scope::System:
        return QStringLiteral("system");
    case Scope::User:
        return QStringLiteral("user");
    case Scope::Background:
        return QStringLiteral("background");
    }
    Q_UNREACHABLE();
}

namespace {

template<typename Result>
QFuture<Result> ready(Result result)
{
    QPromise<Result> promise;
    promise.start();
    promise.addResult(std::move(result));
    promise.finish();
    return promise.future();
}

} // namespace

QFuture<Outcome> resolved(Outcome outcome)
{
    return ready(std::move(outcome));
}

QFuture<LogLines> resolvedLines(LogLines lines)
{
    return ready(std::move(lines));
}

} // namespace service
