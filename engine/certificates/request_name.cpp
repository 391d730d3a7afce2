// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/certificates/request_name.h"

#include <QHostAddress>

#include <array>

namespace certificates {
namespace {

using Kind = RequestName::Kind;

struct Prefix {
    Kind kind;
    QStringView text;
};
constexpr std::array prefixes = {
    Prefix{Kind::Srv, u"srv:"}, Prefix{Kind::XmppAddress, u"xmpp:"}, Prefix{Kind::Uri, u"uri:"}};

} // namespace

RequestName requestName(const QString &text)
{
    const QString trimmed = text.trimmed();
    for (const Prefix &prefix : prefixes) {
        if (trimmed.startsWith(prefix.text, Qt::CaseInsensitive))
            return {.kind = prefix.kind, .value = trimmed.mid(prefix.text.size()).trimmed()};
    }
    if (trimmed.startsWith(u"sip:", Qt::CaseInsensitive)
        || trimmed.startsWith(u"sips:", Qt::CaseInsensitive))
        return {.kind = Kind::Uri, .value = trimmed};
    const bool isAddress = !QHostAddress(trimmed).isNull();
    return {.kind = isAddress ? Kind::Address : Kind::Dns, .value = trimmed};
}

QString text(const RequestName &name)
{
    for (const Prefix &prefix : prefixes) {
        if (prefix.kind == name.kind)
            return prefix.text.toString() + name.value;
    }
    return name.value;
}

bool isForPrivateCa(RequestName::Kind kind)
{
    return kind != Kind::Dns && kind != Kind::Address;
}

void add(RequestDraft &draft, const RequestName &name)
{
    switch (name.kind) {
    case Kind::Dns:
        draft.dnsNames.append(name.value);
        return;
    case Kind::Address:
        draft.ipAddresses.append(name.value);
        return;
    case Kind::Srv:
        draft.srvNames.append(name.value);
        return;
    case Kind::XmppAddress:
        draft.xmppAddresses.append(name.value);
        return;
    case Kind::Uri:
        draft.uris.append(name.value);
        return;
    }
}

} // namespace certificates
