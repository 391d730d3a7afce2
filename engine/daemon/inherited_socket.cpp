// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/daemon/inherited_socket.h"

#include <QCoreApplication>
#include <QFile>

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/un.h>

namespace puented {

namespace {

constexpr int firstDescriptor = 3; // SD_LISTEN_FDS_START

bool isListeningAt(int descriptor, const QByteArray &path)
{
    int listening = 0;
    socklen_t size = sizeof listening;
    if (::getsockopt(descriptor, SOL_SOCKET, SO_ACCEPTCONN, &listening, &size) != 0
        || listening == 0)
        return false;
    sockaddr_un address{};
    size = sizeof address;
    auto *generic = reinterpret_cast<sockaddr *>(&address); // NOLINT: what getsockname(2) asks for
    return ::getsockname(descriptor, generic, &size) == 0 && address.sun_family == AF_UNIX
        && path == address.sun_path;
}

} // namespace

std::optional<qintptr> inheritedSocket(const QString &path)
{
    const int count = qEnvironmentVariableIntValue("LISTEN_FDS");
    const bool isMeant =
        qEnvironmentVariable("LISTEN_PID").toLongLong() == QCoreApplication::applicationPid();
    for (int i = 0; isMeant && i < count; ++i) {
        const int descriptor = firstDescriptor + i;
        if (!isListeningAt(descriptor, QFile::encodeName(path)))
            continue;
        ::fcntl(descriptor, F_SETFD, FD_CLOEXEC); // NOLINT: variadic by POSIX
        return descriptor;
    }
    return std::nullopt;
}

} // namespace puented
