// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/presence/announcer.h"

#include "engine/base/clock.h"
#include "engine/presence/mapping.h"
#include "engine/presence/partner_link.h"
#include "engine/presence/roster.h"
#include "engine/xmpp/namespaces.h"

#include <algorithm>

namespace presence {

namespace {

// What has to be said to somebody who may know anything of these devices.
std::vector<Availability> everything(const std::vector<Availability> &now,
                                     const std::vector<QByteArray> &resources)
{
    std::vector<Availability> said = now;
    for (const QByteArray &resource : resources) {
        if (std::ranges::find(now, resource, &Availability::resource) == now.end())
            said.push_back({.resource = resource, .show = Show::Offline});
    }
    return said;
}

// XEP-0203: since when it is so.
xml::Element delay(const QDateTime &since)
{
    return {.name = "delay",
            .ns = xmpp::ns::delay,
            .attributes = {{.name = "stamp",
                            .value = since.toString(Qt::ISODate).toLatin1(),
                            .ns = {}}},
            .text = {},
            .children = {}};
}

} // namespace

bool Announcer::refresh(Person &person)
{
    Snapshot now = makeSnapshot(m_environment.persons.people().availabilities(person.aor));
    if (*now == *person.shown)
        return false;
    if (now->empty())
        person.lastSeen = m_environment.clock.now();
    for (const Availability &each : *now)
        person.remember(each.resource);
    person.shown = std::move(now);
    return true;
}

void Announcer::tell(PartnerLink &link, const ContactKey &key)
{
    const Person *person = m_environment.persons.ofUser(key.user);
    if (!person || !isSeenByContact(m_environment.roster.state(key.user, key.contact)))
        return;
    const Access access = m_environment.access.between(key.user, key.contact.domain());
    Tie &tie = m_environment.tie(key);
    if (const Snapshot now = visible(*person, key, tie, access))
        say(link, *person, key, tie, now, showsNotesBy(access));
}

void Announcer::withdraw(PartnerLink &link, const ContactKey &key)
{
    const Person *person = m_environment.persons.ofUser(key.user);
    if (!person)
        return;
    const Access access = m_environment.access.between(key.user, key.contact.domain());
    say(link, *person, key, m_environment.tie(key), nothingShown(), showsNotesBy(access));
}

void Announcer::answerProbe(PartnerLink &link, const ContactKey &key, const QByteArray &resource)
{
    const Person *person = m_environment.persons.ofUser(key.user);
    if (!person)
        return;
    const Access access = m_environment.access.between(key.user, key.contact.domain());
    Tie &tie = m_environment.tie(key);
    const Snapshot now = visible(*person, key, tie, access);
    if (!now)
        return; // the next hop has yet to tell; then he hears of it
    const bool withNotes = showsNotesBy(access);
    ++m_environment.counters.probesAnswered;
    if (!resource.isEmpty()) {
        const auto found = std::ranges::find(*now, resource, &Availability::resource);
        const Availability gone{.resource = resource, .show = Show::Offline};
        send(link, *person, key, {found != now->end() ? *found : gone}, withNotes);
    } else if (now->empty()) {
        sayUnavailable(link, *person, key);
    } else if (!tie.told) {
        say(link, *person, key, tie, now, withNotes);
    } else {
        tie.told = now;
        send(link, *person, key, *now, withNotes);
    }
}

// None: where people are at a next hop, it has not told yet.
Snapshot Announcer::visible(const Person &person,
                            const ContactKey &key,
                            const Tie &tie,
                            const Access &access) const
{
    if (!access || m_environment.roster.isBlocked(key.user, key.contact))
        return nothingShown();
    return m_environment.access.peopleAreElsewhere() ? tie.shownAtHome : person.shown;
}

void Announcer::say(PartnerLink &link,
                    const Person &person,
                    const ContactKey &key,
                    Tie &tie,
                    const Snapshot &now,
                    bool withNotes)
{
    if (tie.told == now)
        return;
    const auto said =
        tie.told ? difference(*tie.told, *now, withNotes) : everything(*now, person.resources);
    tie.told = now;
    send(link, person, key, said, withNotes);
}

void Announcer::sayUnavailable(PartnerLink &link, const Person &person, const ContactKey &key)
{
    xmpp::Stanza stanza{.kind = xmpp::Stanza::Kind::Presence,
                        .from = person.jid,
                        .to = key.contact,
                        .type = QByteArrayLiteral("unavailable")};
    if (person.lastSeen.isValid())
        stanza.payload.push_back(delay(person.lastSeen));
    ++m_environment.counters.toXmpp;
    link.send(std::move(stanza));
}

void Announcer::send(PartnerLink &link,
                     const Person &person,
                     const ContactKey &key,
                     const std::vector<Availability> &said,
                     bool withNotes)
{
    for (const Availability &each : said) {
        ++m_environment.counters.toXmpp;
        link.send(presenceStanza(each, person.jid, key.contact, withNotes));
    }
}

bool Announcer::showsNotesBy(const Access &access)
{
    return access && showsNotes(*access);
}

} // namespace presence
