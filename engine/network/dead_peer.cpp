// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/network/dead_peer.h"

#include "engine/network/logging.h"

#include <QTcpSocket>

#include <algorithm>

#ifdef Q_OS_LINUX
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#endif

namespace network {

#ifdef Q_OS_LINUX

namespace {

bool set(QTcpSocket &socket, int level, int option, std::chrono::milliseconds::rep value)
{
    const int number = static_cast<int>(value);
    const auto descriptor = static_cast<int>(socket.socketDescriptor());
    return setsockopt(descriptor, level, option, &number, sizeof number) == 0;
}

} // namespace

void giveUpWhenUnanswered(QTcpSocket &socket, std::chrono::seconds timeout)
{
    // The first keep-alive after a third of the time, then one each ninth: it ends at its time.
    const auto idle = timeout / 3;
    const auto interval = std::max(timeout / 9, std::chrono::seconds(1));
    const bool done =
        set(socket, IPPROTO_TCP, TCP_USER_TIMEOUT, std::chrono::milliseconds(timeout).count())
        && set(socket, SOL_SOCKET, SO_KEEPALIVE, 1)
        && set(socket, IPPROTO_TCP, TCP_KEEPIDLE, std::max(idle, interval).count())
        && set(socket, IPPROTO_TCP, TCP_KEEPINTVL, interval.count());
    if (!done)
        qCDebug(lcNetwork) << "no timeout for a dead peer:" << qt_error_string();
}

#else

void giveUpWhenUnanswered(QTcpSocket &socket, std::chrono::seconds)
{
    socket.setSocketOption(QAbstractSocket::KeepAliveOption, 1);
}

#endif

} // namespace network
