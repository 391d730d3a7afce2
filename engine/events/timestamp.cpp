// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/events/timestamp.h"

#include <QString>

namespace events {

QDateTime readTimestamp(const QByteArray &text)
{
    QDateTime moment =
        QDateTime::fromString(QString::fromLatin1(text.trimmed()), Qt::ISODateWithMs);
    if (!moment.isValid())
        return {};
    if (moment.timeSpec() == Qt::LocalTime)
        moment.setTimeSpec(Qt::UTC);
    return moment.toUTC();
}

QByteArray writeTimestamp(const QDateTime &moment)
{
    return moment.toUTC().toString(Qt::ISODateWithMs).toLatin1();
}

} // namespace events
