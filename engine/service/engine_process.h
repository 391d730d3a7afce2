// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <expected>
#include <optional>

namespace service {

// One engine a site: it holds a lock on puented.pid in the run directory for as long as it lives,
// so that a killed one leaves nothing to clean. One .cpp per platform.

// What a process is to its site: the engine, or what watches over a background engine and starts
// it again (puented.pid, supervisor.pid).
enum class ProcessRole {
    Engine,
    Supervisor
};

enum class EnginePhase {
    Starting,
    Ready, // it answers on its control socket
    Stopping,
    Ended
};

// The engine's end: taken at start, given up by its end.
class EngineLock
{
public:
    // The error is English: that another engine runs, or why the file cannot be had.
    [[nodiscard]] static std::expected<EngineLock, QString>
    take(const QString &siteDirectory, ProcessRole role = ProcessRole::Engine);
    ~EngineLock(); // notes Ended
    EngineLock(EngineLock &&other) noexcept;
    EngineLock(const EngineLock &) = delete;
    EngineLock &operator=(const EngineLock &) = delete;
    EngineLock &operator=(EngineLock &&) = delete;

    void note(EnginePhase phase);

private:
    explicit EngineLock(int descriptor) : m_descriptor(descriptor) { }

    int m_descriptor;
};

struct EngineProcess {
    qint64 pid = 0; // as the kernel tells who holds the lock
    EnginePhase phase = EnginePhase::Starting;

    bool operator==(const EngineProcess &) const = default;
};

// The engine of this site that runs now. Never disturbs it.
[[nodiscard]] std::optional<EngineProcess> runningEngine(const QString &siteDirectory,
                                                         ProcessRole role = ProcessRole::Engine);
// Whether the last engine ended without noting so: it was killed, or crashed.
[[nodiscard]] bool engineWasLost(const QString &siteDirectory);
[[nodiscard]] bool processExists(qint64 pid);

enum class EngineSignal {
    Stop, // SIGTERM: gracefully; a second one: at once
    Kill // SIGKILL
};

// To the engine of this site and to nobody else, even when its pid is used again meanwhile.
// The error is English.
[[nodiscard]] std::expected<void, QString> signalEngine(const QString &siteDirectory,
                                                        EngineSignal signal,
                                                        ProcessRole role = ProcessRole::Engine);

} // namespace service
