// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/daemon/process_signals.h"
#include "engine/service/engine_process.h"

#include <QElapsedTimer>
#include <QObject>
#include <QProcess>
#include <QTimer>

#include <chrono>
#include <expected>
#include <optional>

namespace puented {

// How long to wait before the engine is started again: 1 s, doubled to 60 s while it keeps
// crashing; one that ran for five minutes begins anew.
[[nodiscard]] std::chrono::seconds backOff(int crashesInARow);

// Watches over a background engine, which is this same program: one that crashes is started again.
// It ends with an engine that ends by itself, whatever the reason: that is not better the next
// time.
class Supervisor : public QObject
{
    Q_OBJECT

public:
    explicit Supervisor(QString siteDirectory);

    // The error is English.
    [[nodiscard]] std::expected<void, QString> start();

private:
    void launch();
    void ended(int exitCode, QProcess::ExitStatus status);
    void passOn(qint64 signal);

    QString m_siteDirectory;
    std::optional<service::EngineLock> m_lock;
    ProcessSignals m_signals;
    QProcess m_engine;
    QTimer m_pause;
    QElapsedTimer m_age;
    int m_crashes = 0;
    bool m_isStopping = false;
};

} // namespace puented
