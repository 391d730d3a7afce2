// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QDBusServiceWatcher;

namespace app {

// Whether a panel shows StatusNotifierItems: org.kde.StatusNotifierWatcher is on the session bus
// and says that a host is registered with it.
class StatusNotifierHost : public QObject
{
    Q_OBJECT

public:
    explicit StatusNotifierHost(QObject *parent = nullptr);

    [[nodiscard]] bool isThere() const { return m_isThere; }

Q_SIGNALS:
    void changed();

private:
    Q_SLOT void ask(); // by name for the bus, too
    void become(bool isThere);

    QDBusServiceWatcher *m_watcher;
    quint64 m_question = 0; // the latest: answers to older ones are late
    bool m_isThere = false;
};

} // namespace app
