// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/presence/inbound_presence.h"

#include "engine/presence/logging.h"
#include "engine/presence/mapping.h"
#include "engine/presence/trust.h"
#include "engine/xmpp/namespaces.h"

namespace presence {

namespace {

using xmpp::SubscriptionType;
using Condition = xmpp::StanzaError::Condition;

// There is no such contact; it makes no sense to ask again.
bool isFinal(Condition condition)
{
    return condition == Condition::ItemNotFound || condition == Condition::Gone
        || condition == Condition::JidMalformed;
}

} // namespace

void InboundPresence::receive(const xmpp::Stanza &presence)
{
    if (presence.from.local().isEmpty())
        return; // a server's own; nobody has it as a contact
    const auto subscription = xmpp::subscriptionType(presence.type);
    const Person *person = m_environment.persons.ofJid(presence.to);
    if (!person) {
        // RFC 6121 §3.1.3, §4.3.2: nobody of this name.
        if (subscription == SubscriptionType::Subscribe || presence.type == "probe")
            refuse(presence.to.bare(), presence.from.bare());
        return;
    }
    // XEP-0191 §2.3: no answer, and no error.
    if (m_environment.roster.isBlocked(person->user, presence.from.bare())) {
        ++m_environment.counters.blocked;
        return;
    }
    if (subscription)
        onSubscription(*person, presence, *subscription);
    else if (presence.type == "probe")
        onProbe(*person, presence);
    else if (presence.type.isEmpty() || presence.type == "unavailable")
        onAvailability(*person, presence);
    else if (presence.type == "error")
        onError(*person, presence);
}

void InboundPresence::onSubscription(const Person &person,
                                     const xmpp::Stanza &presence,
                                     SubscriptionType type)
{
    const xmpp::Jid contact = presence.from.bare();
    if (type == SubscriptionType::Subscribe) {
        onSubscribe(person, contact);
        return;
    }
    const auto step = m_environment.roster.receive(person.user, contact, type);
    if (!step || !step->deliver)
        return;
    if (type == SubscriptionType::Subscribed) {
        // His presence follows (§3.1.5); if nothing does, he shows none. Who watches is told both
        // at once: RFC 3856 §6.10 would have him wait for the second.
        const ContactKey key{person.user, contact};
        Tie &tie = m_environment.tie(key);
        tie.known = false;
        tie.asked = true;
        tie.requested.reset();
        tie.approved = true;
        m_links.to(person, contact).expectAnswer(key);
    } else if (type == SubscriptionType::Unsubscribed) {
        m_subscriptions.stopWatching(person, contact, events::Reason::Rejected);
    } else {
        m_subscriptions.stopShowing(person, contact);
        m_subscriptions.say(person, contact, SubscriptionType::Unsubscribed);
    }
}

void InboundPresence::onSubscribe(const Person &person, const xmpp::Jid &contact)
{
    const auto type = m_environment.access.between(person.user, contact.domain());
    if (!type) {
        refuse(person.jid, contact);
        return;
    }
    const Ruling ruling =
        judge(*type, Deed::Subscribe, m_environment.roster.relation(person.user, contact));
    const bool isWelcome = ruling == Ruling::Allow;
    // At a next hop the person's own server has a word, too.
    const bool approve = isWelcome && !m_environment.access.peopleAreElsewhere();
    const auto step = ruling == Ruling::RefuseStranger
        ? std::unexpected(RosterError{RosterError::Reason::TooManyRequests})
        : m_environment.roster.receive(person.user, contact, SubscriptionType::Subscribe, approve);
    if (!step) {
        qCInfo(lcPresence) << contact.text() << "may not ask to see" << person.user << ":"
                           << reasonName(step.error().reason);
        refuse(person.jid, contact);
    } else if (step->autoReply) {
        m_subscriptions.grant(person, contact);
    } else if (isWelcome) {
        forward(person, contact);
    } else if (step->deliver) {
        ++m_environment.counters.awaitingApproval;
        ++m_environment.counters.strangers[contact.domain()];
        tellToWait(person, contact);
    }
}

// RFC 8048 §5.2.1: he is let in when the person's server has told his presence.
void InboundPresence::forward(const Person &person, const xmpp::Jid &contact)
{
    if (const auto pair = Environment::watchOf(person, contact))
        m_environment.outlets.subscribe(*pair, false);
}

// The type of the partner, or access, may have changed since he asked.
void InboundPresence::judgeAgain(const ContactKey &key)
{
    const Person *person = m_environment.persons.ofUser(key.user);
    const auto type = m_environment.access.between(key.user, key.contact.domain());
    if (!person || !type
        || judge(*type, Deed::Subscribe, m_environment.roster.relation(key.user, key.contact))
            != Ruling::Allow)
        return;
    if (m_environment.access.peopleAreElsewhere())
        forward(*person, key.contact);
    else
        std::ignore = m_subscriptions.approve(*person, key.contact);
}

void InboundPresence::onProbe(const Person &person, const xmpp::Stanza &probe)
{
    const ContactKey key{person.user, probe.from.bare()};
    // RFC 6121 §4.3.2 (1). Who lost access sees nobody, but is a contact still.
    if (!isSeenByContact(m_environment.roster.state(key.user, key.contact))) {
        refuse(person.jid, key.contact);
        return;
    }
    m_announcer.answerProbe(m_links.to(person, key.contact), key, probe.to.resource());
}

void InboundPresence::onAvailability(const Person &person, const xmpp::Stanza &presence)
{
    const ContactKey key{person.user, presence.from.bare()};
    // Of others it is directed presence (RFC 6121 §4.6.4): SIP knows nobody who would see it.
    if (!seesContact(m_environment.roster.state(key.user, key.contact))
        || !m_environment.access.between(key.user, key.contact.domain()))
        return;
    ++m_environment.counters.fromXmpp;
    Tie &tie = m_environment.tie(key);
    const Availability availability = fromStanza(presence);
    const bool isOffline = availability.show == Show::Offline;
    // RFC 6121 §4.3.2 (3): the answer to a probe of who has no device. Unasked it is a server's
    // receipt for a request (§3.1.3), which may be late.
    const bool hasNone = isOffline && availability.resource.isEmpty() && tie.asked;
    // That one device is gone says nothing of the others, as long as the probe has no answer.
    const bool isLearnt = !tie.known && (!isOffline || hasNone || !tie.asked);
    const bool isChanged = hasNone ? tie.devices.clear() : tie.devices.update(availability);
    tie.known = tie.known || isLearnt;
    tie.asked = tie.asked && isOffline && !hasNone;
    if (tie.known && (isChanged || isLearnt))
        m_environment.tellWatcher(key, tie);
}

// RFC 6121 §4.4.2: whoever cannot be told anything shows nothing.
void InboundPresence::onError(const Person &person, const xmpp::Stanza &error)
{
    const ContactKey key{person.user, error.from.bare()};
    const auto condition = xmpp::errorOf(error).value_or(xmpp::StanzaError{}).condition;
    qCDebug(lcPresence) << key.contact.text() << "to" << key.user << ":" << xmpp::name(condition);
    const auto found = m_environment.ties.find(key);
    if (found == m_environment.ties.end())
        return;
    if (isPendingOut(m_environment.roster.state(key.user, key.contact)) && isFinal(condition)) {
        const auto step =
            m_environment.roster.receive(key.user, key.contact, SubscriptionType::Unsubscribed);
        if (step && step->deliver)
            m_subscriptions.stopWatching(person, key.contact, events::Reason::NoResource);
        return;
    }
    Tie &tie = found->second;
    tie.asked = false;
    const bool isNews = tie.devices.clear() || !tie.known;
    tie.known = true;
    if (isNews)
        m_environment.tellWatcher(key, tie);
}

void InboundPresence::endSilence(const ContactKey &key)
{
    const auto found = m_environment.ties.find(key);
    if (found == m_environment.ties.end()
        || !seesContact(m_environment.roster.state(key.user, key.contact)))
        return;
    Tie &tie = found->second;
    tie.asked = false;
    const bool isNews = tie.devices.dropDoubted() || !tie.known;
    tie.known = true;
    if (isNews)
        m_environment.tellWatcher(key, tie);
}

void InboundPresence::refuse(const xmpp::Jid &person, const xmpp::Jid &contact)
{
    ++m_environment.counters.refused;
    m_environment.outlets.sendStanza({.kind = xmpp::Stanza::Kind::Presence,
                                      .from = person,
                                      .to = contact,
                                      .type = name(SubscriptionType::Unsubscribed)},
                                     {});
}

// RFC 6121 §3.1.3: to a request that waits, the server may say so by an empty presence.
void InboundPresence::tellToWait(const Person &person, const xmpp::Jid &contact)
{
    xmpp::Stanza stanza{.kind = xmpp::Stanza::Kind::Presence,
                        .from = person.jid,
                        .to = contact,
                        .type = QByteArrayLiteral("unavailable")};
    stanza.payload.push_back({.name = "status",
                              .ns = xmpp::ns::server,
                              .attributes = {},
                              .text = "Your request waits for approval",
                              .children = {}});
    m_links.to(person, contact).send(std::move(stanza));
}

} // namespace presence
