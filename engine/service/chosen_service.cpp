// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/service/chosen_service.h"

#include <utility>

namespace service {

ChosenService::ChosenService(Scope scope, Maker maker, QObject *parent)
    : Service(parent), m_maker(std::move(maker)), m_scope(scope)
{
    take(scope);
}

void ChosenService::choose(Scope scope)
{
    if (scope == m_scope)
        return;
    take(scope);
    Q_EMIT stateChanged();
}

void ChosenService::take(Scope scope)
{
    m_scope = scope;
    m_service = m_maker(scope);
    connect(m_service.get(), &Service::stateChanged, this, &Service::stateChanged);
}

} // namespace service
