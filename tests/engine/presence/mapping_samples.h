// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/presence/mapping.h"
#include "engine/xml/reader.h"

// What the tests of the presence mapping talk about.
namespace test {

inline const QByteArray entity = "sip:juliet@capulet.example";

inline xmpp::Jid jid(const char *text)
{
    return *xmpp::Jid::parse(text);
}

inline xmpp::Stanza stanza(const QByteArray &text)
{
    auto element = xml::readDocument(text, {});
    Q_ASSERT(element);
    return *xmpp::toStanza(*std::move(element));
}

inline xmpp::Stanza presenceWith(const QByteArray &attributes, const QByteArray &payload)
{
    return stanza("<presence xmlns='jabber:server' from='juliet@capulet.example/balcony' "
                  "to='romeo@montague.example' "
                  + attributes + ">" + payload + "</presence>");
}

inline events::PresenceDocument documentWith(const events::Tuple &tuple,
                                             events::Activities person = {})
{
    events::PresenceDocument document{.entity = entity, .tuples = {tuple}};
    if (!person.isEmpty())
        document.persons.push_back({.id = "p", .activities = person});
    return document;
}

inline presence::Availability onlyOf(const events::PresenceDocument &document)
{
    const auto all = presence::availabilitiesOf({&document, 1}, true);
    return all.size() == 1 ? all.front() : presence::Availability{.resource = "none or several"};
}

inline QByteArrayList resourcesOf(const std::vector<presence::Availability> &availabilities)
{
    QByteArrayList resources;
    for (const presence::Availability &each : availabilities)
        resources.append(each.resource);
    return resources;
}

} // namespace test
