// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sip/transport.h"

#include "engine/base/endpoint.h"

namespace sip {

QByteArray transportName(Transport transport)
{
    switch (transport) {
    case Transport::Udp:
        return QByteArrayLiteral("UDP");
    case Transport::Tcp:
        return QByteArrayLiteral("TCP");
    case Transport::Tls:
        return QByteArrayLiteral("TLS");
    }
    Q_UNREACHABLE();
}

QString Flow::text() const
{
    return QString::fromLatin1(transportName(transport).toLower()) + u' '
        + base::Endpoint{peer.toString(), peerPort}.text();
}

} // namespace sip
