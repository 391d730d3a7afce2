// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHostAddress>
#include <QString>

namespace sip {

enum class Transport : quint8 {
    Udp,
    Tcp,
    Tls
};

// As in a Via: "UDP", "TCP", "TLS".
[[nodiscard]] QByteArray transportName(Transport transport);
[[nodiscard]] inline bool isReliable(Transport transport)
{
    return transport != Transport::Udp;
}
[[nodiscard]] inline quint16 defaultPort(Transport transport)
{
    return transport == Transport::Tls ? 5061 : 5060;
}

// Where a message came from, and so where its answer goes: one UDP peer, or one connection.
struct Flow {
    Transport transport = Transport::Udp;
    quint32 id = 0; // of the connection or, for UDP, of the local socket; never used twice
    QHostAddress peer;
    quint16 peerPort = 0;

    bool operator==(const Flow &) const = default;
    [[nodiscard]] QString text() const; // for the log: "udp 192.0.2.1:5060"
};

} // namespace sip
