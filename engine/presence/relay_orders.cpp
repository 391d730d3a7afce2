// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/presence/relay_parts.h"

namespace presence {

namespace {

using Reason = ContactError::Reason;

std::unexpected<ContactError> refused(Reason reason, const QString &evidence = {})
{
    return std::unexpected(ContactError{reason, evidence});
}

PresenceRelay::Done outcome(const Subscriptions::Done &done)
{
    if (!done)
        return refused(Reason::ListFull, reasonName(done.error().reason));
    return {};
}

// Null: not one of ours.
const Person *findPerson(Environment &environment, const QByteArray &user)
{
    const Person *person = environment.persons.ofUser(user);
    const bool exists = person && environment.persons.people().exists(person->aor)
        && environment.access.isLocal(person->jid.domain());
    return exists ? person : nullptr;
}

// Somebody of a partner's, with whom this user may have to do.
std::expected<const Person *, ContactError>
findBoth(Environment &environment, const QByteArray &user, const xmpp::Jid &contact)
{
    const Person *person = findPerson(environment, user);
    if (!person)
        return refused(Reason::UnknownUser);
    if (const auto access = environment.access.between(user, contact.domain()); !access)
        return refused(Reason::NoAccess, gateway::reasonName(access.error()));
    return person;
}

} // namespace

PresenceRelay::Done PresenceRelay::add(const QByteArray &user, const xmpp::Jid &contact)
{
    const auto person = findBoth(m_parts->environment, user, contact);
    if (!person)
        return std::unexpected(person.error());
    // Whom he adds he blocks no more.
    m_parts->subscriptions.unblock(**person, contact);
    return outcome(m_parts->subscriptions.add(**person, contact));
}

PresenceRelay::Done PresenceRelay::remove(const QByteArray &user, const xmpp::Jid &contact)
{
    // Of somebody who is no user any more, too.
    const Person *person = m_parts->environment.persons.ofUser(user);
    if (!person)
        return refused(Reason::UnknownUser);
    if (!m_parts->environment.roster.find(user, contact))
        return refused(Reason::UnknownContact);
    m_parts->subscriptions.remove(*person, contact);
    return {};
}

PresenceRelay::Done PresenceRelay::approve(const QByteArray &user, const xmpp::Jid &contact)
{
    const auto person = findBoth(m_parts->environment, user, contact);
    if (!person)
        return std::unexpected(person.error());
    return outcome(m_parts->subscriptions.approve(**person, contact));
}

PresenceRelay::Done PresenceRelay::refuse(const QByteArray &user, const xmpp::Jid &contact)
{
    const Person *person = findPerson(m_parts->environment, user);
    if (!person)
        return refused(Reason::UnknownUser);
    const Contact *line = m_parts->environment.roster.find(user, contact);
    if (!line || (!isPendingIn(line->state) && !isSeenByContact(line->state) && !line->preApproved))
        return refused(Reason::NothingPending);
    m_parts->subscriptions.refuse(*person, contact);
    return {};
}

PresenceRelay::Done PresenceRelay::block(const QByteArray &user, const xmpp::Jid &contact)
{
    const Person *person = findPerson(m_parts->environment, user);
    if (!person)
        return refused(Reason::UnknownUser);
    return outcome(m_parts->subscriptions.block(*person, contact));
}

PresenceRelay::Done PresenceRelay::unblock(const QByteArray &user, const xmpp::Jid &contact)
{
    const Person *person = findPerson(m_parts->environment, user);
    if (!person)
        return refused(Reason::UnknownUser);
    m_parts->subscriptions.unblock(*person, contact);
    return {};
}

} // namespace presence
