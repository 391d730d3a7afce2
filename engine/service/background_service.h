// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/service/engine_log.h"
#include "engine/service/engine_process.h"
#include "engine/service/service.h"

#include <QDeadlineTimer>
#include <QList>
#include <QPromise>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace service {

struct BackgroundSettings {
    QString program = {}; // empty: "puented" in $PUENTE_LIBEXEC, else beside this program
    std::chrono::milliseconds startTimeout{15'000};
    std::chrono::milliseconds stopTimeout{12'000}; // then the engine is killed
};

// The engine as a process of the user who asks, detached from this program: it stays when the
// window closes. A supervisor starts it again when it crashes. Its output goes to puented.log in
// the state directory.
class BackgroundService : public Service
{
    Q_OBJECT

public:
    explicit BackgroundService(QString siteDirectory,
                               BackgroundSettings settings = {},
                               QObject *parent = nullptr);
    ~BackgroundService() override; // what is under way ends with Busy

    [[nodiscard]] ServiceState state() const override;
    [[nodiscard]] QFuture<Outcome> start() override;
    [[nodiscard]] QFuture<Outcome> stop(StopMode mode) override;
    [[nodiscard]] QFuture<Outcome> install() override; // there is nothing to do
    [[nodiscard]] QFuture<Outcome> uninstall() override; // stops it
    [[nodiscard]] QFuture<Outcome> setEnabled(bool isEnabled) override; // NotSupported
    [[nodiscard]] QFuture<Outcome> refresh() override;
    [[nodiscard]] QFuture<LogLines> log(int lines) override;

private:
    // Something under way: looked at every few milliseconds until it has an outcome.
    struct Wait {
        QPromise<Outcome> promise;
        QDeadlineTimer deadline;
        std::function<std::optional<Outcome>()> look;
    };

    [[nodiscard]] QFuture<Outcome> waitUntil(std::chrono::milliseconds timeout,
                                             std::function<std::optional<Outcome>()> look);
    [[nodiscard]] std::expected<qint64, ServiceError> launchWhenFree(const QString &program);
    [[nodiscard]] std::optional<Outcome> lookAtStart(qint64 pid);
    [[nodiscard]] std::optional<Outcome> lookAtStop(StopMode mode);
    [[nodiscard]] std::optional<Outcome> killAtDeadline();
    [[nodiscard]] bool isAnyLeft() const;
    std::expected<void, QString> signal(EngineSignal signal);
    void settle(const Outcome &outcome);

    QString m_siteDirectory;
    BackgroundSettings m_settings;
    EngineLog m_log;
    QTimer m_timer; // runs while m_wait is there
    std::unique_ptr<Wait> m_wait;
    QString m_failure; // why the latest start or stop of ours failed
    QList<qint64> m_ending; // the processes that the latest stop is about
    bool m_hurried = false; // the second signal of a quick stop is sent
    bool m_killed = false;
};

} // namespace service
