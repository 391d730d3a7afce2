// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/certificates/private/store_directory.h"

#include "engine/certificates/logging.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

namespace certificates {
namespace {

using Done = std::expected<void, CertificateError>;

constexpr std::chrono::seconds lockPatience{5};
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

Done addWithSidecar(const QString &path, const QByteArray &content, const Sidecar &sidecar)
{
    if (const Done noted = writeDurably(sidecarOf(path), writeSidecar(sidecar), Access::Public);
        !noted)
        return noted;
    return writeDurably(path, content, Access::Public);
}

Done removeWithSidecar(const QString &path)
{
    if (const Done removed = removeDurably(path); !removed)
        return removed;
    return removeDurably(sidecarOf(path));
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
    if (const Done removed = removeDurably(path); !removed)
        qCWarning(lcCertificates) << removed.error().evidence;
}

void sweepFolder(const QString &folder, QLatin1StringView suffix)
{
    const QDir directory(folder);
    const QStringList unfinished = directory.entryList(
        {unfinishedPrefix + QStringLiteral("??????")}, QDir::Files | QDir::Hidden);
    for (const QString &name : unfinished)
        removeLeftover(directory.filePath(name));
    for (const QString &id : idsIn(folder, QLatin1StringView(".json"))) {
        if (!directory.exists(id + suffix))
            removeLeftover(directory.filePath(id + QStringLiteral(".json")));
    }
}

} // namespace

QString StoreDirectory::keyPath(const QString &publicKeyId) const
{
    return m_site + keysFolder + u'/' + publicKeyId + QStringLiteral(".pem");
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
    return QFileInfo(keyPath(publicKeyId)).isFile();
}

Sidecar StoreDirectory::requestSidecar(const QString &publicKeyId) const
{
    return sidecarBeside(requestPath(publicKeyId));
}

Sidecar StoreDirectory::certificateSidecar(const QString &id) const
{
    return sidecarBeside(certificatePath(id));
}

std::expected<DirectoryLock, CertificateError> StoreDirectory::lockForWriting() const
{
    for (const QLatin1StringView folder : {keysFolder, requestsFolder, certificatesFolder}) {
        if (const Done made = makeDirectoryDurably(m_site + folder); !made)
            return std::unexpected(made.error());
    }
    auto lock = DirectoryLock::acquire(m_site + keysFolder, lockPatience);
    if (lock)
        sweep();
    return lock;
}

void StoreDirectory::sweep() const
{
    sweepFolder(m_site + keysFolder, QLatin1StringView(".pem"));
    sweepFolder(m_site + requestsFolder, QLatin1StringView(".csr"));
    sweepFolder(m_site + certificatesFolder, QLatin1StringView(".pem"));
    for (const QString &id : answeredRequestIds()) {
        if (!QFileInfo::exists(requestPath(id)))
            continue;
        if (const Done removed = removeRequest(id); !removed)
            qCWarning(lcCertificates) << removed.error().evidence;
    }
}

Done StoreDirectory::addKey(const QString &publicKeyId, const PrivateKey &key) const
{
    if (hasKey(publicKeyId))
        return {};
    auto pem = key.toPem();
    if (!pem)
        return std::unexpected(pem.error());
    const Done written = writeDurably(keyPath(publicKeyId), *pem, Access::Secret);
    base::wipe(*pem);
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
    return removeDurably(keyPath(publicKeyId));
}

} // namespace certificates
