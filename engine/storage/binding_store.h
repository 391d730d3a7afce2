// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/storage/write_behind.h"

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QList>

#include <expected>

namespace storage {

// One registered contact (RFC 3261 §10), as it survives a restart of the engine.
struct Binding {
    QByteArray contact; // the whole contact URI
    QByteArray callId = {};
    quint32 cseq = 0;
    QDateTime expires = {}; // UTC
    int q = 1000; // thousandths
    QByteArray received = {}; // where it came from, for people behind a NAT

    bool operator==(const Binding &) const = default;
};

using Bindings = QHash<QByteArray /*address*/, QList<Binding>>;

// Registrations, written behind: the registrar's own memory is the truth while the engine runs.
class BindingStore
{
public:
    explicit BindingStore(Database &database,
                          WriteBehindLimits limits = {.capacity = 100'000, .group = 500});

    // Waits for the database: at start only. What expired before `now` is left out and deleted.
    [[nodiscard]] std::expected<Bindings, StorageError> all(const QDateTime &now);
    // Never waits. The latest list of an address counts; an empty one removes it.
    void replace(const QByteArray &address, const QList<Binding> &bindings);
    // Waits until everything is written: at the end only.
    [[nodiscard]] std::expected<void, StorageError> flush() { return m_changes.flush(); }

    [[nodiscard]] qsizetype pending() const { return m_changes.pending(); }

private:
    Database &m_database;
    WriteBehind<QByteArray, QList<Binding>> m_changes;
};

} // namespace storage
