// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/presence/subscriptions.h"

namespace presence {

// What partners' people say about presence to ours (RFC 6121 §3 and §4, XEP-0191): this is the
// server of our people.
class InboundPresence
{
public:
    InboundPresence(Environment &environment,
                    PartnerLinks &links,
                    Announcer &announcer,
                    Subscriptions &subscriptions)
        : m_environment(environment)
        , m_links(links)
        , m_announcer(announcer)
        , m_subscriptions(subscriptions)
    { }

    // From a verified partner, to somebody in a domain of ours.
    void receive(const xmpp::Stanza &presence);

    // Nothing came in answer to a probe.
    void endSilence(const ContactKey &key);
    // Asks for who may see our person, but is not let in by the partner's type any more or yet.
    void judgeAgain(const ContactKey &key);

private:
    void
    onSubscription(const Person &person, const xmpp::Stanza &presence, xmpp::SubscriptionType type);
    void onSubscribe(const Person &person, const xmpp::Jid &contact);
    void onProbe(const Person &person, const xmpp::Stanza &probe);
    void onAvailability(const Person &person, const xmpp::Stanza &presence);
    void onError(const Person &person, const xmpp::Stanza &error);
    void refuse(const xmpp::Jid &person, const xmpp::Jid &contact);
    void tellToWait(const Person &person, const xmpp::Jid &contact);
    void forward(const Person &person, const xmpp::Jid &contact);

    Environment &m_environment;
    PartnerLinks &m_links;
    Announcer &m_announcer;
    Subscriptions &m_subscriptions;
};

} // namespace presence
