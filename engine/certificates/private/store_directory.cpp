// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/certificates/private/store_directory.h"

#include "engine/base/durable_file.h"
#include "engine/certificates/logging.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace certificates {
namespace {

using Done = std::expected<void, CertificateError>;

constexpr std::chrono::seconds lockPatience{5};
constexpr QByteArrayView encryptedKey = "-----BEGIN ENCRYPTED PRIVATE KEY-----";
constexpr QLatin1StringView secretSuffix(".secret");
constexpr QLatin1StringView moduleKey("module");
constexpr QLatin1StringView uriKey("uri");
constexpr QLatin1StringView keysFolder("/keys");
constexpr QLatin1StringView requestsFolder("/requests");
constexpr QLatin1StringView certificatesFolder("/certs");

QString sidecarOf(const QString &path)
{
    const QFileInfo file(path);
    return file.path() + u'/' + file.completeBaseName() + QStringLiteral(".json");
}

Sidecar sidecarBeside(const QString &path)
{
    return readSidecar(readFile(sidecarOf(path)).value_or(QByteArray()));
}

// A write may fail when the new file is there already, but not yet durable.
void restore(const QString &path, const std::expected<QByteArray, CertificateError> &before)
{
    const auto now = readFile(path);
    if (!before)
        warnUnless(removeDurably(path));
    else if (!now || *now != *before)
        warnUnless(writeDurably(path, *before, Access::Public));
}

Done addWithSidecar(const QString &path, const QByteArray &content, const Sidecar &sidecar)
{
    const QString note = sidecarOf(path);
    const auto noteBefore = readFile(note);
    const auto before = readFile(path);
    Done written = writeDurably(note, writeSidecar(sidecar), Access::Public);
    if (written)
        written = writeDurably(path, content, Access::Public);
    if (!written) {
        restore(path, before);
        restore(note, noteBefore);
    }
    return written;
}

Done removeWithSidecar(const QString &path)
{
    Done removed = removeDurably(path);
    if (removed)
        warnUnless(removeDurably(sidecarOf(path))); // alone it says nothing, and is swept away
    return removed;
}

// The files of ours among whatever else lies there.
QStringList idsIn(const QString &folder, QLatin1StringView suffix)
{
    static const QRegularExpression isId(QStringLiteral("^[0-9a-f]{64}$"));
    QStringList ids;
    const QStringList names =
        QDir(folder).entryList({QStringLiteral("*") + suffix}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        const QString id = name.chopped(suffix.size());
        if (isId.match(id).hasMatch())
            ids.append(id);
    }
    return ids;
}

void removeLeftover(const QString &path)
{
    qCInfo(lcCertificates) << "removing what an interrupted program left:" << path;
    warnUnless(removeDurably(path));
}

void sweepFolder(const QString &folder, QLatin1StringView suffix)
{
    const QDir directory(folder);
    for (const QString &path : base::unfinishedFiles(folder))
        removeLeftover(path);
    for (const QString &id : idsIn(folder, QLatin1StringView(".json"))) {
        if (!directory.exists(id + suffix))
            removeLeftover(directory.filePath(id + QStringLiteral(".json")));
    }
}

} // namespace

void warnUnless(const std::expected<void, CertificateError> &done)
{
    if (!done)
        qCWarning(lcCertificates) << done.error().evidence;
}

QString StoreDirectory::keyPath(const QString &publicKeyId) const
{
    return m_site + keysFolder + u'/' + publicKeyId + QStringLiteral(".pem");
}

QString StoreDirectory::tokenPath(const QString &publicKeyId) const
{
    return m_site + keysFolder + u'/' + publicKeyId + QStringLiteral(".token");
}

QString StoreDirectory::secretPath(const QString &publicKeyId) const
{
    return m_site + keysFolder + u'/' + publicKeyId + secretSuffix;
}

QString StoreDirectory::requestPath(const QString &publicKeyId) const
{
    return m_site + requestsFolder + u'/' + publicKeyId + QStringLiteral(".csr");
}

QString StoreDirectory::certificatePath(const QString &id) const
{
    return m_site + certificatesFolder + u'/' + id + QStringLiteral(".pem");
}

QStringList StoreDirectory::requestIds() const
{
    QStringList ids = idsIn(m_site + requestsFolder, QLatin1StringView(".csr"));
    const QStringList answered = answeredRequestIds();
    ids.removeIf([&](const QString &id) { return answered.contains(id); });
    return ids;
}

QStringList StoreDirectory::answeredRequestIds() const
{
    QStringList answered;
    for (const QString &id : certificateIds()) {
        const Sidecar certificate = certificateSidecar(id);
        if (certificate.requestId.isEmpty())
            continue;
        // A newer request for the same key is not answered by an older certificate.
        if (requestSidecar(certificate.requestId).created == certificate.created)
            answered.append(certificate.requestId);
    }
    return answered;
}

QStringList StoreDirectory::certificateIds() const
{
    return idsIn(m_site + certificatesFolder, QLatin1StringView(".pem"));
}

bool StoreDirectory::hasKey(const QString &publicKeyId) const
{
    return QFileInfo(keyPath(publicKeyId)).isFile() || isKeyOnToken(publicKeyId);
}

