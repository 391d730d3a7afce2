// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/certificates/credentials.h"
#include "engine/certificates/request.h"

#include <QFuture>

#include <optional>

namespace certificates {

struct StoredCertificate {
    Certificate leaf;
    QList<Certificate> chain; // leaf first, each followed by its issuer, as far as it was imported
    QString friendlyName;
    bool exportable = false;
    bool hasKey = false;
};

struct ImportedCertificate : StoredCertificate {
    qsizetype unrelatedCount = 0; // certificates in the file that do not belong to the chain
};

// Keys, pending requests and certificates of one site directory. Whatever it reports as done is on
// the disk, and a crash at any moment leaves a store that works. Several programs may use one
// directory: writers wait for each other. A value; any thread.
class Store
{
public:
    explicit Store(QString siteDirectory);

    // The key is made on a worker thread; key and request are on disk before this resolves.
    [[nodiscard]] QFuture<std::expected<PendingRequest, StoreError>>
    request(const RequestDraft &draft) const;
    // The same, blocking.
    [[nodiscard]] std::expected<PendingRequest, StoreError>
    requestNow(const RequestDraft &draft) const;
    [[nodiscard]] QList<PendingRequest> pending() const; // oldest first

    // The leaf is the certificate whose public key is `keyPem`'s, else that of a pending request or
    // of another stored key. Importing the same leaf again is refused unless its chain grows.
    [[nodiscard]] std::expected<ImportedCertificate, StoreError>
    import(const QByteArray &pemOrDer, const std::optional<QByteArray> &keyPem = {}) const;

    [[nodiscard]] QList<StoredCertificate> list() const; // oldest first
    [[nodiscard]] std::expected<StoredCertificate, StoreError>
    find(const QString &idOrUniquePrefix) const;
    [[nodiscard]] std::expected<Credentials, StoreError> credentials(const QString &id) const;

    // Takes a certificate away, or a pending request, and its key when nothing else needs it.
    [[nodiscard]] std::expected<void, StoreError> remove(const QString &id) const;

private:
    QString m_directory;
};

} // namespace certificates
