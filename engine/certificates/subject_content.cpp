// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/certificates/subject_content.h"

#include "engine/certificates/private/public_key.h"
#include "engine/certificates/private/subject_names.h"

#include <QCryptographicHash>

#include <openssl/err.h>
#include <openssl/objects.h>
#include <openssl/pem.h>

#include <array>

namespace certificates {
namespace {

using Reason = CertificateError::Reason;

constexpr qsizetype maxRequestBytes = qsizetype{1024} * 1024;

using AnyTypePtr = std::unique_ptr<ASN1_TYPE, FreedBy<ASN1_TYPE_free>>;
using TlsFeaturePtr = std::unique_ptr<TLS_FEATURE, FreedBy<TLS_FEATURE_free>>;
using Extensions = STACK_OF(X509_EXTENSION);

template<typename Pointer>
Pointer extension(const Extensions *extensions, int type, int *critical = nullptr)
{
    return Pointer(static_cast<typename Pointer::pointer>(
        X509V3_get_d2i(extensions, type, critical, nullptr)));
}

QString objectName(const ASN1_OBJECT *object)
{
    if (const int nid = OBJ_obj2nid(object); nid != NID_undef)
        return QString::fromLatin1(OBJ_nid2sn(nid));
    std::array<char, 128> text{};
    OBJ_obj2txt(text.data(), static_cast<int>(text.size()), object, 1);
    return QString::fromLatin1(text.data());
}

// RFC 5280 §4.2.1.3, in the order of the bits.
QStringList keyUsages(const Extensions *extensions)
{
    static constexpr std::array names{"digitalSignature",
                                      "nonRepudiation",
                                      "keyEncipherment",
                                      "dataEncipherment",
                                      "keyAgreement",
                                      "keyCertSign",
                                      "cRLSign",
                                      "encipherOnly",
                                      "decipherOnly"};
    QStringList found;
    const auto bits = extension<BitStringPtr>(extensions, NID_key_usage);
    for (int bit = 0; bits && bit < static_cast<int>(names.size()); ++bit) {
        if (ASN1_BIT_STRING_get_bit(bits.get(), bit) == 1)
            found.append(QString::fromLatin1(names.at(static_cast<size_t>(bit))));
    }
    return found;
}

QStringList extendedKeyUsages(const Extensions *extensions)
{
    QStringList found;
    const auto usages = extension<ExtendedKeyUsagePtr>(extensions, NID_ext_key_usage);
    for (int i = 0; usages && i < sk_ASN1_OBJECT_num(usages.get()); ++i)
        found.append(objectName(sk_ASN1_OBJECT_value(usages.get(), i)));
    return found;
}

// szOID_ENROLL_CERTTYPE_EXTENSION of [MS-WCCE] §2.2.2.7.7.1.
QString templateName(const Extensions *extensions)
{
    const ObjectPtr type(OBJ_txt2obj("1.3.6.1.4.1.311.20.2", 1));
    const int index = X509v3_get_ext_by_OBJ(extensions, type.get(), -1);
    if (index < 0)
        return {};
    const ASN1_OCTET_STRING *value = X509_EXTENSION_get_data(X509v3_get_ext(extensions, index));
    const unsigned char *bytes = ASN1_STRING_get0_data(value);
    const AnyTypePtr name(d2i_ASN1_TYPE(nullptr, &bytes, ASN1_STRING_length(value)));
    return name && name->type == V_ASN1_BMPSTRING ? textOf(name->value.bmpstring) : QString();
}

bool requiresStapling(const Extensions *extensions)
{
    constexpr long statusRequest = 5; // RFC 6066 §8
    const auto features = extension<TlsFeaturePtr>(extensions, NID_tlsfeature);
    for (int i = 0; features && i < sk_ASN1_INTEGER_num(features.get()); ++i) {
        if (ASN1_INTEGER_get(sk_ASN1_INTEGER_value(features.get(), i)) == statusRequest)
            return true;
    }
    return false;
}

QString field(const X509_NAME *subject, int type)
{
    QStringList values;
    for (int i = -1; (i = X509_NAME_get_index_by_NID(subject, type, i)) >= 0;)
        values.append(textOf(X509_NAME_ENTRY_get_data(X509_NAME_get_entry(subject, i))));
    return values.join(QStringLiteral(", "));
}

// The digest, which is what grows weak.
QString signatureName(int signature)
{
    int digest = NID_undef;
    OBJ_find_sigid_algs(signature, &digest, nullptr);
    return QString::fromLatin1(OBJ_nid2sn(digest == NID_undef ? signature : digest));
}

void readSubject(SubjectContent &content, const X509_NAME *subject)
{
    content.subject = displayOf(subject);
    content.commonName = commonNameOf(subject);
    content.organization = field(subject, NID_organizationName);
    content.organizationalUnit = field(subject, NID_organizationalUnitName);
    content.country = field(subject, NID_countryName);
    content.state = field(subject, NID_stateOrProvinceName);
    content.locality = field(subject, NID_localityName);
}

void readExtensions(SubjectContent &content, const Extensions *extensions)
{
    int critical = 0;
    const auto names = extension<GeneralNamesPtr>(extensions, NID_subject_alt_name, &critical);
    if (names)
        content.names = subjectNames(*names);
    content.isSubjectAltNameCritical = critical == 1;
    content.keyUsages = keyUsages(extensions);
    content.extendedKeyUsages = extendedKeyUsages(extensions);
    content.templateName = templateName(extensions);
    content.requiresStapling = requiresStapling(extensions);
}

void readKey(SubjectContent &content, const X509_PUBKEY *info)
{
    content.publicKey = derOf(info, i2d_X509_PUBKEY);
    content.publicKeyId = QCryptographicHash::hash(content.publicKey, QCryptographicHash::Sha256);
    const EVP_PKEY *key = X509_PUBKEY_get0(info);
    content.keyDescription = key ? describeKey(key) : QStringLiteral("unknown");
}

std::unexpected<CertificateError> notARequest()
{
    return std::unexpected(
        opensslError(Reason::NotARequest, QStringLiteral("reading a certificate request")));
}

std::expected<X509RequestPtr, CertificateError> fromPem(const QByteArray &pem)
{
    const BioPtr bio = readingBio(pem);
    X509RequestPtr request(PEM_read_bio_X509_REQ(bio.get(), nullptr, nullptr, nullptr));
    if (request)
        return request;
    if (ERR_GET_LIB(ERR_peek_last_error()) == ERR_LIB_PEM
        && ERR_GET_REASON(ERR_peek_last_error()) != PEM_R_NO_START_LINE)
        return std::unexpected(opensslError(Reason::NotPem, QStringLiteral("reading PEM")));
    return notARequest();
}

std::expected<X509RequestPtr, CertificateError> fromDer(const QByteArray &der)
{
    const auto *begin = reinterpret_cast<const unsigned char *>(der.constData());
    const unsigned char *end = begin;
    X509RequestPtr request(d2i_X509_REQ(nullptr, &end, static_cast<long>(der.size())));
    if (!request || end - begin != der.size())
        return notARequest();
    return request;
}

} // namespace

std::expected<RequestContent, CertificateError> readRequest(const QByteArray &pemOrDer)
{
    if (pemOrDer.size() > maxRequestBytes)
        return std::unexpected(
            CertificateError{Reason::TooLarge, QStringLiteral("a request over 1 MiB")});
    const auto read = pemOrDer.contains("-----BEGIN ") ? fromPem(pemOrDer) : fromDer(pemOrDer);
    if (!read)
        return std::unexpected(read.error());
    X509_REQ *request = read->get();

    RequestContent content;
    readSubject(content, X509_REQ_get_subject_name(request));
    const ExtensionStackPtr extensions(X509_REQ_get_extensions(request));
    readExtensions(content, extensions.get());
    readKey(content, X509_REQ_get_X509_PUBKEY(request));
    content.signatureAlgorithm = signatureName(X509_REQ_get_signature_nid(request));
    EVP_PKEY *key = X509_REQ_get0_pubkey(request);
    content.isSignatureValid = key && X509_REQ_verify(request, key) == 1;
    static_cast<void>(takeOpenSslErrors()); // of extensions that are absent, and of the signature
    return content;
}

SubjectContent contentOf(const Certificate &certificate)
{
    const X509Ptr x509 = x509FromDer(certificate.der());
    SubjectContent content;
    readSubject(content, X509_get_subject_name(x509.get()));
    readExtensions(content, X509_get0_extensions(x509.get()));
    readKey(content, X509_get_X509_PUBKEY(x509.get()));
    int digest = NID_undef; // of RSA-PSS, where it is a parameter
    X509_get_signature_info(x509.get(), &digest, nullptr, nullptr, nullptr);
    content.signatureAlgorithm = digest == NID_undef
        ? signatureName(X509_get_signature_nid(x509.get()))
        : QString::fromLatin1(OBJ_nid2sn(digest));
    static_cast<void>(takeOpenSslErrors());
    return content;
}

} // namespace certificates
