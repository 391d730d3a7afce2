// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/daemon/log_rotation.h"

#include <QByteArray>

#include <array>
#include <climits>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace puented {

namespace {

constexpr mode_t logMode = 0640;

QByteArray pathOfStandardError()
{
    std::array<char, PATH_MAX> path{};
    const ssize_t length = ::readlink("/proc/self/fd/2", path.data(), path.size());
    return length > 0 ? QByteArray(path.data(), length) : QByteArray();
}

} // namespace

void rotateLog(qint64 maxBytes)
{
    struct stat file{};
    if (::fstat(STDERR_FILENO, &file) != 0 || !S_ISREG(file.st_mode) || file.st_size <= maxBytes)
        return;
    const QByteArray path = pathOfStandardError();
    if (!path.endsWith("/puented.log")
        || std::rename(path.constData(), (path + ".1").constData()) != 0)
        return;
    const int fresh =
        ::open(path.constData(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW, logMode);
    if (fresh < 0)
        return; // goes on in the old one
    ::dup2(fresh, STDERR_FILENO);
    ::dup2(fresh, STDOUT_FILENO);
    ::close(fresh);
}

} // namespace puented
