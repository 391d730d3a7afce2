// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/certificates/private/sidecar.h"
#include "engine/certificates/private/stored_file.h"
#include "engine/certificates/private_key.h"
#include "engine/certificates/tokens.h"

#include <QStringList>

namespace certificates {

// How a key lies on the disk.
struct KeyProtection {
    base::Secret passphrase; // empty: not encrypted; for a token: its PIN
    bool keepsSecret = true; // whether the passphrase lies beside it
};

// What a passphrase or PIN may take; OpenSSL asks for no more (PEM_BUFSIZE).
constexpr qsizetype maxSecretBytes = 1024;

// For what follows a success or takes back a failure: what it leaves, sweep() takes.
void warnUnless(const std::expected<void, CertificateError> &done);

// Where the store keeps what. Ids are 64 hex digits, so they are safe as file names:
//   keys/<public key id>.pem       PKCS#8, 0600; encrypted when it has a passphrase
//   keys/<public key id>.token     instead: where the key is on a token, as JSON, 0600
//   keys/<public key id>.secret    the passphrase or the PIN, 0600, where the engine may open the
//   key
//                                  itself
//   requests/<public key id>.csr   PKCS#10 as PEM, with .json beside it
//   certs/<certificate id>.pem     leaf and its chain, with .json beside it
//
// Order of writes; a crash between any two steps leaves what the next program can use:
//   key: .secret, then .pem or .token.
//   request: key, requests/.json, requests/.csr. A request exists when its .csr does, and then its
//     key is on the disk. A key alone is kept: a certificate for it may still come.
//   import: key (if given), certs/.json, certs/.pem, then the request goes: .csr, .json. A
//     certificate exists when its .pem does. An answered request that is still there is known by
//     its id and time in the certificate's .json, and does not show any more.
//   remove: .pem or .csr, .json, then the key if nothing else has it, then its .secret.
// sweep() takes away unfinished files, .json and .secret files alone, and answered requests. Keys,
// never. What fails half-way, as on a full disk, is taken back at once.
class StoreDirectory
{
public:
    explicit StoreDirectory(QString siteDirectory) : m_site(std::move(siteDirectory)) { }

    [[nodiscard]] QString keyPath(const QString &publicKeyId) const;
    [[nodiscard]] QString tokenPath(const QString &publicKeyId) const;
    [[nodiscard]] QString secretPath(const QString &publicKeyId) const;
    [[nodiscard]] QString requestPath(const QString &publicKeyId) const;
    [[nodiscard]] QString certificatePath(const QString &id) const;

    [[nodiscard]] QStringList requestIds() const; // without answered ones
    [[nodiscard]] QStringList certificateIds() const;
    [[nodiscard]] bool hasKey(const QString &publicKeyId) const;
    [[nodiscard]] bool isKeyOnToken(const QString &publicKeyId) const;
    // NotAKey when what is noted of it cannot be read.
    [[nodiscard]] std::expected<TokenKeyPlace, CertificateError>
    tokenKey(const QString &publicKeyId) const;
    [[nodiscard]] bool isKeyEncrypted(const QString &publicKeyId) const;
    [[nodiscard]] base::Secret keptSecret(const QString &publicKeyId) const; // empty: none

    [[nodiscard]] Sidecar requestSidecar(const QString &publicKeyId) const;
    [[nodiscard]] Sidecar certificateSidecar(const QString &id) const;

    // Makes the directories, waits for other writers, sweeps.
    [[nodiscard]] std::expected<base::DirectoryLock, CertificateError> lockForWriting() const;

    // These need the lock.
    [[nodiscard]] std::expected<void, CertificateError>
    addKey(const PrivateKey &key, const KeyProtection &protection) const; // one there stays
    // Notes where it is; `protection` holds the PIN.
    [[nodiscard]] std::expected<void, CertificateError>
    addTokenKey(const QString &publicKeyId,
                const TokenKeyPlace &place,
                const KeyProtection &protection) const;
    [[nodiscard]] std::expected<void, CertificateError>
    addRequest(const QString &publicKeyId, const QByteArray &csrPem, const Sidecar &sidecar) const;
    [[nodiscard]] std::expected<void, CertificateError>
    addCertificate(const QString &id, const QByteArray &chainPem, const Sidecar &sidecar) const;
    [[nodiscard]] std::expected<void, CertificateError>
    removeRequest(const QString &publicKeyId) const;
    [[nodiscard]] std::expected<void, CertificateError> removeCertificate(const QString &id) const;
    // One on a token stays there; only we forget it.
    [[nodiscard]] std::expected<void, CertificateError> removeKey(const QString &publicKeyId) const;

private:
    [[nodiscard]] QStringList answeredRequestIds() const;
    [[nodiscard]] std::expected<void, CertificateError>
    writeKey(const QString &publicKeyId,
             const QString &path,
             const QByteArray &content,
             const KeyProtection &protection) const;
    void sweep() const;

    QString m_site;
};

} // namespace certificates
