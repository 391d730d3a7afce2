// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/certificates/private/sidecar.h"

#include "engine/certificates/private/draft_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace certificates {
namespace {

constexpr QLatin1StringView friendlyNameKey("friendlyName");
constexpr QLatin1StringView exportableKey("exportable");
constexpr QLatin1StringView templateNameKey("templateName");
constexpr QLatin1StringView createdKey("created");
constexpr QLatin1StringView requestIdKey("request");
constexpr QLatin1StringView keyDescriptionKey("key");
constexpr QLatin1StringView namesKey("names");
constexpr QLatin1StringView fromAcmeKey("acme");
constexpr QLatin1StringView draftKey("asked");

} // namespace

Sidecar readSidecar(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    Sidecar sidecar{
        .friendlyName = object[friendlyNameKey].toString(),
        .exportable = object[exportableKey].toBool(),
        .templateName = object[templateNameKey].toString(),
        .created = QDateTime::fromString(object[createdKey].toString(), Qt::ISODateWithMs),
        .requestId = object[requestIdKey].toString(),
        .keyDescription = object[keyDescriptionKey].toString(),
        .names = {},
        .isFromAcme = object[fromAcmeKey].toBool(),
        .draft = draftFrom(object[draftKey].toObject()),
    };
    for (const auto names = object[namesKey].toArray(); const auto &name : names)
        sidecar.names.append(name.toString());
    return sidecar;
}

QByteArray writeSidecar(const Sidecar &sidecar)
{
    QJsonObject object{
        {friendlyNameKey, sidecar.friendlyName},
        {exportableKey, sidecar.exportable},
        {templateNameKey, sidecar.templateName},
        {createdKey, sidecar.created.toUTC().toString(Qt::ISODateWithMs)},
        {requestIdKey, sidecar.requestId},
        {keyDescriptionKey, sidecar.keyDescription},
        {namesKey, QJsonArray::fromStringList(sidecar.names)},
        {fromAcmeKey, sidecar.isFromAcme},
    };
    if (sidecar.draft)
        object.insert(draftKey, toJson(*sidecar.draft));
    return QJsonDocument(object).toJson();
}

} // namespace certificates
