// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/acme/private/dns_manual_responder.h"

namespace acme {

DnsManualResponder::DnsManualResponder(QList<base::Endpoint> dnsServers)
    : m_dnsServers(std::move(dnsServers))
{ }

void DnsManualResponder::present(const QList<ChallengeTask> &tasks)
{
    for (const ChallengeTask &task : tasks)
        m_records.append(recordFor(task));
    QMetaObject::invokeMethod(
        this, [this] { Q_EMIT recordsNeeded(m_records); }, Qt::QueuedConnection);
}

void DnsManualResponder::withdraw()
{
    m_lookup.reset();
    m_isDone = true;
    post(&Responder::withdrawn);
}

void DnsManualResponder::proceed(bool mustBeVisible)
{
    if (m_isDone || m_records.isEmpty())
        return;
    if (!mustBeVisible) {
        m_lookup.reset();
        m_isDone = true;
        post(&Responder::ready);
        return;
    }
    m_lookup = std::make_unique<DnsLookup>(
        m_dnsServers, m_records, [this](const QList<DnsRecord> &missing) {
            m_lookup.release()->deleteLater(); // it is telling us
            m_isDone = missing.isEmpty();
            if (m_isDone)
                Q_EMIT ready();
            else
                Q_EMIT recordsMissing(missing);
        });
}

} // namespace acme
