// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/zone_file.h"

using namespace Qt::StringLiterals;

namespace site {
namespace {

QString comment(const QString &text)
{
    return u"; "_s + text.simplified() + u'\n';
}

QString line(const PlannedRecord &record, const ZoneRemarks &remarks)
{
    const QString owner = u"%1. %2 IN "_s.arg(record.name, QString::number(record.ttl.count()));
    const QString data = dataText(record);
    if (data.isEmpty())
        return comment(u"%1A … ; %2"_s.arg(owner, remarks.unknownAddress));
    return owner + typeText(record) + u' ' + data + u'\n';
}

} // namespace

QByteArray zoneFile(const QList<PlannedRecord> &records, const ZoneRemarks &remarks)
{
    QString text;
    bool isOptional = false;
    for (const PlannedRecord &record : records) {
        if (record.optional && !isOptional)
            text += comment(remarks.optional);
        isOptional = record.optional;
        text += line(record, remarks);
    }
    return text.toUtf8();
}

} // namespace site
