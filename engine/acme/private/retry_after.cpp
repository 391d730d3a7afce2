// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/acme/private/retry_after.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace acme {

std::chrono::seconds retryAfter(const QByteArray &value, const QDateTime &now)
{
    constexpr qint64 longest = qint64{30} * 24 * 3600;
    bool isNumber = false;
    qint64 seconds = value.trimmed().toLongLong(&isNumber);
    if (!isNumber) {
        QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(value.trimmed()),
                                                 u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
        date.setTimeSpec(Qt::UTC);
        seconds = date.isValid() ? now.secsTo(date) : 0;
    }
    return std::chrono::seconds(std::clamp<qint64>(seconds, 0, longest));
}

} // namespace acme
