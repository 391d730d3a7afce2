// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/service/chosen_service.h"
#include "wizard/model/deployment_steps.h"
#include "wizard/model/workspace.h"

#include <QObject>

class QSettings;
class QWidget;

namespace app {

// What window and tray share: the facts of the moment and the actions on the engine.
class Session : public QObject
{
    Q_OBJECT

public:
    Session(wizard::Workspace &workspace,
            service::ChosenService &service,
            QSettings &settings,
            QObject *parent = nullptr);

    [[nodiscard]] wizard::Workspace &workspace() { return m_workspace; }
    // How the engine is run. It is the workspace's, too.
    [[nodiscard]] service::ChosenService &service() { return m_service; }
    [[nodiscard]] QSettings &settings() { return m_settings; }
    [[nodiscard]] const wizard::DeploymentFacts &facts() const { return m_facts; }

    void confirmPlan(bool isConfirmed);
    void startEngine();
    void stopEngine(service::StopMode mode);
    void restartEngine(); // gracefully

Q_SIGNALS:
    void factsChanged();
    void engineFailed(const service::ServiceError &error);

private:
    void gather();
    [[nodiscard]] QString planKey() const;

    wizard::Workspace &m_workspace;
    service::ChosenService &m_service;
    QSettings &m_settings;
    wizard::DeploymentFacts m_facts;
};

} // namespace app
