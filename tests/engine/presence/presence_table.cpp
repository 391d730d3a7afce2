// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/presence/mapping_table.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>

#include <algorithm>

using namespace presence;

namespace {

QString text(const QByteArray &latin1)
{
    return QString::fromLatin1(latin1);
}

QJsonArray shows()
{
    std::array rows = showRows;
    std::ranges::sort(rows, {}, &ShowRow::rank);
    QJsonArray made;
    for (const ShowRow &row : rows)
        made.append(QJsonObject{
            {QStringLiteral("name"), text(row.name)},
            {QStringLiteral("type"), text(row.type)},
            {QStringLiteral("show"), text(row.word)},
            {QStringLiteral("basic"), row.open ? QStringLiteral("open") : QStringLiteral("closed")},
            {QStringLiteral("activity"),
             row.activity ? text(events::name(*row.activity)) : QString()}});
    return made;
}

QJsonArray activities()
{
    QJsonArray made;
    for (int i = 0; i < events::activityCount; ++i) {
        const auto activity = events::Activity(i);
        const auto row = std::ranges::find(activityRows, activity, &ActivityRow::activity);
        made.append(
            QJsonObject{{QStringLiteral("activity"), text(events::name(activity))},
                        {QStringLiteral("means"),
                         row == activityRows.end() ? QString() : text(rowOf(row->show).name)}});
    }
    return made;
}

} // namespace

// Prints the table by which presence is translated, for docs/make_presence.
int main()
{
    const QJsonObject table{{QStringLiteral("shows"), shows()},
                            {QStringLiteral("activities"), activities()}};
    QTextStream(stdout) << QJsonDocument(table).toJson();
    return 0;
}
