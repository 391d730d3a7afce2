// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/events/timestamp.h"
#include "engine/presence/mapping.h"
#include "engine/presence/mapping_table.h"
#include "engine/xmpp/namespaces.h"

#include <algorithm>

namespace presence {
namespace {

using xmpp::Element;
using xmpp::Stanza;

constexpr const char *idleNs = "urn:xmpp:idle:1"; // XEP-0319

Element element(const char *name, const char *ns, QByteArray text = {})
{
    return {.name = name, .ns = ns, .attributes = {}, .text = std::move(text), .children = {}};
}

xmpp::Jid withResource(const xmpp::Jid &jid, const QByteArray &resource)
{
    auto full = xmpp::Jid::fromParts(jid.local(), jid.domain(), resource);
    return full ? *std::move(full) : jid.bare();
}

// `lang`: of the stanza.
Element statusOf(const events::Note &note, const QByteArray &lang)
{
    Element status = element("status", xmpp::ns::server, note.text);
    if (note.lang != lang)
        status.attributes.push_back({.name = "lang", .value = note.lang, .ns = xmpp::ns::xml});
    return status;
}

Show showOf(const Stanza &stanza)
{
    if (stanza.type == "unavailable")
        return Show::Offline;
    const Element *show = stanza.child("show", xmpp::ns::server);
    const QByteArray word = show ? show->text.trimmed() : QByteArray();
    // A word of no row means nothing (RFC 6121 §4.7.2.1).
    const auto row = std::ranges::find_if(
        showRows, [&](const ShowRow &each) { return each.open && word == each.word; });
    return row == showRows.end() ? Show::Available : row->show;
}

int priorityOf(const Stanza &stanza)
{
    constexpr int lowest = -128;
    constexpr int highest = 127;
    const Element *priority = stanza.child("priority", xmpp::ns::server);
    const int value = priority ? priority->text.trimmed().toInt() : 0;
    return value >= lowest && value <= highest ? value : 0;
}

} // namespace

Stanza presenceStanza(const Availability &availability,
                      const xmpp::Jid &from,
                      const xmpp::Jid &to,
                      bool withNotes)
{
    const ShowRow &row = rowOf(availability.show);
    Stanza stanza{Stanza::Kind::Presence, withResource(from, availability.resource), to};
    stanza.type = row.type;
    if (*row.word != '\0')
        stanza.payload.push_back(element("show", xmpp::ns::server, row.word));
    if (withNotes) {
        stanza.lang = events::commonLanguage(availability.notes);
        for (const events::Note &note : availability.notes)
            stanza.payload.push_back(statusOf(note, stanza.lang));
    }
    if (!row.open)
        return stanza;
    if (availability.priority != 0)
        stanza.payload.push_back(
            element("priority", xmpp::ns::server, QByteArray::number(availability.priority)));
    if (availability.idleSince.isValid()) {
        Element idle = element("idle", idleNs);
        idle.attributes.push_back(
            {.name = "since", .value = events::writeTimestamp(availability.idleSince), .ns = {}});
        stanza.payload.push_back(std::move(idle));
    }
    return stanza;
}

Availability fromStanza(const Stanza &stanza)
{
    Availability availability{.resource = stanza.from.resource(), .show = showOf(stanza)};
    for (const Element &each : stanza.payload) {
        if (!each.is("status", xmpp::ns::server))
            continue;
        const auto *lang = each.findAttribute("lang", xmpp::ns::xml);
        events::addNote(availability.notes, each.text, lang ? lang->value : stanza.lang);
    }
    if (availability.show == Show::Offline)
        return availability;
    availability.priority = priorityOf(stanza);
    if (const Element *idle = stanza.child("idle", idleNs))
        availability.idleSince = events::readTimestamp(idle->attribute("since"));
    return availability;
}

} // namespace presence
