// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/daemon/engine_events.h"

#include "engine/control/server.h"

#include <algorithm>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace puented {

namespace {

using control::Topic;

constexpr auto contactInterval = 200ms;
constexpr auto engineInterval = 250ms;
constexpr auto shortestTick = 2s;
constexpr auto longestTick = 16s;

} // namespace

EngineEvents::EngineEvents(control::Server &server, Sources sources, QObject *parent)
    : QObject(parent), m_server(server), m_sources(std::move(sources))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(contactInterval);
    m_settle.setSingleShot(true);
    m_settle.setInterval(engineInterval);
    m_tick.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &EngineEvents::tellContacts);
    connect(&m_settle, &QTimer::timeout, this, &EngineEvents::look);
    connect(&m_tick, &QTimer::timeout, this, &EngineEvents::look);
    connect(&m_server, &control::Server::listenersChanged, this, &EngineEvents::listen);
}

void EngineEvents::contactChanged(const QString &user, const QString &contact)
{
    note(Topic::Contacts, m_contacts, user, contact);
    engineChanged(); // a partner's pending requests
}

void EngineEvents::presenceChanged(const QString &user, const QString &contact)
{
    note(Topic::Presence, m_presence, user, contact);
}

void EngineEvents::engineChanged()
{
    if (m_isListening && !m_settle.isActive())
        m_settle.start();
}

void EngineEvents::siteReloaded()
{
    m_server.publish(Topic::Reload, {}, {});
    engineChanged();
}

void EngineEvents::note(Topic topic, Changes &changes, const QString &user, const QString &contact)
{
    if (changes.isTooMany || !m_server.listens(topic))
        return;
    changes.pairs.insert({user, contact});
    if (changes.pairs.size() > maxChanges) {
        changes.pairs.clear();
        changes.isTooMany = true;
    }
    if (!m_soon.isActive())
        m_soon.start();
}

void EngineEvents::tellContacts()
{
    tell(Topic::Contacts, m_contacts);
    tell(Topic::Presence, m_presence);
}

void EngineEvents::tell(Topic topic, Changes &changes)
{
    if (changes.isTooMany)
        m_server.publishLoss(topic);
    for (const auto &[user, contact] : std::as_const(changes.pairs))
        m_server.publish(
            topic, user + u' ' + contact, control::toJson(m_sources.contact(user, contact)));
    changes = {};
}

bool EngineEvents::isAnyListening() const
{
    return m_server.listens(Topic::Engine) || m_server.listens(Topic::Partners)
        || m_server.listens(Topic::Streams);
}

// Whoever listens asks for the whole first: what is so now need not be told.
void EngineEvents::listen()
{
    if (std::exchange(m_isListening, isAnyListening()) == m_isListening)
        return;
    m_partners.clear();
    m_streams.clear();
    m_engine = {};
    if (!m_isListening) {
        m_settle.stop();
        m_tick.stop();
        return;
    }
    m_engine = m_sources.status();
    for (const control::PartnerStatus &partner : std::exchange(m_engine.partners, {}))
        m_partners.insert(partner.domain, partner);
    for (const control::StreamStatus &stream : m_sources.streams())
        m_streams.insert(stream.id, stream);
    m_tick.start(shortestTick);
}

void EngineEvents::look()
{
    control::EngineStatus status = m_sources.status();
    const bool arePartnersNews = tellPartners(std::exchange(status.partners, {}));
    const bool areStreamsNews = tellStreams(m_sources.streams());
    const bool isEngineNews = tellEngine(std::move(status));
    // Where nothing changes it is looked at less often: all may sleep.
    const bool isNews = arePartnersNews || areStreamsNews || isEngineNews;
    m_tick.start(
        isNews ? shortestTick
               : std::min<std::chrono::milliseconds>(m_tick.intervalAsDuration() * 2, longestTick));
}

bool EngineEvents::tellEngine(control::EngineStatus status)
{
    m_engine.uptime = status.uptime; // that it grows is no news
    if (m_engine == status)
        return false;
    m_engine = std::move(status);
    m_server.publish(Topic::Engine, {}, control::toJson(m_engine));
    return true;
}

bool EngineEvents::tellPartners(const QList<control::PartnerStatus> &partners)
{
    bool isNews = false;
    for (const control::PartnerStatus &partner : partners) {
        control::PartnerStatus &told = m_partners[partner.domain];
        if (partner.streamsIn + partner.streamsOut > 0)
            told.lastTried = partner.lastTried; // just now: no news while there is a stream
        if (told == partner)
            continue;
        told = partner;
        isNews = true;
        m_server.publish(Topic::Partners, partner.domain, control::toJson(partner));
    }
    return isNews;
}

bool EngineEvents::tellStreams(const QList<control::StreamStatus> &streams)
{
    bool isNews = false;
    QHash<QString, control::StreamStatus> now;
    now.reserve(streams.size());
    for (const control::StreamStatus &stream : streams) {
        now.insert(stream.id, stream);
        const auto told = m_streams.constFind(stream.id);
        if (told != m_streams.cend() && *told == stream)
            continue;
        isNews = true;
        m_server.publish(Topic::Streams, stream.id, control::toJson(stream));
    }
    for (control::StreamStatus stream : std::as_const(m_streams)) {
        if (now.contains(stream.id))
            continue;
        isNews = true;
        stream.state = u"closed"_s;
        m_server.publish(Topic::Streams, stream.id, control::toJson(stream));
    }
    m_streams = std::move(now);
    return isNews;
}

} // namespace puented
