// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/system_error.h"

#include <QByteArray>
#include <QStringList>

#include <expected>
#include <sys/types.h>

// Files that are on the disk, whole, or not there: the only way in which sites, keys and
// certificates are written. POSIX.
namespace base {

using Written = std::expected<void, SystemError>;

// Replaces the file in one step: whoever reads, and whatever crashes, finds the old bytes or the
// new. On return they are on the disk. Group (and owner, where allowed) are those of the file
// replaced, or of the directory.
[[nodiscard]] Written replaceFile(const QString &path, const QByteArray &bytes, mode_t mode);

// No error when there is no such file.
[[nodiscard]] Written removeFile(const QString &path);

// Creates the directory with exactly this mode, or shared with its group as the one above it is;
// what leads to it with the usual mode. One that is there already is left as it is.
[[nodiscard]] Written makeDirectory(const QString &path, mode_t mode);

// What programs that were interrupted had not finished writing into this directory. Only under
// its DirectoryLock are they leftovers.
[[nodiscard]] QStringList unfinishedFiles(const QString &directory);

} // namespace base
