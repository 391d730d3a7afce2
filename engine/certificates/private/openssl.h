// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/certificates/certificate_error.h"

#include <QByteArray>

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/x509.h>
#include <openssl/x509_vfy.h>
#include <openssl/x509v3.h>

#include <memory>

// OpenSSL's objects as owned pointers, and its error queue as our error. Private to this library.
namespace certificates {

template<auto Function>
struct FreedBy {
    void operator()(auto *object) const { Function(object); }
};

struct FreedStack {
    void operator()(STACK_OF(X509) * stack) const { sk_X509_pop_free(stack, X509_free); }
    void operator()(STACK_OF(X509_EXTENSION) * stack) const
    {
        sk_X509_EXTENSION_pop_free(stack, X509_EXTENSION_free);
    }
};

using BioPtr = std::unique_ptr<BIO, FreedBy<BIO_free>>;
using KeyPtr = std::unique_ptr<EVP_PKEY, FreedBy<EVP_PKEY_free>>;
using X509Ptr = std::unique_ptr<X509, FreedBy<X509_free>>;
using X509StackPtr = std::unique_ptr<STACK_OF(X509), FreedStack>;
using X509StorePtr = std::unique_ptr<X509_STORE, FreedBy<X509_STORE_free>>;
using X509StoreContextPtr = std::unique_ptr<X509_STORE_CTX, FreedBy<X509_STORE_CTX_free>>;
using X509RequestPtr = std::unique_ptr<X509_REQ, FreedBy<X509_REQ_free>>;
using ExtensionPtr = std::unique_ptr<X509_EXTENSION, FreedBy<X509_EXTENSION_free>>;
using ExtensionStackPtr = std::unique_ptr<STACK_OF(X509_EXTENSION), FreedStack>;
using GeneralNamesPtr = std::unique_ptr<GENERAL_NAMES, FreedBy<GENERAL_NAMES_free>>;
using ExtendedKeyUsagePtr = std::unique_ptr<EXTENDED_KEY_USAGE, FreedBy<EXTENDED_KEY_USAGE_free>>;
using BitStringPtr = std::unique_ptr<ASN1_BIT_STRING, FreedBy<ASN1_BIT_STRING_free>>;
using OctetStringPtr = std::unique_ptr<ASN1_OCTET_STRING, FreedBy<ASN1_OCTET_STRING_free>>;
using GeneralNamePtr = std::unique_ptr<GENERAL_NAME, FreedBy<GENERAL_NAME_free>>;
using Asn1TypePtr = std::unique_ptr<ASN1_TYPE, FreedBy<ASN1_TYPE_free>>;
using Asn1StringPtr = std::unique_ptr<ASN1_STRING, FreedBy<ASN1_STRING_free>>;
using ObjectPtr = std::unique_ptr<ASN1_OBJECT, FreedBy<ASN1_OBJECT_free>>;

// Takes what is in this thread's error queue and leaves it empty, as TLS needs it.
[[nodiscard]] QString takeOpenSslErrors();

// An error whose evidence is what was being done and what OpenSSL says to it.
[[nodiscard]] CertificateError opensslError(CertificateError::Reason reason, const QString &doing);

// A memory BIO that reads `bytes`, which must outlive it and be shorter than 2 GiB.
[[nodiscard]] BioPtr readingBio(const QByteArray &bytes);
[[nodiscard]] QByteArray contentOf(BIO *bio);

// One certificate and nothing behind it; null otherwise, with the error queue emptied.
[[nodiscard]] X509Ptr x509FromDer(const QByteArray &der);

// The DER form by one of OpenSSL's i2d functions.
template<typename Object, typename Encoder>
QByteArray derOf(const Object *object, Encoder encode)
{
    unsigned char *bytes = nullptr;
    const int size = encode(object, &bytes);
    if (size < 0)
        return {};
    const std::unique_ptr<unsigned char, decltype([](void *p) { OPENSSL_free(p); })> owned(bytes);
    return {reinterpret_cast<const char *>(bytes), size};
}

} // namespace certificates
