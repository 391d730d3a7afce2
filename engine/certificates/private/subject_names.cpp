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

void appendNamed(QStringList &list, const QString &name)
{
    if (!name.isEmpty())
        list.append(name);
}

void appendOtherName(SubjectNames &names, const OTHERNAME &other)
{
    const int type = OBJ_obj2nid(other.type_id);
    if (type == NID_SRVName && other.value->type == V_ASN1_IA5STRING)
        appendNamed(names.srv, visibleAscii(other.value->value.ia5string));
    if (type == NID_XmppAddr && other.value->type == V_ASN1_UTF8STRING)
        appendNamed(names.xmpp, cleanUtf8(bytesOf(other.value->value.utf8string)));
}

} // namespace

SubjectNames subjectNames(const GENERAL_NAMES &names)
{
    SubjectNames found;
    for (int i = 0; i < sk_GENERAL_NAME_num(&names); ++i) {
        const GENERAL_NAME *name = sk_GENERAL_NAME_value(&names, i);
        switch (name->type) {
        case GEN_DNS:
            appendNamed(found.dns, visibleAscii(name->d.dNSName));
            break;
        case GEN_URI:
            appendNamed(found.uri, visibleAscii(name->d.uniformResourceIdentifier));
            break;
        case GEN_IPADD:
            appendNamed(found.ip, addressText(name->d.iPAddress));
            break;
        case GEN_OTHERNAME:
            appendOtherName(found, *name->d.otherName);
            break;
        default: // e-mail, directory names and the like name nobody we talk to
            break;
        }
    }
    return found;
}

QString commonNameOf(const X509_NAME *name)
{
    int last = -1;
    for (int i = -1; (i = X509_NAME_get_index_by_NID(name, NID_commonName, i)) >= 0;)
        last = i;
    if (last < 0)
        return {};
    const ASN1_STRING *value = X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, last));
    unsigned char *utf8 = nullptr;
    const int size = ASN1_STRING_to_UTF8(&utf8, value);
    if (size < 0)
        return {};
    const QByteArray bytes(reinterpret_cast<const char *>(utf8), size);
    OPENSSL_free(utf8);
    return cleanUtf8(bytes);
}

QString displayOf(const X509_NAME *name)
{
    const BioPtr bio(BIO_new(BIO_s_mem()));
    X509_NAME_print_ex(bio.get(), name, 0, XN_FLAG_RFC2253 & ~ASN1_STRFLGS_ESC_MSB);
    return QString::fromUtf8(contentOf(bio.get()));
}

} // namespace certificates
