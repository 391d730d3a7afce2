// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/gateway_limits.h"

#include <array>

using namespace Qt::StringLiterals;

namespace site {

std::expected<void, SiteError> validateGateway(const Gateway &gateway)
{
    struct Limit {
        QStringView key;
        qint64 value;
        const SettingRange &range;
    };
    const std::array<Limit, 7> limits{{
        {u"connection_limit", gateway.connectionLimit, connectionRange},
        {u"partner_connection_limit", gateway.partnerConnectionLimit, connectionRange},
        {u"keep_alive_interval_s", gateway.keepAliveInterval.count(), intervalRange},
        {u"stream_establishment_timeout_s",
         gateway.streamEstablishmentTimeout.count(),
         intervalRange},
        {u"stream_inactivity_timeout_s", gateway.streamInactivityTimeout.count(), intervalRange},
        {u"subscription_refresh_interval_s",
         gateway.subscriptionRefreshInterval.count(),
         intervalRange},
        {u"max_message_bytes", gateway.maxMessageBytes, messageRange},
    }};
    for (const Limit &limit : limits) {
        const auto checked =
            checkRange(limit.value, limit.range, u"gateway."_s + limit.key.toString());
        if (!checked)
            return std::unexpected(checked.error());
    }
    return {};
}

QList<GatewayRemark> gatewayRemarks(const Gateway &gateway)
{
    using Reason = GatewayRemark::Reason;
    QList<GatewayRemark> remarks;
    if (gateway.partnerConnectionLimit > gateway.connectionLimit)
        remarks.append({Reason::PartnerLimitUnreachable, u"partner_connection_limit"_s});
    if (gateway.streamInactivityTimeout < gateway.keepAliveInterval)
        remarks.append({Reason::IdleBeforeKeepAlive, u"stream_inactivity_timeout_s"_s});
    if (gateway.logMessageBodies)
        remarks.append({Reason::BodiesAreLogged, u"log_message_bodies"_s});
    return remarks;
}

QString reasonName(GatewayRemark::Reason reason)
{
    switch (reason) {
    case GatewayRemark::Reason::BodiesAreLogged:
        return u"bodies-are-logged"_s;
    case GatewayRemark::Reason::PartnerLimitUnreachable:
        return u"partner-limit-unreachable"_s;
    case GatewayRemark::Reason::IdleBeforeKeepAlive:
        return u"idle-before-keep-alive"_s;
    }
    Q_UNREACHABLE();
}

} // namespace site
