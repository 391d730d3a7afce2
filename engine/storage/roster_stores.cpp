// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/storage/roster_stores.h"

#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace storage {

const Table &StoredContact::table()
{
    static const Table contacts{
        .name = u"contacts"_s,
        .key = {u"user_address"_s, u"contact"_s},
        .rest = {u"state"_s, u"added"_s, u"pre_approved"_s, u"owed"_s, u"name"_s, u"since"_s}};
    return contacts;
}

QVariantList StoredContact::keyValues(const Key &key)
{
    return {textValue(key.first), textValue(key.second)};
}

QVariantList StoredContact::restValues() const
{
    return {state, int(added), int(preApproved), owed, textValue(name), timeValue(since)};
}

StoredContact StoredContact::read(const QSqlQuery &row)
{
    return {.user = textAt(row, 0),
            .contact = textAt(row, 1),
            .state = row.value(2).toInt(),
            .added = row.value(3).toInt() != 0,
            .preApproved = row.value(4).toInt() != 0,
            .owed = row.value(5).toInt(),
            .name = textAt(row, 6),
            .since = timeAt(row, 7)};
}

const Table &StoredBlock::table()
{
    static const Table blocked{
        .name = u"blocked"_s, .key = {u"user_address"_s, u"contact"_s}, .rest = {}};
    return blocked;
}

QVariantList StoredBlock::keyValues(const Key &key)
{
    return {textValue(key.first), textValue(key.second)};
}

StoredBlock StoredBlock::read(const QSqlQuery &row)
{
    return {.user = textAt(row, 0), .contact = textAt(row, 1)};
}

const Table &StoredAnnouncement::table()
{
    static const Table announced{
        .name = u"announced_devices"_s, .key = {u"user_address"_s}, .rest = {u"resources"_s}};
    return announced;
}

StoredAnnouncement StoredAnnouncement::read(const QSqlQuery &row)
{
    return {.user = textAt(row, 0), .resources = textAt(row, 1)};
}

} // namespace storage
