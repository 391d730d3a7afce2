// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace app {

// Puente in the tray from the begin of the session: a desktop entry in $XDG_CONFIG_HOME/autostart,
// by freedesktop.org's Desktop Application Autostart Specification 0.5; one a site.
class Autostart
{
public:
    explicit Autostart(QString siteDirectory) : m_siteDirectory(std::move(siteDirectory)) { }

    [[nodiscard]] bool isOn() const;
    // False: the entry cannot be written or removed.
    [[nodiscard]] bool set(bool isOn) const;

    [[nodiscard]] QString path() const;

private:
    QString m_siteDirectory;
};

// What stands in it. Pure; the value of Exec is quoted by the Desktop Entry Specification.
[[nodiscard]] QByteArray autostartEntry(const QString &program, const QString &siteDirectory);

} // namespace app
