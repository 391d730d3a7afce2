// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/certificates/private/stored_certificate.h"

#include "engine/certificates/request_name.h"

namespace certificates {

QString keyIdOf(const Certificate &certificate)
{
    return QString::fromLatin1(certificate.publicKeyId().toHex());
}

std::expected<StoredCertificate, StoreError> loadCertificate(const StoreDirectory &directory,
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
        return std::unexpected(StoreError{StoreError::Reason::NotACertificate,
                                          id + QStringLiteral(".pem holds ") + leaf.id()});
    const Sidecar sidecar = directory.certificateSidecar(id);
    const QString keyId = keyIdOf(leaf);
    return StoredCertificate{.leaf = leaf,
                             .chain = *chain,
                             .friendlyName = sidecar.friendlyName.isEmpty() ? leaf.commonName()
                                                                            : sidecar.friendlyName,
                             .exportable = sidecar.exportable,
                             .hasKey = directory.hasKey(keyId),
                             .isOnToken = directory.isKeyOnToken(keyId),
                             .isKeyEncrypted = directory.isKeyEncrypted(keyId),
                             .isFromAcme = sidecar.isFromAcme};
}

PendingRequest pendingRequest(const StoreDirectory &directory,
                              const QString &id,
                              const QByteArray &csrPem,
                              const Sidecar &sidecar)
{
    return {.id = id,
            .friendlyName = sidecar.friendlyName,
            .created = sidecar.created,
            .csrPem = csrPem,
            .exportable = sidecar.exportable,
            .keyDescription = sidecar.keyDescription,
            .names = sidecar.names,
            .templateName = sidecar.templateName,
            .isOnToken = directory.isKeyOnToken(id),
            .isKeyEncrypted = directory.isKeyEncrypted(id)};
}

Sidecar
sidecarFor(const RequestDraft &draft, const SubjectNames &names, const QString &keyDescription)
{
    return {.friendlyName = draft.friendlyName.isEmpty() ? names.dns.front() : draft.friendlyName,
            .exportable = draft.exportable,
            .templateName = draft.templateName,
            .created = QDateTime::currentDateTimeUtc(),
            .requestId = {},
            .keyDescription = keyDescription,
            .names = allNames(names),
            .isFromAcme = false,
            .draft = draft};
}

QStringList allNames(const SubjectNames &names)
{
    using Kind = RequestName::Kind;
    QStringList all = names.dns + names.ip;
    for (const auto &[kind, values] : {std::pair(Kind::Srv, names.srv),
                                       std::pair(Kind::XmppAddress, names.xmpp),
                                       std::pair(Kind::Uri, names.uri)}) {
        for (const QString &value : values)
            all.append(text(RequestName{.kind = kind, .value = value}));
    }
    return all;
}

} // namespace certificates
