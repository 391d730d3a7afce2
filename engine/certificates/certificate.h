// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/certificates/certificate_error.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <expected>

namespace certificates {

// The subjectAltName values, in the order of the certificate and as written there. A value that is
// not clean ASCII (XmppAddr: UTF-8), such as one with an embedded NUL, names nobody: it is among
// the others.
struct SubjectNames {
    QStringList dns;
    QStringList ip; // as text
    QStringList srv; // "_xmpp-server.d" (RFC 4985)
    QStringList xmpp; // XmppAddr (RFC 6120 §13.7.1.4)
    QStringList uri;
    QStringList other = {}; // never matched, for people: "email:a@example.com", "DNS:good%00.evil"

    bool operator==(const SubjectNames &) const = default;
};

// An X.509 certificate as an immutable value (RFC 5280). It was parsed whole and nothing else: no
// trust follows from its existence.
class Certificate
{
public:
    // Refuses trailing bytes, more than 128 KiB, and extensions we judge by that do not parse.
    [[nodiscard]] static std::expected<Certificate, CertificateError>
    fromDer(const QByteArray &der);

    const QByteArray &der() const { return m_der; }
    const QString &id() const { return m_id; } // SHA-256 fingerprint, 64 lower-case hex digits
    const QString &subject() const { return m_subject; } // RFC 2253, for people
    const QString &commonName() const { return m_commonName; }
    const QString &issuer() const { return m_issuer; }
    const QDateTime &notBefore() const { return m_notBefore; } // UTC
    const QDateTime &notAfter() const { return m_notAfter; } // UTC
    const SubjectNames &names() const { return m_names; }
    // Whether there is a subjectAltName extension at all, even one with no usable value.
    bool hasSubjectAltName() const { return m_hasSubjectAltName; }
    // SHA-256 of SubjectPublicKeyInfo, 32 bytes.
    const QByteArray &publicKeyId() const { return m_publicKeyId; }
    // No extended key usage, anyExtendedKeyUsage or serverAuth.
    bool allowsServerAuth() const { return m_allowsServerAuth; }
    bool isCa() const { return m_isCa; }
    bool isSelfIssued() const { return m_isSelfIssued; } // subject and issuer are the same
    const QString &keyDescription() const { return m_keyDescription; } // "RSA 2048", "EC P-256"

    bool operator==(const Certificate &other) const { return m_der == other.m_der; }

private:
    Certificate() = default;

    QByteArray m_der;
    QString m_id;
    QString m_subject;
    QString m_commonName;
    QString m_issuer;
    QDateTime m_notBefore;
    QDateTime m_notAfter;
    SubjectNames m_names;
    QByteArray m_publicKeyId;
    QString m_keyDescription;
    bool m_hasSubjectAltName = false;
    bool m_allowsServerAuth = false;
    bool m_isCa = false;
    bool m_isSelfIssued = false;
};

// Everything a CA sends back or an administrator has: any number of PEM blocks among other text
// (also UTF-16), one DER certificate, or PKCS#7 as PEM or DER. At most 4 MiB and 1000 certificates;
// never an empty list.
[[nodiscard]] std::expected<QList<Certificate>, CertificateError>
readCertificates(const QByteArray &pemOrDer);

[[nodiscard]] QByteArray toPem(const Certificate &certificate);

} // namespace certificates
