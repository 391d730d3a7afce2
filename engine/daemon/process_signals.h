// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <memory>

namespace puented {

// SIGTERM, SIGINT and SIGHUP as events of the event loop. To be made before any thread is: each
// inherits that these signals are not for it.
class ProcessSignals : public QObject
{
    Q_OBJECT

public:
    explicit ProcessSignals(QObject *parent = nullptr);
    ~ProcessSignals() override;

Q_SIGNALS:
    void stopRequested();
    void reloadRequested();

private:
    void readSignals();

    int m_descriptor;
    QSocketNotifier m_notifier;
};

// Before the application object: blocks those signals for all threads to come.
void blockSignals();

} // namespace puented
