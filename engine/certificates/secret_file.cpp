// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/certificates/secret_file.h"

#include "engine/certificates/private/store_directory.h"

#include <QFileInfo>

namespace certificates {
namespace {

QString pathOf(const QString &siteDirectory, const QString &name)
{
    return siteDirectory + QStringLiteral("/keys/") + name;
}

std::expected<void, CertificateError> write(const QString &path, const base::Secret &secret)
{
    QByteArray bytes(secret.bytes().data(), static_cast<qsizetype>(secret.bytes().size()));
    const auto written = writeDurably(path, bytes, Access::Secret);
    base::wipe(bytes);
    return written;
}

} // namespace

std::expected<void, CertificateError>
writeSecretFile(const QString &siteDirectory, const QString &name, const base::Secret &secret)
{
    const auto lock = StoreDirectory(siteDirectory).lockForWriting();
    if (!lock)
        return std::unexpected(lock.error());
    return write(pathOf(siteDirectory, name), secret);
}

std::expected<base::Secret, CertificateError> readSecretFile(const QString &siteDirectory,
                                                             const QString &name)
{
    const QString path = pathOf(siteDirectory, name);
    if (!QFileInfo::exists(path))
        return std::unexpected(CertificateError{CertificateError::Reason::NotFound, path});
    auto bytes = readFile(path);
    if (!bytes)
        return std::unexpected(bytes.error());
    return base::Secret(*std::move(bytes));
}

std::expected<base::Secret, CertificateError>
keepSecretFile(const QString &siteDirectory, const QString &name, const base::Secret &fresh)
{
    const auto lock = StoreDirectory(siteDirectory).lockForWriting();
    if (!lock)
        return std::unexpected(lock.error());
    auto existing = readSecretFile(siteDirectory, name);
    if (existing || existing.error().reason != CertificateError::Reason::NotFound)
        return existing;
    if (const auto written = write(pathOf(siteDirectory, name), fresh); !written)
        return std::unexpected(written.error());
    return fresh;
}

std::expected<void, CertificateError> removeSecretFile(const QString &siteDirectory,
                                                       const QString &name)
{
    if (!QFileInfo::exists(pathOf(siteDirectory, name)))
        return {};
    const auto lock = StoreDirectory(siteDirectory).lockForWriting();
    if (!lock)
        return std::unexpected(lock.error());
    return removeDurably(pathOf(siteDirectory, name));
}

} // namespace certificates
