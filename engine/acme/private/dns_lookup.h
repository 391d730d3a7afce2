// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/acme/private/responder.h"
#include "engine/network/unbound_resolver.h"

#include <functional>

namespace acme {

// The TXT record of dns-01 (RFC 8555 §8.4).
[[nodiscard]] DnsRecord recordFor(const ChallengeTask &task);

// Asks the DNS once, past all caches of ours, whether it shows the records.
class DnsLookup : public QObject
{
    Q_OBJECT

public:
    // `servers` as in network::ResolverSettings. `answered` gets those that are not to be seen,
    // and is called at most once, not from inside this, and not after the end of this object.
    DnsLookup(const QList<base::Endpoint> &servers,
              const QList<DnsRecord> &records,
              std::function<void(const QList<DnsRecord> &missing)> answered);

private:
    void take(const DnsRecord &record,
              const std::expected<QByteArrayList, network::ResolveError> &answer);

    network::UnboundResolver m_resolver;
    std::function<void(const QList<DnsRecord> &)> m_answered;
    QList<DnsRecord> m_missing;
    qsizetype m_outstanding;
};

} // namespace acme
