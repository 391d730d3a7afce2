// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/certificates/private/stored_file.h"

#include "engine/base/durable_file.h"
#include "engine/base/shared_directory.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>

namespace certificates {
namespace {

using Reason = CertificateError::Reason;
using Done = std::expected<void, CertificateError>;

constexpr qint64 maxFileBytes = qint64{4} * 1024 * 1024;

Reason reasonOf(int code)
{
    switch (code) {
    case ENOSPC:
    case EDQUOT:
        return Reason::DiskFull;
    case EACCES:
    case EPERM:
    case EROFS:
        return Reason::WriteDenied;
    default:
        return Reason::WriteFailed;
    }
}

std::unexpected<CertificateError> refuse(const base::SystemError &error)
{
    return std::unexpected(CertificateError{reasonOf(error.code), error.text()});
}

Done outcome(const base::Written &written)
{
    return written ? Done() : refuse(written.error());
}

mode_t modeOf(Access access, const QString &directory)
{
    if (access == Access::Public)
        return 0644;
    return base::isSharedWithGroup(directory) ? 0640 : 0600;
}

} // namespace

Done writeDurably(const QString &path, const QByteArray &content, Access access)
{
    return outcome(base::replaceFile(path, content, modeOf(access, QFileInfo(path).path())));
}

Done removeDurably(const QString &path)
{
    return outcome(base::removeFile(path));
}

Done makeDirectoryDurably(const QString &path)
{
    return outcome(base::makeDirectory(path, 0750));
}

std::expected<QByteArray, CertificateError> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::unexpected(CertificateError{Reason::FileUnreadable,
                                                path + QStringLiteral(": ") + file.errorString()});
    QByteArray content = file.read(maxFileBytes + 1);
    if (content.size() > maxFileBytes)
        return std::unexpected(CertificateError{Reason::TooLarge, path});
    return content;
}

std::expected<base::DirectoryLock, CertificateError>
lockDirectory(const QString &directory, std::chrono::milliseconds patience)
{
    auto lock = base::DirectoryLock::acquire(directory, patience);
    if (lock)
        return *std::move(lock);
    if (lock.error().code == EWOULDBLOCK)
        return std::unexpected(CertificateError{Reason::Locked, lock.error().path});
    return refuse(lock.error());
}

} // namespace certificates
