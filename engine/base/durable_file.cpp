// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/durable_file.h"

#include "engine/base/file_descriptor.h"
#include "engine/base/shared_directory.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <sys/stat.h>

namespace base {
namespace {

constexpr QLatin1StringView unfinishedPrefix(".new-");
constexpr QLatin1StringView sixRandomLetters("XXXXXX");
constexpr mode_t sharedMode = 02770;

bool writeAll(int file, const QByteArray &bytes)
{
    const char *next = bytes.constData();
    auto left = static_cast<std::size_t>(bytes.size());
    while (left > 0) {
        const ssize_t written = ::write(file, next, left);
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return false;
        next += written;
        left -= static_cast<std::size_t>(written);
    }
    return true;
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

// mkostemp makes the file with 0600; it is opened wider only when complete.
bool fill(FileDescriptor &file, const QByteArray &bytes, mode_t mode)
{
    return writeAll(file.number(), bytes) && ::fchmod(file.number(), mode) == 0
        && ::fsync(file.number()) == 0 && file.close();
}

Written syncDirectory(const QString &path)
{
    const FileDescriptor directory(
        ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!directory.isOpen() || ::fsync(directory.number()) != 0)
        return lastSystemError(path);
    return {};
}

} // namespace

Written replaceFile(const QString &path, const QByteArray &bytes, mode_t mode)
{
    const QString directory = QFileInfo(path).path();
    const QByteArray target = QFile::encodeName(path);
    QByteArray unfinished =
        QFile::encodeName(directory + u'/' + unfinishedPrefix + sixRandomLetters);
    FileDescriptor file(::mkostemp(unfinished.data(), O_CLOEXEC));
    if (!file.isOpen())
        return lastSystemError(directory);
    inheritOwner(file.number(), target, QFile::encodeName(directory));
    if (!fill(file, bytes, mode) || ::rename(unfinished.constData(), target.constData()) != 0) {
        auto error = lastSystemError(path);
        ::unlink(unfinished.constData());
        return error;
    }
    return syncDirectory(directory);
}

Written removeFile(const QString &path)
{
    if (::unlink(QFile::encodeName(path).constData()) == 0)
        return syncDirectory(QFileInfo(path).path());
    if (errno == ENOENT)
        return {};
    return lastSystemError(path);
}

Written makeDirectory(const QString &path, mode_t mode)
{
    const QFileInfo wanted(QDir::cleanPath(QFileInfo(path).absoluteFilePath()));
    if (wanted.isDir())
        return {};
    const QString parent = wanted.path();
    if (!QDir().mkpath(parent))
        return lastSystemError(parent);
    const QByteArray name = QFile::encodeName(wanted.filePath());
    if (::mkdir(name.constData(), 0700) != 0)
        return errno == EEXIST && wanted.isDir() ? Written() : lastSystemError(path);
    if (::chmod(name.constData(), isSharedWithGroup(parent) ? sharedMode : mode) != 0)
        return lastSystemError(path);
    return syncDirectory(parent);
}

QStringList unfinishedFiles(const QString &directory)
{
    const QDir folder(directory);
    QStringList files =
        folder.entryList({unfinishedPrefix + QStringLiteral("??????")}, QDir::Files | QDir::Hidden);
    for (QString &file : files)
        file = folder.filePath(file);
    return files;
}

} // namespace base
