// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/certificates/private/durable_file.h"
#include "engine/certificates/private/sidecar.h"
#include "engine/certificates/private_key.h"

#include <QStringList>

namespace certificates {

// Where the store keeps what. Ids are 64 hex digits, so they are safe as file names:
//   keys/<public key id>.pem       PKCS#8, 0600
//   requests/<public key id>.csr   PKCS#10 as PEM, with .json beside it
//   certs/<certificate id>.pem     leaf and its chain, with .json beside it
//
// Order of writes; a crash between any two steps leaves what the next program can use:
//   request: key, requests/.json, requests/.csr. A request exists when its .csr does, and then its
//     key is on the disk. A key alone is kept: a certificate for it may still come.
//   import: key (if given), certs/.json, certs/.pem, then the request goes: .csr, .json. A
//     certificate exists when its .pem does. An answered request that is still there is known by
//     its id and time in the certificate's .json, and does not show any more.
//   remove: .pem or .csr, .json, then the key if nothing else has it.
// sweep() takes away unfinished files, .json files alone, and answered requests. Keys, never.
class StoreDirectory
{
public:
    explicit StoreDirectory(QString siteDirectory) : m_site(std::move(siteDirectory)) { }

    [[nodiscard]] QString keyPath(const QString &publicKeyId) const;
    [[nodiscard]] QString requestPath(const QString &publicKeyId) const;
    [[nodiscard]] QString certificatePath(const QString &id) const;

    [[nodiscard]] QStringList requestIds() const; // without answered ones
    [[nodiscard]] QStringList certificateIds() const;
    [[nodiscard]] bool hasKey(const QString &publicKeyId) const;

    [[nodiscard]] Sidecar requestSidecar(const QString &publicKeyId) const;
    [[nodiscard]] Sidecar certificateSidecar(const QString &id) const;

    // Makes the directories, waits for other writers, sweeps.
    [[nodiscard]] std::expected<DirectoryLock, CertificateError> lockForWriting() const;

    // These need the lock.
    [[nodiscard]] std::expected<void, CertificateError>
    addKey(const QString &publicKeyId, const PrivateKey &key) const; // one that is there stays
    [[nodiscard]] std::expected<void, CertificateError>
    addRequest(const QString &publicKeyId, const QByteArray &csrPem, const Sidecar &sidecar) const;
    [[nodiscard]] std::expected<void, CertificateError>
    addCertificate(const QString &id, const QByteArray &chainPem, const Sidecar &sidecar) const;
    [[nodiscard]] std::expected<void, CertificateError>
    removeRequest(const QString &publicKeyId) const;
    [[nodiscard]] std::expected<void, CertificateError> removeCertificate(const QString &id) const;
    [[nodiscard]] std::expected<void, CertificateError> removeKey(const QString &publicKeyId) const;

private:
    [[nodiscard]] QStringList answeredRequestIds() const;
    void sweep() const;

    QString m_site;
};

} // namespace certificates
