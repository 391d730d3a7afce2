// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/service/engine_log.h"
#include "engine/service/service.h"
#include "engine/service/tool.h"

namespace service {

// The engine as an agent of this user's session, or as a daemon of the computer: macOS, by
// launchctl(1). A daemon wants an administrator.
class LaunchdService : public Service
{
    Q_OBJECT

public:
    LaunchdService(Scope scope, QString siteDirectory, QObject *parent = nullptr);

    [[nodiscard]] ServiceState state() const override { return m_state; }
    [[nodiscard]] QFuture<Outcome> start() override;
    [[nodiscard]] QFuture<Outcome> stop(StopMode mode) override; // gracefully, whatever the mode
    [[nodiscard]] QFuture<Outcome> install() override;
    [[nodiscard]] QFuture<Outcome> uninstall() override;
    [[nodiscard]] QFuture<Outcome> setEnabled(bool isEnabled) override;
    [[nodiscard]] QFuture<Outcome> refresh() override;
    [[nodiscard]] QFuture<LogLines> log(int lines) override;

private:
    [[nodiscard]] QString propertyListPath() const;
    [[nodiscard]] QString target() const;
    [[nodiscard]] QFuture<Outcome> run(const QStringList &arguments);

    Scope m_scope;
    QString m_siteDirectory;
    QString m_domain; // "system", or "gui/501"
    EngineLog m_log;
    ServiceState m_state;
};

} // namespace service
