// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/certificates/certificate.h"
#include "engine/certificates/private_key.h"

#include <optional>

namespace certificates {

// What a file from a CA or another computer holds: PEM, DER, PKCS#7, PKCS#12, UTF-16 or CRLF, by
// content and not by suffix.
struct ImportFile {
    QList<Certificate> certificates; // in the order of the file; never empty
    std::optional<PrivateKey> key; // of a PKCS#12 file, or beside the certificates in PEM
    QString friendlyName; // PKCS#12 bag attribute; else empty
    bool isLegacy = false; // PKCS#12 with RC2, 3DES or a SHA-1 MAC: worth re-encrypting
};

// At most 4 MiB. Errors: TooLarge, NotPem, Damaged, Empty, NotACertificate, OnlyARequest, OnlyAKey,
// PassphraseRequired, PassphraseWrong, UnusualProtection, and those of PrivateKey::read.
[[nodiscard]] std::expected<ImportFile, CertificateError>
readImportFile(const QByteArray &content, const base::Secret &password = {});

// PKCS#12: AES-256-CBC, PBKDF2 with HMAC-SHA-256, and a MAC with SHA-256. An empty password is
// refused (PassphraseRequired).
[[nodiscard]] std::expected<QByteArray, CertificateError>
writePkcs12(const QList<Certificate> &chain,
            const PrivateKey &key,
            const QString &friendlyName,
            const base::Secret &password);

} // namespace certificates
