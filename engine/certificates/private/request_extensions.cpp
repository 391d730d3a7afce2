// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/certificates/private/request_extensions.h"

#include "engine/certificates/private/general_names.h"

#include <openssl/objects.h>

namespace certificates {
namespace {

bool addSubjectAltName(STACK_OF(X509_EXTENSION) * extensions, const SubjectNames &names)
{
    const GeneralNamesPtr general = generalNames(names);
    return general && X509V3_add1_i2d(&extensions, NID_subject_alt_name, general.get(), 0, 0) == 1;
}

bool addKeyUsage(STACK_OF(X509_EXTENSION) * extensions, const EVP_PKEY *key)
{
    const BitStringPtr usage(ASN1_BIT_STRING_new());
    const bool isRsa = EVP_PKEY_get_base_id(key) == EVP_PKEY_RSA;
    return usage && ASN1_BIT_STRING_set_bit(usage.get(), 0, 1) == 1 // digitalSignature
        && (!isRsa || ASN1_BIT_STRING_set_bit(usage.get(), 2, 1) == 1) // keyEncipherment
        && X509V3_add1_i2d(&extensions, NID_key_usage, usage.get(), 1, 0) == 1;
}

bool addExtendedKeyUsage(STACK_OF(X509_EXTENSION) * extensions, bool withClientAuth)
{
    const ExtendedKeyUsagePtr usages(EXTENDED_KEY_USAGE_new());
    return usages && sk_ASN1_OBJECT_push(usages.get(), OBJ_nid2obj(NID_server_auth)) > 0
        && (!withClientAuth || sk_ASN1_OBJECT_push(usages.get(), OBJ_nid2obj(NID_client_auth)) > 0)
        && X509V3_add1_i2d(&extensions, NID_ext_key_usage, usages.get(), 0, 0) == 1;
}

// szOID_ENROLL_CERTTYPE_EXTENSION of [MS-WCCE] §2.2.2.7.7.1: the template's name as BMPString.
bool addTemplateName(STACK_OF(X509_EXTENSION) * extensions, const QString &templateName)
{
    const ObjectPtr type(OBJ_txt2obj("1.3.6.1.4.1.311.20.2", 1));
    const QByteArray utf8 = templateName.toUtf8();
    ASN1_STRING *name = nullptr;
    const int encoded = ASN1_mbstring_copy(&name,
                                           reinterpret_cast<const uchar *>(utf8.constData()),
                                           static_cast<int>(utf8.size()),
                                           MBSTRING_UTF8,
                                           B_ASN1_BMPSTRING);
    if (encoded < 0)
        return false;
    const QByteArray der = derOf(name, i2d_ASN1_BMPSTRING);
    ASN1_STRING_free(name);
    const OctetStringPtr value(ASN1_OCTET_STRING_new());
    if (!value
        || ASN1_OCTET_STRING_set(value.get(),
                                 reinterpret_cast<const uchar *>(der.constData()),
                                 static_cast<int>(der.size()))
            != 1)
        return false;
    const ExtensionPtr extension(X509_EXTENSION_create_by_OBJ(nullptr, type.get(), 0, value.get()));
    return extension && X509v3_add_ext(&extensions, extension.get(), -1) != nullptr;
}

} // namespace

ExtensionStackPtr
requestExtensions(const RequestDraft &draft, const SubjectNames &names, const EVP_PKEY *key)
{
    ExtensionStackPtr extensions(sk_X509_EXTENSION_new_null());
    // Public CAs stopped to certify clients (CA/Browser Forum, 2026) and may refuse who asks.
    const bool withClientAuth = draft.clientEku && draft.profile == RequestDraft::Profile::Private;
    const bool complete = extensions && addSubjectAltName(extensions.get(), names)
        && addKeyUsage(extensions.get(), key)
        && addExtendedKeyUsage(extensions.get(), withClientAuth)
        && (draft.templateName.isEmpty() || addTemplateName(extensions.get(), draft.templateName));
    return complete ? std::move(extensions) : nullptr;
}

} // namespace certificates
