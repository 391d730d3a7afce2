// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/network/listen_error.h"

namespace network {

using Reason = ListenError::Reason;

Reason listenReason(QAbstractSocket::SocketError error)
{
    switch (error) {
    case QAbstractSocket::AddressInUseError:
        return Reason::AddressInUse;
    case QAbstractSocket::SocketAddressNotAvailableError:
        return Reason::AddressNotAvailable;
    case QAbstractSocket::SocketAccessError:
        return Reason::PermissionDenied;
    default:
        return Reason::SystemRefused;
    }
}

QString reasonName(ListenError::Reason reason)
{
    switch (reason) {
    case Reason::AddressMalformed:
        return QStringLiteral("address-malformed");
    case Reason::AddressInUse:
        return QStringLiteral("address-in-use");
    case Reason::AddressNotAvailable:
        return QStringLiteral("address-not-available");
    case Reason::PermissionDenied:
        return QStringLiteral("permission-denied");
    case Reason::SystemRefused:
        return QStringLiteral("system-refused");
    }
    return {};
}

} // namespace network
