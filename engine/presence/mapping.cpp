// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/presence/mapping.h"

#include "engine/events/pidf.h"
#include "engine/presence/mapping_table.h"
#include "engine/presence/resource_mapping.h"

#include <QSet>

#include <algorithm>

namespace presence {
namespace {

using events::Activities;
using events::Note;
using events::Person;
using events::PresenceDocument;
using events::Tuple;

constexpr const char *registeredResource = "sip"; // of who has published nothing

// What all persons of a document say together; there is one but in odd documents.
Person personOf(const PresenceDocument &document)
{
    Person person;
    for (const Person &each : document.persons) {
        person.activities.unite(each.activities);
        if (each.idle)
            person.idle = each.idle;
        if (person.notes.empty())
            person.notes = each.notes;
    }
    return person;
}

std::optional<Show> showOf(Activities activities)
{
    std::optional<Show> least;
    for (const ActivityRow &row : activityRows) {
        if (activities.contains(row.activity)
            && (!least || rowOf(row.show).rank > rowOf(*least).rank))
            least = row.show;
    }
    return least;
}

std::optional<Show> showOf(const QByteArray &word)
{
    const auto row = std::ranges::find_if(
        showRows, [&](const ShowRow &each) { return *each.word != '\0' && word == each.word; });
    return row == showRows.end() ? std::nullopt : std::optional(row->show);
}

// The order of precedence: what is said in XMPP's own words, of the person, of the device.
Show showOf(const Tuple &tuple, const Person &person)
{
    if (!tuple.open)
        return Show::Offline;
    if (const auto show = showOf(tuple.show))
        return *show;
    if (const auto show = showOf(person.activities))
        return *show;
    if (const auto show = showOf(tuple.activities))
        return *show;
    return tuple.idle || person.idle ? Show::Away : Show::Available;
}

Availability
availabilityOf(const Tuple &tuple, const Person &person, const std::vector<Note> &others)
{
    const Show show = showOf(tuple, person);
    Availability availability{
        .resource = resourceOf(tuple.id), .show = show, .priority = priorityOf(tuple.priority)};
    availability.notes = !tuple.notes.empty() ? tuple.notes
        : !person.notes.empty()               ? person.notes
                                              : others;
    const auto &idle = tuple.idle ? tuple.idle : person.idle;
    if (idle && tuple.open)
        availability.idleSince = idle->since;
    return availability;
}

Tuple tupleOf(const Availability &availability, const QByteArray &entity)
{
    const ShowRow &row = rowOf(availability.show);
    Tuple tuple{.id = tupleIdOf(availability.resource),
                .open = row.open,
                .show = row.word,
                .priority = contactPriorityOf(availability.priority),
                .contact = entity,
                .notes = availability.notes};
    if (row.activity)
        tuple.activities.insert(*row.activity);
    if (availability.idleSince.isValid())
        tuple.idle = events::Idle{availability.idleSince};
    return tuple;
}

// Two devices may have published the same ID.
void makeUnique(QByteArray &resource, QSet<QByteArray> &taken)
{
    const QByteArray wanted = resource;
    for (int i = 2; taken.contains(resource); ++i)
        resource = wanted + '-' + QByteArray::number(i);
    taken.insert(resource);
}

} // namespace

PresenceDocument documentOf(const QByteArray &entity, std::span<const Availability> availabilities)
{
    std::vector<Availability> sorted(availabilities.begin(), availabilities.end());
    if (sorted.empty())
        sorted.push_back({.resource = {}, .show = Show::Offline});
    sortByAvailability(sorted);
    if (std::cmp_greater(sorted.size(), events::maxTuples))
        sorted.resize(events::maxTuples);

    PresenceDocument document{.entity = entity};
    for (const Availability &each : sorted)
        document.tuples.push_back(tupleOf(each, entity));
    const Tuple &best = document.tuples.front();
    if (!best.activities.isEmpty() || best.idle)
        document.persons.push_back(
            {.id = "person", .activities = best.activities, .notes = {}, .idle = best.idle});
    return document;
}

std::vector<Availability> availabilitiesOf(std::span<const PresenceDocument> documents,
                                           bool registered)
{
    if (!registered)
        return {};
    if (documents.empty())
        return {{.resource = registeredResource}};
    std::vector<Availability> all;
    for (const PresenceDocument &document : documents) {
        const Person person = personOf(document);
        for (const Tuple &tuple : document.tuples)
            all.push_back(availabilityOf(tuple, person, document.notes));
    }
    sortByAvailability(all);
    if (std::cmp_greater(all.size(), events::maxTuples))
        all.resize(events::maxTuples);
    QSet<QByteArray> taken;
    for (Availability &each : all)
        makeUnique(each.resource, taken);
    return all;
}

} // namespace presence
