// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/certificates/store.h"

#include "engine/certificates/logging.h"
#include "engine/certificates/private/openssl.h"
#include "engine/certificates/private/store_directory.h"

#include <QFile>
#include <QPromise>
#include <QThreadPool>

#include <algorithm>
#include <tuple>

namespace certificates {
namespace {

using Reason = StoreError::Reason;
using Requested = std::expected<PendingRequest, StoreError>;

PendingRequest pendingFrom(const QString &id, const QByteArray &csrPem, const Sidecar &sidecar)
{
    return {.id = id,
            .friendlyName = sidecar.friendlyName,
            .created = sidecar.created,
            .csrPem = csrPem,
            .exportable = sidecar.exportable,
            .keyDescription = sidecar.keyDescription,
            .names = sidecar.names,
            .templateName = sidecar.templateName};
}

Sidecar sidecarFor(const RequestDraft &draft, const SubjectNames &names)
{
    return {.friendlyName = draft.friendlyName.isEmpty() ? names.dns.front() : draft.friendlyName,
            .exportable = draft.exportable,
            .templateName = draft.templateName,
            .created = QDateTime::currentDateTimeUtc(),
            .requestId = {},
            .keyDescription = describe(draft.key),
            .names = names.dns + names.ip,
            .isFromAcme = false};
}

std::expected<StoredCertificate, StoreError> load(const StoreDirectory &directory,
                                                  const QString &id)
{
    const auto pem = readFile(directory.certificatePath(id));
    if (!pem)
        return std::unexpected(pem.error());
    const auto chain = readCertificates(*pem);
    if (!chain)
        return std::unexpected(chain.error());
    const Certificate &leaf = chain->front();
    if (leaf.id() != id)
        return std::unexpected(
            StoreError{Reason::NotACertificate, id + QStringLiteral(".pem holds ") + leaf.id()});
    const Sidecar sidecar = directory.certificateSidecar(id);
    return StoredCertificate{
        .leaf = leaf,
        .chain = *chain,
        .friendlyName = sidecar.friendlyName.isEmpty() ? leaf.commonName() : sidecar.friendlyName,
        .exportable = sidecar.exportable,
        .hasKey = directory.hasKey(QString::fromLatin1(leaf.publicKeyId().toHex())),
        .isFromAcme = sidecar.isFromAcme};
}

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

// The key is checked against the certificate: what TLS would refuse is better said here.
std::expected<PrivateKey, StoreError> keyFor(const StoreDirectory &directory,
                                             const Certificate &leaf)
{
    const QString path = directory.keyPath(QString::fromLatin1(leaf.publicKeyId().toHex()));
    auto keyPem = readFile(path);
    if (!keyPem)
        return std::unexpected(keyPem.error());
    auto key = PrivateKey::read(*keyPem);
    base::wipe(*keyPem);
    if (!key)
        return key;
    if (key->publicKeyId() != leaf.publicKeyId())
        return std::unexpected(StoreError{Reason::KeyDoesNotMatch, path});
    if (QFile::permissions(path) & (QFile::ReadOther | QFile::WriteOther))
        qCWarning(lcCertificates) << "other users can read this private key:" << path;
    return key;
}

bool isKeyNeeded(const StoreDirectory &directory, const QString &publicKeyId)
{
    return directory.requestIds().contains(publicKeyId)
        || std::ranges::any_of(directory.certificateIds(), [&](const QString &id) {
               const auto certificate = load(directory, id);
               // What cannot be read may need any key.
               return !certificate
                   || QString::fromLatin1(certificate->leaf.publicKeyId().toHex()) == publicKeyId;
           });
}

// Peers have the root, or do not trust us anyway.
QList<Certificate> withoutRoot(QList<Certificate> chain)
{
    if (chain.size() > 1 && chain.back().isSelfIssued())
        chain.removeLast();
    return chain;
}

// A request on its way to a worker thread.
class RequestTask : public QRunnable
{
public:
    RequestTask(Store store, RequestDraft draft, KeyHome home)
        : m_store(std::move(store)), m_draft(std::move(draft)), m_home(std::move(home))
    {
        m_promise.start();
    }

    QFuture<Requested> future() const { return m_promise.future(); }
    void run() override
    {
        m_promise.addResult(m_store.requestNow(m_draft, m_home));
        m_promise.finish();
    }

private:
    Store m_store;
    RequestDraft m_draft;
    KeyHome m_home;
    QPromise<Requested> m_promise;
};

} // namespace

Store::Store(QString siteDirectory) : m_directory(std::move(siteDirectory)) { }

QFuture<Requested> Store::request(const RequestDraft &draft, const KeyHome &home) const
{
    auto task = std::make_unique<RequestTask>(*this, draft, home);
    QFuture<Requested> future = task->future();
    QThreadPool::globalInstance()->start(task.release()); // the pool deletes it
    return future;
}

Requested Store::requestNow(const RequestDraft &draft, const KeyHome &) const
{
    if (const auto valid = validate(draft); !valid)
        return std::unexpected(valid.error());
    const auto names = requestNames(draft);
    if (!names)
        return std::unexpected(names.error());
    const auto key = makeKey(draft.key);
    if (!key)
        return std::unexpected(key.error());
    const auto csrPem = makeRequest(draft, *key);
    if (!csrPem)
        return std::unexpected(csrPem.error());

    const QString id = QString::fromLatin1(key->publicKeyId().toHex());
    const Sidecar sidecar = sidecarFor(draft, *names);
    const StoreDirectory directory(m_directory);
    const auto lock = directory.lockForWriting();
    if (!lock)
        return std::unexpected(lock.error());
    if (const auto added = directory.addKey(id, *key); !added)
        return std::unexpected(added.error());
    if (const auto added = directory.addRequest(id, *csrPem, sidecar); !added)
        return std::unexpected(added.error());
    qCInfo(lcCertificates) << "certificate requested:" << sidecar.friendlyName << "key" << id;
    return pendingFrom(id, *csrPem, sidecar);
}

QList<PendingRequest> Store::pending() const
{
    const StoreDirectory directory(m_directory);
    QList<PendingRequest> requests;
    for (const QString &id : directory.requestIds()) {
        const auto csrPem = readFile(directory.requestPath(id));
        if (csrPem)
            requests.append(pendingFrom(id, *csrPem, directory.requestSidecar(id)));
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
        auto certificate = load(directory, id);
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
    return load(directory, *id);
}

std::expected<Credentials, StoreError> Store::credentials(const QString &id,
                                                          const base::Secret &) const
{
    const auto certificate = find(id);
    if (!certificate)
        return std::unexpected(certificate.error());
    auto key = keyFor(StoreDirectory(m_directory), certificate->leaf);
    if (!key)
        return std::unexpected(key.error());
    return Credentials{withoutRoot(certificate->chain), *std::move(key)};
}

std::expected<void, StoreError> Store::remove(const QString &id) const
{
    const StoreDirectory directory(m_directory);
    const auto lock = directory.lockForWriting();
    if (!lock)
        return std::unexpected(lock.error());
    const auto match = onlyMatch(directory.certificateIds() + directory.requestIds(), id);
    if (!match)
        return std::unexpected(match.error());

    QString publicKeyId = *match;
    if (directory.certificateIds().contains(*match)) {
        if (const auto certificate = load(directory, *match); certificate)
            publicKeyId = QString::fromLatin1(certificate->leaf.publicKeyId().toHex());
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
