// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/service/service.h"

#include <functional>

namespace service {

// The engine of a site in the way of running it that is chosen; that is the usual one at first.
class ChosenService : public Service
{
    Q_OBJECT

public:
    using Maker = std::function<std::unique_ptr<Service>(Scope scope)>;

    ChosenService(Scope scope, Maker maker, QObject *parent = nullptr);

    [[nodiscard]] Scope scope() const { return m_scope; }
    // What is under way in the former way is not waited for any more.
    void choose(Scope scope);

    [[nodiscard]] ServiceState state() const override { return m_service->state(); }
    [[nodiscard]] QFuture<Outcome> start() override { return m_service->start(); }
    [[nodiscard]] QFuture<Outcome> stop(StopMode mode) override { return m_service->stop(mode); }
    [[nodiscard]] QFuture<Outcome> install() override { return m_service->install(); }
    [[nodiscard]] QFuture<Outcome> uninstall() override { return m_service->uninstall(); }
    [[nodiscard]] QFuture<Outcome> setEnabled(bool isEnabled) override
    {
        return m_service->setEnabled(isEnabled);
    }
    [[nodiscard]] QFuture<Outcome> refresh() override { return m_service->refresh(); }
    [[nodiscard]] QFuture<LogLines> log(int lines) override { return m_service->log(lines); }

private:
    void take(Scope scope);

    Maker m_maker;
    Scope m_scope;
    std::unique_ptr<Service> m_service;
};

} // namespace service
