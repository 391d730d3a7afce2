// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sip/transport.h"

#include "engine/base/endpoint.h"

using namespace Qt::StringLiterals;

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

QString reasonName(ListenError::Reason reason)
{
    using Reason = ListenError::Reason;
    switch (reason) {
    case Reason::AddressMalformed:
        return u"address-malformed"_s;
    case Reason::AddressInUse:
        return u"address-in-use"_s;
    case Reason::NotPermitted:
        return u"not-permitted"_s;
    case Reason::TlsNotConfigured:
        return u"tls-not-configured"_s;
    case Reason::Failed:
        return u"failed"_s;
    }
    Q_UNREACHABLE();
}

} // namespace sip
