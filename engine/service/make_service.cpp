// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/service/background_service.h"
#include "engine/service/engine_process.h"
#include "engine/service/unit_file.h"

#if defined(Q_OS_MACOS)
#include "engine/service/launchd_service.h"
#elif defined(Q_OS_WIN)
#include "engine/service/windows_service.h"
#else
#include "engine/service/systemd_service.h"
#endif

#include <QDir>

using namespace Qt::StringLiterals;

namespace service {

bool canRun(Scope scope, const QString &siteDirectory)
{
#if defined(Q_OS_MACOS)
    return true; // each is installed for the site
#elif defined(Q_OS_WIN)
    return scope != Scope::User; // Windows has no such services
#else
    return (scope == Scope::System) == (QDir::cleanPath(siteDirectory) == "/etc/puente"_L1);
#endif
}

Scope usualScope(const QString &siteDirectory)
{
    if (!canRun(Scope::Background, siteDirectory))
        return Scope::System;
    if (runningEngine(siteDirectory, ProcessRole::Supervisor))
        return Scope::Background;
    return userUnitServes(siteDirectory) ? Scope::User : Scope::Background;
}

std::unique_ptr<Service> makeService(Scope scope, const QString &siteDirectory)
{
    if (scope == Scope::Background)
        return std::make_unique<BackgroundService>(siteDirectory);
#if defined(Q_OS_MACOS)
    return std::make_unique<LaunchdService>(scope, siteDirectory);
#elif defined(Q_OS_WIN)
    return std::make_unique<WindowsService>(siteDirectory);
#else
    return std::make_unique<SystemdService>(scope, siteDirectory);
#endif
}

} // namespace service
