// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/certificates/credentials.h"
#include "engine/certificates/request.h"
#include "engine/certificates/tokens.h"

#include <QFuture>

#include <optional>

namespace certificates {

// Where and how a new key is kept.
struct KeyHome {
    base::Secret passphrase = {}; // empty: the key file is not encrypted; not for a token
    // Whether the engine may open the key by itself: the passphrase or the token's PIN is kept in a
    // file of its own, 0600. Otherwise it must get it as a credential of its service, by the name
    // that unlockCredentialName() gives, and nothing but the engine's own start needs it.
    bool keepsSecret = true;
    std::optional<TokenPlace> token = {};

    bool operator==(const KeyHome &) const = default;
};

struct ImportOptions {
    std::optional<QByteArray> key = {}; // a key file beside the certificate's
    base::Secret password = {}; // of a PKCS#12 file or of the key file
    KeyHome home = {}; // for a key that comes in; token: refused
    bool exportable = false; // for a key that comes in
    bool isFromAcme = false; // the certificate answers an ACME order
};

enum class RenewalKey {
    Same,
    New // of the same kind, and in the same home
};

struct StoredCertificate {
    Certificate leaf;
    QList<Certificate> chain; // leaf first, each followed by its issuer, as far as it was imported
    QString friendlyName;
    bool exportable = false;
    bool hasKey = false;
    bool isOnToken = false;
    bool isKeyEncrypted = false;
    bool isFromAcme = false; // the engine renews it by itself

    bool operator==(const StoredCertificate &) const = default;
};

struct ImportedCertificate : StoredCertificate {
    qsizetype unrelatedCount = 0; // certificates in the file that do not belong to the chain
    QStringList unrelatedSubjects = {}; // theirs
    bool isLegacyFile = false; // PKCS#12 with algorithms of old: worth exporting anew

    bool operator==(const ImportedCertificate &) const = default;
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
    request(const RequestDraft &draft, const KeyHome &home = {}) const;
    // A request with the names, the subject and the template of a certificate we have. A key on a
    // token or an encrypted one needs its `secret` again.
    [[nodiscard]] QFuture<std::expected<PendingRequest, StoreError>>
    renew(const QString &id, RenewalKey key, const base::Secret &secret = {}) const;
    // The same, blocking.
    [[nodiscard]] std::expected<PendingRequest, StoreError>
    requestNow(const RequestDraft &draft, const KeyHome &home = {}) const;
    [[nodiscard]] QList<PendingRequest> pending() const; // oldest first

    // The leaf is the certificate whose public key is `keyPem`'s, else that of a pending request or
    // of another stored key. Importing the same leaf again is refused unless its chain grows.
    [[nodiscard]] std::expected<ImportedCertificate, StoreError>
    import(const QByteArray &file, const ImportOptions &options = {}) const;
    // Adds intermediates that were missing; those that do not belong are counted, not kept.
    // NotItsIssuer when the chain does not grow.
    [[nodiscard]] std::expected<ImportedCertificate, StoreError> completeChain(
        const QString &id, const QByteArray &file, const base::Secret &password = {}) const;

    [[nodiscard]] QList<StoredCertificate> list() const; // oldest first
    [[nodiscard]] std::expected<StoredCertificate, StoreError>
    find(const QString &idOrUniquePrefix) const;
    // An encrypted key or a token is opened with `secret`, else with the kept secret, else with the
    // service's credential; PassphraseRequired when there is none.
    [[nodiscard]] std::expected<Credentials, StoreError>
    credentials(const QString &id, const base::Secret &secret = {}) const;
    // The same, but an encrypted key file is not opened again, which takes 0.2 s, while its key is
    // one of `open` and still in the store.
    [[nodiscard]] std::expected<Credentials, StoreError>
    credentialsWith(const QString &id, const QList<PrivateKey> &open) const;
    // PKCS#12 with the chain and the friendly name. NotExportable unless the key was marked so.
    [[nodiscard]] std::expected<QByteArray, StoreError> exportPkcs12(
        const QString &id, const base::Secret &password, const base::Secret &keySecret = {}) const;

    // Takes a certificate away, or a pending request, and its key when nothing else needs it.
    [[nodiscard]] std::expected<void, StoreError> remove(const QString &id) const;

private:
    QString m_directory;
};

// The name of the systemd credential (systemd.exec(5), LoadCredential=) that opens a key:
// "puente-key-" and the first 16 digits of its id.
[[nodiscard]] QString unlockCredentialName(const QString &publicKeyId);

} // namespace certificates
