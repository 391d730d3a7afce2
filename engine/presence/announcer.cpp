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
    m_environment.persons.announced().add(person.user, *now);
    person.shown = std::move(now);
    return true;
}

std::optional<Announcer::Listener> Announcer::listener(PartnerLink &link, const ContactKey &key)
{
    const Person *person = m_environment.persons.ofUser(key.user);
    if (!person)
        return std::nullopt;
    const auto type = m_environment.access.between(key.user, key.contact.domain());
    return Listener{.link = link,
                    .person = *person,
                    .key = key,
                    .tie = m_environment.tie(key),
                    .hasAccess = type.has_value(),
                    .withNotes = type && showsNotes(*type)};
}

void Announcer::tell(PartnerLink &link, const ContactKey &key)
{
    if (!isSeenByContact(m_environment.roster.state(key.user, key.contact)))
        return;
    const auto to = listener(link, key);
    if (const Snapshot now = to ? visible(*to) : nullptr)
        say(*to, now);
}

void Announcer::withdraw(PartnerLink &link, const ContactKey &key)
{
    if (const auto to = listener(link, key))
        say(*to, nothingShown());
}

void Announcer::answerProbe(PartnerLink &link, const ContactKey &key, const QByteArray &resource)
{
    const auto to = listener(link, key);
    const Snapshot now = to ? visible(*to) : nullptr;
    if (!now)
        return; // the next hop has yet to tell; then he hears of it
    ++m_environment.counters.probesAnswered;
    if (!resource.isEmpty()) {
        const auto found = std::ranges::find(*now, resource, &Availability::resource);
        const Availability gone{.resource = resource, .show = Show::Offline};
        send(*to, {found != now->end() ? *found : gone});
    } else if (now->empty()) {
        sayUnavailable(*to);
    } else if (!to->tie.told) {
        say(*to, now);
    } else {
        to->tie.told = now;
        send(*to, *now);
    }
}

// None: where people are at a next hop, it has not told yet.
Snapshot Announcer::visible(const Listener &to) const
{
    if (!to.hasAccess || m_environment.roster.isBlocked(to.key.user, to.key.contact))
        return nothingShown();
    return m_environment.access.peopleAreElsewhere() ? to.tie.shownAtHome : to.person.shown;
}

void Announcer::say(const Listener &to, const Snapshot &now)
{
    if (to.tie.told == now)
        return;
    const auto said = to.tie.told
        ? difference(*to.tie.told, *now, to.withNotes)
        : everything(*now, m_environment.persons.announced().of(to.person.user));
    to.tie.told = now;
    send(to, said);
}

void Announcer::sayUnavailable(const Listener &to)
{
    xmpp::Stanza stanza{.kind = xmpp::Stanza::Kind::Presence,
                        .from = to.person.jid,
                        .to = to.key.contact,
                        .type = QByteArrayLiteral("unavailable")};
    if (to.person.lastSeen.isValid())
        stanza.payload.push_back(delay(to.person.lastSeen));
    ++m_environment.counters.toXmpp;
    to.link.send(std::move(stanza));
}

void Announcer::send(const Listener &to, const std::vector<Availability> &said)
{
    for (const Availability &each : said) {
        ++m_environment.counters.toXmpp;
        to.link.send(presenceStanza(each, to.person.jid, to.key.contact, to.withNotes));
    }
}

} // namespace presence
