// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/daemon/federation_plan.h"

#include "engine/site/negotiation_rules.h"

namespace puented {

namespace {

constexpr quint16 serverPort = 5269; // RFC 6120 §3.2.2
constexpr qsizetype markupBytes = 16384;

using Use = xmpp::PeerPolicy::Use;

// The smallest policy that allows the methods of the partner's row of the negotiation table, and
// no other.
void allow(xmpp::PeerPolicy &policy, const QList<site::Method> &methods)
{
    const bool sasl = methods.contains(site::Method::SaslOverTls);
    const bool tlsDialback = methods.contains(site::Method::TlsDialback);
    const bool tcpDialback = methods.contains(site::Method::TcpDialback);
    policy.dialback = tlsDialback || tcpDialback;
    if (!sasl && !tlsDialback)
        policy.tls = tcpDialback ? Use::Forbidden : Use::Required;
    else
        policy.tls = tcpDialback ? Use::Optional : Use::Required;
    if (!sasl)
        policy.sasl = Use::Forbidden;
    else
        policy.sasl = policy.dialback ? Use::Optional : Use::Required;
}

std::optional<base::Endpoint> fixedEndpoint(const QString &proxy)
{
    if (proxy.isEmpty())
        return std::nullopt;
    const auto endpoint = base::Endpoint::parse(proxy, serverPort);
    return endpoint ? std::optional(*endpoint) : std::nullopt; // the site was checked when read
}

} // namespace

xmpp::PeerPolicy peerPolicy(const site::XmppPartner &partner)
{
    xmpp::PeerPolicy policy{.keepAlive = partner.keepAlive,
                            .connectionLimit = partner.connectionLimit,
                            .fixedEndpoint = fixedEndpoint(partner.proxyFqdn)};
    allow(policy, site::negotiationRule(partner).methods);
    return policy;
}

xmpp::FederationSettings federationSettings(const site::Site &site,
                                            const QByteArray &dialbackSecret)
{
    xmpp::FederationSettings settings{
        .localDomains = site.domains.xmpp,
        .dialbackSecret = dialbackSecret,
        .connectionLimit = site.gateway.connectionLimit,
        // "&" takes five bytes, and markup comes on top.
        .maxStanzaBytes = (5 * qsizetype(site.gateway.maxMessageBytes)) + markupBytes,
        .keepAliveInterval = site.gateway.keepAliveInterval,
        .establishmentTimeout = site.gateway.streamEstablishmentTimeout,
        .inactivityTimeout = site.gateway.streamInactivityTimeout};
    for (const site::XmppPartner &partner : site.xmppPartners) {
        const xmpp::PeerPolicy policy = peerPolicy(partner);
        settings.peers.insert(partner.domain, policy);
        for (const base::DomainName &domain : partner.additionalDomains)
            settings.peers.insert(domain, policy);
    }
    return settings;
}

} // namespace puented
