// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/presence/announcer.h"
#include "engine/presence/partner_links.h"
#include "engine/presence/roster.h"

#include <expected>

namespace presence {

// What our people, or the administrator for them, decide about contacts, and what of it their
// partners are told (RFC 6121 §3). Whether they may have to do with each other is asked before.
class Subscriptions
{
public:
    using Done = std::expected<void, RosterError>;

    Subscriptions(Environment &environment, PartnerLinks &links, Announcer &announcer)
        : m_environment(environment), m_links(links), m_announcer(announcer)
    { }

    // Who has asked to see our person, and whom he adds, he has approved as well. Asks the contact,
    // if that has not been done; again when he has not answered for an hour.
    [[nodiscard]] Done add(const Person &person, const xmpp::Jid &contact);
    void remove(const Person &person, const xmpp::Jid &contact);
    // Of one who has not asked: beforehand (§3.4).
    [[nodiscard]] Done approve(const Person &person, const xmpp::Jid &contact);
    // A request, or what was approved before.
    void refuse(const Person &person, const xmpp::Jid &contact);
    // XEP-0191 §2.3
    [[nodiscard]] Done block(const Person &person, const xmpp::Jid &contact);
    void unblock(const Person &person, const xmpp::Jid &contact);

    // He may see our person from now on: says so, and shows him.
    void grant(const Person &person, const xmpp::Jid &contact);
    // The contact saw our person, or asked to, and does so no more.
    void stopShowing(const Person &person, const xmpp::Jid &contact);
    // Our person may not see the contact any more; who watches is told why.
    void stopWatching(const Person &person, const xmpp::Jid &contact, events::Reason reason);
    // Bare to bare; confirmed later if it is owed.
    void say(const Person &person, const xmpp::Jid &contact, xmpp::SubscriptionType type);
    void sayOwed(PartnerLink &link);
    // Asks how the contact is, unless that is known.
    void probe(const Person &person, const xmpp::Jid &contact);

private:
    [[nodiscard]] bool mayHear(const Person &person, const xmpp::Jid &contact) const;
    void ask(const Person &person, const xmpp::Jid &contact);

    Environment &m_environment;
    PartnerLinks &m_links;
    Announcer &m_announcer;
};

} // namespace presence
