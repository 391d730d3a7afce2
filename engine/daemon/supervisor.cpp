// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/daemon/supervisor.h"

#include "engine/daemon/logging.h"

#include <QCoreApplication>

#include <algorithm>
#include <csignal>

using namespace Qt::StringLiterals;

namespace puented {

namespace {

constexpr std::chrono::seconds longestBackOff{60};
constexpr std::chrono::milliseconds settled = std::chrono::minutes(5);
constexpr int mostDoublings = 6;

} // namespace

std::chrono::seconds backOff(int crashesInARow)
{
    const int doublings = std::clamp(crashesInARow - 1, 0, mostDoublings);
    return std::min(longestBackOff, std::chrono::seconds(1 << doublings));
}

Supervisor::Supervisor(QString siteDirectory) : m_siteDirectory(std::move(siteDirectory))
{
    m_pause.setSingleShot(true);
    m_engine.setProcessChannelMode(QProcess::ForwardedChannels);
    m_engine.setInputChannelMode(QProcess::ForwardedInputChannel);
    connect(&m_pause, &QTimer::timeout, this, &Supervisor::launch);
    connect(&m_engine, &QProcess::finished, this, &Supervisor::ended);
    connect(&m_engine, &QProcess::errorOccurred, this, [](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            QCoreApplication::exit(EXIT_FAILURE);
    });
    connect(&m_signals, &ProcessSignals::stopRequested, this, [this] {
        m_isStopping = true;
        if (m_engine.state() == QProcess::NotRunning)
            QCoreApplication::exit(EXIT_SUCCESS);
        else
            passOn(SIGTERM);
    });
    connect(&m_signals, &ProcessSignals::reloadRequested, this, [this] { passOn(SIGHUP); });
}

std::expected<void, QString> Supervisor::start()
{
    auto lock = service::EngineLock::take(m_siteDirectory, service::ProcessRole::Supervisor);
    if (!lock)
        return std::unexpected(lock.error());
    m_lock.emplace(*std::move(lock));
    m_lock->note(service::EnginePhase::Ready);
    launch();
    return {};
}

void Supervisor::launch()
{
    m_age.start();
    m_engine.start(QCoreApplication::applicationFilePath(), {u"--site"_s, m_siteDirectory});
}

void Supervisor::passOn(qint64 signal)
{
    if (m_engine.processId() > 0)
        ::kill(static_cast<pid_t>(m_engine.processId()), static_cast<int>(signal));
}

void Supervisor::ended(int exitCode, QProcess::ExitStatus status)
{
    if (status == QProcess::NormalExit || m_isStopping) {
        QCoreApplication::exit(status == QProcess::NormalExit ? exitCode : EXIT_SUCCESS);
        return;
    }
    m_crashes = m_age.hasExpired(settled.count()) ? 1 : m_crashes + 1;
    const auto pause = backOff(m_crashes);
    qCWarning(lcDaemon) << "the engine crashed; it is started again in" << pause.count() << "s";
    m_pause.start(pause);
}

} // namespace puented
