// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/storage/binding_store.h"

#include "engine/storage/query.h"
#include "engine/storage/table.h"

#include <QSqlDatabase>

using namespace Qt::StringLiterals;

namespace storage {

namespace {

using Done = std::expected<void, StorageError>;

Binding readBinding(const QSqlQuery &row)
{
    return {.contact = textAt(row, 1),
            .callId = textAt(row, 2),
            .cseq = row.value(3).toUInt(),
            .expires = timeAt(row, 4),
            .q = row.value(5).toInt(),
            .received = textAt(row, 6)};
}

QVariantList row(const QByteArray &address, qsizetype position, const Binding &binding)
{
    return {textValue(address),
            position,
            textValue(binding.contact),
            textValue(binding.callId),
            static_cast<qint64>(binding.cseq),
            timeValue(binding.expires),
            binding.q,
            textValue(binding.received)};
}

Done writeAddress(QSqlDatabase &database, const QByteArray &address, const QList<Binding> &bindings)
{
    if (const auto gone =
            execute(database, u"DELETE FROM bindings WHERE address = ?"_s, {textValue(address)});
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

Done write(QSqlDatabase &database, const WriteBehind<QByteArray, QList<Binding>>::Changes &changes)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return std::unexpected(transaction.error());
    for (const auto &[address, bindings] : changes) {
        if (const Done done = writeAddress(database, address, bindings.value_or(QList<Binding>()));
            !done)
            return done;
    }
    return transaction->commit();
}

std::expected<Bindings, StorageError> readAll(QSqlDatabase &database, const QDateTime &now)
{
    const auto cleaned =
        execute(database, u"DELETE FROM bindings WHERE expires <= ?"_s, {timeValue(now)});
    if (!cleaned)
        return std::unexpected(cleaned.error());
    auto rows = execute(database,
                        u"SELECT address, contact, call_id, cseq, expires, q, received "
                        "FROM bindings ORDER BY address, position"_s);
    if (!rows)
        return std::unexpected(rows.error());
    Bindings all;
    while (rows->next())
        all[textAt(*rows, 0)].append(readBinding(*rows));
    return all;
}

} // namespace

BindingStore::BindingStore(Database &database, WriteBehindLimits limits)
    : m_database(database), m_changes(database, u"registrations"_s, write, limits)
{ }

std::expected<Bindings, StorageError> BindingStore::all(const QDateTime &now)
{
    return m_database.run([&now](QSqlDatabase &database) { return readAll(database, now); });
}

void BindingStore::replace(const QByteArray &address, const QList<Binding> &bindings)
{
    m_changes.set(address, bindings);
}

} // namespace storage
