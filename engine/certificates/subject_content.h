// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/certificates/certificate.h"

namespace certificates {

// What a request asks for and a certificate answers, in the same words, so that they compare.
struct SubjectContent {
    QString subject; // RFC 2253
    QString commonName; // where a field is there several times: joined by ", ", but for this one
    QString organization;
    QString organizationalUnit;
    QString country;
    QString state;
    QString locality;
    SubjectNames names;
    bool isSubjectAltNameCritical = false;
    QStringList keyUsages; // "digitalSignature", "keyEncipherment", …; empty: not restricted
    QStringList extendedKeyUsages; // "serverAuth", "clientAuth", or dotted OIDs
    QString templateName;
    bool requiresStapling = false; // TLS feature status_request (RFC 7633)
    QString keyDescription;
    QString signatureAlgorithm; // "SHA256"; "ED25519" where no digest is named
    QByteArray publicKey; // SubjectPublicKeyInfo in DER
    QByteArray publicKeyId; // as Certificate's

    bool operator==(const SubjectContent &) const = default;
};

// A PKCS#10 request (RFC 2986) as read back.
struct RequestContent : SubjectContent {
    bool isSignatureValid = false; // whether who asks has the key

    bool operator==(const RequestContent &) const = default;
};

// At most 1 MiB, nothing behind it. Errors: TooLarge, NotPem, NotARequest.
[[nodiscard]] std::expected<RequestContent, CertificateError>
readRequest(const QByteArray &pemOrDer);

[[nodiscard]] SubjectContent contentOf(const Certificate &certificate);

} // namespace certificates
