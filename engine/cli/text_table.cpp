// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/text_table.h"

using namespace Qt::StringLiterals;

namespace cli {

QString settingTable(const QJsonObject &settings)
{
    QList<QStringList> rows;
    for (const QString &key : settings.keys()) {
        const QJsonValue value = settings.value(key);
        rows.append({key,
                     value.isArray() ? value.toVariant().toStringList().join(u", "_s)
                                     : value.toVariant().toString()});
    }
    return textTable({u"SETTING"_s, u"VALUE"_s}, rows);
}

} // namespace cli
