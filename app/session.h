// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/service/chosen_service.h"
#include "wizard/model/deployment_steps.h"
#include "wizard/model/workspace.h"
#include "wizard/service/service_step.h"

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
    // Who starts and stops the engine, wherever it is asked for.
    [[nodiscard]] wizard::ServiceStep &serviceStep() { return m_serviceStep; }
    [[nodiscard]] QSettings &settings() { return m_settings; }
    [[nodiscard]] const wizard::DeploymentFacts &facts() const { return m_facts; }

    void confirmPlan(bool isConfirmed);
    void startEngine();
    // Ask before people are cut off; above the widget, if one is given.
    void stopEngine(service::StopMode mode, QWidget *asker = nullptr);
    void restartEngine(QWidget *asker = nullptr); // gracefully

Q_SIGNALS:
    void factsChanged();
    void engineFailed(const wizard::Explanation &explanation);

private:
    void carryOut(wizard::ServiceStep::Deed deed, QWidget *asker);
    void onServiceStepChanged();
    void gather();
    [[nodiscard]] QString planKey() const;

    wizard::Workspace &m_workspace;
    QSettings &m_settings;
    wizard::ServiceStep m_serviceStep;
    bool m_isAsking = false;
    bool m_isDeedOurs = false; // not the service step's, which tells by itself
    wizard::DeploymentFacts m_facts;
};

} // namespace app
