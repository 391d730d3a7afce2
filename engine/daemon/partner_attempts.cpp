// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/daemon/partner_attempts.h"

#include "engine/xmpp/federation.h"

#include <chrono>

namespace puented {

PartnerAttempts::PartnerAttempts(const xmpp::Federation &federation,
                                 const base::Clock &clock,
                                 QObject *parent)
    : QObject(parent), m_clock(clock)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(std::chrono::seconds(1));
    connect(&m_timer, &QTimer::timeout, this, [this, &federation] { note(federation.streams()); });
    connect(&federation, &xmpp::Federation::streamChanged, this, [this] {
        if (!m_timer.isActive())
            m_timer.start();
    });
}

void PartnerAttempts::keepOnly(const QSet<base::DomainName> &partners)
{
    QHash<base::DomainName, PartnerAttempt> kept;
    kept.reserve(partners.size());
    for (const base::DomainName &partner : partners)
        kept.insert(partner, m_attempts.value(partner));
    m_attempts = std::move(kept);
}

void PartnerAttempts::note(const QList<xmpp::StreamStatus> &streams)
{
    const QDateTime now = m_clock.now();
    for (const xmpp::StreamStatus &stream : streams) {
        const auto attempt = stream.remote ? m_attempts.find(*stream.remote) : m_attempts.end();
        if (attempt == m_attempts.end())
            continue;
        attempt->latest = now;
        if (stream.lastError.isEmpty())
            continue;
        attempt->error = stream.lastError;
        if (!attempt->failingSince.isValid())
            attempt->failingSince = now;
    }
    for (const xmpp::StreamStatus &stream : streams) {
        if (!stream.remote || stream.state != QLatin1StringView("established"))
            continue;
        const auto attempt = m_attempts.find(*stream.remote);
        if (attempt != m_attempts.end())
            *attempt = {.latest = now, .failingSince = {}, .error = {}};
    }
}

PartnerAttempt PartnerAttempts::of(const base::DomainName &domain) const
{
    return m_attempts.value(domain);
}

} // namespace puented
