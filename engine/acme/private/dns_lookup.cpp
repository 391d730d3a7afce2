// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/acme/private/dns_lookup.h"

#include "engine/acme/logging.h"
#include "engine/acme/private/account_key.h"

#include <QCryptographicHash>

namespace acme {

DnsRecord recordFor(const ChallengeTask &task)
{
    return {.name = QStringLiteral("_acme-challenge.") + task.identifier.value,
            .value = QString::fromLatin1(base64Url(
                QCryptographicHash::hash(task.keyAuthorization, QCryptographicHash::Sha256)))};
}

DnsLookup::DnsLookup(const QList<base::Endpoint> &servers,
                     const QList<DnsRecord> &records,
                     std::function<void(const QList<DnsRecord> &)> answered)
    : m_resolver(network::ResolverSettings{.servers = servers,
                                           .dnssec = false,
                                           .timeout = std::chrono::milliseconds(8'000),
                                           .maxOutstanding = records.size() + 1})
    , m_answered(std::move(answered))
    , m_outstanding(records.size())
{
    for (const DnsRecord &record : records)
        m_resolver.texts(record.name, [this, record](const auto &answer) { take(record, answer); });
}

void DnsLookup::take(const DnsRecord &record,
                     const std::expected<QByteArrayList, network::ResolveError> &answer)
{
    if (!answer)
        qCDebug(lcAcme) << record.name << network::reasonName(answer.error().reason)
                        << answer.error().evidence;
    if (!answer || !answer->contains(record.value.toLatin1()))
        m_missing.append(record);
    if (--m_outstanding == 0)
        m_answered(m_missing);
}

} // namespace acme
