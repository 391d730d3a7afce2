// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/service/engine_log.h"
#include "engine/service/service.h"
#include "engine/service/tool.h"

namespace service {

// The engine as a service of the computer: Windows, by sc.exe. Wants an elevated administrator.
class WindowsService : public Service
{
    Q_OBJECT

public:
    explicit WindowsService(QString siteDirectory, QObject *parent = nullptr);

    [[nodiscard]] ServiceState state() const override { return m_state; }
    [[nodiscard]] QFuture<Outcome> start() override;
    [[nodiscard]] QFuture<Outcome> stop(StopMode mode) override; // gracefully, whatever the mode
    [[nodiscard]] QFuture<Outcome> install() override;
    [[nodiscard]] QFuture<Outcome> uninstall() override;
    [[nodiscard]] QFuture<Outcome> setEnabled(bool isEnabled) override;
    [[nodiscard]] QFuture<Outcome> refresh() override;
    [[nodiscard]] QFuture<LogLines> log(int lines) override;

private:
    // One after the other, until one fails; then the state is looked at.
    [[nodiscard]] QFuture<Outcome> run(const QList<QStringList> &calls);

    QString m_siteDirectory;
    EngineLog m_log;
    ServiceState m_state;
};

} // namespace service
