// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gateway/relay_counters.h"

namespace gateway {

QMap<QString, qint64> RelayCounters::named() const
{
    QMap<QString, qint64> all{
        {QStringLiteral("messages-sip-to-xmpp"), sipToXmpp.relayed},
        {QStringLiteral("messages-xmpp-to-sip"), xmppToSip.relayed},
        {QStringLiteral("failed-sip-to-xmpp"), sipToXmpp.failed},
        {QStringLiteral("failed-xmpp-to-sip"), xmppToSip.failed},
        {QStringLiteral("dropped-without-text"), withoutText},
        {QStringLiteral("dropped-stray-errors"), strayErrors},
        {QStringLiteral("late-errors"), lateErrors},
        {QStringLiteral("doubted"), doubted},
    };
    for (int i = 0; i < Refusal::reasons; ++i) {
        const auto index = static_cast<std::size_t>(i);
        const qint64 refused = sipToXmpp.refused.at(index) + xmppToSip.refused.at(index);
        if (refused > 0)
            all.insert(QStringLiteral("refused-") + reasonName(static_cast<Refusal::Reason>(i)),
                       refused);
    }
    return all;
}

} // namespace gateway
