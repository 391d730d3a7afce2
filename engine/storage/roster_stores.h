// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/storage/row_store.h"

#include <QByteArray>
#include <QDateTime>

#include <utility>

namespace storage {

// One line of a contact list, as it survives a restart of the engine.
struct StoredContact {
    using Key = std::pair<QByteArray, QByteArray>; // user, contact

    QByteArray user; // canonical address
    QByteArray contact; // bare JID
    int state = 0; // RFC 6121 Appendix A.1, counted from "None"
    bool added = false;
    bool preApproved = false;
    int owed = 0; // bits
    QByteArray name = {};
    QDateTime since = {}; // UTC

    [[nodiscard]] static const Table &table();
    [[nodiscard]] static QVariantList keyValues(const Key &key);
    [[nodiscard]] static StoredContact read(const QSqlQuery &row);
    [[nodiscard]] Key key() const { return {user, contact}; }
    [[nodiscard]] QVariantList restValues() const;
    bool operator==(const StoredContact &) const = default;
};

// Somebody of a partner whom one of our people wants neither to hear nor to be seen by.
struct StoredBlock {
    using Key = std::pair<QByteArray, QByteArray>; // user, contact

    QByteArray user;
    QByteArray contact;

    [[nodiscard]] static const Table &table();
    [[nodiscard]] static QVariantList keyValues(const Key &key);
    [[nodiscard]] static StoredBlock read(const QSqlQuery &row);
    [[nodiscard]] Key key() const { return {user, contact}; }
    [[nodiscard]] QVariantList restValues() const { return {}; }
    bool operator==(const StoredBlock &) const = default;
};

// The devices of one of our people that contacts may have heard of.
struct StoredAnnouncement {
    using Key = QByteArray;

    QByteArray user;
    QByteArray resources; // one a line

    [[nodiscard]] static const Table &table();
    [[nodiscard]] static QVariantList keyValues(const Key &key) { return {textValue(key)}; }
    [[nodiscard]] static StoredAnnouncement read(const QSqlQuery &row);
    [[nodiscard]] Key key() const { return user; }
    [[nodiscard]] QVariantList restValues() const { return {textValue(resources)}; }
    bool operator==(const StoredAnnouncement &) const = default;
};

using ContactStore = RowStore<StoredContact>;
using BlockStore = RowStore<StoredBlock>;

} // namespace storage
