// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/shared_directory.h"

#include <QFile>

#include <sys/stat.h>

namespace base {

bool isSharedWithGroup(const QString &directory)
{
    struct stat status{};
    return ::stat(QFile::encodeName(directory).constData(), &status) == 0
        && (status.st_mode & S_ISGID) != 0;
}

} // namespace base
