// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/assignment.h"
#include "engine/site/private/toml_writer.h"
#include "engine/site/site_file.h"

using namespace Qt::StringLiterals;

namespace site {
namespace {

void writeIdentity(TomlWriter &document, const Site &site)
{
    document.comment(
        "Puente: the decisions of this site. puentectl and the wizard write this file and");
    document.comment("keep its former versions in history/; after editing it by hand, run");
    document.comment("puentectl validate and puentectl reload.");

    document.section("[edge]", "The name partners reach. role: combined, proxy or gateway");
    document.key("fqdn", site.edge.fqdn);
    document.key("role", site.edge.role);
    document.comment("Where partners reach it, for the DNS; none: where it listens, if public");
    document.key("public_addresses", site.edge.publicAddresses);

    document.section("[link]", "Only for the split into proxy (listens) and gateway (has a peer)");
    document.key("listen", site.link.listen);
    document.key("peer", site.link.peer);

    document.section("[domains]", "Our domains; the first is the default");
    document.key("sip", site.domains.sip);
    document.key("xmpp", site.domains.xmpp);
}

void writeNetwork(TomlWriter &document, const Site &site)
{
    document.section("[listen]", "host:port, several allowed; [] or \"\" switches one off");
    document.key("xmpp", site.listen.xmpp);
    document.key("xmpp_direct_tls", site.listen.xmppDirectTls);
    document.key("sip_tls", site.listen.sipTls);
    document.key("sip_tcp", site.listen.sipTcp);
    document.key("sip_udp", site.listen.sipUdp);
    document.key("metrics", site.listen.metrics);

    document.section("[dns]",
                     "Servers as address:port; none: the system's. dnssec: off, opportunistic");
    document.key("servers", site.dns.servers);
    document.key("dnssec", site.dns.dnssec);

    document.section(
        "[users]", "home: registrar (they register here) or next-hop (behind another SIP server)");
    document.key("home", site.users.home);
    document.key("next_hop", site.users.nextHop);
    document.comment("standard or skype-for-business");
    document.key("dialect", site.users.dialect);

    document.section("[state]", "sqlite:FILE or postgresql://user@host/database");
    document.key("database", site.state.database);
}

void writeByDomain(TomlWriter &document, const QMap<base::DomainName, QString> &ids)
{
    for (const auto &[domain, id] : ids.asKeyValueRange())
        document.key(quoted(domain.text()), id);
}

void writeTrust(TomlWriter &document, const Site &site)
{
    document.section("[trust]",
                     "Whose certificates we believe: the computer's CAs, further CA files");
    document.key("system", site.trust.system);
    document.key("files", site.trust.files);

    document.section("[certificates]", "What we present, by id (puentectl cert list)");
    document.key("default", site.certificates.defaultId);

    document.section("[certificates.domains]",
                     R"("domain" = "id" where it differs from the default)");
    writeByDomain(document, site.certificates.byDomain);
    if (!canGoBack(site.certificates))
        return;
    document.section("[certificates.previous]", "What was presented before, to go back to");
    document.key("default", site.certificates.previousDefaultId);
    document.section("[certificates.previous.domains]", "As above");
    writeByDomain(document, site.certificates.previousByDomain);
}

void writeAcme(TomlWriter &document, const Site &site)
{
    const Acme &acme = site.acme;
    document.section("[acme]", "Certificates by ACME (RFC 8555) from the CA with this directory");
    document.key("directory", acme.directory);
    document.key("contact", acme.contact);
    document.key("terms_agreed", acme.termsAgreed);
    document.key("eab_key_id", acme.eabKeyId);
    document.comment("http-01, tls-alpn-01, dns-01-manual or dns-01-update (RFC 2136 with TSIG)");
    document.key("challenge", acme.challenge);
    document.key("http_listen", acme.httpListen);
    document.key("tls_alpn_listen", acme.tlsAlpnListen);
    document.key("dns_server", acme.dnsServer);
    document.key("tsig_name", acme.tsigName);
    document.key("tsig_algorithm", acme.tsigAlgorithm);
    document.key("ca_file", acme.caFile);
    document.key("renew", acme.renew);
}

void writeLimits(TomlWriter &document, const Site &site)
{
    document.section("[gateway]", "Limits and intervals of the XMPP gateway");
    document.key("connection_limit", site.gateway.connectionLimit);
    document.key("partner_connection_limit", site.gateway.partnerConnectionLimit);
    document.key("keep_alive_interval_s", site.gateway.keepAliveInterval);
    document.key("stream_establishment_timeout_s", site.gateway.streamEstablishmentTimeout);
    document.key("stream_inactivity_timeout_s", site.gateway.streamInactivityTimeout);
    document.key("subscription_refresh_interval_s", site.gateway.subscriptionRefreshInterval);
    document.key("log_message_bodies", site.gateway.logMessageBodies);
    document.key("max_message_bytes", site.gateway.maxMessageBytes);

    document.section("[access_edge]", "Whether anybody here may talk to other organisations");
    document.key("allow_federated_users", site.accessEdge.allowFederatedUsers);
    document.key("partner_discovery", site.accessEdge.partnerDiscovery);
}

void writePartner(TomlWriter &document, const XmppPartner &partner)
{
    document.element("[[xmpp_partner]]");
    document.key("domain", partner.domain);
    document.key("additional_domains", partner.additionalDomains);
    document.key("description", partner.description);
    document.key("type", partner.type);
    document.key("tls", partner.tls);
    document.key("sasl", partner.sasl);
    document.key("dialback", partner.dialback);
    document.key("keep_alive", partner.keepAlive);
    document.key("connection_limit", partner.connectionLimit);
    document.key("proxy_fqdn", partner.proxyFqdn);
}

void writeSipDomain(TomlWriter &document, const SipDomain &domain)
{
    document.element("[[sip_domain]]");
    document.key("domain", domain.domain);
    document.key("action", domain.action);
    document.key("access_edge_fqdn", domain.accessEdgeFqdn);
    document.key("verification", domain.verification);
    document.key("comment", domain.comment);
}

void writeProvider(TomlWriter &document, const SipProvider &provider)
{
    document.element("[[sip_provider]]");
    document.key("name", provider.name);
    document.key("proxy_fqdn", provider.proxyFqdn);
    document.key("enabled", provider.enabled);
    document.key("kind", provider.kind);
    document.key("verification", provider.verification);
}

void writePolicy(TomlWriter &document, const ExternalAccessPolicy &policy)
{
    document.element("[[external_access_policy]]");
    document.key("name", policy.name);
    document.key("scope", policy.scope);
    document.key("federation", policy.federation);
    document.key("xmpp", policy.xmpp);
    document.key("members", policy.members);
    document.key("description", policy.description);
}

void writeLists(TomlWriter &document, const Site &site)
{
    document.gap();
    document.comment("XMPP partners. type: federated, public-verified, public-unverified;");
    document.comment("tls and sasl: required, optional, not-supported");
    for (const XmppPartner &partner : site.xmppPartners)
        writePartner(document, partner);

    document.gap();
    document.comment("SIP domains, none of them also an XMPP partner's. action: allow, block;");
    document.comment("verification: always-verifiable, always-unverifiable, use-source");
    for (const SipDomain &domain : site.sipDomains)
        writeSipDomain(document, domain);

    document.gap();
    document.comment("SIP providers, by the proxy that many domains are reached through.");
    document.comment("kind: hosting, public; verification: as above");
    for (const SipProvider &provider : site.sipProviders)
        writeProvider(document, provider);

    document.gap();
    document.comment("Who may talk to partners. scope: global, site, user; the narrowest counts");
    for (const ExternalAccessPolicy &policy : site.policies)
        writePolicy(document, policy);
}

} // namespace

QByteArray writeSite(const Site &site)
{
    TomlWriter document;
    writeIdentity(document, site);
    writeNetwork(document, site);
    writeTrust(document, site);
    writeAcme(document, site);
    writeLimits(document, site);
    writeLists(document, site);
    return document.text();
}

} // namespace site
