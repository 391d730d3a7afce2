// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/daemon/status_report.h"
#include "engine/presence/people.h"
#include "engine/presence/relay.h"
#include "engine/presence/roster.h"

namespace sip {
class UserAgent;
} // namespace sip
namespace storage {
class UserCache;
} // namespace storage
namespace xmpp {
class Federation;
} // namespace xmpp

namespace puented {

// Presence as this engine serves it: the contact lists and the relay, wired to both worlds.
class PresenceSide final : public presence::People
{
public:
    // All of them outlive it.
    PresenceSide(xmpp::Federation &federation,
                 sip::UserAgent &userAgent,
                 storage::UserCache &users,
                 const base::Clock &clock);

    // On reload before the streams are reconfigured.
    void configure(const site::Site &site);
    // After the first configure(), before anything listens.
    void start() { m_relay.start(); }
    void stop() { m_relay.stop(); }

    [[nodiscard]] presence::Roster &roster() { return m_roster; }
    [[nodiscard]] presence::PresenceRelay &relay() { return m_relay; }

    [[nodiscard]] Askers askers(const base::DomainName &domain) const;

    [[nodiscard]] bool exists(const QByteArray &aor) const override;
    [[nodiscard]] std::vector<presence::Availability>
    availabilities(const QByteArray &aor) const override;

private:
    sip::UserAgent &m_userAgent;
    storage::UserCache &m_users;
    bool m_elsewhere = false; // people are at a next hop
    presence::Roster m_roster;
    presence::PresenceRelay m_relay;
};

} // namespace puented
