// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QVariantMap>

namespace app {

// One program for one site in a session, so that there is one window and one icon in the tray: the
// first has a name on the session bus, and the next asks it to show itself, by
// org.freedesktop.Application of the Desktop Entry Specification. Without a bus each is the first.
class SingleProgram : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Application")

public:
    explicit SingleProgram(const QString &siteDirectory, QObject *parent = nullptr);

    [[nodiscard]] bool isFirst() const { return m_isFirst; }
    // Waits until the first one has heard it, some seconds at most.
    void activateFirst() const;

    // The name is the bus's. NOLINTNEXTLINE(readability-identifier-naming)
    Q_SLOT Q_SCRIPTABLE void Activate(const QVariantMap &platformData);

Q_SIGNALS:
    void activated();

private:
    QString m_name;
    QString m_path;
    bool m_isFirst = true;
};

} // namespace app