bool StoreDirectory::isKeyOnToken(const QString &publicKeyId) const
{
    return QFileInfo(tokenPath(publicKeyId)).isFile();
}

std::expected<TokenKeyPlace, CertificateError>
StoreDirectory::tokenKey(const QString &publicKeyId) const
{
    const auto content = readFile(tokenPath(publicKeyId));
    if (!content)
        return std::unexpected(content.error());
    const QJsonObject noted = QJsonDocument::fromJson(*content).object();
    TokenKeyPlace place{noted.value(moduleKey).toString(), noted.value(uriKey).toString()};
    if (place.modulePath.isEmpty() || place.uri.isEmpty())
        return std::unexpected(
            CertificateError{CertificateError::Reason::NotAKey, tokenPath(publicKeyId)});
    return place;
}

bool StoreDirectory::isKeyEncrypted(const QString &publicKeyId) const
{
    QFile file(keyPath(publicKeyId));
    return file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)
        && file.read(encryptedKey.size()) == encryptedKey;
}

base::Secret StoreDirectory::keptSecret(const QString &publicKeyId) const
{
    QFile file(secretPath(publicKeyId));
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return {};
    return base::Secret(file.read(maxSecretBytes));
}

Sidecar StoreDirectory::requestSidecar(const QString &publicKeyId) const
{
    return sidecarBeside(requestPath(publicKeyId));
}

Sidecar StoreDirectory::certificateSidecar(const QString &id) const
{
    return sidecarBeside(certificatePath(id));
}

std::expected<base::DirectoryLock, CertificateError> StoreDirectory::lockForWriting() const
{
    for (const QLatin1StringView folder : {keysFolder, requestsFolder, certificatesFolder}) {
        if (const Done made = makeDirectoryDurably(m_site + folder); !made)
            return std::unexpected(made.error());
    }
    auto lock = lockDirectory(m_site + keysFolder, lockPatience);
    if (lock)
        sweep();
    return lock;
}

void StoreDirectory::sweep() const
{
    sweepFolder(m_site + keysFolder, QLatin1StringView(".pem"));
    for (const QString &id : idsIn(m_site + keysFolder, secretSuffix)) {
        if (!hasKey(id))
            removeLeftover(secretPath(id));
    }
    sweepFolder(m_site + requestsFolder, QLatin1StringView(".csr"));
    sweepFolder(m_site + certificatesFolder, QLatin1StringView(".pem"));
    for (const QString &id : answeredRequestIds()) {
        if (QFileInfo::exists(requestPath(id)))
            warnUnless(removeRequest(id));
    }
}

Done StoreDirectory::addKey(const PrivateKey &key, const KeyProtection &protection) const
{
    const QString publicKeyId = QString::fromLatin1(key.publicKeyId().toHex());
    if (hasKey(publicKeyId))
        return {};
    auto pem = key.toPem(protection.passphrase);
    if (!pem)
        return std::unexpected(pem.error());
    Done written = writeKey(publicKeyId, keyPath(publicKeyId), *pem, protection);
    base::wipe(*pem);
    return written;
}

Done StoreDirectory::addTokenKey(const QString &publicKeyId,
                                 const TokenKeyPlace &place,
                                 const KeyProtection &protection) const
{
    if (hasKey(publicKeyId))
        return {};
    const QJsonObject noted{{moduleKey, place.modulePath}, {uriKey, place.uri}};
    return writeKey(publicKeyId, tokenPath(publicKeyId), QJsonDocument(noted).toJson(), protection);
}

// The secret first: a key whose secret is missing could not be opened.
Done StoreDirectory::writeKey(const QString &publicKeyId,
                              const QString &path,
                              const QByteArray &content,
                              const KeyProtection &protection) const
{
    Done written;
    if (!protection.passphrase.isEmpty() && protection.keepsSecret) {
        const std::string_view bytes = protection.passphrase.bytes();
        const auto secret =
            QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size()));
        written = writeDurably(secretPath(publicKeyId), secret, Access::Secret);
    }
    if (written)
        written = writeDurably(path, content, Access::Secret);
    if (!written)
        warnUnless(removeKey(publicKeyId)); // there was none
    return written;
}

Done StoreDirectory::addRequest(const QString &publicKeyId,
                                const QByteArray &csrPem,
                                const Sidecar &sidecar) const
{
    return addWithSidecar(requestPath(publicKeyId), csrPem, sidecar);
}

Done StoreDirectory::addCertificate(const QString &id,
                                    const QByteArray &chainPem,
                                    const Sidecar &sidecar) const
{
    return addWithSidecar(certificatePath(id), chainPem, sidecar);
}

Done StoreDirectory::removeRequest(const QString &publicKeyId) const
{
    return removeWithSidecar(requestPath(publicKeyId));
}

Done StoreDirectory::removeCertificate(const QString &id) const
{
    return removeWithSidecar(certificatePath(id));
}

Done StoreDirectory::removeKey(const QString &publicKeyId) const
{
    Done removed = removeDurably(keyPath(publicKeyId));
    if (removed)
        removed = removeDurably(tokenPath(publicKeyId));
    if (hasKey(publicKeyId)) // which its secret still opens
        return removed;
    const Done forgotten = removeDurably(secretPath(publicKeyId));
    return removed ? forgotten : removed;
}

} // namespace certificates
