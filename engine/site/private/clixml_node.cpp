// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/private/clixml_node.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace site {
namespace {

using Form = ExportedValue::Form;

constexpr qsizetype escapeCharacters = 7; // _xHHHH_

bool isOneOf(const QByteArray &tag, std::initializer_list<QByteArrayView> tags)
{
    return std::ranges::find(tags, QByteArrayView(tag)) != tags.end();
}

bool isNumber(const QByteArray &tag)
{
    return isOneOf(tag, {"By", "SB", "U16", "I16", "U32", "I32", "U64", "I64", "Sg", "Db", "D"});
}

bool isList(const QByteArray &tag)
{
    return isOneOf(tag, {"LST", "IE", "QUE", "STK"});
}

const ClixmlNode *childOf(const ClixmlNode &node, QByteArrayView tag)
{
    const auto found = std::ranges::find(node.children, tag, &ClixmlNode::tag);
    return found == node.children.end() ? nullptr : &*found;
}

bool isEscape(QStringView text)
{
    return text.size() >= escapeCharacters && text.startsWith(u"_x")
        && text.at(escapeCharacters - 1) == u'_'
        && std::ranges::all_of(text.sliced(2, 4), [](QChar c) {
               return (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'F')
                   || (c >= u'a' && c <= u'f');
           });
}

// What an object calls itself where it has no text: an identity or an assigned policy.
ExportedValue namedBy(const ExportedObject &object)
{
    for (const QStringView name : {u"FriendlyName", u"Name", u"Value"}) {
        const ExportedValue *value = object.find(name);
        if (value != nullptr && value->form == Form::Text)
            return *value;
    }
    return {.form = Form::Lost};
}

} // namespace

QString unescapeClixml(const QString &text)
{
    if (!text.contains(u"_x"))
        return text;
    QString plain;
    plain.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QStringView here = QStringView(text).sliced(i);
        if (isEscape(here)) {
            plain.append(QChar(here.sliced(2, 4).toUShort(nullptr, 16)));
            i += escapeCharacters - 1;
        } else {
            plain.append(text.at(i));
        }
    }
    return plain;
}

void ClixmlObjects::take(const ClixmlNode &node)
{
    if (node.tag == "Ref") {
        if (m_byId.contains(node.refId))
            m_objects.append(m_byId.value(node.refId));
        return;
    }
    if (node.tag != "Obj")
        return;
    for (const ClixmlNode &child : node.children) {
        if (isList(child.tag)) {
            for (const ClixmlNode &element : child.children)
                take(element);
            return;
        }
    }
    const ExportedObject taken = object(node);
    m_byId.insert(node.refId, taken);
    m_objects.append(taken);
}

ExportedObject ClixmlObjects::object(const ClixmlNode &node)
{
    ExportedObject object;
    for (const ClixmlNode &child : node.children) {
        if (child.tag == "TN") {
            for (const ClixmlNode &type : child.children)
                object.types.append(unescapeClixml(type.text));
            m_types.insert(child.refId, object.types);
        } else if (child.tag == "TNRef") {
            object.types = m_types.value(child.refId);
        } else if (isOneOf(child.tag, {"Props", "MS"})) {
            addProperties(child, object);
        }
    }
    return object;
}

void ClixmlObjects::addProperties(const ClixmlNode &members, ExportedObject &object)
{
    for (const ClixmlNode &member : members.children) {
        if (!member.name.isEmpty())
            object.add(unescapeClixml(member.name), value(member));
    }
}

ExportedValue ClixmlObjects::value(const ClixmlNode &node)
{
    if (node.tag == "Nil")
        return {};
    if (node.tag == "B")
        return {.form = Form::Flag, .text = node.text};
    if (isNumber(node.tag))
        return {.form = Form::Number, .text = node.text};
    if (isOneOf(node.tag, {"S", "C", "DT", "TS", "G", "URI", "Version", "XD", "SBK"}))
        return {.form = Form::Text, .text = unescapeClixml(node.text)};
    if (node.tag == "Ref")
        return m_values.value(node.refId, {.form = Form::Lost});
    if (node.tag != "Obj")
        return {.form = Form::Lost}; // bytes, progress, a secure string
    const ExportedValue made = complexValue(node);
    m_values.insert(node.refId, made);
    return made;
}

ExportedValue ClixmlObjects::complexValue(const ClixmlNode &node)
{
    const ExportedObject inner = object(node); // its types may be referred to
    for (const ClixmlNode &child : node.children) {
        if (isList(child.tag))
            return listValue(child);
    }
    const ClixmlNode *text = childOf(node, "ToString");
    const ExportedValue named = namedBy(inner);
    if (named.form == Form::Text || text == nullptr)
        return named;
    return {.form = Form::Text, .text = unescapeClixml(text->text)};
}

ExportedValue ClixmlObjects::listValue(const ClixmlNode &list)
{
    ExportedValue all{.form = Form::List};
    for (const ClixmlNode &element : list.children) {
        const ExportedValue one = value(element);
        if (one.form == Form::Lost || one.form == Form::List)
            return {.form = Form::Lost};
        if (one.form != Form::Nothing)
            all.list.append(one.text);
    }
    return all;
}

} // namespace site
