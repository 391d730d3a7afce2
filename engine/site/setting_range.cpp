// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/setting_range.h"

using namespace Qt::StringLiterals;

namespace site {

std::expected<int, SiteError>
checkRange(qint64 number, const SettingRange &range, const QString &key)
{
    if (number >= range.least && number <= range.most)
        return static_cast<int>(number);
    return std::unexpected(settingError(SiteError::Reason::BadValue,
                                        key,
                                        SettingFault::OutOfRange,
                                        {QString::number(number),
                                         QString::number(range.least),
                                         QString::number(range.most),
                                         name(range.unit)}));
}

QString name(Unit unit)
{
    switch (unit) {
    case Unit::None:
        return {};
    case Unit::Connections:
        return u"connections"_s;
    case Unit::Seconds:
        return u"seconds"_s;
    case Unit::Bytes:
        return u"bytes"_s;
    }
    Q_UNREACHABLE();
}

} // namespace site
