// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/directories.h"

#include <QDir>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace site {
namespace {

constexpr QStringView systemDirectory = u"/etc/puente";

QString userDirectory()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/puente"_s;
}

QString absolute(const QString &path)
{
    return QDir::cleanPath(QDir::current().absoluteFilePath(path));
}

bool isUserDirectory(const QString &directory)
{
    return absolute(directory) == absolute(userDirectory());
}

bool isSystemDirectory(const QString &directory)
{
    return absolute(directory) == systemDirectory;
}

} // namespace

QString siteDirectory(const QString &fromOption)
{
    if (!fromOption.isEmpty())
        return absolute(fromOption);
    const QString fromEnvironment = qEnvironmentVariable("PUENTE_SITE");
    if (!fromEnvironment.isEmpty())
        return absolute(fromEnvironment);
    if (QDir(systemDirectory.toString()).exists())
        return systemDirectory.toString();
    return absolute(userDirectory());
}

QString stateDirectory(const QString &siteDirectory)
{
    if (isSystemDirectory(siteDirectory))
        return u"/var/lib/puente"_s;
    if (!isUserDirectory(siteDirectory))
        return absolute(siteDirectory) + u"/state"_s;
    const QString stateHome = qEnvironmentVariable("XDG_STATE_HOME");
    // The XDG base directory specification: a relative path is to be ignored.
    if (QDir::isAbsolutePath(stateHome))
        return QDir::cleanPath(stateHome) + u"/puente"_s;
    return QDir::homePath() + u"/.local/state/puente"_s;
}

QString runDirectory(const QString &siteDirectory)
{
    if (isSystemDirectory(siteDirectory))
        return u"/run/puente"_s;
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    if (isUserDirectory(siteDirectory) && QDir::isAbsolutePath(runtime))
        return QDir::cleanPath(runtime) + u"/puente"_s;
    return absolute(siteDirectory) + u"/run"_s;
}

QString controlSocketPath(const QString &siteDirectory)
{
    return runDirectory(siteDirectory) + u"/control.sock"_s;
}

} // namespace site
