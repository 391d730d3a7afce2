// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/storage/event_stores.h"

#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace storage {

const Table &StoredWatch::table()
{
    static const Table watches{
        .name = u"watches"_s,
        .key = {u"id"_s},
        .rest =
            {u"watcher"_s, u"presentity"_s, u"dialog"_s, u"event_id"_s, u"active"_s, u"expires"_s},
        .expiry = u"expires"_s};
    return watches;
}

QVariantList StoredWatch::keyValues(const Key &key)
{
    return {textValue(key)};
}

QVariantList StoredWatch::restValues() const
{
    return {textValue(watcher),
            textValue(presentity),
            bytesValue(dialog),
            bytesValue(eventId),
            int(active),
            timeValue(expires)};
}

StoredWatch StoredWatch::read(const QSqlQuery &row)
{
    return {.id = textAt(row, 0),
            .watcher = textAt(row, 1),
            .presentity = textAt(row, 2),
            .dialog = bytesAt(row, 3),
            .eventId = bytesAt(row, 4),
            .active = row.value(5).toInt() != 0,
            .expires = timeAt(row, 6)};
}

const Table &StoredPublication::table()
{
    static const Table publications{.name = u"publications"_s,
                                    .key = {u"id"_s},
                                    .rest = {u"aor"_s, u"record"_s, u"expires"_s},
                                    .expiry = u"expires"_s};
    return publications;
}

QVariantList StoredPublication::keyValues(const Key &key)
{
    return {textValue(key)};
}

QVariantList StoredPublication::restValues() const
{
    return {textValue(aor), bytesValue(record), timeValue(expires)};
}

StoredPublication StoredPublication::read(const QSqlQuery &row)
{
    return {.id = textAt(row, 0),
            .aor = textAt(row, 1),
            .record = bytesAt(row, 2),
            .expires = timeAt(row, 3)};
}

} // namespace storage
