// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/presence/subscriptions.h"

#include "engine/base/clock.h"
#include "engine/presence/logging.h"

namespace presence {

namespace {

using xmpp::SubscriptionType;

// RFC 6121 §3.1.2: a request without an answer may be repeated.
constexpr std::chrono::hours repeatRequest{1};

} // namespace

Subscriptions::Done Subscriptions::add(const Person &person, const xmpp::Jid &contact)
{
    const xmpp::SubscriptionState state = m_environment.roster.state(person.user, contact);
    if (const auto added = m_environment.roster.add(person.user, contact); !added)
        return added;
    if (isPendingIn(state)) {
        if (const auto approved = approve(person, contact); !approved)
            return approved;
    }
    if (!seesContact(state))
        ask(person, contact);
    return {};
}

void Subscriptions::ask(const Person &person, const xmpp::Jid &contact)
{
    Roster &roster = m_environment.roster;
    Tie &tie = m_environment.tie({person.user, contact});
    const auto now = m_environment.clock.monotonic();
    if (isPendingOut(roster.state(person.user, contact))) {
        if (!tie.requested)
            tie.requested = now; // asked before a restart
        if (now - *tie.requested < repeatRequest)
            return;
    }
    tie.requested = now;
    if (!roster.send(person.user, contact, SubscriptionType::Subscribe))
        return;
    ++m_environment.counters.requestsSent;
    say(person, contact, SubscriptionType::Subscribe);
}

void Subscriptions::remove(const Person &person, const xmpp::Jid &contact)
{
    stopShowing(person, contact);
    m_environment.roster.remove(person.user, contact);
    stopWatching(person, contact, events::Reason::Rejected);
    if (const Contact *line = m_environment.roster.find(person.user, contact)) {
        for (const SubscriptionType type : line->owed.types())
            say(person, contact, type);
    }
}

Subscriptions::Done Subscriptions::approve(const Person &person, const xmpp::Jid &contact)
{
    const auto step = m_environment.roster.send(person.user, contact, SubscriptionType::Subscribed);
    if (!step)
        return std::unexpected(step.error());
    if (step->route)
        grant(person, contact);
    return {};
}

void Subscriptions::refuse(const Person &person, const xmpp::Jid &contact)
{
    stopShowing(person, contact);
    const auto step =
        m_environment.roster.send(person.user, contact, SubscriptionType::Unsubscribed);
    if (step && step->route)
        say(person, contact, SubscriptionType::Unsubscribed);
}

Subscriptions::Done Subscriptions::block(const Person &person, const xmpp::Jid &contact)
{
    const ContactKey key{person.user, contact};
    if (const auto blocked = m_environment.roster.block(person.user, contact); !blocked)
        return blocked;
    if (mayHear(person, contact))
        m_announcer.withdraw(m_links.to(person, contact), key);
    const auto found = m_environment.ties.find(key);
    if (found != m_environment.ties.end() && found->second.devices.clear())
        m_environment.tellWatcher(key, found->second);
    return {};
}

void Subscriptions::unblock(const Person &person, const xmpp::Jid &contact)
{
    if (!m_environment.roster.isBlocked(person.user, contact))
        return;
    m_environment.roster.unblock(person.user, contact);
    const ContactKey key{person.user, contact};
    if (mayHear(person, contact))
        m_links.to(person, contact).enqueue(key, Due::Presence);
    if (const auto found = m_environment.ties.find(key); found != m_environment.ties.end()) {
        found->second.known = false;
        probe(person, contact);
    }
}

// Whether he is told what our person shows.
bool Subscriptions::mayHear(const Person &person, const xmpp::Jid &contact) const
{
    return isSeenByContact(m_environment.roster.state(person.user, contact))
        && m_environment.access.between(person.user, contact.domain());
}

void Subscriptions::grant(const Person &person, const xmpp::Jid &contact)
{
    ++m_environment.counters.approved;
    const ContactKey key{person.user, contact};
    Tie &tie = m_environment.tie(key);
    say(person, contact, SubscriptionType::Subscribed);
    tie.told = nothingShown();
    if (m_environment.access.peopleAreElsewhere()) {
        if (const auto pair = Environment::watchOf(person, contact))
            m_environment.outlets.subscribe(*pair, true);
    }
    m_links.to(person, contact).enqueue(key, Due::Presence);
}

// RFC 6121 §3.2.2, §3.3.3: he is told of every device that it is gone.
void Subscriptions::stopShowing(const Person &person, const xmpp::Jid &contact)
{
    const ContactKey key{person.user, contact};
    const auto found = m_environment.ties.find(key);
    if (found != m_environment.ties.end() && found->second.told
        && m_environment.access.isPartner(contact.domain()))
        m_announcer.withdraw(m_links.to(person, contact), key);
    if (m_environment.access.peopleAreElsewhere()) {
        if (const auto pair = Environment::watchOf(person, contact))
            m_environment.outlets.unsubscribe(*pair);
    }
}

void Subscriptions::stopWatching(const Person &person,
                                 const xmpp::Jid &contact,
                                 events::Reason reason)
{
    const ContactKey key{person.user, contact};
    const auto found = m_environment.ties.find(key);
    if (found == m_environment.ties.end())
        return;
    Tie &tie = found->second;
    tie.devices.clear();
    tie.known = false;
    tie.asked = false;
    tie.approved = false;
    tie.requested = {};
    if (const auto pair = Environment::watch(person, contact); pair && tie.watched)
        m_environment.outlets.terminate(*pair, reason);
    if (m_environment.presenceChanged)
        m_environment.presenceChanged(key);
}

void Subscriptions::say(const Person &person, const xmpp::Jid &contact, SubscriptionType type)
{
    if (!m_environment.access.isPartner(contact.domain()))
        return; // it is owed until the domain is a partner's again
    PartnerLink &link = m_links.to(person, contact);
    link.send({.kind = xmpp::Stanza::Kind::Presence,
               .from = person.jid,
               .to = contact,
               .type = name(type)});
    const Contact *line = m_environment.roster.find(person.user, contact);
    if (line && line->owed.contains(type))
        link.expectConfirmation(line->key(), line->turn);
    qCDebug(lcPresence) << person.user << name(type) << contact.text();
}

void Subscriptions::sayOwed(PartnerLink &link)
{
    for (const ContactKey &key : m_environment.roster.owingAt(link.pair().to)) {
        const Person *person = m_environment.persons.ofUser(key.user);
        const Contact *line = m_environment.roster.find(key.user, key.contact);
        if (!person || !line || person->jid.domain() != link.pair().from)
            continue;
        for (const SubscriptionType type : line->owed.types())
            say(*person, key.contact, type);
    }
}

void Subscriptions::probe(const Person &person, const xmpp::Jid &contact)
{
    const ContactKey key{person.user, contact};
    const Tie &tie = m_environment.tie(key);
    if (!tie.known && !tie.asked && seesContact(m_environment.roster.state(person.user, contact)))
        m_links.to(person, contact).enqueue(key, Due::Probe);
}

} // namespace presence
