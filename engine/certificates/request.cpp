// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/certificates/request.h"

#include "engine/certificates/private/request_extensions.h"

#include <openssl/objects.h>
#include <openssl/pem.h>

namespace certificates {
namespace {

using Reason = RequestError::Reason;

bool addField(X509_NAME *subject, int type, const QString &value)
{
    const QByteArray utf8 = value.trimmed().toUtf8();
    // OpenSSL takes the string type from its table: PrintableString for the country, else
    // UTF8String.
    return utf8.isEmpty()
        || X509_NAME_add_entry_by_NID(subject,
                                      type,
                                      MBSTRING_UTF8,
                                      reinterpret_cast<const uchar *>(utf8.constData()),
                                      static_cast<int>(utf8.size()),
                                      -1,
                                      0)
        == 1;
}

bool fillSubject(X509_NAME *subject, const RequestDraft &draft, const QString &commonName)
{
    return addField(subject, NID_countryName, draft.country.toUpper())
        && addField(subject, NID_stateOrProvinceName, draft.state)
        && addField(subject, NID_localityName, draft.locality)
        && addField(subject, NID_organizationName, draft.organization)
        && addField(subject, NID_organizationalUnitName, draft.organizationalUnit)
        && addField(subject, NID_commonName, commonName);
}

// As strong as the key: SHA-384 for a key on P-384 or better.
const EVP_MD *digestFor(const EVP_PKEY *key)
{
    const bool isLargeEc = EVP_PKEY_get_base_id(key) == EVP_PKEY_EC && EVP_PKEY_get_bits(key) > 256;
    return isLargeEc ? EVP_sha384() : EVP_sha256();
}

} // namespace

std::expected<QByteArray, RequestError> makeRequest(const RequestDraft &draft,
                                                    const PrivateKey &key)
{
    if (const auto valid = validate(draft); !valid)
        return std::unexpected(valid.error());
    const auto names = requestNames(draft);
    if (!names)
        return std::unexpected(names.error());

    const X509RequestPtr request(X509_REQ_new());
    const ExtensionStackPtr extensions = requestExtensions(draft, *names, key.handle());
    const BioPtr bio(BIO_new(BIO_s_mem()));
    const bool made = request && extensions && bio
        && X509_REQ_set_version(request.get(), X509_REQ_VERSION_1) == 1
        && fillSubject(X509_REQ_get_subject_name(request.get()), draft, names->dns.front())
        && X509_REQ_add_extensions(request.get(), extensions.get()) == 1
        && X509_REQ_set_pubkey(request.get(), key.handle()) == 1
        && X509_REQ_sign(request.get(), key.handle(), digestFor(key.handle())) > 0
        && PEM_write_bio_X509_REQ(bio.get(), request.get()) == 1;
    if (!made)
        return std::unexpected(
            opensslError(Reason::CryptoFailed, QStringLiteral("making a certificate request")));
    return contentOf(bio.get());
}

} // namespace certificates
