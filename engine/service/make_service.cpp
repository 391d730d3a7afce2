// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/service/background_service.h"
#include "engine/service/systemd_service.h"
#include "engine/service/unit_file.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace service {

Scope usualScope(const QString &siteDirectory)
{
    if (QDir::cleanPath(siteDirectory) == "/etc/puente"_L1)
        return Scope::System;
    QFile unit(userUnitPath());
    if (!unit.open(QIODevice::ReadOnly))
        return Scope::Background;
    const bool isOurs = unit.readAll().contains(siteDirectory.toUtf8() + "\"\n");
    return isOurs ? Scope::User : Scope::Background;
}

std::unique_ptr<Service> makeService(Scope scope, const QString &siteDirectory)
{
    if (scope == Scope::Background)
        return std::make_unique<BackgroundService>(siteDirectory);
    return std::make_unique<SystemdService>(scope, siteDirectory);
}

} // namespace service
