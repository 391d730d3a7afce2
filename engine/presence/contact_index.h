// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/presence/contact.h"

#include <QHash>

#include <memory>
#include <span>
#include <unordered_set>

namespace presence {

using ContactSpan = std::span<const Contact *const>;

// Contacts found by their key, by their user and by their domain, each in constant time; so are
// insertion and removal. A contact keeps its place in memory; key and domain of it never change.
class ContactIndex
{
public:
    ContactIndex();
    ~ContactIndex();
    ContactIndex(const ContactIndex &) = delete;
    ContactIndex &operator=(const ContactIndex &) = delete;

    void reserve(std::size_t contacts);
    [[nodiscard]] Contact *find(const QByteArray &user, const xmpp::Jid &contact) const;
    // There is none of this key yet.
    Contact &insert(Contact contact);
    void erase(const QByteArray &user, const xmpp::Jid &contact);

    // In no order; valid until the next insertion or removal.
    [[nodiscard]] ContactSpan ofUser(const QByteArray &user) const;
    [[nodiscard]] ContactSpan atDomain(const base::DomainName &domain) const;
    [[nodiscard]] QList<QByteArray> users() const { return m_byUser.keys(); }
    [[nodiscard]] QList<base::DomainName> domains() const { return m_byDomain.keys(); }
    [[nodiscard]] std::size_t size() const { return m_entries.size(); }

private:
    // Where a contact stands in the two lists, so that it leaves them without a search.
    struct Entry : Contact {
        quint32 placeAtUser = 0;
        quint32 placeAtDomain = 0;
    };
    struct View {
        const QByteArray &user;
        const xmpp::Jid &contact;
    };
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(const View &key) const;
        std::size_t operator()(const std::unique_ptr<Entry> &entry) const;
    };
    struct Equal {
        using is_transparent = void;
        bool operator()(const View &key, const std::unique_ptr<Entry> &entry) const;
        bool operator()(const std::unique_ptr<Entry> &entry, const View &key) const;
        bool operator()(const std::unique_ptr<Entry> &a, const std::unique_ptr<Entry> &b) const;
    };
    using List = std::vector<Contact *>; // all of them Entries

    template<typename Key>
    static void
    leave(QHash<Key, List> &lists, const Key &key, const Entry &entry, quint32 Entry::*place);

    std::unordered_set<std::unique_ptr<Entry>, Hash, Equal> m_entries;
    QHash<QByteArray, List> m_byUser;
    QHash<base::DomainName, List> m_byDomain;
};

} // namespace presence
