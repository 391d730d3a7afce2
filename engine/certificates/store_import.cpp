// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/certificates/logging.h"
#include "engine/certificates/private/chain_order.h"
#include "engine/certificates/private/store_directory.h"
#include "engine/certificates/store.h"

#include <algorithm>

namespace certificates {
namespace {

using Reason = StoreError::Reason;

constexpr qsizetype maxImported = 64;

QString keyIdOf(const Certificate &certificate)
{
    return QString::fromLatin1(certificate.publicKeyId().toHex());
}

// The newest certificate of those whose key `isOurs`.
template<typename Predicate>
std::expected<Certificate, StoreError> leafAmong(const QList<Certificate> &certificates,
                                                 Predicate isOurs)
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
            StoreError{Reason::KeyDoesNotMatch, subjects.join(QStringLiteral("; ")).left(1000)});
    return *std::move(leaf);
}

std::expected<Certificate, StoreError> leafOfKey(const QList<Certificate> &certificates,
                                                 const PrivateKey &key)
{
    return leafAmong(certificates, [&](const Certificate &certificate) {
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

// What is remembered of the certificate: as it was, else from its request, else from itself.
Sidecar sidecarFor(const StoreDirectory &directory, const Certificate &leaf)
{
    if (directory.certificateIds().contains(leaf.id()))
        return directory.certificateSidecar(leaf.id());
    const QString keyId = keyIdOf(leaf);
    Sidecar sidecar;
    if (directory.requestIds().contains(keyId)) {
        sidecar = directory.requestSidecar(keyId);
        sidecar.requestId = keyId;
    }
    if (sidecar.friendlyName.isEmpty())
        sidecar.friendlyName = leaf.commonName();
    sidecar.keyDescription = leaf.keyDescription();
    sidecar.names = leaf.names().dns + leaf.names().ip;
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
                                     const Sidecar &sidecar)
{
    const Certificate &leaf = chain.front();
    if (key) {
        if (const auto added = directory.addKey(keyIdOf(leaf), *key); !added)
            return added;
    }
    if (const auto added = directory.addCertificate(leaf.id(), pemOf(chain), sidecar); !added)
        return added;
    if (sidecar.requestId.isEmpty())
        return {};
    return directory.removeRequest(sidecar.requestId);
}

} // namespace

std::expected<ImportedCertificate, StoreError> Store::import(const QByteArray &file,
                                                             const ImportOptions &options) const
{
    const auto certificates = readCertificates(file);
    if (!certificates)
        return std::unexpected(certificates.error());
    if (certificates->size() > maxImported)
        return std::unexpected(StoreError{
            Reason::TooLarge, QStringLiteral("%1 certificates").arg(certificates->size())});
    std::optional<PrivateKey> key;
    if (options.key) {
        auto read = PrivateKey::read(*options.key, options.password);
        if (!read)
            return std::unexpected(read.error());
        key = *std::move(read);
    }

    const StoreDirectory directory(m_directory);
    const auto lock = directory.lockForWriting();
    if (!lock)
        return std::unexpected(lock.error());
    const auto leaf = key ? leafOfKey(*certificates, *key)
                          : leafAmong(*certificates, [&](const Certificate &certificate) {
                                return directory.hasKey(keyIdOf(certificate));
                            });
    if (!leaf)
        return std::unexpected(leaf.error());
    if (!leaf->allowsServerAuth())
        return std::unexpected(StoreError{Reason::WrongPurpose, leaf->subject()});
    const auto ordered = chainFor(directory, *leaf, *certificates);
    if (!ordered)
        return std::unexpected(ordered.error());

    Sidecar sidecar = sidecarFor(directory, *leaf);
    sidecar.isFromAcme = sidecar.isFromAcme || options.isFromAcme;
    if (const auto kept = keep(directory, ordered->chain, key, sidecar); !kept)
        return std::unexpected(kept.error());
    qCInfo(lcCertificates) << "certificate imported:" << leaf->id() << leaf->subject();
    return ImportedCertificate{{.leaf = *leaf,
                                .chain = ordered->chain,
                                .friendlyName = sidecar.friendlyName,
                                .exportable = sidecar.exportable,
                                .hasKey = true,
                                .isFromAcme = sidecar.isFromAcme},
                               ordered->unrelatedCount};
}

} // namespace certificates
