// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/storage/row_store.h"

#include <QByteArray>
#include <QDateTime>

namespace storage {

// One SIP subscription to somebody's presence (RFC 6665), as it survives a restart of the engine.
struct StoredWatch {
    using Key = QByteArray;

    QByteArray id; // unique
    QByteArray watcher; // AORs
    QByteArray presentity;
    QByteArray dialog = {}; // opaque
    QByteArray eventId = {};
    bool active = false;
    QDateTime expires = {}; // UTC

    [[nodiscard]] static const Table &table();
    [[nodiscard]] static QVariantList keyValues(const Key &key);
    [[nodiscard]] static StoredWatch read(const QSqlQuery &row);
    [[nodiscard]] Key key() const { return id; }
    [[nodiscard]] QVariantList restValues() const;
    bool operator==(const StoredWatch &) const = default;
};

// What one device has published (RFC 3903), likewise.
struct StoredPublication {
    using Key = QByteArray;

    QByteArray id; // unique; the same whatever the entity-tag is
    QByteArray aor;
    QByteArray record = {}; // opaque
    QDateTime expires = {}; // UTC

    [[nodiscard]] static const Table &table();
    [[nodiscard]] static QVariantList keyValues(const Key &key);
    [[nodiscard]] static StoredPublication read(const QSqlQuery &row);
    [[nodiscard]] Key key() const { return id; }
    [[nodiscard]] QVariantList restValues() const;
    bool operator==(const StoredPublication &) const = default;
};

using WatchStore = RowStore<StoredWatch>;
using PublicationStore = RowStore<StoredPublication>;

} // namespace storage
