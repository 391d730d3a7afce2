// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/network/half_close.h"

#include <sys/socket.h>

namespace network {

void shutDownSending(qintptr socketDescriptor)
{
    // It fails only when the connection is gone, of which the socket will tell.
    (void)::shutdown(static_cast<int>(socketDescriptor), SHUT_WR);
}

} // namespace network
