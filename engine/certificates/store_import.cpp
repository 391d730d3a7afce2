// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/certificates/chain_order.h"
#include "engine/certificates/import_file.h"
#include "engine/certificates/logging.h"
#include "engine/certificates/private/stored_certificate.h"
#include "engine/certificates/private/unlock.h"
#include "engine/certificates/store.h"

#include <algorithm>

namespace certificates {
namespace {

using Reason = StoreError::Reason;

constexpr qsizetype maxImported = 64;

// The newest certificate of those whose key `isOurs`; `whenNone` says what it means to have none.
template<typename Predicate>
std::expected<Certificate, StoreError>
leafAmong(const QList<Certificate> &certificates, Reason whenNone, Predicate isOurs)
{
    std::optional<Certificate> leaf;
    QStringList subjects;
    for (const Certificate &certificate : certificates) {
        subjects.append(certificate.subject());
        if (isOurs(certificate) && (!leaf || leaf->notBefore() < certificate.notBefore()))
            leaf = certificate;
    }
    if (!leaf)
        return std::unexpected(
            StoreError{whenNone, subjects.join(QStringLiteral("; ")).left(1000)});
    return *std::move(leaf);
}

std::expected<Certificate, StoreError> leafOfKey(const QList<Certificate> &certificates,
                                                 const PrivateKey &key)
{
    return leafAmong(certificates, Reason::ForeignKey, [&](const Certificate &certificate) {
        return certificate.publicKeyId() == key.publicKeyId();
    });
}

QByteArray pemOf(const QList<Certificate> &chain)
{
    QByteArray pem;
    for (const Certificate &certificate : chain)
        pem += toPem(certificate);
    return pem;
}

// What the key's other certificate says: a key marked never to leave stays so.
Sidecar siblingOf(const StoreDirectory &directory, const Certificate &leaf)
{
    for (const QString &id : directory.certificateIds()) {
        const auto sibling = loadCertificate(directory, id);
        if (sibling && sibling->leaf.publicKeyId() == leaf.publicKeyId()) {
            const Sidecar theirs = directory.certificateSidecar(id);
            Sidecar ours;
            ours.friendlyName = theirs.friendlyName;
            ours.exportable = theirs.exportable;
            return ours;
        }
    }
    return {};
}

// What is remembered of the certificate: as it was, else from its request, else from another
// certificate of its key, else from the file it came in.
Sidecar sidecarOf(const StoreDirectory &directory,
                  const Certificate &leaf,
                  const ImportFile &file,
                  const ImportOptions &options)
{
    const QString keyId = keyIdOf(leaf);
    Sidecar sidecar;
    if (directory.certificateIds().contains(leaf.id())) {
        sidecar = directory.certificateSidecar(leaf.id());
    } else if (directory.requestIds().contains(keyId)) {
        sidecar = directory.requestSidecar(keyId);
        sidecar.requestId = keyId;
    } else if (directory.hasKey(keyId)) {
        sidecar = siblingOf(directory, leaf);
    } else {
        sidecar.exportable = options.exportable;
    }
    if (sidecar.friendlyName.isEmpty())
        sidecar.friendlyName = file.friendlyName;
    if (sidecar.friendlyName.isEmpty())
        sidecar.friendlyName = leaf.commonName();
    sidecar.keyDescription = leaf.keyDescription();
    sidecar.names = allNames(leaf.names());
    sidecar.isFromAcme = sidecar.isFromAcme || options.isFromAcme;
    return sidecar;
}

// With the chain as far as we know it: an earlier import may have brought more of it.
std::expected<OrderedChain, StoreError> chainFor(const StoreDirectory &directory,
                                                 const Certificate &leaf,
                                                 const QList<Certificate> &imported)
{
    OrderedChain ordered = orderChain(leaf, imported);
    if (!directory.certificateIds().contains(leaf.id()))
        return ordered;
    const auto stored = readFile(directory.certificatePath(leaf.id()));
    const auto storedChain = stored ? readCertificates(*stored) : std::unexpected(stored.error());
    if (!storedChain || storedChain->size() < ordered.chain.size())
        return ordered;
    if (directory.hasKey(keyIdOf(leaf)))
        return std::unexpected(StoreError{Reason::AlreadyImported, leaf.id()});
    ordered.chain = *storedChain; // only its lost key comes back
    return ordered;
}

// The order of writes that StoreDirectory describes.
std::expected<void, StoreError> keep(const StoreDirectory &directory,
                                     const QList<Certificate> &chain,
                                     const std::optional<PrivateKey> &key,
                                     const KeyHome &home,
                                     const Sidecar &sidecar)
{
    const QString keyId = keyIdOf(chain.front());
    const bool isNewKey = key && !directory.hasKey(keyId);
    if (isNewKey) {
        if (const auto added = directory.addKey(*key, {home.passphrase, home.keepsSecret}); !added)
            return added;
    }
    if (const auto added = directory.addCertificate(chain.front().id(), pemOf(chain), sidecar);
        !added) {
        if (isNewKey)
            warnUnless(directory.removeKey(keyId));
        return added;
    }
    if (!sidecar.requestId.isEmpty()) // answered, and listed no more
        warnUnless(directory.removeRequest(sidecar.requestId));
    return {};
}

std::expected<ImportFile, StoreError> readFiles(const QByteArray &file,
                                                const ImportOptions &options)
{
    if (options.home.token)
        return std::unexpected(StoreError{
            Reason::TokenUnavailable, QStringLiteral("a key from a file cannot go onto a token")});
    auto content = readImportFile(file, options.password);
    if (!content)
        return content;
    if (content->certificates.size() > maxImported)
        return std::unexpected(StoreError{
            Reason::TooLarge, QStringLiteral("%1 certificates").arg(content->certificates.size())});
    if (options.key) {
        auto key = PrivateKey::read(*options.key, options.password);
        if (!key)
            return std::unexpected(key.error());
        content->key = *std::move(key);
    }
    return content;
}

std::expected<Certificate, StoreError> leafOf(const StoreDirectory &directory,
                                              const ImportFile &content)
{
    const QList<Certificate> &certificates = content.certificates;
    const auto hasKey = [&](const Certificate &certificate) {
        return directory.hasKey(keyIdOf(certificate));
    };
    auto leaf = content.key ? leafOfKey(certificates, *content.key)
                            : leafAmong(certificates, Reason::KeyDoesNotMatch, hasKey);
    if (leaf && !leaf->allowsServerAuth())
        return std::unexpected(StoreError{Reason::WrongPurpose, leaf->subject()});
    return leaf;
}

ImportedCertificate imported(StoredCertificate stored, const QList<Certificate> &unrelated)
{
    ImportedCertificate imported{std::move(stored)};
    imported.unrelatedCount = unrelated.size();
    for (const Certificate &certificate : unrelated)
        imported.unrelatedSubjects.append(certificate.subject());
    return imported;
}

std::expected<ImportedCertificate, StoreError>
importInto(const StoreDirectory &directory, const ImportFile &content, const ImportOptions &options)
{
    // Once before anything is touched, and once when no other program can take the key away.
    if (const auto leaf = leafOf(directory, content); !leaf)
        return std::unexpected(leaf.error());
    const auto lock = directory.lockForWriting();
    if (!lock)
        return std::unexpected(lock.error());
    const auto leaf = leafOf(directory, content);
    if (!leaf)
        return std::unexpected(leaf.error());
    const auto ordered = chainFor(directory, *leaf, content.certificates);
    if (!ordered)
        return std::unexpected(ordered.error());

    const Sidecar sidecar = sidecarOf(directory, *leaf, content, options);
    const auto kept = keep(directory, ordered->chain, content.key, options.home, sidecar);
    if (!kept)
        return std::unexpected(kept.error());
    qCInfo(lcCertificates) << "certificate imported:" << leaf->id() << leaf->subject();
    auto stored = loadCertificate(directory, leaf->id());
    if (!stored)
        return std::unexpected(stored.error());
    ImportedCertificate result = imported(*std::move(stored), ordered->unrelated);
    result.isLegacyFile = content.isLegacy;
    return result;
}

// A courtesy to other programs that use the token: we need no certificate there.
void putOnToken(const StoreDirectory &directory, const Certificate &leaf)
{
    const QString keyId = keyIdOf(leaf);
    const auto place = directory.tokenKey(keyId);
    const auto pin = secretFor(directory, keyId, {});
    if (!place || !pin)
        return;
    if (const auto put = putTokenCertificate(*place, *pin, leaf); !put)
        qCWarning(lcCertificates) << "the token did not take the certificate:"
                                  << put.error().evidence;
}

} // namespace

std::expected<ImportedCertificate, StoreError> Store::import(const QByteArray &file,
                                                             const ImportOptions &options) const
{
    const auto content = readFiles(file, options);
    if (!content)
        return std::unexpected(content.error());
    const StoreDirectory directory(m_directory);
    auto result = importInto(directory, *content, options);
    if (result && result->isOnToken) // without the lock: a token takes its time
        putOnToken(directory, result->leaf);
    return result;
}

std::expected<ImportedCertificate, StoreError>
Store::completeChain(const QString &id, const QByteArray &file, const base::Secret &password) const
{
    const auto issuers = readImportFile(file, password);
    if (!issuers)
        return std::unexpected(issuers.error());
    if (const auto known = find(id); !known) // before anything is touched
        return std::unexpected(known.error());
    const StoreDirectory directory(m_directory);
    const auto lock = directory.lockForWriting();
    if (!lock)
        return std::unexpected(lock.error());
    auto stored = find(id);
    if (!stored)
        return std::unexpected(stored.error());
    const OrderedChain ordered = orderChain(stored->leaf, stored->chain + issuers->certificates);
    if (ordered.chain.size() <= stored->chain.size())
        return std::unexpected(
            StoreError{Reason::NotItsIssuer, stored->chain.back().issuer().left(1000)});
    const Sidecar sidecar = directory.certificateSidecar(stored->leaf.id());
    const auto added = directory.addCertificate(stored->leaf.id(), pemOf(ordered.chain), sidecar);
    if (!added)
        return std::unexpected(added.error());
    stored->chain = ordered.chain;
    return imported(*std::move(stored), ordered.unrelated);
}

} // namespace certificates
