// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/events/presence_source.h"
#include "engine/gateway/acquaintance.h"
#include "engine/presence/contact.h"
#include "engine/presence/contact_error.h"
#include "engine/presence/outlets.h"
#include "engine/presence/people.h"
#include "engine/presence/presence_counters.h"
#include "engine/xmpp/dialback.h"

#include <QObject>

#include <expected>
#include <memory>
#include <span>

namespace base {
class Clock;
} // namespace base
namespace site {
struct Site;
} // namespace site

namespace presence {

class AnnouncedDevices;
class Roster;

// Carries presence between our people on SIP and partners' people on XMPP (RFC 6121, RFC 8048), by
// the contact lists and by what each partner's people may. To XMPP it is the server of our people,
// to SIP the presence agent of the partners'. Everything it is given outlives it.
class PresenceRelay : public QObject, public gateway::Acquaintance
{
    Q_OBJECT

public:
    PresenceRelay(Outlets outlets,
                  const People &people,
                  Roster &roster,
                  const base::Clock &clock,
                  QObject *parent = nullptr);
    ~PresenceRelay() override;

    // First time, and on reload before streams are reconfigured: who lost access is told so now,
    // who gained it at the next turn of the event loop. Before it nobody has any.
    void configure(const site::Site &site);
    // Contact lists and devices are as they were before the restart: in the next 20 s each partner
    // is told what is so now, and asked.
    void start();
    // Nothing more is said: what was told stays true until somebody says otherwise.
    void stop();

    // For the notifier.
    [[nodiscard]] events::PresenceSource &source();
    // To be kept over a restart; restored before configure().
    [[nodiscard]] AnnouncedDevices &announcedDevices();

    // Presence from partners to our people, and answers to iqs of ours.
    void receive(const xmpp::Stanza &stanza);
    void onStreamLost(const xmpp::DomainPair &pair, bool withError);
    // A device of one of our people, or his registration, is other than before.
    void onPersonChanged(const QByteArray &aor);
    // Says what onPersonChanged() has gathered; the own timer calls this.
    void tellChanges();
    // Does what is due on the links to partners and for announced devices; their own timers do it.
    void fireTimers();

    // Where our people are at a next hop: what it tells a contact who watches one of them.
    void onShownAtHome(const events::Pair &pair, const events::PresenceDocument &document);
    // `isFinal`: it refused him, or knows no such person.
    void onHiddenAtHome(const events::Pair &pair, bool isFinal);

    // By an administrator. Users are canonical, contacts are bare. What is done already is done.
    using Done = std::expected<void, ContactError>;
    [[nodiscard]] Done add(const QByteArray &user, const xmpp::Jid &contact);
    [[nodiscard]] Done remove(const QByteArray &user, const xmpp::Jid &contact);
    [[nodiscard]] Done approve(const QByteArray &user, const xmpp::Jid &contact);
    [[nodiscard]] Done refuse(const QByteArray &user, const xmpp::Jid &contact);
    [[nodiscard]] Done block(const QByteArray &user, const xmpp::Jid &contact);
    [[nodiscard]] Done unblock(const QByteArray &user, const xmpp::Jid &contact);

    [[nodiscard]] Verdict mayWrite(const xmpp::Jid &contact,
                                   const xmpp::Jid &user,
                                   site::PartnerType type) const override;
    [[nodiscard]] Verdict writes(const xmpp::Jid &user, const xmpp::Jid &contact) override;

    // What our person sees of the contact.
    [[nodiscard]] Show showOf(const QByteArray &user, const xmpp::Jid &contact) const;
    [[nodiscard]] const PresenceCounters &counters() const;

Q_SIGNALS:
    // Of a contact, as our person sees it.
    void presenceChanged(const QByteArray &user, const xmpp::Jid &contact);

private:
    class Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace presence
