// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/private/site_lock.h"

#include "engine/base/durable_file.h"
#include "engine/site/private/version_store.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>

namespace site {
namespace {

// What a crash left behind.
void sweep(const QString &directory)
{
    for (const QString &unfinished : base::unfinishedFiles(directory))
        QFile::remove(unfinished);
}

} // namespace

std::expected<base::DirectoryLock, SiteError> lockSite(const QString &directory,
                                                       std::chrono::milliseconds patience)
{
    using Reason = SiteError::Reason;
    if (!QFileInfo(directory).isDir())
        return std::unexpected(SiteError{Reason::FileMissing, 0, {}, directory});
    auto lock = base::DirectoryLock::acquire(directory, patience);
    if (lock) {
        sweep(directory);
        sweep(historyPath(directory));
        return *std::move(lock);
    }
    if (lock.error().code == EWOULDBLOCK)
        return std::unexpected(SiteError{Reason::Locked, 0, {}, directory});
    return std::unexpected(SiteError{Reason::WriteFailed, 0, {}, lock.error().text()});
}

} // namespace site
