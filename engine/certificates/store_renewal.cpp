// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/domain_name.h"
#include "engine/certificates/import_file.h"
#include "engine/certificates/private/on_worker.h"
#include "engine/certificates/private/stored_certificate.h"
#include "engine/certificates/private/unlock.h"
#include "engine/certificates/store.h"
#include "engine/certificates/subject_content.h"

namespace certificates {
namespace {

using Reason = StoreError::Reason;
using Requested = std::expected<PendingRequest, StoreError>;

// The nearest of the kinds that we make: a key from elsewhere may be of another.
KeyKind kindOf(const Certificate &certificate)
{
    const QString &description = certificate.keyDescription(); // "RSA 2048", "EC P-256"
    const QString size = description.section(u' ', 1);
    if (description.startsWith(u"EC "))
        return {.algorithm = KeyKind::Algorithm::Ec,
                .curve = size == u"P-256" ? size : QStringLiteral("P-384")};
    const int bits = size.toInt();
    return {.bits = bits >= 4096 ? 4096 : bits >= 3072 ? 3072 : 2048, .curve = {}};
}

// What must have been asked for to get this certificate.
RequestDraft draftFrom(const Certificate &certificate)
{
    const SubjectContent content = contentOf(certificate);
    RequestDraft draft;
    draft.commonName = content.commonName;
    if (!base::DomainName::parse(draft.commonName) && !content.names.dns.isEmpty())
        draft.commonName = content.names.dns.front();
    draft.organization = content.organization;
    draft.organizationalUnit = content.organizationalUnit;
    draft.country = content.country;
    draft.state = content.state;
    draft.locality = content.locality;
    draft.dnsNames = content.names.dns;
    draft.ipAddresses = content.names.ip;
    draft.srvNames = content.names.srv;
    draft.xmppAddresses = content.names.xmpp;
    draft.uris = content.names.uri;
    draft.templateName = content.templateName;
    draft.clientEku = content.extendedKeyUsages.contains(u"clientAuth");
    // What no public CA issues tells that it was a private one.
    const QStringList others = draft.srvNames + draft.xmppAddresses + draft.uris;
    const bool isPrivate = draft.clientEku || !others.isEmpty() || !draft.templateName.isEmpty();
    draft.profile = isPrivate ? RequestDraft::Profile::Private : RequestDraft::Profile::Public;
    return draft;
}

RequestDraft renewalOf(const StoredCertificate &stored, const Sidecar &sidecar)
{
    RequestDraft draft = sidecar.draft ? *sidecar.draft : draftFrom(stored.leaf);
    draft.friendlyName = stored.friendlyName;
    draft.exportable = stored.exportable;
    draft.key = kindOf(stored.leaf);
    return draft;
}

Requested
requestWithKey(const StoreDirectory &directory, const RequestDraft &draft, const PrivateKey &key)
{
    const auto csrPem = makeRequest(draft, key);
    if (!csrPem)
        return std::unexpected(csrPem.error());
    const auto names = requestNames(draft);
    if (!names)
        return std::unexpected(names.error());
    const Sidecar sidecar = sidecarFor(draft, *names, key.description());
    const QString id = QString::fromLatin1(key.publicKeyId().toHex());
    const auto lock = directory.lockForWriting();
    if (!lock)
        return std::unexpected(lock.error());
    if (const auto added = directory.addRequest(id, *csrPem, sidecar); !added)
        return std::unexpected(added.error());
    return pendingRequest(directory, id, *csrPem, sidecar);
}

// On the same token, which judges the PIN.
std::expected<KeyHome, StoreError>
sameToken(const StoreDirectory &directory, const QString &keyId, const base::Secret &secret)
{
    const auto place = directory.tokenKey(keyId);
    if (!place)
        return std::unexpected(place.error());
    const auto pin = secretFor(directory, keyId, secret);
    return KeyHome{
        .keepsSecret = !directory.keptSecret(keyId).isEmpty(),
        .token = TokenPlace{place->modulePath, tokenLabel(*place), pin.value_or(base::Secret())}};
}

// With the same passphrase, kept or not as it was.
std::expected<KeyHome, StoreError> sameHome(const StoreDirectory &directory,
                                            const StoredCertificate &stored,
                                            const base::Secret &secret)
{
    const QString keyId = keyIdOf(stored.leaf);
    if (stored.isOnToken)
        return sameToken(directory, keyId, secret);
    if (!stored.isKeyEncrypted)
        return KeyHome();
    // A passphrase that does not open the old key was mistyped, and would lock the new one.
    if (const auto key = openKey(directory, keyId, secret); !key)
        return std::unexpected(key.error());
    const auto passphrase = secretFor(directory, keyId, secret);
    if (!passphrase)
        return std::unexpected(passphrase.error());
    return KeyHome{.passphrase = *passphrase,
                   .keepsSecret = !directory.keptSecret(keyId).isEmpty()};
}

} // namespace

QFuture<Requested>
Store::renew(const QString &id, RenewalKey renewalKey, const base::Secret &secret) const
{
    return onWorker<Requested>([store = *this, id, renewalKey, secret]() -> Requested {
        const StoreDirectory directory(store.m_directory);
        const auto stored = store.find(id);
        if (!stored)
            return std::unexpected(stored.error());
        const RequestDraft draft =
            renewalOf(*stored, directory.certificateSidecar(stored->leaf.id()));
        if (renewalKey == RenewalKey::Same) {
            const auto key = openKey(directory, keyIdOf(stored->leaf), secret);
            return key ? requestWithKey(directory, draft, *key)
                       : Requested(std::unexpected(key.error()));
        }
        const auto home = sameHome(directory, *stored, secret);
        return home ? store.requestNow(draft, *home) : Requested(std::unexpected(home.error()));
    });
}

std::expected<QByteArray, StoreError> Store::exportPkcs12(const QString &id,
                                                          const base::Secret &password,
                                                          const base::Secret &keySecret) const
{
    const auto stored = find(id);
    if (!stored)
        return std::unexpected(stored.error());
    if (!stored->exportable || stored->isOnToken)
        return std::unexpected(StoreError{Reason::NotExportable, stored->friendlyName});
    const auto key = openKey(StoreDirectory(m_directory), keyIdOf(stored->leaf), keySecret);
    if (!key)
        return std::unexpected(key.error());
    return writePkcs12(stored->chain, *key, stored->friendlyName, password);
}

QString unlockCredentialName(const QString &publicKeyId)
{
    return QStringLiteral("puente-key-") + publicKeyId.left(16);
}

} // namespace certificates
