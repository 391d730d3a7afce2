// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/diagnosis/readiness.h"
#include "engine/service/chosen_service.h"
#include "wizard/messages/explanation.h"
#include "wizard/model/workspace.h"

#include <functional>

namespace wizard {

// Installs, starts and stops the engine of a site, one deed at a time. What was started is looked
// at before it counts as done: its ports, and the certificate that it shows.
class ServiceStep : public QObject
{
    Q_OBJECT

public:
    enum class Deed {
        Install,
        Start, // installs before where that is needed
        Restart,
        Stop,
        StopNow,
        Uninstall,
        Enable,
        Disable,
        Check
    };

    ServiceStep(Workspace &workspace, service::ChosenService &service, QObject *parent = nullptr);

    [[nodiscard]] const Workspace &workspace() const { return m_workspace; }
    // Forgets what came of the latest deed, and looks at how things are.
    void lookAnew();

    [[nodiscard]] service::Scope scope() const { return m_service.scope(); }
    // The one for this site when nothing is installed and nothing runs.
    [[nodiscard]] service::Scope recommended() const { return m_recommended; }
    // Whether the site can be run so at all.
    [[nodiscard]] bool canRun(service::Scope scope) const;
    // Whether another way can be chosen now: the engine is stopped, and not installed in this one.
    [[nodiscard]] bool canChoose() const;
    void choose(service::Scope scope);

    [[nodiscard]] service::ServiceState state() const { return m_service.state(); }
    [[nodiscard]] const std::optional<Deed> &underWay() const { return m_deed; }
    // Whether the deed means something as things are.
    [[nodiscard]] bool isPossible(Deed deed) const;
    void carryOut(Deed deed);
    // The deed goes on, but nobody waits for it.
    void stopWaiting();

    // Of the latest deed; nothing: it is under way, or done.
    [[nodiscard]] const std::optional<Explanation> &failure() const { return m_failure; }
    // Of the latest start or check; nothing while the engine is not known to answer.
    [[nodiscard]] const std::optional<diagnosis::Readiness> &readiness() const
    {
        return m_readiness;
    }
    [[nodiscard]] QFuture<service::LogLines> log(int lines) { return m_service.log(lines); }

Q_SIGNALS:
    void changed();

private:
    using Next = std::function<void()>;

    void follow(const QFuture<service::Outcome> &future, Next next);
    void startEngine();
    void stopAndStart();
    void check();
    void showReadiness(const control::EngineStatus &status);
    void explainCrash();
    void end();
    void fail(const Explanation &explanation);

    Workspace &m_workspace;
    service::ChosenService &m_service;
    service::Scope m_recommended;
    std::optional<Deed> m_deed;
    quint64 m_generation = 0; // of the deed: answers to earlier ones are ignored
    std::optional<Explanation> m_failure;
    std::optional<diagnosis::Readiness> m_readiness;
};

} // namespace wizard
