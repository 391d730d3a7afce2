// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/certificates/challenge_certificate.h"

#include "engine/base/domain_name.h"
#include "engine/certificates/key.h"
#include "engine/certificates/private/openssl.h"

#include <QCryptographicHash>
#include <QHostAddress>

#include <openssl/rand.h>

namespace certificates {
namespace {

using Reason = CertificateError::Reason;

constexpr long validSeconds = 86'400; // it serves for minutes
constexpr long skewSeconds = 3'600; // of clocks
constexpr auto acmeIdentifierOid = "1.3.6.1.5.5.7.1.31"; // RFC 8737 §6.1
constexpr int serialBytes = 16;

// The value of subjectAltName in OpenSSL's words; empty when it is neither name nor address.
QByteArray alternativeName(const QString &identifier)
{
    const QHostAddress address(identifier);
    if (!address.isNull())
        return "IP:" + address.toString().toLatin1(); // RFC 8738 §6
    const auto name = base::DomainName::parse(identifier);
    return name ? "DNS:" + name->bytes() : QByteArray();
}

bool setSerial(X509 *certificate)
{
    std::array<unsigned char, serialBytes> bytes{};
    if (RAND_bytes(bytes.data(), serialBytes) != 1)
        return false;
    bytes.front() &= 0x7fU;
    const std::unique_ptr<BIGNUM, FreedBy<BN_free>> number(
        BN_bin2bn(bytes.data(), serialBytes, nullptr));
    return number && BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate));
}

bool addAlternativeName(X509 *certificate, const QByteArray &name)
{
    const ExtensionPtr extension(
        X509V3_EXT_conf_nid(nullptr, nullptr, NID_subject_alt_name, name.constData()));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

bool addAcmeIdentifier(X509 *certificate, const QByteArray &keyAuthorization)
{
    const QByteArray digest =
        QCryptographicHash::hash(keyAuthorization, QCryptographicHash::Sha256);
    const OctetStringPtr inner(ASN1_OCTET_STRING_new());
    const OctetStringPtr outer(ASN1_OCTET_STRING_new());
    const ObjectPtr oid(OBJ_txt2obj(acmeIdentifierOid, 1));
    const auto set = [](ASN1_OCTET_STRING *string, const QByteArray &bytes) {
        return ASN1_OCTET_STRING_set(string,
                                     reinterpret_cast<const unsigned char *>(bytes.constData()),
                                     static_cast<int>(bytes.size()))
            == 1;
    };
    if (!inner || !outer || !oid || !set(inner.get(), digest)
        || !set(outer.get(), derOf(inner.get(), i2d_ASN1_OCTET_STRING)))
        return false;
    const ExtensionPtr extension(
        X509_EXTENSION_create_by_OBJ(nullptr, oid.get(), 1, outer.get())); // critical
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

bool fill(X509 *certificate,
          EVP_PKEY *key,
          const QByteArray &alternativeName,
          const QByteArray &keyAuthorization)
{
    X509_NAME *subject = X509_get_subject_name(certificate);
    return X509_set_version(certificate, X509_VERSION_3) == 1 && setSerial(certificate)
        && X509_gmtime_adj(X509_getm_notBefore(certificate), -skewSeconds)
        && X509_gmtime_adj(X509_getm_notAfter(certificate), validSeconds)
        && X509_NAME_add_entry_by_NID(subject,
                                      NID_commonName,
                                      MBSTRING_ASC,
                                      reinterpret_cast<const unsigned char *>("ACME challenge"),
                                      -1,
                                      -1,
                                      0)
        == 1
        && X509_set_issuer_name(certificate, subject) == 1 && X509_set_pubkey(certificate, key) == 1
        && addAlternativeName(certificate, alternativeName)
        && addAcmeIdentifier(certificate, keyAuthorization)
        && X509_sign(certificate, key, EVP_sha256()) > 0;
}

} // namespace

std::expected<Credentials, CertificateError>
makeChallengeCertificate(const QString &identifier, const QByteArray &keyAuthorization)
{
    const QByteArray name = alternativeName(identifier);
    if (name.isEmpty())
        return std::unexpected(CertificateError{Reason::NameMalformed, identifier.left(253)});
    auto key = makeKey({.algorithm = KeyKind::Algorithm::Ec, .curve = QStringLiteral("P-256")});
    if (!key)
        return std::unexpected(key.error());
    const X509Ptr certificate(X509_new());
    if (!certificate || !fill(certificate.get(), key->handle(), name, keyAuthorization))
        return std::unexpected(
            opensslError(Reason::CryptoFailed, QStringLiteral("making a challenge certificate")));
    auto value = Certificate::fromDer(derOf(certificate.get(), i2d_X509));
    if (!value)
        return std::unexpected(value.error());
    return Credentials{.chain = {*std::move(value)}, .key = *std::move(key)};
}

} // namespace certificates
