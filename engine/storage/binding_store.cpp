// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/storage/binding_store.h"

#include "engine/storage/database.h"
#include "engine/storage/logging.h"
#include "engine/storage/query.h"

#include <QSqlDatabase>

#include <utility>

using namespace Qt::StringLiterals;

namespace storage {

namespace {

using Done = std::expected<void, StorageError>;

constexpr qsizetype maxAddressesPerTransaction = 500;

Binding readBinding(const QSqlQuery &row)
{
    return {.contact = row.value(1).toString().toUtf8(),
            .callId = row.value(2).toString().toUtf8(),
            .cseq = row.value(3).toUInt(),
            .expires = QDateTime::fromMSecsSinceEpoch(row.value(4).toLongLong(), Qt::UTC),
            .q = row.value(5).toInt(),
            .received = row.value(6).toString().toUtf8()};
}

// Never null, which an empty QByteArray would become: no column takes that.
QString text(const QByteArray &utf8)
{
    return utf8.isEmpty() ? u""_s : QString::fromUtf8(utf8);
}

QVariantList row(const QByteArray &address, qsizetype position, const Binding &binding)
{
    return {text(address),
            position,
            text(binding.contact),
            text(binding.callId),
            static_cast<qint64>(binding.cseq),
            binding.expires.toMSecsSinceEpoch(),
            binding.q,
            text(binding.received)};
}

Done writeAddress(QSqlDatabase &database, const QByteArray &address, const QList<Binding> &bindings)
{
    if (const auto gone = execute(
            database, u"DELETE FROM bindings WHERE address = ?"_s, {QString::fromUtf8(address)});
        !gone)
        return std::unexpected(gone.error());
    for (qsizetype position = 0; position < bindings.size(); ++position) {
        const auto added = execute(database,
                                   u"INSERT INTO bindings (address, position, contact, call_id, "
                                   "cseq, expires, q, received) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
                                   row(address, position, bindings.at(position)));
        if (!added)
            return std::unexpected(added.error());
    }
    return {};
}

Done write(QSqlDatabase &database, const Bindings &changes)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return std::unexpected(transaction.error());
    for (auto change = changes.cbegin(); change != changes.cend(); ++change) {
        if (const Done done = writeAddress(database, change.key(), change.value()); !done)
            return done;
    }
    return transaction->commit();
}

std::expected<Bindings, StorageError> readAll(QSqlDatabase &database, const QDateTime &now)
{
    const auto cleaned =
        execute(database, u"DELETE FROM bindings WHERE expires <= ?"_s, {now.toMSecsSinceEpoch()});
    if (!cleaned)
        return std::unexpected(cleaned.error());
    auto rows = execute(database,
                        u"SELECT address, contact, call_id, cseq, expires, q, received "
                        "FROM bindings ORDER BY address, position"_s);
    if (!rows)
        return std::unexpected(rows.error());
    Bindings all;
    while (rows->next())
        all[rows->value(0).toString().toUtf8()].append(readBinding(*rows));
    return all;
}

Bindings takeSome(Bindings &from, qsizetype atMost)
{
    if (from.size() <= atMost)
        return std::exchange(from, {});
    Bindings some;
    for (auto entry = from.begin(); some.size() < atMost; entry = from.erase(entry))
        some.insert(entry.key(), entry.value());
    return some;
}

} // namespace

BindingStore::BindingStore(Database &database, qsizetype capacity, QObject *parent)
    : QObject(parent), m_database(database), m_capacity(capacity)
{ }

BindingStore::~BindingStore()
{
    if (const auto done = flush(); !done)
        qCWarning(lcStorage) << "registrations are not saved:" << done.error().evidence;
}

std::expected<Bindings, StorageError> BindingStore::all(const QDateTime &now)
{
    return m_database.run([&now](QSqlDatabase &database) { return readAll(database, now); });
}

void BindingStore::replace(const QByteArray &address, const QList<Binding> &bindings)
{
    if (m_waiting.size() >= m_capacity && !m_waiting.contains(address)) {
        // Only a restart would miss it, and the phone registers again by itself.
        qCWarning(lcStorage) << "too many registrations wait to be saved; one is not";
        return;
    }
    m_waiting.insert(address, bindings);
    if (!m_writing)
        writeNext();
}

void BindingStore::writeNext()
{
    m_writing = true;
    auto underWay = takeSome(m_waiting, maxAddressesPerTransaction);
    m_database
        .submit([changes = std::move(underWay)](QSqlDatabase &database) {
            return write(database, changes);
        })
        .then(this, [this](const Done &done) {
            if (!done)
                qCWarning(lcStorage) << "registrations are not saved:" << done.error().evidence;
            m_writing = false;
            if (!m_waiting.isEmpty())
                writeNext();
        });
}

std::expected<void, StorageError> BindingStore::flush()
{
    const Bindings changes = std::exchange(m_waiting, {});
    // Behind what is under way: jobs run in order.
    return m_database.run([&changes](QSqlDatabase &database) { return write(database, changes); });
}

} // namespace storage
