// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/gateway/recent_set.h"
#include "engine/presence/inbound_presence.h"
#include "engine/presence/relay.h"
#include "engine/presence/watches.h"

#include <QSet>
#include <QTimer>

namespace presence {

// What the relay is made of, and what the links to partners ask of it.
class PresenceRelay::Parts final : public LinkOwner
{
public:
    Parts(Outlets outlets, const People &people, Roster &roster, const base::Clock &clock);

    // Of a contact list: to whom the partner's link goes. Null: no address.
    [[nodiscard]] PartnerLink *linkOf(const ContactKey &key);
    // Nobody holds a Person now.
    void makeRoom();
    void configure(const site::Site &site);
    void tellGained();
    void beginUnsure();
    void tell(Person &person);
    // As soon as all his contacts have heard that they are gone.
    void forgetGoneDevices(const QByteArray &user);
    void forgetTie(const ContactKey &key);

    void write(PartnerLink &link, const ContactKey &key, Due due) override;
    void resync(PartnerLink &link) override;
    void confirmed(const ContactKey &key, quint64 turn) override;
    void unanswered(const ContactKey &key) override;

    Environment environment;
    PartnerLinks links;
    Announcer announcer;
    Subscriptions subscriptions;
    InboundPresence inbound;
    Watches watches;
    QSet<QByteArray> changed; // AORs
    QTimer changeTimer;
    mutable gateway::RecentSet answering;
    bool started = false;
    bool stopped = false;

private:
    [[nodiscard]] bool isWanted(const Person &person, const ContactKey &key) const;
    void beginUnsure(const Contact &contact);
    void withdrawAccess(const ContactKey &key);
    void tellGained(const Person &person, const ContactKey &key);
    void watchAtHome(const Person &person, const xmpp::Jid &contact);

    std::vector<ContactKey> m_gained; // to be told at the next turn
};

} // namespace presence
