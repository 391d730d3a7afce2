// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/presence/relay_parts.h"

#include "engine/base/clock.h"
#include "engine/presence/logging.h"
#include "engine/site/site.h"
#include "engine/xmpp/namespaces.h"

#include <QRandomGenerator>

namespace presence {

namespace {

using namespace std::chrono_literals;

constexpr auto gatherChanges = 100ms; // a device that registers and publishes is told once
constexpr int startJitterMs = 20'000;
// At least half of it: an answer within a quarter of an hour is no stranger's.
constexpr qsizetype rememberedConversations = 200'000;
constexpr auto conversation = 30min;
constexpr qsizetype requestPage = 500;

} // namespace

PresenceRelay::Parts::Parts(Outlets outlets,
                            const People &people,
                            Roster &roster,
                            const base::Clock &clock)
    : environment{.clock = clock,
                  .outlets = std::move(outlets),
                  .roster = roster,
                  .persons = Persons(people, clock),
                  .presenceChanged = {}}
    , links(environment, *this)
    , announcer(environment)
    , subscriptions(environment, links, announcer)
    , inbound(environment, links, announcer, subscriptions)
    , watches(environment, subscriptions)
    , answering(rememberedConversations, conversation)
{
    changeTimer.setSingleShot(true);
    changeTimer.setInterval(gatherChanges);
}

void PresenceRelay::Parts::makeRoom()
{
    environment.persons.makeRoom([this](const Person &person) {
        return !person.shown->empty() || !person.watchers.empty()
            || !environment.roster.contactsOf(person.user).empty();
    });
}

PartnerLink *PresenceRelay::Parts::linkOf(const ContactKey &key)
{
    const Person *person = environment.persons.ofUser(key.user);
    return person ? &links.to(*person, key.contact) : nullptr;
}

void PresenceRelay::Parts::configure(const site::Site &site)
{
    AccessBook after;
    after.configure(site);
    std::vector<ContactKey> lost;
    for (const base::DomainName &domain : environment.roster.domains()) {
        for (const Contact *contact : environment.roster.contactsAt(domain)) {
            const auto had = environment.access.between(contact->user, domain);
            const auto has = after.between(contact->user, domain);
            if (had && !has)
                lost.push_back(contact->key());
            else if (started && has && (!had || *had != *has))
                m_gained.push_back(contact->key());
        }
    }
    for (const ContactKey &key : lost)
        withdrawAccess(key);
    environment.access = std::move(after);
    links.keepOnly([this](const xmpp::DomainPair &pair) {
        return environment.access.isLocal(pair.from) && environment.access.isPartner(pair.to);
    });
}

void PresenceRelay::Parts::withdrawAccess(const ContactKey &key)
{
    const Person *person = environment.persons.ofUser(key.user);
    if (!person)
        return;
    if (isSeenByContact(environment.roster.state(key.user, key.contact)))
        subscriptions.stopShowing(*person, key.contact);
    subscriptions.stopWatching(*person, key.contact, events::Reason::Rejected);
}

// Those, too, whose partner is of another type now: notes may have to be said, or taken back.
void PresenceRelay::Parts::tellGained()
{
    for (const ContactKey &key : std::exchange(m_gained, {})) {
        const Person *person = environment.persons.ofUser(key.user);
        if (!person || !environment.access.between(key.user, key.contact.domain()))
            continue;
        const xmpp::DomainPair pair{person->jid.domain(), key.contact.domain()};
        if (!links.find(pair)) {
            links.to(pair).beginUnsure(0ms); // says everything to this partner
            continue;
        }
        tellGained(*person, key);
    }
}

void PresenceRelay::Parts::tellGained(const Person &person, const ContactKey &key)
{
    environment.tie(key).told.reset();
    const Contact *line = environment.roster.find(key.user, key.contact);
    if (!line)
        return;
    const xmpp::SubscriptionState state = line->state;
    for (const xmpp::SubscriptionType type : line->owed.types())
        subscriptions.say(person, key.contact, type);
    if (isSeenByContact(state)) {
        watchAtHome(person, key.contact);
        links.to(person, key.contact).enqueue(key, Due::Presence);
    }
    if (isPendingIn(state))
        inbound.judgeAgain(key);
    if (isWanted(person, key))
        subscriptions.probe(person, key.contact);
}

// Where our people are at a next hop, it is asked what they show to this contact.
void PresenceRelay::Parts::watchAtHome(const Person &person, const xmpp::Jid &contact)
{
    if (!environment.access.peopleAreElsewhere())
        return;
    if (const auto pair = Environment::watchOf(person, contact))
        environment.outlets.subscribe(*pair, true);
}

void PresenceRelay::Parts::beginUnsure()
{
    environment.persons.forEach([this](Person &person) { announcer.refresh(person); });
    for (const base::DomainName &domain : environment.roster.domains()) {
        if (!environment.access.isPartner(domain))
            continue;
        for (const Contact *contact : environment.roster.contactsAt(domain))
            beginUnsure(*contact);
    }
}

void PresenceRelay::Parts::beginUnsure(const Contact &contact)
{
    const Person *person = environment.persons.ofUser(contact.user);
    if (!person || !environment.access.isLocal(person->jid.domain()))
        return;
    const base::DomainName &domain = contact.contact.domain();
    const xmpp::DomainPair pair{person->jid.domain(), domain};
    if (!links.find(pair))
        links.to(pair).beginUnsure(
            std::chrono::milliseconds(QRandomGenerator::global()->bounded(startJitterMs)));
    if (isSeenByContact(contact.state) && environment.access.between(contact.user, domain))
        watchAtHome(*person, contact.contact);
}

void PresenceRelay::Parts::tell(Person &person)
{
    const bool wasThere = !person.shown->empty();
    if (!announcer.refresh(person))
        return;
    const bool loggedIn = !wasThere && !person.shown->empty();
    for (const Contact *contact : environment.roster.contactsOf(person.user)) {
        if (!environment.access.between(person.user, contact->contact.domain()))
            continue;
        PartnerLink &link = links.to(person, contact->contact);
        if (isSeenByContact(contact->state))
            link.enqueue(contact->key(), Due::Presence);
        if (loggedIn)
            subscriptions.probe(person, contact->contact);
    }
    for (const QByteArray &watcher : person.watchers)
        environment.outlets.changed({.watcher = watcher, .presentity = person.aor});
}

void PresenceRelay::Parts::forgetGoneDevices(const QByteArray &user)
{
    const Person *person = environment.persons.ofUser(user);
    QSet<QByteArray> known;
    const auto note = [&known](const Snapshot &shown) {
        for (const Availability &each : *shown)
            known.insert(each.resource);
    };
    if (person)
        note(person->shown);
    for (const Contact *contact : environment.roster.contactsOf(user)) {
        if (!person || !isSeenByContact(contact->state)
            || !environment.access.between(user, contact->contact.domain()))
            continue;
        const auto tie = environment.ties.find(contact->key());
        const PartnerLink *link = links.find({person->jid.domain(), contact->contact.domain()});
        if (tie == environment.ties.end() || !tie->second.told || !link || !link->isSure()) {
            environment.persons.announced().askLater(user);
            return;
        }
        note(tie->second.told);
    }
    environment.persons.announced().keepOnly(user, known);
}

void PresenceRelay::Parts::forgetTie(const ContactKey &key)
{
    const auto found = environment.ties.find(key);
    if (found != environment.ties.end() && !found->second.watched)
        environment.ties.erase(found);
}

// Somebody wants to know how the contact is.
bool PresenceRelay::Parts::isWanted(const Person &person, const ContactKey &key) const
{
    const auto found = environment.ties.find(key);
    return !person.shown->empty() || (found != environment.ties.end() && found->second.watched);
}

void PresenceRelay::Parts::write(PartnerLink &link, const ContactKey &key, Due due)
{
    if (due == Due::Presence) {
        announcer.tell(link, key);
        return;
    }
    const Person *person = environment.persons.ofUser(key.user);
    if (!person || !seesContact(environment.roster.state(key.user, key.contact))
        || environment.roster.isBlocked(key.user, key.contact))
        return;
    // RFC 6121 §4.3.1, bare to bare.
    ++environment.counters.probesSent;
    environment.tie(key).asked = true;
    link.send({.kind = xmpp::Stanza::Kind::Presence,
               .from = person->jid,
               .to = key.contact,
               .type = QByteArrayLiteral("probe")});
    link.expectAnswer(key);
}

void PresenceRelay::Parts::resync(PartnerLink &link)
{
    ++environment.counters.resyncs;
    subscriptions.sayOwed(link);
    std::vector<std::pair<ContactKey, xmpp::SubscriptionState>> contacts;
    for (const Contact *contact : environment.roster.contactsAt(link.pair().to))
        contacts.emplace_back(contact->key(), contact->state);
    for (const auto &[key, state] : contacts) {
        const Person *person = environment.persons.ofUser(key.user);
        if (!person || person->jid.domain() != link.pair().from
            || !environment.access.between(key.user, link.pair().to))
            continue;
        Tie &tie = environment.tie(key);
        tie.told.reset();
        tie.asked = false;
        if (isSeenByContact(state))
            link.enqueue(key, Due::Presence);
        if (!seesContact(state))
            continue;
        if (isWanted(*person, key)) {
            tie.devices.doubt();
            link.enqueue(key, Due::Probe);
        } else {
            tie.devices.clear();
            tie.known = false; // asked as soon as somebody wants to know
        }
    }
}

void PresenceRelay::Parts::confirmed(const ContactKey &key, quint64 turn)
{
    environment.roster.confirm(key.user, key.contact, turn);
}

void PresenceRelay::Parts::unanswered(const ContactKey &key)
{
    inbound.endSilence(key);
}

} // namespace presence
