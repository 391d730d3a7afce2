// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/events/pidf.h"

#include "engine/events/pidf_namespaces.h"
#include "engine/events/timestamp.h"
#include "engine/xml/reader.h"

#include <algorithm>
#include <utility>

namespace events {
namespace {

using Reason = PidfFault::Reason;
using xml::Element;

constexpr xml::Limits limits{
    .maxElementBytes = maxPidfBytes, .maxDepth = 12, .maxAttributes = 32, .maxElements = 2000};

QByteArray languageOf(const Element &element, const QByteArray &inherited)
{
    const xml::Attribute *lang = element.findAttribute("lang", xml::xmlNamespace);
    return lang ? lang->value : inherited;
}

void readNote(const Element &element, const QByteArray &language, std::vector<Note> &notes)
{
    addNote(notes, element.text, languageOf(element, language));
}

void readUserInput(const Element &element, std::optional<Idle> &idle)
{
    if (element.text.trimmed() == "idle")
        idle = Idle{readTimestamp(element.attribute("last-input"))};
    else
        idle.reset();
}

// RPID has an element for each, Lync has <activity> with a word.
void readActivities(const Element &element, Activities &activities)
{
    for (const Element &child : element.children) {
        const QByteArray word = child.name == "activity" ? child.text.trimmed() : child.name;
        if (const auto activity = activityOf(word))
            activities.insert(*activity);
    }
}

void readStatus(const Element &element, Tuple &tuple)
{
    for (const Element &child : element.children) {
        if (child.is("basic", ns::pidf))
            tuple.open = child.text.trimmed().compare("open", Qt::CaseInsensitive) == 0;
        else if (child.is("show", ns::jabberClient))
            tuple.show = child.text.trimmed();
        else if (child.name == "activities")
            readActivities(child, tuple.activities);
    }
}

// Thousandths; -1 for what is no qvalue between 0 and 1.
int readPriority(const QByteArray &text)
{
    const qsizetype dot = text.indexOf('.');
    const QByteArray whole = dot < 0 ? text : text.first(dot);
    const QByteArray fraction = dot < 0 ? QByteArray() : text.sliced(dot + 1);
    const bool isDigits =
        std::ranges::all_of(fraction, [](char c) { return c >= '0' && c <= '9'; });
    if ((whole != "0" && whole != "1") || fraction.size() > 3 || !isDigits)
        return -1;
    const int thousandths = whole.toInt() * 1000 + fraction.leftJustified(3, '0').toInt();
    return thousandths <= 1000 ? thousandths : -1;
}

Tuple readTuple(const Element &element, const QByteArray &inherited)
{
    const QByteArray language = languageOf(element, inherited);
    Tuple tuple{.id = element.attribute("id")};
    for (const Element &child : element.children) {
        if (child.is("status", ns::pidf)) {
            readStatus(child, tuple);
        } else if (child.is("contact", ns::pidf)) {
            tuple.contact = child.text.trimmed();
            tuple.priority = readPriority(child.attribute("priority"));
        } else if (child.is("note", ns::pidf)) {
            readNote(child, language, tuple.notes);
        } else if (child.is("timestamp", ns::pidf)) {
            tuple.timestamp = readTimestamp(child.text);
        } else if (child.name == "activities") {
            readActivities(child, tuple.activities);
        } else if (child.is("user-input", ns::rpid)) {
            readUserInput(child, tuple.idle);
        }
    }
    return tuple;
}

Person readPerson(const Element &element, const QByteArray &inherited)
{
    const QByteArray language = languageOf(element, inherited);
    Person person{.id = element.attribute("id")};
    for (const Element &child : element.children) {
        if (child.name == "activities") {
            readActivities(child, person.activities);
            for (const Element &note : child.children) {
                if (note.is("note", ns::rpid))
                    readNote(note, languageOf(child, language), person.notes);
            }
        } else if (child.is("user-input", ns::rpid)) {
            readUserInput(child, person.idle);
        } else if (child.is("note", ns::dataModel)) {
            readNote(child, language, person.notes);
        }
    }
    return person;
}

std::unexpected<PidfFault> refuse(Reason reason, QString evidence = {})
{
    return std::unexpected(PidfFault{reason, std::move(evidence)});
}

} // namespace

std::expected<PresenceDocument, PidfFault> readPidf(const QByteArray &bytes,
                                                    const QByteArray &language)
{
    const auto root = xml::readDocument(bytes, limits);
    if (!root)
        return refuse(Reason::NotXml, root.error().evidence);
    if (!root->is("presence", ns::pidf))
        return refuse(Reason::NotPidf, QString::fromUtf8(root->ns + ' ' + root->name));
    PresenceDocument document{.entity = root->attribute("entity").trimmed()};
    if (document.entity.isEmpty())
        return refuse(Reason::NoEntity);

    const QByteArray inherited = languageOf(*root, language);
    for (const Element &child : root->children) {
        if (child.is("tuple", ns::pidf))
            document.tuples.push_back(readTuple(child, inherited));
        else if (child.is("note", ns::pidf))
            readNote(child, inherited, document.notes);
        else if (child.is("person", ns::dataModel))
            document.persons.push_back(readPerson(child, inherited));
    }
    if (std::cmp_greater(document.tuples.size(), maxTuples)
        || std::cmp_greater(document.persons.size(), maxTuples))
        return refuse(Reason::TooManyParts);
    return document;
}

} // namespace events
