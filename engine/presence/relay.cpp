// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/presence/relay.h"

#include "engine/base/clock.h"
#include "engine/gateway/address_mapping.h"
#include "engine/gateway/admission.h"
#include "engine/presence/mapping.h"
#include "engine/presence/relay_parts.h"

namespace presence {

PresenceRelay::PresenceRelay(Outlets outlets,
                             const People &people,
                             Roster &roster,
                             const base::Clock &clock,
                             QObject *parent)
    : QObject(parent), m_parts(std::make_unique<Parts>(std::move(outlets), people, roster, clock))
{
    m_parts->environment.presenceChanged = [this](const ContactKey &key) {
        Q_EMIT presenceChanged(key.user, key.contact);
    };
    connect(&m_parts->environment.persons.announced(),
            &AnnouncedDevices::asks,
            this,
            [this](const QByteArray &user) { m_parts->forgetGoneDevices(user); });
    connect(&m_parts->changeTimer, &QTimer::timeout, this, &PresenceRelay::tellChanges);
    connect(&roster,
            &Roster::changed,
            this,
            [this, &roster](const QByteArray &user, const xmpp::Jid &contact) {
                if (!roster.find(user, contact))
                    m_parts->forgetTie({user, contact});
            });
}

PresenceRelay::~PresenceRelay() = default;

void PresenceRelay::configure(const site::Site &site)
{
    m_parts->configure(site);
    QMetaObject::invokeMethod(this, [this] { m_parts->tellGained(); }, Qt::QueuedConnection);
}

void PresenceRelay::start()
{
    m_parts->started = true;
    m_parts->beginUnsure();
}

void PresenceRelay::stop()
{
    m_parts->stopped = true;
    m_parts->changeTimer.stop();
    m_parts->links.forEach([](PartnerLink &link) { link.stop(); });
}

events::PresenceSource &PresenceRelay::source()
{
    return m_parts->watches;
}

AnnouncedDevices &PresenceRelay::announcedDevices()
{
    return m_parts->environment.persons.announced();
}

void PresenceRelay::receive(const xmpp::Stanza &stanza)
{
    m_parts->makeRoom();
    const xmpp::DomainPair pair{stanza.to.domain(), stanza.from.domain()};
    PartnerLink *link = m_parts->links.find(pair);
    if (link)
        link->hear();
    if (stanza.kind == xmpp::Stanza::Kind::Presence)
        m_parts->inbound.receive(stanza);
    else if (link && stanza.kind == xmpp::Stanza::Kind::Iq)
        link->takePong(stanza.id);
}

void PresenceRelay::onStreamLost(const xmpp::DomainPair &pair, bool withError)
{
    PartnerLink *link = m_parts->links.find(pair);
    if (link && withError && !m_parts->stopped)
        link->doubt();
}

void PresenceRelay::onPersonChanged(const QByteArray &aor)
{
    m_parts->changed.insert(aor);
    if (!m_parts->changeTimer.isActive() && !m_parts->stopped)
        m_parts->changeTimer.start();
}

void PresenceRelay::tellChanges()
{
    for (const QByteArray &aor : std::exchange(m_parts->changed, {})) {
        if (Person *person = m_parts->environment.persons.ofAor(aor))
            m_parts->tell(*person);
    }
}

void PresenceRelay::fireTimers()
{
    m_parts->links.forEach([](PartnerLink &link) { link.tick(); });
    announcedDevices().fireTimers();
}

void PresenceRelay::onShownAtHome(const events::Pair &pair,
                                  const events::PresenceDocument &document)
{
    const auto uri = sip::Uri::parse(pair.watcher);
    const auto contact = uri ? gateway::toJid(*uri) : std::unexpected(gateway::AddressError{});
    Person *person = m_parts->environment.persons.ofAor(pair.presentity);
    if (!contact || !person)
        return;
    const ContactKey key{person->user, *contact};
    Tie &tie = m_parts->environment.tie(key);
    tie.shownAtHome = makeSnapshot(availabilitiesOf({&document, 1}, true));
    m_parts->environment.persons.announced().add(person->user, *tie.shownAtHome);
    if (isPendingIn(m_parts->environment.roster.state(key.user, key.contact)))
        std::ignore = m_parts->subscriptions.approve(*person, *contact);
    else if (PartnerLink *link = m_parts->linkOf(key))
        link->enqueue(key, Due::Presence);
}

void PresenceRelay::onHiddenAtHome(const events::Pair &pair, bool isFinal)
{
    const auto uri = sip::Uri::parse(pair.watcher);
    const auto contact = uri ? gateway::toJid(*uri) : std::unexpected(gateway::AddressError{});
    Person *person = m_parts->environment.persons.ofAor(pair.presentity);
    if (!contact || !person)
        return;
    const ContactKey key{person->user, *contact};
    if (isFinal) {
        m_parts->subscriptions.refuse(*person, *contact);
        return;
    }
    m_parts->environment.tie(key).shownAtHome = nothingShown();
    if (PartnerLink *link = m_parts->linkOf(key))
        link->enqueue(key, Due::Presence);
}

gateway::Acquaintance::Verdict PresenceRelay::mayWrite(const xmpp::Jid &contact,
                                                       const xmpp::Jid &user,
                                                       site::PartnerType type) const
{
    m_parts->makeRoom();
    const Environment &environment = m_parts->environment;
    const Person *person = m_parts->environment.persons.ofJid(user);
    Relation relation;
    if (person)
        relation = environment.roster.relation(person->user, contact.bare());
    relation.answering =
        m_parts->answering.has(gateway::pairKey(user, contact), environment.clock.monotonic());
    switch (judge(type, Deed::Message, relation)) {
    case Ruling::Allow:
        return Verdict::Welcome;
    case Ruling::RefuseBlocked:
        return Verdict::Blocked;
    case Ruling::AskApproval:
    case Ruling::RefuseStranger:
        break;
    }
    return Verdict::Stranger;
}

gateway::Acquaintance::Verdict PresenceRelay::writes(const xmpp::Jid &user,
                                                     const xmpp::Jid &contact)
{
    const Environment &environment = m_parts->environment;
    const Person *person = m_parts->environment.persons.ofJid(user);
    if (person && environment.roster.isBlocked(person->user, contact.bare()))
        return Verdict::Blocked;
    m_parts->answering.note(gateway::pairKey(user, contact), environment.clock.monotonic());
    return Verdict::Welcome;
}

Show PresenceRelay::showOf(const QByteArray &user, const xmpp::Jid &contact) const
{
    const auto found = m_parts->environment.ties.find({user, contact});
    return found == m_parts->environment.ties.end() ? Show::Offline
                                                    : aggregate(found->second.devices.all());
}

const PresenceCounters &PresenceRelay::counters() const
{
    return m_parts->environment.counters;
}

} // namespace presence
