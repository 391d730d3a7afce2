// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/private/site_lock.h"

#include "engine/base/shared_directory.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QThread>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <system_error>

using namespace Qt::StringLiterals;

namespace site {
namespace {

constexpr unsigned long pauseMilliseconds = 5; // a change holds the lock for a few of them

std::unexpected<SiteError> refuse(SiteError::Reason reason, const QString &evidence)
{
    return std::unexpected(SiteError{reason, 0, {}, evidence});
}

QString systemText()
{
    return QString::fromStdString(std::error_code(errno, std::generic_category()).message());
}

} // namespace

std::expected<SiteLock, SiteError> SiteLock::acquire(const QString &directory,
                                                     std::chrono::milliseconds patience)
{
    if (!QDir(directory).exists())
        return refuse(SiteError::Reason::FileMissing, directory);
    const QString path = directory + u"/.lock"_s;
    FileDescriptor file(::open(
        QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0660));
    if (!file.isOpen())
        return refuse(SiteError::Reason::WriteFailed, path + u": "_s + systemText());
    // Whoever made it opens it to the others, whatever his umask; they cannot and need not.
    if (base::isSharedWithGroup(directory) && ::fchmod(file.number(), 0660) != 0 && errno != EPERM)
        return refuse(SiteError::Reason::WriteFailed, path + u": "_s + systemText());

    const QDeadlineTimer deadline(patience);
    while (::flock(file.number(), LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK && errno != EINTR)
            return refuse(SiteError::Reason::WriteFailed, path + u": "_s + systemText());
        if (deadline.hasExpired())
            return refuse(SiteError::Reason::Locked, directory);
        QThread::msleep(pauseMilliseconds);
    }
    return SiteLock(std::move(file));
}

} // namespace site
