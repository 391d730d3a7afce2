// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/daemon/presence_side.h"

#include "engine/daemon/sip_plan.h"
#include "engine/daemon/user_directory.h"
#include "engine/presence/mapping.h"
#include "engine/sip/user_agent.h"
#include "engine/site/site.h"
#include "engine/storage/user_cache.h"
#include "engine/xmpp/federation.h"

#include <algorithm>
#include <array>

namespace puented {

PresenceSide::PresenceSide(const Surroundings &surroundings)
    : m_userAgent(surroundings.userAgent)
    , m_users(surroundings.users)
    , m_clock(surroundings.clock)
    , m_roster(m_clock)
    , m_storedRoster(m_roster, surroundings.database)
    , m_publications(m_userAgent, m_clock)
    , m_storedPublications(m_publications, surroundings.database)
    , m_subscriber(m_userAgent, m_clock)
    , m_notifier(m_userAgent, m_clock)
    , m_storedWatches(m_notifier, surroundings.database)
    , m_relay(
          {.sendStanza =
               [&federation = surroundings.federation](xmpp::Stanza stanza, xmpp::Delivered done) {
                   federation.send(std::move(stanza), std::move(done));
               },
           .changed = [this](const events::Pair &pair) { m_notifier.changed(pair); },
           .activate = [this](const events::Pair &pair) { m_notifier.activate(pair); },
           .terminate = [this](const events::Pair &pair,
                               events::Reason reason) { m_notifier.terminate(pair, reason); },
           .subscribe = [this](const events::Pair &pair,
                               bool wasApproved) { m_subscriber.subscribe(pair, wasApproved); },
           .unsubscribe = [this](const events::Pair &pair) { m_subscriber.unsubscribe(pair); }},
          *this,
          m_roster,
          m_clock)
    , m_storedAnnouncements(m_relay.announcedDevices(), surroundings.database)
{
    m_notifier.setSource(&m_relay.source());
    connectSip();
    connectRelay(surroundings.federation);
}

// The relay goes first, and may be asked no more.
PresenceSide::~PresenceSide()
{
    m_notifier.setSource(nullptr);
    for (const sip::Method method :
         {sip::Method::Subscribe, sip::Method::Publish, sip::Method::Notify})
        m_userAgent.setRequestHandler(method, {});
}

void PresenceSide::connectSip()
{
    using sip::IncomingRequest;
    m_userAgent.setRequestHandler(sip::Method::Subscribe, [this](const IncomingRequest &request) {
        m_notifier.serve(request);
    });
    m_userAgent.setRequestHandler(sip::Method::Publish, [this](const IncomingRequest &request) {
        m_publications.serve(request);
    });
    m_userAgent.setRequestHandler(sip::Method::Notify, [this](const IncomingRequest &request) {
        m_subscriber.serve(request);
    });
    QObject::connect(&m_userAgent, &sip::UserAgent::reached, &m_notifier, &events::Notifier::reach);
}

void PresenceSide::connectRelay(xmpp::Federation &federation)
{
    using events::Subscriber;
    using presence::PresenceRelay;
    QObject::connect(
        &federation, &xmpp::Federation::streamLost, &m_relay, &PresenceRelay::onStreamLost);
    QObject::connect(&m_userAgent,
                     &sip::UserAgent::registrationChanged,
                     &m_relay,
                     &PresenceRelay::onPersonChanged);
    QObject::connect(
        &m_publications, &events::Publications::changed, &m_relay, &PresenceRelay::onPersonChanged);
    QObject::connect(&m_subscriber, &Subscriber::active, &m_relay, &PresenceRelay::onShownAtHome);
    QObject::connect(&m_subscriber, &Subscriber::ended, &m_relay, &PresenceRelay::onHiddenAtHome);
}

PresenceSide::Done PresenceSide::load()
{
    const QDateTime now = m_clock.now();
    if (const Done read = m_storedRoster.load(); !read)
        return read;
    if (const Done read = m_storedPublications.load(now); !read)
        return read;
    if (const Done read = m_storedAnnouncements.load(now); !read)
        return read;
    return m_storedWatches.load(now);
}

PresenceSide::Done PresenceSide::flush()
{
    // Each of them, whatever became of the one before.
    const std::array all{m_storedRoster.flush(),
                         m_storedPublications.flush(),
                         m_storedWatches.flush(),
                         m_storedAnnouncements.flush()};
    const auto *const failed = std::ranges::find_if(all, [](const Done &done) { return !done; });
    return failed == all.end() ? Done() : *failed;
}

void PresenceSide::configure(const site::Site &site)
{
    m_elsewhere = site.users.home == site::UsersHome::NextHop;
    m_domains.clear();
    for (const base::DomainName &domain : site.domains.xmpp)
        m_domains.insert(domain.bytes());
    m_notifier.configure(notifierLimits(site.gateway));
    m_subscriber.configure(subscriberLimits(site.gateway));
    m_relay.configure(site);
}

Askers PresenceSide::askers(const base::DomainName &domain) const
{
    return {.pendingRequests = presence::requestsIn(m_roster.tally().states(domain)),
            .strangersRefused = m_relay.counters().strangers.value(domain)};
}

QMap<QString, qint64> PresenceSide::counters() const
{
    QMap<QString, qint64> all = m_relay.counters().named();
    const events::Notifier::Counts watches = m_notifier.counts();
    all.insert(QStringLiteral("presence-watches"), static_cast<qint64>(watches.dialogs));
    all.insert(QStringLiteral("presence-watches-pending"), static_cast<qint64>(watches.pending));
    all.insert(QStringLiteral("presence-notifies-sent"), static_cast<qint64>(watches.sent));
    all.insert(QStringLiteral("presence-notifies-failed"), static_cast<qint64>(watches.failed));
    all.insert(QStringLiteral("presence-publications"),
               static_cast<qint64>(m_publications.count()));
    return all;
}

bool PresenceSide::exists(const QByteArray &aor) const
{
    if (m_elsewhere) // the next hop knows
        return m_domains.contains(aor.mid(aor.lastIndexOf('@') + 1));
    // Who is new may have come into the database since: asked again, he is found.
    const QByteArray address = addressOfAor(aor);
    return m_users.contains(address) || m_users.secrets(address).has_value();
}

std::vector<presence::Availability> PresenceSide::availabilities(const QByteArray &aor) const
{
    if (m_elsewhere)
        return {};
    return presence::availabilitiesOf(m_publications.of(aor), m_userAgent.isRegistered(aor));
}

} // namespace puented
