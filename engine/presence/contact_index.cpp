// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/presence/contact_index.h"

namespace presence {

ContactIndex::ContactIndex() = default;
ContactIndex::~ContactIndex() = default;

std::size_t ContactIndex::Hash::operator()(const View &key) const
{
    return qHashMulti(0, key.user, key.contact);
}

std::size_t ContactIndex::Hash::operator()(const std::unique_ptr<Entry> &entry) const
{
    return (*this)(View{entry->user, entry->contact});
}

bool ContactIndex::Equal::operator()(const View &key, const std::unique_ptr<Entry> &entry) const
{
    return key.user == entry->user && key.contact == entry->contact;
}

bool ContactIndex::Equal::operator()(const std::unique_ptr<Entry> &entry, const View &key) const
{
    return (*this)(key, entry);
}

bool ContactIndex::Equal::operator()(const std::unique_ptr<Entry> &a,
                                     const std::unique_ptr<Entry> &b) const
{
    return (*this)(View{a->user, a->contact}, b);
}

void ContactIndex::reserve(std::size_t contacts)
{
    m_entries.reserve(contacts);
}

Contact *ContactIndex::find(const QByteArray &user, const xmpp::Jid &contact) const
{
    const auto found = m_entries.find(View{user, contact});
    return found == m_entries.end() ? nullptr : found->get();
}

Contact &ContactIndex::insert(Contact contact)
{
    List &atUser = m_byUser[contact.user];
    List &atDomain = m_byDomain[contact.contact.domain()];
    // One copy of each text for all who have it: less memory, and it is at hand.
    if (!atUser.empty())
        contact.user = atUser.front()->user;
    if (!atDomain.empty())
        contact.contact = contact.contact.withDomain(atDomain.front()->contact.domain());
    auto entry = std::make_unique<Entry>(Entry{std::move(contact),
                                               static_cast<quint32>(atUser.size()),
                                               static_cast<quint32>(atDomain.size())});
    Entry &inserted = *entry;
    m_entries.insert(std::move(entry));
    atUser.push_back(&inserted);
    atDomain.push_back(&inserted);
    return inserted;
}

// The last one of the list takes the place of the one that leaves.
template<typename Key>
void ContactIndex::leave(QHash<Key, List> &lists,
                         const Key &key,
                         const Entry &entry,
                         quint32 Entry::*place)
{
    const auto found = lists.find(key);
    List &list = found.value();
    Contact *last = list.back();
    static_cast<Entry *>(last)->*place = entry.*place;
    list[entry.*place] = last;
    list.pop_back();
    if (list.empty())
        lists.erase(found);
}

void ContactIndex::erase(const QByteArray &user, const xmpp::Jid &contact)
{
    const auto found = m_entries.find(View{user, contact});
    if (found == m_entries.end())
        return;
    const Entry &entry = **found;
    leave(m_byUser, entry.user, entry, &Entry::placeAtUser);
    leave(m_byDomain, entry.contact.domain(), entry, &Entry::placeAtDomain);
    m_entries.erase(found);
}

ContactSpan ContactIndex::ofUser(const QByteArray &user) const
{
    const auto found = m_byUser.constFind(user);
    return found == m_byUser.cend() ? ContactSpan() : ContactSpan(*found);
}

ContactSpan ContactIndex::atDomain(const base::DomainName &domain) const
{
    const auto found = m_byDomain.constFind(domain);
    return found == m_byDomain.cend() ? ContactSpan() : ContactSpan(*found);
}

} // namespace presence
