// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

class QTcpSocket;

namespace network {

// The operating system closes the connection with an error when the other end has answered nothing
// for so long: neither what was sent to it (TCP_USER_TIMEOUT, RFC 5482) nor, when nothing was sent,
// the keep-alives. Where it cannot be set the connection stays as it is.
void giveUpWhenUnanswered(QTcpSocket &socket, std::chrono::seconds timeout);

} // namespace network
