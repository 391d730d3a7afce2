// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/private/exported_json.h"

#include "engine/site/private/exported_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace site {
namespace {

using Form = ExportedValue::Form;
using Reason = LyncFileError::Reason;

// A list that PowerShell had wrapped.
std::optional<QJsonArray> wrappedList(const QJsonObject &object)
{
    if (object.size() == 2 && object.contains(u"Count"_s) && object.value(u"value"_s).isArray())
        return object.value(u"value"_s).toArray();
    return std::nullopt;
}

ExportedValue valueOf(const QJsonValue &json);

ExportedValue listValue(const QJsonArray &array)
{
    ExportedValue all{.form = Form::List};
    for (const QJsonValue &element : array) {
        const ExportedValue one = valueOf(element);
        if (one.form == Form::Lost || one.form == Form::List)
            return {.form = Form::Lost};
        if (one.form != Form::Nothing)
            all.list.append(one.text);
    }
    return all;
}

ExportedValue objectValue(const QJsonObject &object)
{
    if (const auto list = wrappedList(object))
        return listValue(*list);
    // An assigned policy; an enumeration that came over a remote session; a span of time.
    for (const QString &name : {u"FriendlyName"_s, u"Name"_s, u"Value"_s, u"value"_s}) {
        if (object.value(name).isString())
            return {.form = Form::Text, .text = object.value(name).toString()};
    }
    if (object.value(u"TotalSeconds"_s).isDouble())
        return {.form = Form::Number,
                .text = object.value(u"TotalSeconds"_s).toVariant().toString()};
    return {.form = Form::Lost};
}

ExportedValue valueOf(const QJsonValue &json)
{
    switch (json.type()) {
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        return {};
    case QJsonValue::Bool:
        return {.form = Form::Flag, .text = json.toBool() ? u"true"_s : u"false"_s};
    case QJsonValue::Double:
        return {.form = Form::Number, .text = json.toVariant().toString()};
    case QJsonValue::String:
        return {.form = Form::Text, .text = json.toString()};
    case QJsonValue::Array:
        return listValue(json.toArray());
    case QJsonValue::Object:
        return objectValue(json.toObject());
    }
    Q_UNREACHABLE();
}

std::expected<ExportedObject, LyncFileError> objectOf(const QJsonValue &json)
{
    if (!json.isObject())
        return std::unexpected(
            LyncFileError{.reason = Reason::UnknownFormat, .evidence = u"no object"_s});
    const QJsonObject members = json.toObject();
    if (members.size() > maxExportedProperties)
        return std::unexpected(
            LyncFileError{.reason = Reason::TooMany, .evidence = u"values of one object"_s});
    ExportedObject object;
    for (auto member = members.begin(); member != members.end(); ++member)
        object.add(member.key(), valueOf(member.value()));
    return object;
}

int lineOf(const QByteArray &utf8, qsizetype offset)
{
    return int(QByteArrayView(utf8)
                   .first(std::clamp<qsizetype>(offset, 0, utf8.size()))
                   .count('\n'))
        + 1;
}

QJsonArray elementsOf(const QJsonDocument &document)
{
    if (document.isArray())
        return document.array();
    if (const auto list = wrappedList(document.object()))
        return *list;
    return {document.object()};
}

} // namespace

std::expected<QList<ExportedObject>, LyncFileError> readExportedJson(const QByteArray &utf8)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(utf8, &error);
    if (error.error != QJsonParseError::NoError) {
        const bool isTooDeep = error.error == QJsonParseError::DeepNesting;
        return std::unexpected(
            LyncFileError{.reason = isTooDeep ? Reason::TooDeep : Reason::Damaged,
                          .line = lineOf(utf8, error.offset),
                          .evidence = error.errorString()});
    }
    const QJsonArray elements = elementsOf(document);
    if (elements.size() > maxExportedObjects)
        return std::unexpected(LyncFileError{.reason = Reason::TooMany, .evidence = u"objects"_s});
    QList<ExportedObject> objects;
    for (const QJsonValue &element : elements) {
        const auto object = objectOf(element);
        if (!object)
            return std::unexpected(object.error());
        objects.append(*object);
    }
    return objects;
}

} // namespace site
