// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace network {
class TlsStream;
} // namespace network

namespace sip {

struct Destination;

// Whether a server we connected to showed a trusted certificate for where we wanted to go
// (RFC 5922 §7): the host or domain asked for, or a host within it that its SRV record named.
[[nodiscard]] bool namesServer(const network::TlsStream &stream,
                               const Destination &destination,
                               const QString &targetHost);

} // namespace sip
