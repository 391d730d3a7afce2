// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/certificates/store.h"

#include "engine/certificates/logging.h"
#include "engine/certificates/private/on_worker.h"
#include "engine/certificates/private/stored_certificate.h"
#include "engine/certificates/private/unlock.h"

#include <algorithm>
#include <tuple>

namespace certificates {
namespace {

using Reason = StoreError::Reason;
using Requested = std::expected<PendingRequest, StoreError>;

// "AB:CD" as Windows and browsers show fingerprints, or "abcd".
QString normalizedId(QString typed)
{
    return typed.remove(u':').remove(u' ').toLower();
}

std::expected<QString, StoreError> onlyMatch(QStringList ids, const QString &typed)
{
    const QString prefix = normalizedId(typed);
    ids.removeIf([&](const QString &id) { return prefix.isEmpty() || !id.startsWith(prefix); });
    if (ids.isEmpty())
        return std::unexpected(StoreError{Reason::NotFound, typed.left(100)});
    if (ids.size() > 1)
        return std::unexpected(StoreError{Reason::Ambiguous, ids.join(u' ').left(1000)});
    return ids.front();
}

bool isKeyNeeded(const StoreDirectory &directory, const QString &publicKeyId)
{
    return directory.requestIds().contains(publicKeyId)
        || std::ranges::any_of(directory.certificateIds(), [&](const QString &id) {
               const auto certificate = loadCertificate(directory, id);
               // What cannot be read may need any key.
               return !certificate || keyIdOf(certificate->leaf) == publicKeyId;
           });
}

struct NewKey {
    PrivateKey key;
    std::optional<TokenKeyPlace> onToken = {};
};

std::expected<NewKey, StoreError>
makeKeyAt(const KeyHome &home, const KeyKind &kind, const QString &label)
{
    if (!home.token) {
        auto key = makeKey(kind);
        if (!key)
            return std::unexpected(key.error());
        return NewKey{*std::move(key)};
    }
    const auto place = makeTokenKey(*home.token, kind, label);
    if (!place)
        return std::unexpected(place.error());
    auto key = openTokenKey(*place, home.token->pin);
    if (!key) {
        warnUnless(removeTokenKey(*place, home.token->pin));
        return std::unexpected(key.error());
    }
    return NewKey{*std::move(key), *place};
}

Requested keepRequest(const StoreDirectory &directory,
                      const NewKey &made,
                      const KeyHome &home,
                      const RequestDraft &draft,
                      const Sidecar &sidecar)
{
    const auto csrPem = makeRequest(draft, made.key);
    if (!csrPem)
        return std::unexpected(csrPem.error());
    const QString id = QString::fromLatin1(made.key.publicKeyId().toHex());
    const auto lock = directory.lockForWriting();
    if (!lock)
        return std::unexpected(lock.error());
    const auto added = made.onToken
        ? directory.addTokenKey(id, *made.onToken, {home.token->pin, home.keepsSecret})
        : directory.addKey(made.key, {home.passphrase, home.keepsSecret});
    if (!added)
        return std::unexpected(added.error());
    if (const auto noted = directory.addRequest(id, *csrPem, sidecar); !noted) {
        warnUnless(directory.removeKey(id)); // nobody will ask for it
        return std::unexpected(noted.error());
    }
    return pendingRequest(directory, id, *csrPem, sidecar);
}

// Peers have the root, or do not trust us anyway.
QList<Certificate> withoutRoot(QList<Certificate> chain)
{
    if (chain.size() > 1 && chain.back().isSelfIssued())
        chain.removeLast();
    return chain;
}

} // namespace

Store::Store(QString siteDirectory) : m_directory(std::move(siteDirectory)) { }

QFuture<Requested> Store::request(const RequestDraft &draft, const KeyHome &home) const
{
    return onWorker<Requested>(
        [store = *this, draft, home] { return store.requestNow(draft, home); });
}

Requested Store::requestNow(const RequestDraft &draft, const KeyHome &home) const
{
    RequestDraft asked = draft;
    if (home.token)
        asked.exportable = false; // it never leaves the token
    if (const auto valid = validate(asked); !valid)
        return std::unexpected(valid.error());
    const auto names = requestNames(asked);
    if (!names)
        return std::unexpected(names.error());
    const Sidecar sidecar = sidecarFor(asked, *names, describe(asked.key));
    const auto made = makeKeyAt(home, asked.key, sidecar.friendlyName);
    if (!made)
        return std::unexpected(made.error());
    auto pending = keepRequest(StoreDirectory(m_directory), *made, home, asked, sidecar);
    if (pending)
        qCInfo(lcCertificates) << "certificate requested:" << sidecar.friendlyName << "key"
                               << pending->id;
    else if (made->onToken)
        warnUnless(removeTokenKey(*made->onToken, home.token->pin)); // nobody will ask for it
    return pending;
}

QList<PendingRequest> Store::pending() const
{
    const StoreDirectory directory(m_directory);
    QList<PendingRequest> requests;
    for (const QString &id : directory.requestIds()) {
        const auto csrPem = readFile(directory.requestPath(id));
        if (csrPem)
            requests.append(pendingRequest(directory, id, *csrPem, directory.requestSidecar(id)));
        else
            qCWarning(lcCertificates) << csrPem.error().evidence;
    }
    std::ranges::sort(requests, [](const PendingRequest &a, const PendingRequest &b) {
        return std::tie(a.created, a.id) < std::tie(b.created, b.id);
    });
    return requests;
}

QList<StoredCertificate> Store::list() const
{
    const StoreDirectory directory(m_directory);
    QList<StoredCertificate> certificates;
    for (const QString &id : directory.certificateIds()) {
        auto certificate = loadCertificate(directory, id);
        if (certificate)
            certificates.append(*std::move(certificate));
        else
            qCWarning(lcCertificates) << certificate.error().evidence;
    }
    std::ranges::sort(certificates, [](const StoredCertificate &a, const StoredCertificate &b) {
        return std::tie(a.leaf.notBefore(), a.leaf.id())
            < std::tie(b.leaf.notBefore(), b.leaf.id());
    });
    return certificates;
}

std::expected<StoredCertificate, StoreError> Store::find(const QString &idOrUniquePrefix) const
{
    const StoreDirectory directory(m_directory);
    const auto id = onlyMatch(directory.certificateIds(), idOrUniquePrefix);
    if (!id)
        return std::unexpected(id.error());
    return loadCertificate(directory, *id);
}

std::expected<Credentials, StoreError> Store::credentials(const QString &id,
                                                          const base::Secret &secret) const
{
    const auto certificate = find(id);
    if (!certificate)
        return std::unexpected(certificate.error());
    auto key = openKey(StoreDirectory(m_directory), keyIdOf(certificate->leaf), secret);
    if (!key)
        return std::unexpected(key.error());
    return Credentials{withoutRoot(certificate->chain), *std::move(key)};
}

std::expected<Credentials, StoreError> Store::credentialsWith(const QString &id,
                                                              const QList<PrivateKey> &open) const
{
    const auto stored = find(id);
    if (!stored)
        return std::unexpected(stored.error());
    const auto key = std::ranges::find(open, stored->leaf.publicKeyId(), &PrivateKey::publicKeyId);
    if (key == open.end() || !stored->hasKey || !stored->isKeyEncrypted)
        return credentials(stored->leaf.id());
    return Credentials{withoutRoot(stored->chain), *key};
}

std::expected<void, StoreError> Store::remove(const QString &id) const
{
    const StoreDirectory directory(m_directory);
    const auto matching = [&] {
        return onlyMatch(directory.certificateIds() + directory.requestIds(), id);
    };
    if (const auto known = matching(); !known) // before the lock, which makes folders
        return std::unexpected(known.error());
    const auto lock = directory.lockForWriting();
    if (!lock)
        return std::unexpected(lock.error());
    const auto match = matching(); // another program may have been first
    if (!match)
        return std::unexpected(match.error());

    QString publicKeyId = *match;
    if (directory.certificateIds().contains(*match)) {
        if (const auto certificate = loadCertificate(directory, *match); certificate)
            publicKeyId = keyIdOf(certificate->leaf);
        if (const auto removed = directory.removeCertificate(*match); !removed)
            return removed;
    } else if (const auto removed = directory.removeRequest(*match); !removed) {
        return removed;
    }
    qCInfo(lcCertificates) << "removed" << *match;
    return isKeyNeeded(directory, publicKeyId) ? std::expected<void, StoreError>()
                                               : directory.removeKey(publicKeyId);
}

} // namespace certificates
