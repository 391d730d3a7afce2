// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/events/pidf.h"
#include "engine/events/pidf_namespaces.h"
#include "engine/events/timestamp.h"
#include "engine/xml/writer.h"

namespace events {
namespace {

void appendNotes(QByteArray &out, QByteArrayView tag, const std::vector<Note> &notes)
{
    for (const Note &note : notes) {
        out.append('<').append(tag);
        xml::appendAttribute(out, "xml:lang", note.lang);
        out.append('>');
        xml::appendEscaped(out, note.text);
        out.append("</").append(tag).append('>');
    }
}

void appendIdle(QByteArray &out, const std::optional<Idle> &idle)
{
    if (!idle)
        return;
    out.append("<rpid:user-input");
    if (idle->since.isValid())
        xml::appendAttribute(out, "last-input", writeTimestamp(idle->since));
    out.append(">idle</rpid:user-input>");
}

template<typename Write>
void forEach(Activities activities, Write write)
{
    for (int i = 0; i < activityCount; ++i) {
        if (activities.contains(Activity(i)))
            write(name(Activity(i)));
    }
}

// The form Lync and its clients know. RPID has activities for persons alone, and a watcher that
// searches the text for them must not find those of one device among several.
void appendStatus(QByteArray &out, const Tuple &tuple)
{
    out.append("<status><basic>").append(tuple.open ? "open" : "closed").append("</basic>");
    if (!tuple.show.isEmpty()) {
        out.append("<show xmlns='").append(ns::jabberClient).append("'>");
        xml::appendEscaped(out, tuple.show);
        out.append("</show>");
    }
    if (!tuple.activities.isEmpty()) {
        out.append("<ep:activities xmlns:ep='").append(ns::rpidStatus).append("'>");
        forEach(tuple.activities, [&out](const QByteArray &word) {
            out.append("<ep:activity>").append(word).append("</ep:activity>");
        });
        out.append("</ep:activities>");
    }
    out.append("</status>");
}

QByteArray decimal(int thousandths)
{
    if (thousandths >= 1000)
        return "1";
    QByteArray digits = QByteArray::number(thousandths).rightJustified(3, '0');
    while (digits.size() > 1 && digits.endsWith('0'))
        digits.chop(1);
    return "0." + digits;
}

// The order of the schema (RFC 3863 §4.4): status, extensions, contact, notes, timestamp.
void appendTuple(QByteArray &out, const Tuple &tuple)
{
    out.append("<tuple");
    xml::appendAttribute(out, "id", tuple.id);
    out.append('>');
    appendStatus(out, tuple);
    appendIdle(out, tuple.idle);
    if (!tuple.contact.isEmpty()) {
        out.append("<contact");
        if (tuple.priority >= 0)
            xml::appendAttribute(out, "priority", decimal(tuple.priority));
        out.append('>');
        xml::appendEscaped(out, tuple.contact);
        out.append("</contact>");
    }
    appendNotes(out, "note", tuple.notes);
    if (tuple.timestamp.isValid())
        out.append("<timestamp>").append(writeTimestamp(tuple.timestamp)).append("</timestamp>");
    out.append("</tuple>");
}

void appendPerson(QByteArray &out, const Person &person)
{
    out.append("<dm:person");
    xml::appendAttribute(out, "id", person.id);
    out.append('>');
    if (!person.activities.isEmpty()) {
        out.append("<rpid:activities>");
        forEach(person.activities,
                [&out](const QByteArray &word) { out.append("<rpid:" + word + "/>"); });
        out.append("</rpid:activities>");
    }
    appendIdle(out, person.idle);
    appendNotes(out, "dm:note", person.notes);
    out.append("</dm:person>");
}

} // namespace

QByteArray writePidf(const PresenceDocument &document)
{
    QByteArray out;
    out.reserve(1024);
    out.append("<?xml version='1.0' encoding='UTF-8'?><presence");
    xml::appendAttribute(out, "xmlns", ns::pidf);
    xml::appendAttribute(out, "xmlns:dm", ns::dataModel);
    xml::appendAttribute(out, "xmlns:rpid", ns::rpid);
    xml::appendAttribute(out, "entity", document.entity);
    out.append('>');
    for (const Tuple &tuple : document.tuples)
        appendTuple(out, tuple);
    appendNotes(out, "note", document.notes);
    for (const Person &person : document.persons)
        appendPerson(out, person);
    return out.append("</presence>");
}

} // namespace events
