// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/installed_program.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace base {

QString installedProgram(const QString &name)
{
    const QString here = QCoreApplication::applicationDirPath();
    for (const QLatin1StringView place : {QLatin1StringView("/"),
                                          QLatin1StringView("/../libexec/puente/"),
                                          QLatin1StringView("/../bin/")}) {
        const QString path = QDir::cleanPath(here + place + name);
        if (QFileInfo(path).isExecutable())
            return path;
    }
    return {};
}

} // namespace base
