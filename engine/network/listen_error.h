// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractSocket>
#include <QString>

namespace network {

struct ListenError {
    enum class Reason {
        AddressMalformed,
        AddressInUse,
        AddressNotAvailable,
        PermissionDenied,
        SystemRefused
    };

    Reason reason;
    QString evidence; // English, for the log
};

[[nodiscard]] ListenError::Reason listenReason(QAbstractSocket::SocketError error);
[[nodiscard]] QString reasonName(ListenError::Reason reason);

} // namespace network
