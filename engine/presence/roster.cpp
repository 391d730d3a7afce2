// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/presence/roster.h"

#include "engine/base/clock.h"

#include <algorithm>
#include <tuple>

namespace presence {

bool Roster::Less::operator()(const ContactKey &a, const ContactKey &b) const
{
    return std::tie(a.user, a.contact.local(), a.contact.domain())
        < std::tie(b.user, b.contact.local(), b.contact.domain());
}

Roster::Roster(const base::Clock &clock, RosterLimits limits, QObject *parent)
    : QObject(parent), m_clock(clock), m_limits(limits)
{ }

void Roster::restore(std::vector<Contact> contacts, const std::vector<ContactKey> &blocked)
{
    m_index.reserve(contacts.size());
    for (Contact &contact : contacts) {
        if (contact.isBlank() || m_index.find(contact.user, contact.contact))
            continue;
        const Contact &place = m_index.insert(std::move(contact));
        index(place, Contact{.user = place.user, .contact = place.contact}, place);
    }
    for (const ContactKey &key : blocked)
        m_blocked[key.user].insert(key.contact);
}

const Contact *Roster::find(const QByteArray &user, const xmpp::Jid &contact) const
{
    return m_index.find(user, contact);
}

xmpp::SubscriptionState Roster::state(const QByteArray &user, const xmpp::Jid &contact) const
{
    const Contact *found = find(user, contact);
    return found ? found->state : xmpp::SubscriptionState::None;
}

Relation Roster::relation(const QByteArray &user, const xmpp::Jid &contact) const
{
    const Contact *found = find(user, contact);
    return {.added = found && found->added,
            .approved = found && (found->preApproved || isSeenByContact(found->state)),
            .blocked = isBlocked(user, contact)};
}

ContactSpan Roster::contactsOf(const QByteArray &user) const
{
    return m_index.ofUser(user);
}

ContactSpan Roster::contactsAt(const base::DomainName &domain) const
{
    return m_index.atDomain(domain);
}

std::vector<ContactKey> Roster::owingAt(const base::DomainName &domain) const
{
    const auto found = m_owing.constFind(domain);
    if (found == m_owing.cend())
        return {};
    std::vector<ContactKey> keys;
    keys.reserve(static_cast<std::size_t>(found->size()));
    for (const Contact *contact : *found)
        keys.push_back(contact->key());
    return keys;
}

std::vector<ContactKey> Roster::requests(const std::optional<ContactKey> &after,
                                         qsizetype atMost) const
{
    std::vector<ContactKey> page;
    auto next = after ? m_requests.upper_bound(*after) : m_requests.begin();
    for (; next != m_requests.end() && std::ssize(page) < atMost; ++next)
        page.push_back(*next);
    return page;
}

std::expected<xmpp::OutboundStep, RosterError>
Roster::send(const QByteArray &user, const xmpp::Jid &contact, xmpp::SubscriptionType type)
{
    const Contact before = current(user, contact);
    Contact after = before;
    const xmpp::OutboundStep step = presence::send(after, type);
    if (const auto room = m_tally.room(m_limits, before, after); !room)
        return std::unexpected(room.error());
    store(before, std::move(after));
    return step;
}

std::expected<xmpp::InboundStep, RosterError> Roster::receive(const QByteArray &user,
                                                              const xmpp::Jid &contact,
                                                              xmpp::SubscriptionType type,
                                                              bool approve)
{
    const Contact before = current(user, contact);
    Contact after = before;
    const xmpp::InboundStep step = presence::receive(after, type, approve);
    if (const auto room = m_tally.room(m_limits, before, after); !room)
        return std::unexpected(room.error());
    store(before, std::move(after));
    return step;
}

std::expected<void, RosterError>
Roster::add(const QByteArray &user, const xmpp::Jid &contact, const QByteArray &name)
{
    const Contact before = current(user, contact);
    Contact after = before;
    after.added = true;
    if (!name.isEmpty())
        after.name = name;
    if (const auto room = m_tally.room(m_limits, before, after); !room)
        return room;
    store(before, std::move(after));
    return {};
}

void Roster::remove(const QByteArray &user, const xmpp::Jid &contact)
{
    const Contact before = current(user, contact);
    Contact after = before;
    endAll(after);
    store(before, std::move(after));
}

void Roster::confirm(const QByteArray &user, const xmpp::Jid &contact, quint64 turn)
{
    const Contact before = current(user, contact);
    if (before.turn != turn || before.owed.isEmpty())
        return;
    Contact after = before;
    after.owed.clear();
    store(before, std::move(after));
}

std::expected<void, RosterError> Roster::block(const QByteArray &user, const xmpp::Jid &contact)
{
    if (isBlocked(user, contact))
        return {};
    if (blockedBy(user).size() >= m_limits.blockedPerUser)
        return std::unexpected(RosterError{RosterError::Reason::TooManyBlocked});
    m_blocked[user].insert(contact);
    Q_EMIT blockChanged(user, contact, true);
    return {};
}

void Roster::unblock(const QByteArray &user, const xmpp::Jid &contact)
{
    const auto found = m_blocked.find(user);
    if (found == m_blocked.end() || !found->remove(contact))
        return;
    if (found->isEmpty())
        m_blocked.erase(found);
    Q_EMIT blockChanged(user, contact, false);
}

bool Roster::isBlocked(const QByteArray &user, const xmpp::Jid &contact) const
{
    const auto found = m_blocked.constFind(user);
    return found != m_blocked.cend() && found->contains(contact);
}

QSet<xmpp::Jid> Roster::blockedBy(const QByteArray &user) const
{
    return m_blocked.value(user);
}

Contact Roster::current(const QByteArray &user, const xmpp::Jid &contact) const
{
    const Contact *found = find(user, contact);
    return found ? *found : Contact{.user = user, .contact = contact};
}

// Copies of both: what a caller gave may be part of the line that goes.
void Roster::store(const Contact &before, Contact after)
{
    if (before == after)
        return;
    if (before.state != after.state || before.isBlank())
        after.since = m_clock.now();
    if (before.turn != after.turn)
        after.turn = ++m_turn;
    const ContactKey key = before.key();
    Contact *place = m_index.find(key.user, key.contact);
    if (!place)
        place = &m_index.insert(before);
    index(*place, before, after);
    if (after.isBlank())
        m_index.erase(key.user, key.contact);
    else
        *place = std::move(after);
    Q_EMIT changed(key.user, key.contact);
}

// Before the line is changed: `place` is where it stands.
void Roster::index(const Contact &place, const Contact &before, const Contact &after)
{
    m_tally.uncount(before);
    m_tally.count(after);
    if (isPendingIn(before.state) && !isPendingIn(after.state))
        m_requests.erase(place.key());
    else if (!isPendingIn(before.state) && isPendingIn(after.state))
        m_requests.insert(place.key());

    if (before.owed.isEmpty() == after.owed.isEmpty())
        return;
    QSet<const Contact *> &owing = m_owing[place.contact.domain()];
    if (before.owed.isEmpty())
        owing.insert(&place);
    else
        owing.remove(&place);
    if (owing.isEmpty())
        m_owing.remove(place.contact.domain());
}

} // namespace presence
