// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/service/background_service.h"

#include "engine/base/installed_program.h"

#include <QFileInfo>
#include <QProcess>

#include <utility>

using namespace Qt::StringLiterals;

namespace service {

namespace {

using Reason = ServiceError::Reason;

constexpr std::chrono::milliseconds lookInterval{30};
constexpr std::chrono::milliseconds killTimeout{5'000};

std::unexpected<ServiceError> failed(Reason reason, const QString &evidence)
{
    return std::unexpected(ServiceError{reason, evidence});
}

QString programPath(const BackgroundSettings &settings)
{
    if (!settings.program.isEmpty())
        return settings.program;
    // Set: there and nowhere else.
    const QString directory = qEnvironmentVariable("PUENTE_LIBEXEC");
    return directory.isEmpty() ? base::installedProgram(u"puented"_s) : directory + u"/puented"_s;
}

ServiceState::Kind kindOf(EnginePhase phase)
{
    switch (phase) {
    case EnginePhase::Starting:
        return ServiceState::Kind::Starting;
    case EnginePhase::Ready:
        return ServiceState::Kind::Running;
    case EnginePhase::Stopping:
    case EnginePhase::Ended: // noted, and the process is about to go
        return ServiceState::Kind::Stopping;
    }
    Q_UNREACHABLE();
}

bool isEnding(const EngineProcess &engine)
{
    return kindOf(engine.phase) == ServiceState::Kind::Stopping;
}

} // namespace

BackgroundService::BackgroundService(QString siteDirectory,
                                     BackgroundSettings settings,
                                     QObject *parent)
    : Service(parent)
    , m_siteDirectory(std::move(siteDirectory))
    , m_settings(std::move(settings))
    , m_log(m_siteDirectory)
{
    m_timer.setInterval(lookInterval);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (const auto outcome = m_wait->look())
            settle(*outcome);
    });
}

BackgroundService::~BackgroundService()
{
    if (m_wait)
        settle(failed(Reason::Busy, u"the program that waited has ended"_s));
}

ServiceState BackgroundService::state() const
{
    if (const auto engine = runningEngine(m_siteDirectory))
        return {.kind = kindOf(engine->phase), .pid = engine->pid, .reason = {}};
    if (!m_failure.isEmpty())
        return {.kind = ServiceState::Kind::Failed, .pid = 0, .reason = m_failure};
    if (!m_wait && engineWasLost(m_siteDirectory))
        return {.kind = ServiceState::Kind::Failed,
                .pid = 0,
                .reason = u"the engine ended without being asked to"_s};
    return {};
}

QFuture<Outcome> BackgroundService::start()
{
    if (m_wait)
        return resolved(failed(Reason::Busy, u"a start or stop is under way"_s));
    m_failure.clear();
    const auto engine = runningEngine(m_siteDirectory);
    if (engine && !isEnding(*engine)) // perhaps started by somebody else a moment ago
        return waitUntil(m_settings.startTimeout, [this] { return lookAtStart(0); });
    const QString program = programPath(m_settings);
    if (!QFileInfo(program).isExecutable())
        return resolved(failed(Reason::ProgramMissing, program));
    // One that waits before it starts a crashed engine again makes way: who asks shall not wait.
    // An engine that ends has its time, though: its supervisor would hurry it.
    if (!engine)
        (void)signalEngine(m_siteDirectory, EngineSignal::Stop, ProcessRole::Supervisor);
    const auto launched = launchWhenFree(program);
    if (!launched)
        return resolved(std::unexpected(launched.error()));
    return waitUntil(m_settings.startTimeout,
                     [this, program, pid = *launched]() mutable -> std::optional<Outcome> {
                         const auto other = runningEngine(m_siteDirectory);
                         if (pid > 0 || (other && !isEnding(*other)))
                             return lookAtStart(pid);
                         const auto later = launchWhenFree(program);
                         if (!later)
                             return std::unexpected(later.error());
                         pid = *later;
                         if (pid > 0)
                             m_wait->deadline = QDeadlineTimer(m_settings.startTimeout);
                         else if (m_wait->deadline.hasExpired())
                             return failed(Reason::TimedOut, u"the one before does not end"_s);
                         return std::nullopt;
                     });
}

// The supervisor's pid; 0: the site is not free yet.
std::expected<qint64, ServiceError> BackgroundService::launchWhenFree(const QString &program)
{
    if (runningEngine(m_siteDirectory) || runningEngine(m_siteDirectory, ProcessRole::Supervisor))
        return 0;
    if (const QString fault = m_log.prepare(); !fault.isEmpty())
        return failed(Reason::NotStartable, fault);
    QProcess process;
    process.setProgram(program);
    process.setArguments({u"--supervise"_s, u"--site"_s, m_siteDirectory});
    process.setStandardInputFile(QProcess::nullDevice());
    process.setStandardOutputFile(m_log.path(), QIODevice::Append);
    process.setStandardErrorFile(m_log.path(), QIODevice::Append);
    process.setWorkingDirectory(u"/"_s);
    qint64 pid = 0;
    if (!process.startDetached(&pid))
        return failed(Reason::NotStartable, process.errorString());
    return pid;
}

