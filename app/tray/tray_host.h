// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

namespace app {

// Whether the desktop has a place for tray icons now: a StatusNotifier host on the session bus or,
// on X11, the owner of the system tray selection. It is told of both and asks nobody again and
// again. Qt 6.4 looks once and keeps to what it saw: it shall be asked only where there is one.
class TrayHost : public QObject
{
    Q_OBJECT

public:
    explicit TrayHost(QObject *parent = nullptr);
    ~TrayHost() override;

    [[nodiscard]] bool isThere() const;

Q_SIGNALS:
    void changed();

private:
    struct Sources;

    std::unique_ptr<Sources> m_sources;
};

} // namespace app
