// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/directory_lock.h"

#include "engine/base/shared_directory.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QThread>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

namespace base {

namespace {

constexpr unsigned long pauseMilliseconds = 5; // a change holds the lock for a few of them

} // namespace

std::expected<DirectoryLock, SystemError> DirectoryLock::acquire(const QString &directory,
                                                                 std::chrono::milliseconds patience)
{
    const QString path = directory + QStringLiteral("/.lock");
    FileDescriptor file(::open(
        QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (!file.isOpen())
        return lastSystemError(path);
    // Whoever made it opens it to the others, whatever his umask; they cannot and need not.
    if (isSharedWithGroup(directory) && ::fchmod(file.number(), 0660) != 0 && errno != EPERM)
        return lastSystemError(path);
    const QDeadlineTimer deadline(patience);
    while (::flock(file.number(), LOCK_EX | LOCK_NB) != 0) {
        const bool isTaken = errno == EWOULDBLOCK || errno == EINTR;
        if (!isTaken || deadline.hasExpired())
            return lastSystemError(path);
        QThread::msleep(pauseMilliseconds);
    }
    return DirectoryLock(std::move(file));
}

} // namespace base
