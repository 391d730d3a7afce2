// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/certificates/private/missing_certificate.h"

#include "engine/certificates/private/openssl.h"
#include "engine/certificates/private/pem_text.h"

#include <optional>

namespace certificates {
namespace {

using Reason = CertificateError::Reason;
using Pkcs8Ptr = std::unique_ptr<X509_SIG, FreedBy<X509_SIG_free>>;

// The outermost SEQUENCE of all that comes in DER or BER. Nothing of use is shorter than 128 bytes,
// and with the long form of its length it is not mistaken for text that begins with "0".
struct Envelope {
    const unsigned char *content;
    bool isCutShort;
};

std::optional<Envelope> envelopeOf(const QByteArray &der)
{
    const auto *at = reinterpret_cast<const unsigned char *>(der.constData());
    const unsigned char *end = at + der.size();
    if (der.size() < 2 || (at[1] & 0x80) == 0)
        return std::nullopt;
    long length = 0;
    int tag = 0;
    int tagClass = 0;
    const int form = ASN1_get_object(&at, &length, &tag, &tagClass, static_cast<long>(der.size()));
    static_cast<void>(takeOpenSslErrors()); // of a length beyond the end
    if (tag != V_ASN1_SEQUENCE || tagClass != V_ASN1_UNIVERSAL)
        return std::nullopt;
    const bool isIndefinite = (form & 1) != 0; // X.690 §8.1.3.6: it ends with two zero octets
    return Envelope{at, isIndefinite ? !der.endsWith(QByteArray(2, '\0')) : length > end - at};
}

// RFC 5280 §4.1: a SEQUENCE that begins with its version, [0] INTEGER, as no other form does.
bool beginsLikeCertificate(const Envelope &envelope, const QByteArray &der)
{
    const auto *at = envelope.content;
    const auto *end = reinterpret_cast<const unsigned char *>(der.constEnd());
    long length = 0;
    int tag = 0;
    int tagClass = 0;
    ASN1_get_object(&at, &length, &tag, &tagClass, end - at);
    static_cast<void>(takeOpenSslErrors());
    if (tag != V_ASN1_SEQUENCE || tagClass != V_ASN1_UNIVERSAL || end - at < 4)
        return false;
    return QByteArrayView(at, 4) == QByteArrayView("\xA0\x03\x02\x01", 4);
}

bool isRequest(const QByteArray &der)
{
    const auto *at = reinterpret_cast<const unsigned char *>(der.constData());
    return X509RequestPtr(d2i_X509_REQ(nullptr, &at, static_cast<long>(der.size()))) != nullptr;
}

bool isKey(const QByteArray &der)
{
    const auto *at = reinterpret_cast<const unsigned char *>(der.constData());
    const auto *again = at;
    const auto size = static_cast<long>(der.size());
    return KeyPtr(d2i_AutoPrivateKey(nullptr, &at, size)) != nullptr
        || Pkcs8Ptr(d2i_X509_SIG(nullptr, &again, size)) != nullptr;
}

CertificateError missingInPem(const QByteArray &pem)
{
    if (pem.contains("CERTIFICATE REQUEST-----"))
        return {Reason::OnlyARequest, QStringLiteral("PKCS#10 as PEM")};
    if (pem.contains("PRIVATE KEY-----"))
        return {Reason::OnlyAKey, QStringLiteral("a private key as PEM")};
    return {Reason::NotACertificate, QStringLiteral("PEM without certificates")};
}

CertificateError missingInDer(const QByteArray &der)
{
    const auto envelope = envelopeOf(der);
    if (!envelope)
        return {Reason::NotACertificate, QStringLiteral("neither PEM nor DER")};
    if (envelope->isCutShort)
        return {Reason::Damaged, QStringLiteral("DER whose end is missing")};
    if (beginsLikeCertificate(*envelope, der))
        return {Reason::Damaged, QStringLiteral("almost a certificate in DER")};
    if (isRequest(der))
        return {Reason::OnlyARequest, QStringLiteral("PKCS#10 in DER")};
    if (isKey(der))
        return {Reason::OnlyAKey, QStringLiteral("a private key in DER")};
    return {Reason::NotACertificate, QStringLiteral("neither X.509 nor PKCS#7 nor PKCS#12")};
}

} // namespace

CertificateError missingCertificate(const QByteArray &pemOrDer)
{
    if (pemOrDer.trimmed().isEmpty())
        return {Reason::Empty, QStringLiteral("%1 bytes").arg(pemOrDer.size())};
    CertificateError missing = isPem(pemOrDer) ? missingInPem(pemOrDer) : missingInDer(pemOrDer);
    static_cast<void>(takeOpenSslErrors()); // of what it is not
    return missing;
}

} // namespace certificates
