// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/presence/presence_counters.h"

namespace presence {

QMap<QString, qint64> PresenceCounters::named() const
{
    return {
        {QStringLiteral("presence-sip-to-xmpp"), toXmpp},
        {QStringLiteral("presence-xmpp-to-sip"), fromXmpp},
        {QStringLiteral("presence-probes-answered"), probesAnswered},
        {QStringLiteral("presence-probes-sent"), probesSent},
        {QStringLiteral("presence-blocked"), blocked},
        {QStringLiteral("presence-resyncs"), resyncs},
        {QStringLiteral("subscriptions-requested"), requestsSent},
        {QStringLiteral("subscriptions-approved"), approved},
        {QStringLiteral("subscriptions-awaiting-approval"), awaitingApproval},
        {QStringLiteral("subscriptions-refused"), refused},
    };
}

} // namespace presence
