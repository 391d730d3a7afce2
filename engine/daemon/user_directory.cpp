// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/daemon/user_directory.h"

#include "engine/base/domain_name.h"
#include "engine/sip/uri.h"
#include "engine/storage/user_address.h"
#include "engine/storage/user_cache.h"

namespace puented {

namespace {

constexpr QByteArrayView scheme = "sip:";

sip::Binding toSip(const QByteArray &aor, const storage::Binding &binding)
{
    return {.aor = aor,
            .contact = binding.contact,
            .callId = binding.callId,
            .cseq = binding.cseq,
            .expires = binding.expires,
            .q = binding.q,
            .received = binding.received};
}

storage::Binding toStored(const sip::Binding &binding)
{
    return {.contact = binding.contact,
            .callId = binding.callId,
            .cseq = binding.cseq,
            .expires = binding.expires,
            .q = binding.q,
            .received = binding.received};
}

} // namespace

QByteArray addressOfAor(const QByteArray &aor)
{
    QByteArray address = aor.startsWith(scheme) ? aor.mid(scheme.size()) : aor;
    if (!address.contains('%')) // nearly always
        return address;
    return storage::canonicalAddress(QString::fromUtf8(QByteArray::fromPercentEncoding(address)))
        .value_or(QByteArray());
}

QByteArray aorOfAddress(const QByteArray &address)
{
    const qsizetype at = address.lastIndexOf('@');
    const auto domain = base::DomainName::parse(QString::fromLatin1(address.mid(at + 1)));
    return domain ? sip::Uri::ofPerson(address.first(at), *domain).aor() : QByteArray();
}

StoredUserDirectory::StoredUserDirectory(storage::UserCache &users,
                                         storage::BindingStore &store,
                                         const storage::Bindings &stored)
    : m_users(users), m_store(store)
{
    for (auto entry = stored.cbegin(); entry != stored.cend(); ++entry) {
        const QByteArray aor = aorOfAddress(entry.key());
        if (aor.isEmpty())
            continue;
        for (const storage::Binding &binding : entry.value())
            m_restored.append(toSip(aor, binding));
        m_countByAor.insert(aor, entry.value().size());
        m_count += entry.value().size();
    }
}

std::optional<sip::DigestSecrets> StoredUserDirectory::secrets(const QByteArray &aor) const
{
    const auto found = m_users.secrets(addressOfAor(aor));
    if (!found)
        return std::nullopt;
    return sip::DigestSecrets{found->ha1Md5, found->ha1Sha256};
}

QList<sip::Binding> StoredUserDirectory::bindings() const
{
    return m_restored;
}

void StoredUserDirectory::store(const QByteArray &aor, const QList<sip::Binding> &bindings)
{
    m_count += bindings.size() - m_countByAor.value(aor);
    if (bindings.isEmpty())
        m_countByAor.remove(aor);
    else
        m_countByAor.insert(aor, bindings.size());

    QList<storage::Binding> stored;
    stored.reserve(bindings.size());
    for (const sip::Binding &binding : bindings)
        stored.append(toStored(binding));
    m_store.replace(addressOfAor(aor), stored);
}

} // namespace puented
