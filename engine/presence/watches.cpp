// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/presence/watches.h"

#include "engine/base/clock.h"
#include "engine/events/pidf.h"
#include "engine/gateway/address_mapping.h"
#include "engine/presence/mapping.h"

namespace presence {

namespace {

using Reason = gateway::Refusal::Reason;

sip::Refusal refusal(Reason reason)
{
    const sip::Answer answer = gateway::answerFor(reason);
    return {.status = answer.status, .reason = answer.reason};
}

// Who was rejected should not ask again (RFC 6665 §4.1.3), but phones do each time they start. On
// another day it is taken for the user's wish; by an administrator's order it is asked at once.
constexpr std::chrono::hours quietAfterRefusal{24};

bool hasJustRefused(const Contact &line, const QDateTime &now)
{
    const bool hasRefused = line.added && !seesContact(line.state) && !isPendingOut(line.state);
    return hasRefused && line.since.isValid() && now < line.since.addDuration(quietAfterRefusal);
}

events::PresenceBody bodyOf(const events::Pair &pair, std::span<const Availability> shown)
{
    const events::PresenceDocument document = documentOf(pair.presentity, shown);
    return {.pidf = events::writePidf(document), .language = events::commonLanguage(document)};
}

sip::Refusal notFound()
{
    return {.status = 404};
}

} // namespace

std::expected<Watches::Target, sip::Refusal> Watches::target(const QByteArray &presentity)
{
    const auto uri = sip::Uri::parse(presentity);
    if (!uri)
        return std::unexpected(notFound());
    const auto jid = gateway::toJid(*uri);
    if (!jid)
        return std::unexpected(refusal(gateway::refusalOf(jid.error()).reason));
    if (!m_environment.access.isLocal(jid->domain()))
        return jid->bare();
    // What the next hop hands us for our own domain would come straight back to it.
    if (m_environment.access.peopleAreElsewhere())
        return std::unexpected(refusal(Reason::Loop));
    if (Person *person = m_environment.persons.ofAor(presentity))
        return person;
    return std::unexpected(notFound());
}

std::expected<events::PresenceSource::Standing, sip::Refusal>
Watches::decide(const events::Pair &pair, bool isFetch)
{
    const Person *watcher = m_environment.persons.ofAor(pair.watcher);
    if (!watcher)
        return std::unexpected(refusal(Reason::NotLocal));
    const auto presentity = target(pair.presentity);
    if (!presentity)
        return std::unexpected(presentity.error());
    if (const auto *contact = std::get_if<xmpp::Jid>(&*presentity))
        return decideContact(*watcher, *contact, isFetch);
    return Standing::Active; // our people know each other; who is blocked sees nothing
}

std::expected<events::PresenceSource::Standing, sip::Refusal>
Watches::decideContact(const Person &watcher, const xmpp::Jid &contact, bool isFetch)
{
    if (const auto access = m_environment.access.between(watcher.user, contact.domain()); !access)
        return std::unexpected(refusal(access.error()));
    const bool sees = seesContact(m_environment.roster.state(watcher.user, contact));
    if (m_environment.roster.isBlocked(watcher.user, contact))
        return sees ? Standing::Active : Standing::Pending; // and nothing is asked of him
    if (sees) {
        m_subscriptions.probe(watcher, contact);
        return Standing::Active;
    }
    const Contact *line = m_environment.roster.find(watcher.user, contact);
    if (line && hasJustRefused(*line, m_environment.clock.now()))
        return std::unexpected(sip::Refusal{.status = 603, .reason = "The contact said no"});
    // RFC 3856 §6.4: a fetch asks once; it adds nobody.
    if (!isFetch) {
        if (const auto added = m_subscriptions.add(watcher, contact); !added)
            return std::unexpected(sip::Refusal{.status = 403, .reason = "Too many contacts"});
    }
    return Standing::Pending;
}

events::PresenceBody Watches::document(const events::Pair &pair)
{
    const Person *watcher = m_environment.persons.ofAor(pair.watcher);
    const auto presentity = target(pair.presentity);
    if (!watcher || !presentity)
        return {};
    if (const auto *person = std::get_if<Person *>(&*presentity)) {
        const bool isHidden = m_environment.roster.isBlocked((*person)->user, watcher->jid);
        return bodyOf(pair, isHidden ? *nothingShown() : *(*person)->shown);
    }
    const ContactKey key{watcher->user, std::get<xmpp::Jid>(*presentity)};
    if (m_environment.roster.isBlocked(key.user, key.contact))
        return bodyOf(pair, {});
    const auto found = m_environment.ties.find(key);
    if (found == m_environment.ties.end() || !found->second.known
        || !seesContact(m_environment.roster.state(key.user, key.contact))
        || !m_environment.access.between(key.user, key.contact.domain()))
        return {};
    return bodyOf(pair, found->second.devices.all());
}

void Watches::watched(const events::Pair &pair)
{
    const Person *watcher = m_environment.persons.ofAor(pair.watcher);
    const auto presentity = target(pair.presentity);
    if (!watcher || !presentity)
        return;
    if (const auto *person = std::get_if<Person *>(&*presentity)) {
        (*person)->watchers.insert(pair.watcher);
        return;
    }
    const auto &contact = std::get<xmpp::Jid>(*presentity);
    m_environment.tie({watcher->user, contact}).watched = true;
    if (m_environment.access.between(watcher->user, contact.domain()))
        m_subscriptions.probe(*watcher, contact);
}

void Watches::unwatched(const events::Pair &pair)
{
    const Person *watcher = m_environment.persons.ofAor(pair.watcher);
    const auto presentity = target(pair.presentity);
    if (!watcher || !presentity)
        return;
    if (const auto *person = std::get_if<Person *>(&*presentity)) {
        (*person)->watchers.remove(pair.watcher);
        return;
    }
    const auto found = m_environment.ties.find({watcher->user, std::get<xmpp::Jid>(*presentity)});
    if (found == m_environment.ties.end())
        return;
    found->second.watched = false;
    if (!m_environment.roster.find(found->first.user, found->first.contact))
        m_environment.ties.erase(found);
}

} // namespace presence
