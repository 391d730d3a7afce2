// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/certificates/private/subject_names.h"

#include <QHostAddress>
#include <QStringDecoder>
#include <QtEndian>

#include <openssl/asn1.h>
#include <openssl/objects.h>

#include <algorithm>

namespace certificates {
namespace {

QByteArray bytesOf(const ASN1_STRING *string)
{
    return {reinterpret_cast<const char *>(ASN1_STRING_get0_data(string)),
            ASN1_STRING_length(string)};
}

// "good.example\0.evil.example" must not become "good.example" on its way through C strings; no
// name that we match contains anything but visible ASCII.
QString visibleAscii(const ASN1_STRING *string)
{
    const QByteArray bytes = bytesOf(string);
    const bool visible = std::ranges::all_of(bytes, [](char c) { return c > ' ' && c < '\x7f'; });
    return visible ? QString::fromLatin1(bytes) : QString();
}

QString cleanUtf8(const QByteArray &bytes)
{
    QStringDecoder decode(QStringDecoder::Utf8);
    QString text = decode(bytes);
    const bool clean = !decode.hasError()
        && std::ranges::none_of(text, [](QChar c) { return c.category() == QChar::Other_Control; });
    return clean ? text : QString();
}

QString addressText(const ASN1_OCTET_STRING *octets)
{
    const QByteArray bytes = bytesOf(octets);
    if (bytes.size() == 4)
        return QHostAddress(qFromBigEndian<quint32>(bytes.constData())).toString();
    if (bytes.size() == 16)
        return QHostAddress(reinterpret_cast<const quint8 *>(bytes.constData())).toString();
    return {};
}

// A name that nobody is known by, for people: "email:a@example.com", "DNS:good%00.evil".
QString otherText(const GENERAL_NAME *name)
{
    const auto escaped = [](QLatin1StringView kind, const ASN1_STRING *value) {
        return kind + QString::fromLatin1(bytesOf(value).toPercentEncoding("@:/;=?*_ "));
    };
    switch (name->type) {
    case GEN_DNS:
        return escaped(QLatin1StringView("DNS:"), name->d.dNSName);
    case GEN_URI:
        return escaped(QLatin1StringView("URI:"), name->d.uniformResourceIdentifier);
    case GEN_EMAIL:
        return escaped(QLatin1StringView("email:"), name->d.rfc822Name);
    case GEN_IPADD:
        return QStringLiteral("IP:") + QString::fromLatin1(bytesOf(name->d.iPAddress).toHex());
    default: {
        const BioPtr bio(BIO_new(BIO_s_mem()));
        GENERAL_NAME_print(bio.get(), const_cast<GENERAL_NAME *>(name));
        return QString::fromUtf8(contentOf(bio.get())).simplified();
    }
    }
}

QString srvName(const OTHERNAME &other)
{
    return OBJ_obj2nid(other.type_id) == NID_SRVName && other.value->type == V_ASN1_IA5STRING
        ? visibleAscii(other.value->value.ia5string)
        : QString();
}

QString xmppAddress(const OTHERNAME &other)
{
    return OBJ_obj2nid(other.type_id) == NID_XmppAddr && other.value->type == V_ASN1_UTF8STRING
        ? cleanUtf8(bytesOf(other.value->value.utf8string))
        : QString();
}

bool appendNamed(QStringList &list, const QString &name)
{
    if (!name.isEmpty())
        list.append(name);
    return !name.isEmpty();
}

// Whether it is of a kind that names one of us, and clean.
bool appendName(SubjectNames &names, const GENERAL_NAME *name)
{
    switch (name->type) {
    case GEN_DNS:
        return appendNamed(names.dns, visibleAscii(name->d.dNSName));
    case GEN_URI:
        return appendNamed(names.uri, visibleAscii(name->d.uniformResourceIdentifier));
    case GEN_IPADD:
        return appendNamed(names.ip, addressText(name->d.iPAddress));
    case GEN_OTHERNAME:
        return appendNamed(names.srv, srvName(*name->d.otherName))
            || appendNamed(names.xmpp, xmppAddress(*name->d.otherName));
    default:
        return false;
    }
}

} // namespace

SubjectNames subjectNames(const GENERAL_NAMES &names)
{
    SubjectNames found;
    for (int i = 0; i < sk_GENERAL_NAME_num(&names); ++i) {
        const GENERAL_NAME *name = sk_GENERAL_NAME_value(&names, i);
        if (!appendName(found, name))
            found.other.append(otherText(name));
    }
    return found;
}

QString textOf(const ASN1_STRING *string)
{
    unsigned char *utf8 = nullptr;
    const int size = ASN1_STRING_to_UTF8(&utf8, string);
    if (size < 0)
        return {};
    const QByteArray bytes(reinterpret_cast<const char *>(utf8), size);
    OPENSSL_free(utf8);
    return cleanUtf8(bytes);
}

QString commonNameOf(const X509_NAME *name)
{
    int last = -1;
    for (int i = -1; (i = X509_NAME_get_index_by_NID(name, NID_commonName, i)) >= 0;)
        last = i;
    return last < 0 ? QString() : textOf(X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, last)));
}

QString displayOf(const X509_NAME *name)
{
    const BioPtr bio(BIO_new(BIO_s_mem()));
    X509_NAME_print_ex(bio.get(), name, 0, XN_FLAG_RFC2253 & ~ASN1_STRFLGS_ESC_MSB);
    return QString::fromUtf8(contentOf(bio.get()));
}

} // namespace certificates
