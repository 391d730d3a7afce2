// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/service/service.h"

#include <QEventLoop>
#include <QFutureWatcher>

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

Outcome await(const QFuture<Outcome> &future)
{
    QEventLoop loop;
    QFutureWatcher<Outcome> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    if (!future.isFinished())
        loop.exec();
    return future.result();
}

} // namespace service
