// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/daemon/sip_plan.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace puented {

namespace {

constexpr qsizetype headerBytes = 16384; // on top of the longest body

} // namespace

std::expected<sip::UserAgentSettings, QString> userAgentSettings(const site::Site &site)
{
    sip::UserAgentSettings settings;
    settings.localDomains = site.domains.sip;
    settings.registrar = site.users.home == site::UsersHome::Registrar;
    settings.hostName = site.edge.fqdn.text();
    settings.keepAlive = site.gateway.keepAliveInterval;
    settings.limits.maxMessageBytes =
        std::max(settings.limits.maxMessageBytes, site.gateway.maxMessageBytes + headerBytes);
    if (!settings.registrar) {
        const auto nextHop = sip::Uri::parse(site.users.nextHop.toUtf8());
        if (!nextHop)
            return std::unexpected(u"users.next_hop: "_s + nextHop.error().evidence);
        settings.nextHop = *nextHop;
    }
    return settings;
}

events::NotifierLimits notifierLimits(const site::Gateway &gateway)
{
    events::NotifierLimits limits;
    limits.longest = gateway.subscriptionRefreshInterval;
    limits.usual = std::min(limits.usual, limits.longest);
    limits.shortest = std::min(limits.shortest, limits.longest);
    return limits;
}

events::SubscriberLimits subscriberLimits(const site::Gateway &gateway)
{
    events::SubscriberLimits limits;
    limits.expires = std::min(limits.expires, gateway.subscriptionRefreshInterval);
    return limits;
}

} // namespace puented
