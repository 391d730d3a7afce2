// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/control/control_error.h"

namespace control {

QString reasonName(ControlError::Reason reason)
{
    using enum ControlError::Reason;
    switch (reason) {
    case NotReachable:
        return QStringLiteral("not-reachable");
    case AccessDenied:
        return QStringLiteral("access-denied");
    case PathTooLong:
        return QStringLiteral("path-too-long");
    case PathUnusable:
        return QStringLiteral("path-unusable");
    case AlreadyListening:
        return QStringLiteral("already-listening");
    case TimedOut:
        return QStringLiteral("timed-out");
    case Disconnected:
        return QStringLiteral("disconnected");
    case TooLarge:
        return QStringLiteral("too-large");
    case Malformed:
        return QStringLiteral("malformed");
    case Refused:
        return QStringLiteral("refused");
    }
    Q_UNREACHABLE();
}

} // namespace control
