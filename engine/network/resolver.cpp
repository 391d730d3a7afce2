// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/network/resolver.h"

namespace network {

QString reasonName(ResolveError::Reason reason)
{
    using Reason = ResolveError::Reason;
    switch (reason) {
    case Reason::NoSuchName:
        return QStringLiteral("no-such-name");
    case Reason::NoRecords:
        return QStringLiteral("no-records");
    case Reason::ServerFailed:
        return QStringLiteral("server-failed");
    case Reason::TimedOut:
        return QStringLiteral("timed-out");
    case Reason::Bogus:
        return QStringLiteral("bogus");
    }
    return {};
}

} // namespace network
