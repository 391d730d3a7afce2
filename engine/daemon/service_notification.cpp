// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/daemon/service_notification.h"

#include "engine/daemon/logging.h"

#include <algorithm>
#include <cstddef>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace puented {

void notifyServiceManager(const QByteArray &state)
{
    QByteArray path = qgetenv("NOTIFY_SOCKET");
    sockaddr_un address{};
    if (path.isEmpty() || std::size_t(path.size()) >= sizeof address.sun_path)
        return;
    if (path.startsWith('@'))
        path[0] = '\0'; // the abstract namespace of Linux
    address.sun_family = AF_UNIX;
    std::ranges::copy(path, address.sun_path);
    const auto length = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path))
        + static_cast<socklen_t>(path.size());

    const int descriptor = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    const auto *generic =
        reinterpret_cast<const sockaddr *>(&address); // NOLINT: what sendto(2) asks for
    const auto sent = ::sendto(
        descriptor, state.constData(), std::size_t(state.size()), MSG_NOSIGNAL, generic, length);
    if (sent != state.size())
        qCWarning(lcDaemon) << "the service manager could not be told" << state;
    ::close(descriptor);
}

} // namespace puented
