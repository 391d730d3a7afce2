// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/storage/storage_error.h"

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QList>
#include <QObject>

#include <expected>

namespace storage {

class Database;

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
// At most `capacity` addresses wait; one transaction is under way at a time.
class BindingStore : public QObject
{
    Q_OBJECT

public:
    explicit BindingStore(Database &database,
                          qsizetype capacity = 100'000,
                          QObject *parent = nullptr);
    ~BindingStore() override; // writes what waits

    // Waits for the database: at start only. What expired before `now` is left out and deleted.
    [[nodiscard]] std::expected<Bindings, StorageError> all(const QDateTime &now);
    // Never waits. The latest list of an address counts; an empty one removes it.
    void replace(const QByteArray &address, const QList<Binding> &bindings);
    // Waits until everything is written: at the end only.
    [[nodiscard]] std::expected<void, StorageError> flush();

    [[nodiscard]] qsizetype pending() const { return m_waiting.size(); }

private:
    void writeNext();

    Database &m_database;
    qsizetype m_capacity;
    Bindings m_waiting;
    bool m_writing = false;
};

} // namespace storage
