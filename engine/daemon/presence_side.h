// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/daemon/status_report.h"
#include "engine/events/notifier.h"
#include "engine/events/publications.h"
#include "engine/events/subscriber.h"
#include "engine/presence/people.h"
#include "engine/presence/relay.h"
#include "engine/presence/roster.h"
#include "engine/presence/stored_events.h"
#include "engine/presence/stored_roster.h"

#include <QSet>

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

// Presence as this engine serves it: contact lists, SIP subscriptions and publications with what
// keeps them, and the relay, wired to both worlds.
class PresenceSide final : public presence::People
{
public:
    // All of it outlives this.
    struct Surroundings {
        xmpp::Federation &federation;
        sip::UserAgent &userAgent;
        storage::UserCache &users;
        storage::Database &database;
        const base::Clock &clock;
    };

    explicit PresenceSide(const Surroundings &surroundings);
    ~PresenceSide() override;

    using Done = std::expected<void, storage::StorageError>;
    // On reload before the streams are reconfigured.
    void configure(const site::Site &site);
    // Reads what was kept. Waits for the database: at start only, before anything listens.
    [[nodiscard]] Done load();
    // After the first configure().
    void start() { m_relay.start(); }
    void stop() { m_relay.stop(); }
    // Waits until everything is written: at the end only.
    [[nodiscard]] Done flush();

    [[nodiscard]] presence::Roster &roster() { return m_roster; }
    [[nodiscard]] presence::PresenceRelay &relay() { return m_relay; }
    [[nodiscard]] const events::Notifier &notifier() const { return m_notifier; }
    [[nodiscard]] const events::Publications &publications() const { return m_publications; }
    // For the engine's status: the relay's, and "presence-watches", "presence-notifies-sent", …
    [[nodiscard]] QMap<QString, qint64> counters() const;

    [[nodiscard]] Askers askers(const base::DomainName &domain) const;

    [[nodiscard]] bool exists(const QByteArray &aor) const override;
    [[nodiscard]] std::vector<presence::Availability>
    availabilities(const QByteArray &aor) const override;

private:
    void connectSip();
    void connectRelay(xmpp::Federation &federation);

    sip::UserAgent &m_userAgent;
    storage::UserCache &m_users;
    const base::Clock &m_clock;
    bool m_elsewhere = false; // people are at a next hop
    QSet<QByteArray> m_domains; // ours
    presence::Roster m_roster;
    presence::StoredRoster m_storedRoster;
    events::Publications m_publications;
    presence::StoredPublications m_storedPublications;
    events::Subscriber m_subscriber;
    events::Notifier m_notifier;
    presence::StoredWatches m_storedWatches;
    presence::PresenceRelay m_relay;
    presence::StoredAnnouncements m_storedAnnouncements;
};

} // namespace puented
