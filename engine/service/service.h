// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QObject>
#include <QString>

#include <expected>

namespace service {

struct ServiceError {
    enum class Reason {
        ProgramMissing, // no puented beside this program
        NotStartable, // the operating system refused to run it
        ExitedAtStart, // it ended before it answered; evidence: the last lines of its log
        TimedOut, // it neither answers nor ends
        NotOurs, // the process is not an engine of this site, or another user's
        StopFailed,
        Busy // a start or stop is already under way
    };

    Reason reason;
    QString evidence; // English, for the log
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

    bool operator==(const ServiceState &) const = default;
};

[[nodiscard]] QString stateName(ServiceState::Kind kind); // "stopped", "starting", …

enum class StopMode {
    Graceful, // streams are closed, transactions end: up to 10 s
    Quick
};

using Outcome = std::expected<void, ServiceError>;

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

Q_SIGNALS:
    void stateChanged();
};

// For a program without a running event loop (puentectl): turns it until the future is resolved.
[[nodiscard]] Outcome await(const QFuture<Outcome> &future);

} // namespace service
