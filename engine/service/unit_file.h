// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace service {

// What a service manager is told of one engine.
struct Definition {
    QString program; // absolute
    QString siteDirectory; // absolute
};

inline constexpr QStringView unitName = u"puente.service";

// systemd.unit(5) for the manager of a user's session: with what of the system unit's hardening
// such a manager can do.
[[nodiscard]] QString userUnit(const Definition &definition);
// Where that manager looks for what this user installs.
[[nodiscard]] QString userUnitPath();
// Whether what is installed there is for this site.
[[nodiscard]] bool userUnitServes(const QString &siteDirectory);

inline constexpr QStringView launchdLabel = u"org.puente.Puente";
// launchd.plist(5), kept alive while it fails.
[[nodiscard]] QString launchdPropertyList(const Definition &definition, const QString &logPath);

// The calls of sc.exe that make a Windows service of it, each with its arguments: created with a
// virtual account, restarted 1, 10 and 60 seconds after a failure, described.
[[nodiscard]] QList<QStringList> windowsRegistration(const Definition &definition);

} // namespace service
