// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/site_json.h"

#include "engine/site/assignment.h"
#include "engine/site/choices.h"

#include <QJsonArray>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace cli {
namespace {

template<typename T>
QJsonArray texts(const QList<T> &values) // domains or endpoints
{
    QJsonArray array;
    for (const T &value : values)
        array.append(value.text());
    return array;
}

QString textOf(const std::optional<base::Endpoint> &endpoint)
{
    return endpoint ? endpoint->text() : QString();
}

QJsonObject json(const QString &defaultId, const QMap<base::DomainName, QString> &byDomain)
{
    QJsonObject domains;
    for (const auto &[domain, id] : byDomain.asKeyValueRange())
        domains.insert(domain.text(), id);
    return {{u"default"_s, defaultId}, {u"domains"_s, domains}};
}

QJsonObject json(const site::Certificates &certificates)
{
    QJsonObject all = json(certificates.defaultId, certificates.byDomain);
    if (site::canGoBack(certificates))
        all.insert(u"previous"_s,
                   json(certificates.previousDefaultId, certificates.previousByDomain));
    return all;
}

QJsonObject json(const site::Listen &listen)
{
    return {{u"xmpp"_s, texts(listen.xmpp)},
            {u"xmpp_direct_tls"_s, texts(listen.xmppDirectTls)},
            {u"sip_tls"_s, texts(listen.sipTls)},
            {u"sip_tcp"_s, texts(listen.sipTcp)},
            {u"sip_udp"_s, texts(listen.sipUdp)},
            {u"metrics"_s, textOf(listen.metrics)}};
}

QJsonObject json(const site::Acme &acme)
{
    return {{u"directory"_s, acme.directory},
            {u"contact"_s, acme.contact},
            {u"terms_agreed"_s, acme.termsAgreed},
            {u"eab_key_id"_s, acme.eabKeyId},
            {u"challenge"_s, name(acme.challenge)},
            {u"http_listen"_s, texts(acme.httpListen)},
            {u"tls_alpn_listen"_s, texts(acme.tlsAlpnListen)},
            {u"dns_server"_s, textOf(acme.dnsServer)},
            {u"tsig_name"_s, acme.tsigName},
            {u"tsig_algorithm"_s, name(acme.tsigAlgorithm)},
            {u"ca_file"_s, acme.caFile},
            {u"renew"_s, acme.renew}};
}

qint64 seconds(std::chrono::seconds value)
{
    return value.count();
}

template<typename T>
QJsonArray array(const QList<T> &values)
{
    QJsonArray array;
    for (const T &value : values)
        array.append(siteJson(value));
    return array;
}

} // namespace

QJsonObject siteJson(const site::Site &site)
{
    return {
        {u"edge"_s,
         QJsonObject{
             {u"fqdn"_s, site.edge.fqdn.text()},
             {u"role"_s, name(site.edge.role)},
             {u"public_addresses"_s, QJsonArray::fromStringList(site.edge.publicAddresses)}}},
        {u"link"_s,
         QJsonObject{{u"listen"_s, texts(site.link.listen)}, {u"peer"_s, textOf(site.link.peer)}}},
        {u"domains"_s,
         QJsonObject{{u"sip"_s, texts(site.domains.sip)}, {u"xmpp"_s, texts(site.domains.xmpp)}}},
        {u"listen"_s, json(site.listen)},
        {u"dns"_s,
         QJsonObject{{u"servers"_s, texts(site.dns.servers)},
                     {u"dnssec"_s, name(site.dns.dnssec)}}},
        {u"users"_s,
         QJsonObject{{u"home"_s, name(site.users.home)},
                     {u"next_hop"_s, site.users.nextHop},
                     {u"dialect"_s, name(site.users.dialect)}}},
        {u"state"_s, QJsonObject{{u"database"_s, withoutPassword(site.state.database)}}},
        {u"trust"_s,
         QJsonObject{{u"system"_s, site.trust.system},
                     {u"files"_s, QJsonArray::fromStringList(site.trust.files)}}},
        {u"certificates"_s, json(site.certificates)},
        {u"acme"_s, json(site.acme)},
        {u"gateway"_s, siteJson(site.gateway)},
        {u"access_edge"_s, siteJson(site.accessEdge)},
        {u"xmpp_partner"_s, array(site.xmppPartners)},
        {u"sip_domain"_s, array(site.sipDomains)},
        {u"sip_provider"_s, array(site.sipProviders)},
        {u"external_access_policy"_s, array(site.policies)},
    };
}

QJsonObject siteJson(const site::XmppPartner &partner)
{
    return {{u"domain"_s, partner.domain.text()},
            {u"additional_domains"_s, texts(partner.additionalDomains)},
            {u"description"_s, partner.description},
            {u"type"_s, name(partner.type)},
            {u"tls"_s, name(partner.tls)},
            {u"sasl"_s, name(partner.sasl)},
            {u"dialback"_s, partner.dialback},
            {u"keep_alive"_s, partner.keepAlive},
            {u"connection_limit"_s, partner.connectionLimit},
            {u"proxy_fqdn"_s, partner.proxyFqdn}};
}

QJsonObject siteJson(const site::Gateway &gateway)
{
    return {{u"connection_limit"_s, gateway.connectionLimit},
            {u"partner_connection_limit"_s, gateway.partnerConnectionLimit},
            {u"keep_alive_interval_s"_s, seconds(gateway.keepAliveInterval)},
            {u"stream_establishment_timeout_s"_s, seconds(gateway.streamEstablishmentTimeout)},
            {u"stream_inactivity_timeout_s"_s, seconds(gateway.streamInactivityTimeout)},
            {u"subscription_refresh_interval_s"_s, seconds(gateway.subscriptionRefreshInterval)},
            {u"log_message_bodies"_s, gateway.logMessageBodies},
            {u"max_message_bytes"_s, gateway.maxMessageBytes}};
}

QJsonObject siteJson(const site::AccessEdge &accessEdge)
{
    return {{u"allow_federated_users"_s, accessEdge.allowFederatedUsers},
            {u"partner_discovery"_s, accessEdge.partnerDiscovery}};
}

QJsonObject siteJson(const site::SipDomain &domain)
{
    return {{u"domain"_s, domain.domain.text()},
            {u"action"_s, name(domain.action)},
            {u"access_edge_fqdn"_s, domain.accessEdgeFqdn},
            {u"verification"_s, name(domain.verification)},
            {u"comment"_s, domain.comment}};
}

QJsonObject siteJson(const site::SipProvider &provider)
{
    return {{u"name"_s, provider.name},
            {u"proxy_fqdn"_s, provider.proxyFqdn.text()},
            {u"enabled"_s, provider.enabled},
            {u"kind"_s, name(provider.kind)},
            {u"verification"_s, name(provider.verification)}};
}

QJsonObject siteJson(const site::ExternalAccessPolicy &policy)
{
    return {{u"name"_s, policy.name},
            {u"scope"_s, name(policy.scope)},
            {u"federation"_s, policy.federation},
            {u"xmpp"_s, policy.xmpp},
            {u"members"_s, QJsonArray::fromStringList(policy.members)},
            {u"description"_s, policy.description}};
}

QString withoutPassword(const QString &databaseUrl)
{
    const QUrl url(databaseUrl);
    if (url.password().isEmpty())
        return databaseUrl;
    return url.toString(QUrl::RemovePassword);
}

} // namespace cli
