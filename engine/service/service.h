// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QEventLoop>
#include <QFuture>
#include <QFutureWatcher>
#include <QObject>
#include <QString>

#include <array>
#include <expected>
#include <memory>

namespace service {

struct ServiceError {
    enum class Reason {
        ProgramMissing, // no puented beside this program
        NotStartable, // the operating system refused to run it
        ExitedAtStart, // it ended before it answered; evidence: the last lines of its log
        TimedOut, // it neither answers nor ends
        NotOurs, // the process is not an engine of this site, or another user's
        StopFailed,
        Busy, // a start or stop is already under way
        NotInstalled, // the service manager knows no such service
        ManagerMissing, // no systemd, or none of this user's session
        NotAuthorized, // the service manager wants an administrator
        NotSupported, // not with this way of running the engine
        LogUnreadable // the journal shows this user nothing of the service
    };

    Reason reason;
    QString evidence; // English, for the log
    // How the process ended, as systemd names it: "exit-code", "watchdog", "oom-kill", …, or
    // "condition" when it was not even tried. Empty: not known.
    QString ending = {};
};

// "program-missing", "exited-at-start", …
[[nodiscard]] QString reasonName(ServiceError::Reason reason);

struct ServiceState {
    enum class Kind {
        Stopped,
        Starting,
        Running,
        Stopping,
        Failed // ended without being asked to; `reason` says why
    };

    Kind kind = Kind::Stopped;
    qint64 pid = 0; // 0 when there is no process
    QString reason; // English; with Failed only
    bool isInstalled = true;
    bool isEnabled = false; // it starts with the computer, or with the session
    QString ending = {}; // as of ServiceError; with Failed only

    bool operator==(const ServiceState &) const = default;
};

[[nodiscard]] QString stateName(ServiceState::Kind kind); // "stopped", "starting", …

enum class StopMode {
    Graceful, // streams are closed, transactions end: up to 10 s
    Quick
};

using Outcome = std::expected<void, ServiceError>;
using LogLines = std::expected<QString, ServiceError>;

// Starts and stops one engine for one site; one implementation per way of running it.
class Service : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    // What is so now; looks, never waits.
    [[nodiscard]] virtual ServiceState state() const = 0;
    // Resolved when the engine answers. Starting a running engine succeeds.
    [[nodiscard]] virtual QFuture<Outcome> start() = 0;
    // Resolved when the process is gone. Stopping a stopped engine succeeds.
    [[nodiscard]] virtual QFuture<Outcome> stop(StopMode mode) = 0;
    // Makes it known to the service manager; the engine is not started by it.
    [[nodiscard]] virtual QFuture<Outcome> install() = 0;
    // Stops it and makes it unknown. The site and the state stay.
    [[nodiscard]] virtual QFuture<Outcome> uninstall() = 0;
    [[nodiscard]] virtual QFuture<Outcome> setEnabled(bool isEnabled) = 0;
    // Asks the service manager: state() is up to date when this is resolved.
    [[nodiscard]] virtual QFuture<Outcome> refresh() = 0;
    // The latest lines of its log, as the engine or the manager wrote them.
    [[nodiscard]] virtual QFuture<LogLines> log(int lines) = 0;

Q_SIGNALS:
    void stateChanged();
};

// Where the engine is run.
enum class Scope {
    System, // by systemd, as a user of its own
    User, // by the systemd of this user's session
    Background // as a process of this user, watched over by another
};
inline constexpr std::array scopes{Scope::System, Scope::User, Scope::Background};

[[nodiscard]] QString scopeName(Scope scope); // "system", "user", "background"
// Whether this site can be run so: the computer's service serves one site, and only it does.
[[nodiscard]] bool canRun(Scope scope, const QString &siteDirectory);
// The one that runs this site, or is installed for it; else Background.
[[nodiscard]] Scope usualScope(const QString &siteDirectory);
[[nodiscard]] std::unique_ptr<Service> makeService(Scope scope, const QString &siteDirectory);

[[nodiscard]] QFuture<Outcome> resolved(Outcome outcome);
[[nodiscard]] QFuture<LogLines> resolvedLines(LogLines lines);

// For a program without a running event loop (puentectl): turns it until the future is resolved.
template<typename Result>
[[nodiscard]] Result await(const QFuture<Result> &future)
{
    QEventLoop loop;
    QFutureWatcher<Result> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    if (!future.isFinished())
        loop.exec();
    return future.result();
}

} // namespace service
