// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/presence/stored_events.h"

namespace presence {

storage::StoredWatch toStored(const events::DialogRecord &record)
{
    return {.id = record.key,
            .watcher = record.pair.watcher,
            .presentity = record.pair.presentity,
            .dialog = record.dialog,
            .eventId = record.eventId,
            .active = record.active,
            .expires = record.expires};
}

events::DialogRecord fromStored(const storage::StoredWatch &row)
{
    return {.key = row.id,
            .pair = {.watcher = row.watcher, .presentity = row.presentity},
            .dialog = row.dialog,
            .eventId = row.eventId,
            .active = row.active,
            .expires = row.expires};
}

storage::StoredPublication toStored(const events::PublicationRecord &record)
{
    return {
        .id = record.key, .aor = record.aor, .record = record.record, .expires = record.expires};
}

events::PublicationRecord fromStored(const storage::StoredPublication &row)
{
    return {.key = row.id, .aor = row.aor, .expires = row.expires, .record = row.record};
}

storage::StoredAnnouncement toStored(const AnnouncedRecord &record)
{
    QByteArray lines;
    for (const QByteArray &resource : record.resources)
        lines += resource + '\n';
    return {.user = record.user, .resources = lines};
}

AnnouncedRecord fromStored(const storage::StoredAnnouncement &row)
{
    AnnouncedRecord record{.user = row.user, .resources = {}};
    for (const QByteArray &resource : row.resources.split('\n')) {
        if (!resource.isEmpty())
            record.resources.push_back(resource);
    }
    return record;
}

} // namespace presence
