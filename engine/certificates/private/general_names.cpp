// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/certificates/private/general_names.h"

#include <QHostAddress>
#include <QtEndian>

#include <openssl/objects.h>

#include <algorithm>

namespace certificates {
namespace {

QByteArray octetsOf(const QHostAddress &address)
{
    if (address.protocol() == QAbstractSocket::IPv4Protocol) {
        const quint32 octets = qToBigEndian(address.toIPv4Address());
        return {reinterpret_cast<const char *>(&octets), sizeof octets};
    }
    const Q_IPV6ADDR octets = address.toIPv6Address();
    return {reinterpret_cast<const char *>(octets.c), sizeof octets.c};
}

Asn1StringPtr asn1String(int type, const QByteArray &value)
{
    Asn1StringPtr string(ASN1_STRING_type_new(type));
    const bool isSet = string
        && ASN1_STRING_set(string.get(), value.constData(), static_cast<int>(value.size())) == 1;
    return isSet ? std::move(string) : nullptr;
}

bool append(GENERAL_NAMES *names, GeneralNamePtr name)
{
    GENERAL_NAME *owned = name.release();
    if (owned != nullptr && sk_GENERAL_NAME_push(names, owned) > 0)
        return true; // the stack owns it now
    GENERAL_NAME_free(owned);
    return false;
}

// `kind` is GEN_DNS, GEN_URI or GEN_IPADD: all are ASN.1 strings underneath.
bool appendPlain(GENERAL_NAMES *names, int kind, const QByteArray &value)
{
    Asn1StringPtr string =
        asn1String(kind == GEN_IPADD ? V_ASN1_OCTET_STRING : V_ASN1_IA5STRING, value);
    GeneralNamePtr name(GENERAL_NAME_new());
    if (!string || !name)
        return false;
    GENERAL_NAME_set0_value(name.get(), kind, string.release());
    return append(names, std::move(name));
}

bool appendOther(GENERAL_NAMES *names, int form, int stringType, const QByteArray &value)
{
    Asn1StringPtr string = asn1String(stringType, value);
    Asn1TypePtr content(ASN1_TYPE_new());
    GeneralNamePtr name(GENERAL_NAME_new());
    if (!string || !content || !name)
        return false;
    ASN1_TYPE_set(content.get(), stringType, string.release());
    ASN1_TYPE *owned = content.release();
    if (GENERAL_NAME_set0_othername(name.get(), OBJ_nid2obj(form), owned) == 1)
        return append(names, std::move(name)); // which owns the content now
    ASN1_TYPE_free(owned);
    return false;
}

} // namespace

GeneralNamesPtr generalNames(const SubjectNames &names)
{
    GeneralNamesPtr general(GENERAL_NAMES_new());
    const auto appendDns = [&](const QString &name) {
        return appendPlain(general.get(), GEN_DNS, name.toLatin1());
    };
    const auto appendAddress = [&](const QString &address) {
        return appendPlain(general.get(), GEN_IPADD, octetsOf(QHostAddress(address)));
    };
    const auto appendSrv = [&](const QString &name) {
        return appendOther(general.get(), NID_SRVName, V_ASN1_IA5STRING, name.toLatin1());
    };
    const auto appendXmpp = [&](const QString &address) {
        return appendOther(general.get(), NID_XmppAddr, V_ASN1_UTF8STRING, address.toUtf8());
    };
    const auto appendUri = [&](const QString &uri) {
        return appendPlain(general.get(), GEN_URI, uri.toLatin1());
    };
    const bool complete = general && std::ranges::all_of(names.dns, appendDns)
        && std::ranges::all_of(names.ip, appendAddress) && std::ranges::all_of(names.srv, appendSrv)
        && std::ranges::all_of(names.xmpp, appendXmpp) && std::ranges::all_of(names.uri, appendUri);
    return complete ? std::move(general) : nullptr;
}

} // namespace certificates
