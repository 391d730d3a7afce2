// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace world {

// What the kernel says of the engine's process.
class EngineProcess
{
public:
    explicit EngineProcess(qint64 pid) : m_pid(pid) { }

    double cpuSeconds() const;
    double megabytes() const; // resident

private:
    QByteArray read(const char *name) const;

    qint64 m_pid;
};

} // namespace world
