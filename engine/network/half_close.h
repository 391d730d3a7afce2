// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace network {

// Sends FIN and goes on receiving. A QTcpSocket can only close both ways at once, and then what the
// peer is still sending would answer with RST, which may destroy our last bytes on their way.
void shutDownSending(qintptr socketDescriptor);

} // namespace network
