// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/service/chosen_service.h"

#include <QPromise>

namespace test {

// An engine that starts and stops at a word, or when it is let go, and counts how often it was
// told.
class FakeService final : public service::Service
{
public:
    [[nodiscard]] service::ServiceState state() const override { return m_state; }

    [[nodiscard]] QFuture<service::Outcome> start() override
    {
        ++starts;
        if (isSlow) {
            m_held = std::make_unique<QPromise<service::Outcome>>();
            m_held->start();
            return m_held->future();
        }
        return service::resolved(started());
    }

    [[nodiscard]] QFuture<service::Outcome> stop(service::StopMode mode) override
    {
        ++stops;
        lastStop = mode;
        turn(service::ServiceState::Kind::Stopped, 0);
        return service::resolved({});
    }

    [[nodiscard]] QFuture<service::Outcome> install() override
    {
        return service::resolved(become(&service::ServiceState::isInstalled, true));
    }
    [[nodiscard]] QFuture<service::Outcome> uninstall() override
    {
        turn(service::ServiceState::Kind::Stopped, 0);
        return service::resolved(become(&service::ServiceState::isInstalled, false));
    }
    [[nodiscard]] QFuture<service::Outcome> setEnabled(bool isEnabled) override
    {
        return service::resolved(become(&service::ServiceState::isEnabled, isEnabled));
    }
    [[nodiscard]] QFuture<service::Outcome> refresh() override { return service::resolved({}); }
    [[nodiscard]] QFuture<service::LogLines> log(int /*lines*/) override
    {
        return service::resolvedLines(lines);
    }

    void become(const service::ServiceState &state)
    {
        m_state = state;
        Q_EMIT stateChanged();
    }

    // Ends a slow start.
    void letGo()
    {
        const auto held = std::move(m_held);
        held->addResult(started());
        held->finish();
    }

    int starts = 0;
    int stops = 0;
    service::StopMode lastStop = service::StopMode::Graceful;
    bool isSlow = false;
    service::LogLines lines;
    std::optional<service::ServiceError> refusal; // of whatever is asked but to stop

private:
    [[nodiscard]] service::Outcome started()
    {
        if (refusal)
            return std::unexpected(*refusal);
        turn(service::ServiceState::Kind::Running, 4711);
        return {};
    }

    [[nodiscard]] service::Outcome become(bool service::ServiceState::*what, bool value)
    {
        if (refusal)
            return std::unexpected(*refusal);
        m_state.*what = value;
        Q_EMIT stateChanged();
        return {};
    }

    void turn(service::ServiceState::Kind kind, qint64 pid)
    {
        m_state.kind = kind;
        m_state.pid = pid;
        m_state.reason.clear();
        Q_EMIT stateChanged();
    }

    service::ServiceState m_state;
    std::unique_ptr<QPromise<service::Outcome>> m_held;
};

// A choice between fakes; `now` is the chosen one.
struct ChosenFake {
    FakeService *now = nullptr;
    service::ChosenService chosen{service::Scope::Background, [this](service::Scope) {
                                      auto made = std::make_unique<FakeService>();
                                      now = made.get();
                                      return made;
                                  }};
};

} // namespace test
