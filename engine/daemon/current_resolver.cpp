// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/daemon/current_resolver.h"

#include <QTimer>

#include <chrono>
#include <utility>

namespace puented {

namespace {

constexpr std::chrono::seconds longestQuestion{30}; // beyond any time-out of the resolver

network::ResolverSettings resolverSettings(const site::Dns &dns)
{
    return {.servers = dns.servers, .dnssec = dns.dnssec == site::Dnssec::Opportunistic};
}

} // namespace

void CurrentResolver::configure(const site::Dns &dns)
{
    if (m_dns == dns)
        return;
    m_dns = dns;
    auto former = std::exchange(m_resolver,
                                std::make_unique<network::UnboundResolver>(resolverSettings(dns)));
    if (former) {
        QObject *old = former.release(); // what is still asked of it goes with it
        QTimer::singleShot(longestQuestion, old, &QObject::deleteLater);
    }
}

void CurrentResolver::srv(const QString &name, network::Resolver::SrvAnswered answered)
{
    m_resolver->srv(name, std::move(answered));
}

void CurrentResolver::addresses(const QString &name, network::Resolver::AddressesAnswered answered)
{
    m_resolver->addresses(name, std::move(answered));
}

} // namespace puented
