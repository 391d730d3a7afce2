// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/daemon/partner_errors.h"

#include "engine/xmpp/federation.h"

#include <chrono>

namespace puented {

PartnerErrors::PartnerErrors(const xmpp::Federation &federation, QObject *parent) : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(std::chrono::seconds(1));
    connect(&m_timer, &QTimer::timeout, this, [this, &federation] { note(federation.streams()); });
    connect(&federation, &xmpp::Federation::streamChanged, this, [this] {
        if (!m_timer.isActive())
            m_timer.start();
    });
}

void PartnerErrors::note(const QList<xmpp::StreamStatus> &streams)
{
    for (const xmpp::StreamStatus &stream : streams) {
        if (!stream.remote || stream.lastError.isEmpty())
            continue;
        if (m_errors.size() < maxPartners || m_errors.contains(*stream.remote))
            m_errors.insert(*stream.remote, stream.lastError);
    }
    for (const xmpp::StreamStatus &stream : streams) {
        if (stream.remote && stream.state == QLatin1StringView("established"))
            m_errors.remove(*stream.remote);
    }
}

QString PartnerErrors::lastError(const base::DomainName &partner) const
{
    return m_errors.value(partner);
}

} // namespace puented
