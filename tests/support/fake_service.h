// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/service/service.h"

namespace test {

// An engine that starts and stops at a word, and counts how often it was told.
class FakeService final : public service::Service
{
public:
    [[nodiscard]] service::ServiceState state() const override { return m_state; }

    [[nodiscard]] QFuture<service::Outcome> start() override
    {
        ++starts;
        if (refusal)
            return QtFuture::makeReadyFuture(service::Outcome(std::unexpected(*refusal)));
        become({.kind = service::ServiceState::Kind::Running, .pid = 4711, .reason = {}});
        return QtFuture::makeReadyFuture(service::Outcome());
    }

    [[nodiscard]] QFuture<service::Outcome> stop(service::StopMode /*mode*/) override
    {
        ++stops;
        become({});
        return QtFuture::makeReadyFuture(service::Outcome());
    }

    [[nodiscard]] QFuture<service::Outcome> install() override { return service::resolved({}); }
    [[nodiscard]] QFuture<service::Outcome> uninstall() override
    {
        return stop(service::StopMode::Graceful);
    }
    [[nodiscard]] QFuture<service::Outcome> setEnabled(bool /*isEnabled*/) override
    {
        return service::resolved({});
    }
    [[nodiscard]] QFuture<service::Outcome> refresh() override { return service::resolved({}); }
    [[nodiscard]] QFuture<QString> log(int /*lines*/) override
    {
        return QtFuture::makeReadyFuture(QString());
    }

    void become(const service::ServiceState &state)
    {
        m_state = state;
        Q_EMIT stateChanged();
    }

    int starts = 0;
    int stops = 0;
    std::optional<service::ServiceError> refusal;

private:
    service::ServiceState m_state;
};

} // namespace test
