// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/service/service.h"

#include <QPromise>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>

namespace service {

struct BackgroundSettings {
    QString program; // empty: "puented" in $PUENTE_LIBEXEC, else beside this program
    std::chrono::milliseconds startTimeout{15'000};
    std::chrono::milliseconds stopTimeout{12'000}; // then SIGTERM, half of it later SIGKILL
};

// The engine as a process of the user who asks, detached from this program: it stays when the
// window closes. Its output goes to puented.log in the state directory.
class BackgroundService : public Service
{
    Q_OBJECT

public:
    explicit BackgroundService(QString siteDirectory,
                               BackgroundSettings settings = {},
                               QObject *parent = nullptr);
    ~BackgroundService() override;

    [[nodiscard]] ServiceState state() const override;
    [[nodiscard]] QFuture<Outcome> start() override;
    [[nodiscard]] QFuture<Outcome> stop(StopMode mode) override;

private:
    class Job;
    class StartJob;
    class StopJob;

    QString m_siteDirectory;
    BackgroundSettings m_settings;
    std::unique_ptr<Job> m_job;
    QString m_failure; // why the latest start failed
};

} // namespace service
