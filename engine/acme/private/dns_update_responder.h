// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/acme/private/dns_exchange.h"
#include "engine/acme/private/dns_lookup.h"
#include "engine/acme/private/dns_message.h"

#include <chrono>

namespace acme {

// dns-01 by RFC 2136: each record into the zone of its name, one after the other; then waits until
// the DNS shows them, for a minute at most: the CA may see what we do not. Takes them out again.
class DnsUpdateResponder final : public Responder
{
    Q_OBJECT

public:
    explicit DnsUpdateResponder(const Settings &settings);

    void present(const QList<ChallengeTask> &tasks) override;
    void withdraw() override;

private:
    struct Placed {
        DnsRecord record;
        QString zone;
    };

    void addNext();
    void add(const DnsRecord &record, const QString &zone);
    void removeNext();
    void lookUp();
    void ask(const std::optional<DnsMessage> &message,
             std::function<void(std::expected<QByteArray, AcmeError>)> answered);
    void fail(const AcmeError &error);

    std::optional<DnsUpdate> m_update;
    QList<base::Endpoint> m_dnsServers;
    QList<DnsRecord> m_toAdd;
    QList<Placed> m_placed;
    std::unique_ptr<DnsExchange> m_exchange;
    std::unique_ptr<DnsLookup> m_lookup;
    QTimer m_again;
    int m_looks = 0;
    bool m_isWithdrawing = false;
};

} // namespace acme
