// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/service/service.h"
#include "engine/service/systemd_manager.h"

#include <QPromise>

#include <functional>

namespace service {

// The engine as puente.service: of the computer (the unit comes with the package), or of this
// user's session (the unit is written by install()).
class SystemdService : public Service
{
    Q_OBJECT

public:
    SystemdService(Scope scope, QString siteDirectory, QObject *parent = nullptr);

    [[nodiscard]] ServiceState state() const override { return m_state; }
    [[nodiscard]] QFuture<Outcome> start() override;
    [[nodiscard]] QFuture<Outcome> stop(StopMode mode) override;
    [[nodiscard]] QFuture<Outcome> install() override;
    [[nodiscard]] QFuture<Outcome> uninstall() override;
    [[nodiscard]] QFuture<Outcome> setEnabled(bool isEnabled) override;
    [[nodiscard]] QFuture<Outcome> refresh() override;
    [[nodiscard]] QFuture<LogLines> log(int lines) override;

private:
    using Promise = std::shared_ptr<QPromise<Outcome>>; // of the caller and of what is under way

    [[nodiscard]] static Promise begin();
    void finish(const Promise &promise, const SystemdManager::Values &values);
    void update(const QVariantMap &properties);
    void become(const ServiceState &state);
    [[nodiscard]] bool isOurs() const;
    void reload(const Promise &promise);
    void runStart(const Promise &promise);
    void judgeStart(const Promise &promise, const SystemdManager::Values &values);
    void explainFailure(const Promise &promise, ServiceError error);

    Scope m_scope;
    QString m_siteDirectory;
    SystemdManager m_manager;
    ServiceState m_state;
    QString m_lastWords; // what the engine told systemd, for who may not read the journal
};

} // namespace service
