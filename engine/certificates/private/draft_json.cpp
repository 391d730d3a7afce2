// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/certificates/private/draft_json.h"

#include <QJsonArray>

#include <array>

namespace certificates {
namespace {

struct TextField {
    QLatin1StringView key;
    QString RequestDraft::*value;
};
constexpr std::array textFields = {
    TextField{QLatin1StringView("friendlyName"), &RequestDraft::friendlyName},
    TextField{QLatin1StringView("commonName"), &RequestDraft::commonName},
    TextField{QLatin1StringView("organization"), &RequestDraft::organization},
    TextField{QLatin1StringView("organizationalUnit"), &RequestDraft::organizationalUnit},
    TextField{QLatin1StringView("country"), &RequestDraft::country},
    TextField{QLatin1StringView("state"), &RequestDraft::state},
    TextField{QLatin1StringView("locality"), &RequestDraft::locality},
    TextField{QLatin1StringView("template"), &RequestDraft::templateName},
};

struct ListField {
    QLatin1StringView key;
    QStringList RequestDraft::*values;
};
constexpr std::array listFields = {
    ListField{QLatin1StringView("dns"), &RequestDraft::dnsNames},
    ListField{QLatin1StringView("ip"), &RequestDraft::ipAddresses},
    ListField{QLatin1StringView("srv"), &RequestDraft::srvNames},
    ListField{QLatin1StringView("xmpp"), &RequestDraft::xmppAddresses},
    ListField{QLatin1StringView("uri"), &RequestDraft::uris},
};

constexpr QLatin1StringView exportableKey("exportable");
constexpr QLatin1StringView clientEkuKey("clientEku");
constexpr QLatin1StringView privateKey("privateCa");
constexpr QLatin1StringView curveKey("curve"); // of an EC key
constexpr QLatin1StringView bitsKey("bits"); // of an RSA key

QStringList textsOf(const QJsonArray &array)
{
    QStringList texts;
    for (const auto &text : array)
        texts.append(text.toString());
    return texts;
}

} // namespace

QJsonObject toJson(const RequestDraft &draft)
{
    QJsonObject object{
        {exportableKey, draft.exportable},
        {clientEkuKey, draft.clientEku},
        {privateKey, draft.profile == RequestDraft::Profile::Private},
    };
    if (draft.key.algorithm == KeyKind::Algorithm::Ec)
        object.insert(curveKey, draft.key.curve);
    else
        object.insert(bitsKey, draft.key.bits);
    for (const TextField &field : textFields)
        object.insert(field.key, draft.*field.value);
    for (const ListField &field : listFields)
        object.insert(field.key, QJsonArray::fromStringList(draft.*field.values));
    return object;
}

std::optional<RequestDraft> draftFrom(const QJsonObject &object)
{
    if (object.isEmpty())
        return std::nullopt;
    RequestDraft draft;
    draft.exportable = object[exportableKey].toBool();
    draft.clientEku = object[clientEkuKey].toBool();
    draft.profile = object[privateKey].toBool() ? RequestDraft::Profile::Private
                                                : RequestDraft::Profile::Public;
    if (object.contains(curveKey))
        draft.key = {.algorithm = KeyKind::Algorithm::Ec, .curve = object[curveKey].toString()};
    else
        draft.key.bits = object[bitsKey].toInt(draft.key.bits);
    for (const TextField &field : textFields)
        draft.*field.value = object[field.key].toString();
    for (const ListField &field : listFields)
        draft.*field.values = textsOf(object[field.key].toArray());
    return draft;
}

} // namespace certificates
