// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/daemon/watchdog.h"

#include "engine/daemon/service_notification.h"

#include <QCoreApplication>

namespace puented {

std::optional<std::chrono::microseconds> watchdogTime()
{
    bool isNumber = false;
    const qint64 time = qEnvironmentVariable("WATCHDOG_USEC").toLongLong(&isNumber);
    const QString pid = qEnvironmentVariable("WATCHDOG_PID");
    const bool isMeant = pid.isEmpty() || pid.toLongLong() == QCoreApplication::applicationPid();
    if (!isNumber || time <= 0 || !isMeant)
        return std::nullopt;
    return std::chrono::microseconds(time);
}

Watchdog::Watchdog()
{
    const auto time = watchdogTime();
    if (!time)
        return;
    QObject::connect(
        &m_timer, &QTimer::timeout, &m_timer, [] { notifyServiceManager("WATCHDOG=1"); });
    m_timer.start(std::chrono::duration_cast<std::chrono::milliseconds>(*time) / 2);
}

} // namespace puented
