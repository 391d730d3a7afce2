// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sip/next_hop.h"

#include "engine/base/domain_name.h"
#include "engine/network/resolver.h"
#include "engine/sip/route.h"
#include "engine/sip/transports.h"

using namespace Qt::StringLiterals;

namespace sip {
namespace {

constexpr qsizetype maxAddresses = 256; // a rotating set must not grow without end

QHostAddress plain(const QHostAddress &address)
{
    bool isIpv4 = false;
    const quint32 ipv4 = address.toIPv4Address(&isIpv4);
    return isIpv4 ? QHostAddress(ipv4) : address;
}

} // namespace

NextHop::NextHop(network::Resolver &resolver, const Transports &transports)
    : m_resolver(resolver), m_transports(transports)
{
    connect(&m_timer, &QTimer::timeout, this, &NextHop::lookUp);
}

void NextHop::configure(const std::optional<Uri> &uri)
{
    if (uri == m_uri)
        return;
    m_uri = uri;
    m_addresses.clear();
    m_timer.stop();
    // Over TLS the certificate counts and no address does.
    if (!m_uri || m_uri->scheme() == Uri::Scheme::Sips || m_uri->parameter("transport") == "tls")
        return;
    m_usesDatagrams = m_uri->parameter("transport") != "tcp";
    m_timer.start(std::chrono::minutes(1));
    lookUp();
}

bool NextHop::isSource(const Flow &flow, const base::DomainName &fromDomain) const
{
    if (!m_uri)
        return false;
    if (m_addresses.contains(flow.peer) && (m_usesDatagrams || isReliable(flow.transport)))
        return true;
    if (flow.transport != Transport::Tls)
        return false;
    const auto host = base::DomainName::parse(QString::fromLatin1(m_uri->host()));
    return (host && m_transports.certifies(flow, *host))
        || m_transports.certifies(flow, fromDomain);
}

void NextHop::lookUp()
{
    if (!m_uri)
        return;
    if (m_addresses.size() > maxAddresses)
        m_addresses.clear();
    for (const Hop &hop : routesTo(*m_uri, false)) {
        const auto *destination = std::get_if<Destination>(&hop);
        if (!destination)
            continue;
        if (!destination->service.isEmpty())
            askService(destination->service);
        if (!destination->host.isEmpty())
            askHost(destination->host);
    }
}

void NextHop::askService(const QString &name)
{
    m_resolver.srv(
        name, [this, of = m_uri](std::expected<network::SrvAnswer, network::ResolveError> answer) {
            if (!answer || of != m_uri)
                return;
            for (const network::SrvRecord &record : answer->records)
                askHost(record.target);
        });
}

void NextHop::askHost(const QString &host)
{
    if (const QHostAddress literal(host); !literal.isNull()) {
        m_addresses.insert(plain(literal));
        return;
    }
    m_resolver.addresses(
        host,
        [this, of = m_uri](std::expected<network::AddressAnswer, network::ResolveError> answer) {
            if (!answer || of != m_uri)
                return;
            for (const QHostAddress &address : answer->addresses)
                m_addresses.insert(plain(address));
        });
}

} // namespace sip
