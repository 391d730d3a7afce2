// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/certificates/certificate.h"

namespace certificates {

// What a PKCS#10 request asks for (RFC 2986), as read back from it.
struct RequestContent {
    QString subject; // RFC 2253
    QString commonName;
    QString organization;
    QString organizationalUnit;
    QString country;
    QString state;
    QString locality;
    SubjectNames names;
    QStringList keyUsages; // "digitalSignature", "keyEncipherment", …
    QStringList extendedKeyUsages; // "serverAuth", "clientAuth", or dotted OIDs
    QString templateName;
    QString keyDescription;
    QString signatureAlgorithm; // "SHA256"
    QByteArray publicKeyId; // as Certificate's
    bool isSignatureValid = false;
};

[[nodiscard]] std::expected<RequestContent, CertificateError>
readRequest(const QByteArray &pemOrDer);

// What the CA made of a request. Everything in the words of the certificate.
struct IssueDifference {
    QStringList lostNames; // requested, not issued: any kind of name
    QStringList addedNames; // issued, never requested
    QStringList lostUsages; // key usages and extended ones
    QStringList addedUsages;
    QStringList changedFields; // subject fields that differ: "O: Contoso Ltd → (none)"
    qint64 lifetimeDays = 0;

    [[nodiscard]] bool isEmpty() const; // but for the lifetime
    bool operator==(const IssueDifference &) const = default;
};

[[nodiscard]] IssueDifference compare(const RequestContent &requested, const Certificate &issued);

} // namespace certificates
