// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/events/notifier.h"
#include "engine/events/publications.h"
#include "engine/presence/announced_devices.h"
#include "engine/storage/event_stores.h"
#include "engine/storage/roster_stores.h"

#include <QObject>

#include <expected>
#include <vector>

namespace presence {

[[nodiscard]] storage::StoredWatch toStored(const events::DialogRecord &record);
[[nodiscard]] storage::StoredPublication toStored(const events::PublicationRecord &record);
[[nodiscard]] storage::StoredAnnouncement toStored(const AnnouncedRecord &record);
[[nodiscard]] events::DialogRecord fromStored(const storage::StoredWatch &row);
[[nodiscard]] events::PublicationRecord fromStored(const storage::StoredPublication &row);
[[nodiscard]] AnnouncedRecord fromStored(const storage::StoredAnnouncement &row);

// Keeps what a package would lose with a restart: gives it back at start, and writes each
// change behind.
template<typename Package, typename Record, typename Row>
class StoredRecords
{
public:
    StoredRecords(Package &package, storage::Database &database)
        : m_package(package), m_rows(database)
    {
        QObject::connect(&package, &Package::stored, &m_context, [this](const Record &record) {
            m_rows.put(toStored(record));
        });
        QObject::connect(&package, &Package::removed, &m_context, [this](const QByteArray &key) {
            m_rows.remove(key);
        });
    }

    // Waits for the database: at start only, before anybody uses the package.
    [[nodiscard]] std::expected<void, storage::StorageError> load(const QDateTime &now)
    {
        const auto rows = m_rows.all(now);
        if (!rows)
            return std::unexpected(rows.error());
        std::vector<Record> records;
        records.reserve(rows->size());
        for (const Row &row : *rows)
            records.push_back(fromStored(row));
        m_package.restore(records);
        return {};
    }
    // Waits until everything is written: at the end only.
    [[nodiscard]] std::expected<void, storage::StorageError> flush() { return m_rows.flush(); }
    [[nodiscard]] qsizetype pending() const { return m_rows.pending(); }

private:
    Package &m_package;
    storage::RowStore<Row> m_rows;
    QObject m_context; // ends the connections before the rows end
};

using StoredWatches = StoredRecords<events::Notifier, events::DialogRecord, storage::StoredWatch>;
using StoredPublications =
    StoredRecords<events::Publications, events::PublicationRecord, storage::StoredPublication>;
using StoredAnnouncements =
    StoredRecords<AnnouncedDevices, AnnouncedRecord, storage::StoredAnnouncement>;

} // namespace presence
