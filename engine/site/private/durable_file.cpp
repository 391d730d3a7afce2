// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/private/durable_file.h"

#include "engine/base/shared_directory.h"
#include "engine/site/private/file_descriptor.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <optional>
#include <sys/stat.h>
#include <system_error>

using namespace Qt::StringLiterals;

namespace site {
namespace {

// Reads errno: call it at once.
std::unexpected<SystemFault> systemFault(const QString &path)
{
    const std::error_code code(errno, std::generic_category());
    return std::unexpected(path + u": "_s + QString::fromStdString(code.message()));
}

bool writeAll(int file, const QByteArray &bytes)
{
    qsizetype written = 0;
    while (written < bytes.size()) {
        const ssize_t count = ::write(
            file, bytes.constData() + written, static_cast<std::size_t>(bytes.size() - written));
        if (count < 0 && errno != EINTR)
            return false;
        written += std::max<ssize_t>(count, 0);
    }
    return true;
}

bool syncDirectory(const QByteArray &path)
{
    const FileDescriptor directory(::open(path.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    return directory.isOpen() && ::fsync(directory.number()) == 0;
}

// Root and the engine write the same files: the engine's group must not lose the right to read.
void inheritOwner(int file, const QByteArray &replaced, const QByteArray &directory)
{
    struct stat status{};
    const bool exists = ::stat(replaced.constData(), &status) == 0;
    if (!exists && ::stat(directory.constData(), &status) != 0)
        return;
    // A user may give a file only to a group of his own; then it stays as it was made.
    if (::fchown(file, exists ? status.st_uid : uid_t(-1), status.st_gid) != 0) [[maybe_unused]]
        const int ignored = ::fchown(file, uid_t(-1), status.st_gid);
}

} // namespace

std::expected<void, SystemFault>
replaceFile(const QString &path, const QByteArray &bytes, mode_t mode)
{
    const QByteArray target = QFile::encodeName(path);
    const QByteArray directory = QFile::encodeName(QFileInfo(path).path());
    const QByteArray fresh = target + ".new"; // what a crash left there is replaced
    if (::unlink(fresh.constData()) != 0 && errno != ENOENT)
        return systemFault(path);

    const FileDescriptor file(
        ::open(fresh.constData(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (!file.isOpen())
        return systemFault(path);
    inheritOwner(file.number(), target, directory);
    if (::fchmod(file.number(), mode) != 0 || !writeAll(file.number(), bytes)
        || ::fsync(file.number()) != 0 || ::rename(fresh.constData(), target.constData()) != 0) {
        auto fault = systemFault(path);
        ::unlink(fresh.constData());
        return fault;
    }
    if (!syncDirectory(directory))
        return systemFault(path);
    return {};
}

std::expected<void, SystemFault> makeDirectory(const QString &path, mode_t mode)
{
    const QFileInfo existing(path);
    if (existing.isDir())
        return {};
    const QString parent = existing.absolutePath();
    if (!QDir().mkpath(parent))
        return systemFault(parent);
    const QByteArray name = QFile::encodeName(existing.absoluteFilePath());
    const mode_t wanted = base::isSharedWithGroup(parent) ? 02770 : mode;
    if (::mkdir(name.constData(), 0700) != 0 || ::chmod(name.constData(), wanted) != 0
        || !syncDirectory(QFile::encodeName(parent)))
        return systemFault(path);
    return {};
}

} // namespace site
