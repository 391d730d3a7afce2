// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sip/user_directory.h"
#include "engine/storage/binding_store.h"

#include <QHash>

namespace storage {
class UserCache;
} // namespace storage

namespace puented {

// The registrar's people, out of the state database.
class StoredUserDirectory final : public sip::UserDirectory
{
public:
    // `stored`: the registrations of the database, read at start.
    StoredUserDirectory(storage::UserCache &users,
                        storage::BindingStore &store,
                        const storage::Bindings &stored);

    [[nodiscard]] std::optional<sip::DigestSecrets> secrets(const QByteArray &aor) const override;
    [[nodiscard]] QList<sip::Binding> bindings() const override;
    void store(const QByteArray &aor, const QList<sip::Binding> &bindings) override;

    [[nodiscard]] qint64 bindingCount() const { return m_count; }
    [[nodiscard]] qint64 bindingCount(const QByteArray &aor) const
    {
        return m_countByAor.value(aor);
    }

private:
    storage::UserCache &m_users;
    storage::BindingStore &m_store;
    QList<sip::Binding> m_restored;
    QHash<QByteArray, qsizetype> m_countByAor;
    qint64 m_count = 0;
};

// "sip:user@host" of an address of record as the users' table has it, and back.
[[nodiscard]] QByteArray addressOfAor(const QByteArray &aor);
[[nodiscard]] QByteArray aorOfAddress(const QByteArray &address);

} // namespace puented