QFuture<Outcome> BackgroundService::stop(StopMode mode)
{
    if (m_wait)
        return resolved(failed(Reason::Busy, u"a start or stop is under way"_s));
    m_failure.clear();
    m_ending.clear();
    for (const ProcessRole role : {ProcessRole::Engine, ProcessRole::Supervisor}) {
        if (const auto process = runningEngine(m_siteDirectory, role))
            m_ending.append(process->pid);
    }
    if (m_ending.isEmpty())
        return resolved({});
    if (const auto sent = signal(EngineSignal::Stop); !sent && isAnyLeft())
        return resolved(failed(Reason::NotOurs, sent.error()));
    m_hurried = false;
    m_killed = false;
    return waitUntil(m_settings.stopTimeout, [this, mode] { return lookAtStop(mode); });
}

QFuture<Outcome> BackgroundService::waitUntil(std::chrono::milliseconds timeout,
                                              std::function<std::optional<Outcome>()> look)
{
    m_wait = std::make_unique<Wait>();
    m_wait->look = std::move(look);
    m_wait->deadline = QDeadlineTimer(timeout);
    m_wait->promise.start();
    QFuture<Outcome> future = m_wait->promise.future();
    m_timer.start();
    Q_EMIT stateChanged();
    return future;
}

std::optional<Outcome> BackgroundService::lookAtStart(qint64 pid)
{
    const auto engine = runningEngine(m_siteDirectory);
    if (engine && engine->phase == EnginePhase::Ready)
        return Outcome{};
    if (!engine && !(pid > 0 && processExists(pid)))
        return failed(Reason::ExitedAtStart, m_log.lastLines());
    if (!m_wait->deadline.hasExpired())
        return std::nullopt;
    // It may hang for ever; the next start shall find the site free.
    if (pid > 0)
        (void)signal(EngineSignal::Kill); // gone already: as good
    return failed(Reason::TimedOut, m_log.lastLines());
}

std::optional<Outcome> BackgroundService::lookAtStop(StopMode mode)
{
    if (!isAnyLeft())
        return Outcome{};
    if (m_wait->deadline.hasExpired())
        return killAtDeadline();
    const auto engine = runningEngine(m_siteDirectory);
    if (mode == StopMode::Quick && engine && engine->phase == EnginePhase::Stopping
        && !std::exchange(m_hurried, true))
        (void)signalEngine(m_siteDirectory, EngineSignal::Stop); // gone already: as good
    return std::nullopt;
}

std::optional<Outcome> BackgroundService::killAtDeadline()
{
    if (std::exchange(m_killed, true))
        return failed(Reason::StopFailed, u"the engine does not end, even when killed"_s);
    m_wait->deadline = QDeadlineTimer(killTimeout);
    if (const auto sent = signal(EngineSignal::Kill); !sent && isAnyLeft())
        return failed(Reason::NotOurs, sent.error());
    return std::nullopt;
}

// Of those to be stopped; somebody may have started others since.
bool BackgroundService::isAnyLeft() const
{
    const auto isLeft = [this](ProcessRole role) {
        const auto process = runningEngine(m_siteDirectory, role);
        return process && m_ending.contains(process->pid);
    };
    return isLeft(ProcessRole::Engine) || isLeft(ProcessRole::Supervisor);
}

// The supervisor passes a stop on, and does not start a killed engine again if it went first.
std::expected<void, QString> BackgroundService::signal(EngineSignal signal)
{
    const bool isSupervised = runningEngine(m_siteDirectory, ProcessRole::Supervisor).has_value();
    if (!isSupervised)
        return signalEngine(m_siteDirectory, signal);
    const auto sent = signalEngine(m_siteDirectory, signal, ProcessRole::Supervisor);
    if (signal == EngineSignal::Kill)
        (void)signalEngine(m_siteDirectory, signal); // gone already: as good
    return sent;
}

QFuture<Outcome> BackgroundService::install()
{
    return resolved({});
}

QFuture<Outcome> BackgroundService::uninstall()
{
    return stop(StopMode::Graceful);
}

QFuture<Outcome> BackgroundService::setEnabled(bool /*isEnabled*/)
{
    return resolved(
        failed(Reason::NotSupported, u"a background process starts with no computer"_s));
}

QFuture<Outcome> BackgroundService::refresh()
{
    return resolved({}); // state() looks by itself
}

QFuture<LogLines> BackgroundService::log(int lines)
{
    return resolvedLines(m_log.lastLines(lines));
}

void BackgroundService::settle(const Outcome &outcome)
{
    if (!outcome)
        m_failure = outcome.error().evidence;
    const std::unique_ptr<Wait> wait = std::move(m_wait);
    m_timer.stop();
    wait->promise.addResult(outcome);
    wait->promise.finish();
    Q_EMIT stateChanged();
}

} // namespace service
