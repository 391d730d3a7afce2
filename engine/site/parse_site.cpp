// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/private/consistency.h"
#include "engine/site/private/toml_document.h"
#include "engine/site/site_file.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace site {
namespace {

constexpr qsizetype maxFileBytes = qsizetype(4) * 1024 * 1024; // some 10,000 partners

// Stands for a name that is missing, so that the rest can be read for its faults (RFC 2606 §2).
base::DomainName placeholder()
{
    static const base::DomainName name = base::DomainName::parse(u"invalid"_s).value();
    return name;
}

Link readLink(TableReader table)
{
    Link link;
    table.values("listen", link.listen, endpointFrom);
    table.value("peer", link.peer, optionalEndpointFrom);
    table.finish();
    return link;
}

Listen readListen(TableReader table)
{
    Listen listen;
    table.values("xmpp", listen.xmpp, endpointFrom);
    table.values("xmpp_direct_tls", listen.xmppDirectTls, endpointFrom);
    table.values("sip_tls", listen.sipTls, endpointFrom);
    table.values("sip_tcp", listen.sipTcp, endpointFrom);
    table.values("sip_udp", listen.sipUdp, endpointFrom);
    table.value("metrics", listen.metrics, optionalEndpointFrom);
    table.finish();
    return listen;
}

Dns readDns(TableReader table)
{
    Dns dns;
    table.values("servers", dns.servers, dnsServerFrom);
    table.value("dnssec", dns.dnssec, choiceFrom<Dnssec>);
    table.finish();
    return dns;
}

Users readUsers(TableReader table)
{
    Users users;
    table.value("home", users.home, choiceFrom<UsersHome>);
    table.value("next_hop", users.nextHop, nextHopFrom);
    table.value("dialect", users.dialect, choiceFrom<Dialect>);
    table.finish();
    return users;
}

State readState(TableReader table)
{
    State state;
    table.value("database", state.database, databaseFrom);
    table.finish();
    return state;
}

Trust readTrust(TableReader table)
{
    Trust trust;
    table.flag("system", trust.system);
    table.values("files", trust.files, nameFrom);
    table.finish();
    return trust;
}

Certificates readCertificates(TableReader table)
{
    Certificates certificates;
    table.value("default", certificates.defaultId, certificateIdFrom);
    table.byDomain("domains", certificates.byDomain);
    TableReader previous = table.table("previous");
    previous.value("default", certificates.previousDefaultId, certificateIdFrom);
    previous.byDomain("domains", certificates.previousByDomain);
    previous.finish();
    table.finish();
    return certificates;
}

Acme readAcme(TableReader table)
{
    Acme acme;
    table.value("directory", acme.directory, acmeDirectoryFrom);
    table.value("contact", acme.contact, mailAddressFrom);
    table.flag("terms_agreed", acme.termsAgreed);
    table.value("eab_key_id", acme.eabKeyId, freeTextFrom);
    table.value("challenge", acme.challenge, choiceFrom<AcmeChallenge>);
    table.values("http_listen", acme.httpListen, endpointFrom);
    table.values("tls_alpn_listen", acme.tlsAlpnListen, endpointFrom);
    table.value("dns_server", acme.dnsServer, optionalDnsServerFrom);
    table.value("tsig_name", acme.tsigName, tsigNameFrom);
    table.value("tsig_algorithm", acme.tsigAlgorithm, choiceFrom<TsigAlgorithm>);
    table.value("ca_file", acme.caFile, freeTextFrom);
    table.flag("renew", acme.renew);
    table.finish();
    return acme;
}

Gateway readGateway(TableReader table)
{
    Gateway gateway;
    table.number("connection_limit", gateway.connectionLimit, connectionRange);
    table.number("partner_connection_limit", gateway.partnerConnectionLimit, connectionRange);
    table.seconds("keep_alive_interval_s", gateway.keepAliveInterval, intervalRange);
    table.seconds(
        "stream_establishment_timeout_s", gateway.streamEstablishmentTimeout, intervalRange);
    table.seconds("stream_inactivity_timeout_s", gateway.streamInactivityTimeout, intervalRange);
    table.seconds(
        "subscription_refresh_interval_s", gateway.subscriptionRefreshInterval, intervalRange);
    table.flag("log_message_bodies", gateway.logMessageBodies);
    table.number("max_message_bytes", gateway.maxMessageBytes, messageRange);
    table.finish();
    return gateway;
}

AccessEdge readAccessEdge(TableReader table)
{
    AccessEdge accessEdge;
    table.flag("allow_federated_users", accessEdge.allowFederatedUsers);
    table.flag("partner_discovery", accessEdge.partnerDiscovery);
    table.finish();
    return accessEdge;
}

std::optional<base::DomainName> readDomain(TableReader &table)
{
    std::optional<base::DomainName> domain;
    table.value("domain", domain, domainFrom);
    return domain;
}

void readPartner(TableReader table, int connectionLimit, QList<XmppPartner> &partners)
{
    const auto domain = readDomain(table);
    XmppPartner partner(domain.value_or(placeholder()));
    partner.connectionLimit = connectionLimit;
    table.values("additional_domains", partner.additionalDomains, domainFrom);
    table.value("description", partner.description, freeTextFrom);
    table.value("type", partner.type, choiceFrom<PartnerType>);
    table.value("tls", partner.tls, choiceFrom<Negotiation>);
    table.value("sasl", partner.sasl, choiceFrom<Negotiation>);
    table.flag("dialback", partner.dialback);
    table.flag("keep_alive", partner.keepAlive);
    table.number("connection_limit", partner.connectionLimit, connectionRange);
    table.value("proxy_fqdn", partner.proxyFqdn, hostFrom);
    if (!domain)
        table.missing("domain");
    table.finish();
    partners.append(partner);
}

void readSipDomain(TableReader table, QList<SipDomain> &domains)
{
    const auto domain = readDomain(table);
    SipDomain entry(domain.value_or(placeholder()));
    table.value("action", entry.action, choiceFrom<SipAction>);
    table.value("access_edge_fqdn", entry.accessEdgeFqdn, hostFrom);
    table.value("verification", entry.verification, choiceFrom<Verification>);
    table.value("comment", entry.comment, freeTextFrom);
    if (!domain)
        table.missing("domain");
    table.finish();
    domains.append(entry);
}

void readProvider(TableReader table, QList<SipProvider> &providers)
{
    QString name;
    std::optional<base::DomainName> proxy;
    table.value("name", name, nameFrom);
    table.value("proxy_fqdn", proxy, domainFrom);
    SipProvider provider(name, proxy.value_or(placeholder()));
    table.flag("enabled", provider.enabled);
    table.value("kind", provider.kind, choiceFrom<ProviderKind>);
    table.value("verification", provider.verification, choiceFrom<Verification>);
    if (name.isEmpty())
        table.missing("name");
    if (!proxy)
        table.missing("proxy_fqdn");
    table.finish();
    providers.append(provider);
}

void readPolicy(TableReader table, QList<ExternalAccessPolicy> &policies)
{
    ExternalAccessPolicy policy;
    policy.name.clear();
    table.value("name", policy.name, nameFrom);
    table.value("scope", policy.scope, choiceFrom<PolicyScope>);
    table.flag("federation", policy.federation);
    table.flag("xmpp", policy.xmpp);
    table.values("members", policy.members, memberFrom);
    table.value("description", policy.description, freeTextFrom);
    if (policy.name.isEmpty())
        table.missing("name");
    table.finish();
    policies.append(policy);
}

// The tables without which there is no site at all.
Site readIdentity(TableReader &root)
{
    TableReader edge = root.table("edge");
    std::optional<base::DomainName> fqdn;
    Role role = Role::Combined;
    edge.value("fqdn", fqdn, domainFrom);
    edge.value("role", role, choiceFrom<Role>);
    QStringList publicAddresses;
    edge.values("public_addresses", publicAddresses, publicAddressFrom);
    if (!fqdn)
        edge.missing("fqdn");
    edge.finish();

    TableReader domains = root.table("domains");
    QList<base::DomainName> sip;
    QList<base::DomainName> xmpp;
    domains.values("sip", sip, domainFrom);
    domains.values("xmpp", xmpp, domainFrom);
    if (sip.isEmpty())
        domains.missing("sip");
    domains.finish();

    Site site(fqdn.value_or(placeholder()), sip);
    site.edge.role = role;
    site.edge.publicAddresses = publicAddresses;
    if (!xmpp.isEmpty())
        site.domains.xmpp = xmpp;
    return site;
}

void readDecisions(TableReader &root, Site &site)
{
    site.link = readLink(root.table("link"));
    site.listen = readListen(root.table("listen"));
    site.dns = readDns(root.table("dns"));
    site.users = readUsers(root.table("users"));
    site.state = readState(root.table("state"));
    site.trust = readTrust(root.table("trust"));
    site.certificates = readCertificates(root.table("certificates"));
    site.acme = readAcme(root.table("acme"));
    site.gateway = readGateway(root.table("gateway"));
    site.accessEdge = readAccessEdge(root.table("access_edge"));
    root.tables("xmpp_partner", [&](TableReader table) {
        readPartner(std::move(table), site.gateway.partnerConnectionLimit, site.xmppPartners);
    });
    root.tables("sip_domain",
                [&](TableReader table) { readSipDomain(std::move(table), site.sipDomains); });
    root.tables("sip_provider",
                [&](TableReader table) { readProvider(std::move(table), site.sipProviders); });
    root.tables("external_access_policy",
                [&](TableReader table) { readPolicy(std::move(table), site.policies); });
    root.finish();
}

int lineOf(const toml::table &document, QString key)
{
    while (!key.isEmpty()) {
        const auto node = toml::at_path(document, key.toStdString());
        if (node && node.node()->source().begin.line > 0)
            return static_cast<int>(node.node()->source().begin.line);
        key = key.left(std::max<qsizetype>(key.lastIndexOf(u'.'), 0));
    }
    return 0;
}

} // namespace

std::expected<Site, SiteError> parseSite(const QByteArray &toml)
{
    const auto document = readToml(toml, maxFileBytes);
    if (!document)
        return std::unexpected(document.error());

    Faults faults;
    TableReader root(*document, {}, faults);
    Site site = readIdentity(root);
    readDecisions(root, site);
    if (!faults.isEmpty())
        return std::unexpected(firstOf(faults));

    if (auto contradiction = findContradiction(site)) {
        contradiction->line = lineOf(*document, contradiction->key);
        return std::unexpected(*contradiction);
    }
    return site;
}

} // namespace site
