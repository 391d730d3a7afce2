// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/daemon/presence_side.h"

#include "engine/daemon/user_directory.h"
#include "engine/presence/mapping.h"
#include "engine/sip/user_agent.h"
#include "engine/site/site.h"
#include "engine/storage/user_cache.h"
#include "engine/xmpp/federation.h"

namespace puented {

PresenceSide::PresenceSide(xmpp::Federation &federation,
                           sip::UserAgent &userAgent,
                           storage::UserCache &users,
                           const base::Clock &clock)
    : m_userAgent(userAgent)
    , m_users(users)
    , m_roster(clock)
    , m_relay({.sendStanza =
                   [&federation](xmpp::Stanza stanza, xmpp::Delivered done) {
                       federation.send(std::move(stanza), std::move(done));
                   },
               .changed = [](const events::Pair &) {},
               .activate = [](const events::Pair &) {},
               .terminate = [](const events::Pair &, events::Reason) {},
               .subscribe = [](const events::Pair &) {},
               .unsubscribe = [](const events::Pair &) {}},
              *this,
              m_roster,
              clock)
{
    QObject::connect(&federation,
                     &xmpp::Federation::streamLost,
                     &m_relay,
                     &presence::PresenceRelay::onStreamLost);
    QObject::connect(&userAgent,
                     &sip::UserAgent::registrationChanged,
                     &m_relay,
                     &presence::PresenceRelay::onPersonChanged);
}

void PresenceSide::configure(const site::Site &site)
{
    m_elsewhere = site.users.home == site::UsersHome::NextHop;
    m_relay.configure(site);
}

Askers PresenceSide::askers(const base::DomainName &domain) const
{
    return {.pendingRequests = presence::requestsIn(m_roster.tally().states(domain)),
            .strangersRefused = m_relay.counters().strangers.value(domain)};
}

bool PresenceSide::exists(const QByteArray &aor) const
{
    // Who is new may have come into the database since: asked again, he is found.
    const QByteArray address = addressOfAor(aor);
    return m_elsewhere || m_users.contains(address) || m_users.secrets(address).has_value();
}

std::vector<presence::Availability> PresenceSide::availabilities(const QByteArray &aor) const
{
    if (m_elsewhere)
        return {};
    return presence::availabilitiesOf({}, m_userAgent.isRegistered(aor));
}

} // namespace puented
