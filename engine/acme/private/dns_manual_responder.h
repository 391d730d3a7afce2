// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/acme/private/dns_lookup.h"

namespace acme {

// dns-01 with a person who enters the records, and is told which of them the DNS does not show.
class DnsManualResponder final : public Responder
{
    Q_OBJECT

public:
    explicit DnsManualResponder(QList<base::Endpoint> dnsServers);

    void present(const QList<ChallengeTask> &tasks) override;
    void withdraw() override;
    void proceed(bool mustBeVisible) override;

private:
    QList<base::Endpoint> m_dnsServers;
    QList<DnsRecord> m_records;
    std::unique_ptr<DnsLookup> m_lookup;
    bool m_isDone = false;
};

} // namespace acme
