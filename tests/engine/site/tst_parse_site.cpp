// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/site_file.h"
#include "tests/engine/site/site_text.h"

#include <QTest>

using namespace site;
using test::identity;

namespace {

base::DomainName domain(const char *text)
{
    return base::DomainName::parse(QString::fromUtf8(text)).value();
}

base::Endpoint endpoint(const char *text)
{
    return base::Endpoint::parse(QString::fromUtf8(text)).value();
}

} // namespace

// What a site file comes to.
class ParseSiteTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void needsOnlyTheIdentity();
    void readsEveryKey();
    void allowsAPartnerThatCannotWork();
    void aPartnerWithoutALimitHasTheOneOfAll();
};

void ParseSiteTest::needsOnlyTheIdentity()
{
    const auto parsed = parseSite(identity);

    const Site expected(domain("edge.contoso.com"), {domain("contoso.com"), domain("contoso.net")});
    QVERIFY(parsed.has_value());
    QCOMPARE(*parsed == expected, true);
    QCOMPARE(parsed->domains.xmpp, expected.domains.sip);
    QCOMPARE(parsed->listen.xmpp, QList{endpoint("[::]:5269")});
    QCOMPARE(parsed->gateway.subscriptionRefreshInterval, std::chrono::hours(8));
}

void ParseSiteTest::readsEveryKey()
{
    const QByteArray id(64, 'a');
    const auto parsed = parseSite(R"(
[edge]
fqdn = "Edge.Contoso.com."
role = "gateway"
public_addresses = ["192.0.2.7", "2001:DB8:0::7"]
[link]
listen = ["10.0.0.5:23456"]
peer = "edge-internal.contoso.com:23456"
[domains]
sip  = ["contoso.com"]
xmpp = ["bücher.example"]
[listen]
xmpp = []
xmpp_direct_tls = ["[::]:5270"]
sip_tls = ["192.0.2.1:5061", "192.0.2.2:5061"]
sip_tcp = ["[::1]:5060"]
sip_udp = ["[::1]:5060"]
metrics = "127.0.0.1:9469"
[dns]
servers = ["127.0.0.1:5353", "192.0.2.53"]
dnssec = "off"
[users]
home = "next-hop"
next_hop = "sip:sfb.contoso.com:5061;transport=tls"
dialect = "skype-for-business"
[state]
database = "postgresql://puente@db/puente"
[trust]
system = false
files = ["ca.pem"]
[certificates]
default = ")" + id + R"("
[certificates.domains]
"bücher.example" = ")" + id + R"("
[gateway]
connection_limit = 10
partner_connection_limit = 2
keep_alive_interval_s = 3
stream_establishment_timeout_s = 4
stream_inactivity_timeout_s = 5
subscription_refresh_interval_s = 6
log_message_bodies = true
max_message_bytes = 4096
[access_edge]
allow_federated_users = false
partner_discovery = true
[[xmpp_partner]]
domain = "fabrikam.com"
additional_domains = ["it.fabrikam.com"]
description = "Fabrikam \"Inc\""
type = "federated"
tls = "optional"
sasl = "not-supported"
dialback = true
keep_alive = false
connection_limit = 7
proxy_fqdn = "xmpp.fabrikam.com:5300"
[[sip_domain]]
domain = "litware.com"
action = "block"
access_edge_fqdn = "sip.litware.com"
verification = "always-verifiable"
comment = "no"
[[sip_provider]]
name = "Hosted"
proxy_fqdn = "Edge.Hoster.example"
enabled = false
kind = "public"
verification = "use-source"
[[external_access_policy]]
name = "Sales"
scope = "user"
federation = false
xmpp = false
members = ["Alice@Contoso.com"]
description = "d"
)");

    QVERIFY2(parsed.has_value(), qPrintable(parsed ? QString() : parsed.error().evidence));
    Site expected(domain("edge.contoso.com"), {domain("contoso.com")});
    expected.edge.role = Role::Gateway;
    expected.edge.publicAddresses = {QStringLiteral("192.0.2.7"), QStringLiteral("2001:db8::7")};
    expected.link = {.listen = {endpoint("10.0.0.5:23456")},
                     .peer = endpoint("edge-internal.contoso.com:23456")};
    expected.domains.xmpp = {domain("xn--bcher-kva.example")};
    expected.listen = {.xmpp = {},
                       .xmppDirectTls = {endpoint("[::]:5270")},
                       .sipTls = {endpoint("192.0.2.1:5061"), endpoint("192.0.2.2:5061")},
                       .sipTcp = {endpoint("[::1]:5060")},
                       .sipUdp = {endpoint("[::1]:5060")},
                       .metrics = endpoint("127.0.0.1:9469")};
    expected.dns = {.servers = {endpoint("127.0.0.1:5353"), endpoint("192.0.2.53:53")},
                    .dnssec = Dnssec::Off};
    expected.users = {.home = UsersHome::NextHop,
                      .nextHop = QStringLiteral("sip:sfb.contoso.com:5061;transport=tls"),
                      .dialect = Dialect::SkypeForBusiness};
    expected.state.database = QStringLiteral("postgresql://puente@db/puente");
    expected.trust = {.system = false, .files = {QStringLiteral("ca.pem")}};
    expected.certificates = {
        .defaultId = QString::fromLatin1(id),
        .byDomain = {{domain("xn--bcher-kva.example"), QString::fromLatin1(id)}}};
    expected.gateway = {.connectionLimit = 10,
                        .partnerConnectionLimit = 2,
                        .keepAliveInterval = std::chrono::seconds(3),
                        .streamEstablishmentTimeout = std::chrono::seconds(4),
                        .streamInactivityTimeout = std::chrono::seconds(5),
                        .subscriptionRefreshInterval = std::chrono::seconds(6),
                        .logMessageBodies = true,
                        .maxMessageBytes = 4096};
    expected.accessEdge = {.allowFederatedUsers = false, .partnerDiscovery = true};
    XmppPartner partner(domain("fabrikam.com"));
    partner.additionalDomains = {domain("it.fabrikam.com")};
    partner.description = QStringLiteral("Fabrikam \"Inc\"");
    partner.type = PartnerType::Federated;
    partner.tls = Negotiation::Optional;
    partner.sasl = Negotiation::NotSupported;
    partner.keepAlive = false;
    partner.connectionLimit = 7;
    partner.proxyFqdn = QStringLiteral("xmpp.fabrikam.com:5300");
    expected.xmppPartners = {partner};
    SipDomain sip(domain("litware.com"));
    sip.action = SipAction::Block;
    sip.accessEdgeFqdn = QStringLiteral("sip.litware.com");
    sip.verification = Verification::AlwaysVerifiable;
    sip.comment = QStringLiteral("no");
    expected.sipDomains = {sip};
    SipProvider provider(QStringLiteral("Hosted"), domain("edge.hoster.example"));
    provider.enabled = false;
    provider.kind = ProviderKind::Public;
    provider.verification = Verification::UseSource;
    expected.sipProviders = {provider};
    expected.policies = {{.name = QStringLiteral("Sales"),
                          .scope = PolicyScope::User,
                          .federation = false,
                          .xmpp = false,
                          .members = {QStringLiteral("alice@contoso.com")},
                          .description = QStringLiteral("d")}};
    // One table at a time, so that a failure tells which.
    QCOMPARE(parsed->edge == expected.edge, true);
    QCOMPARE(parsed->link == expected.link, true);
    QCOMPARE(parsed->domains == expected.domains, true);
    QCOMPARE(parsed->listen == expected.listen, true);
    QCOMPARE(parsed->dns == expected.dns, true);
    QCOMPARE(parsed->users == expected.users, true);
    QCOMPARE(parsed->state == expected.state, true);
    QCOMPARE(parsed->trust == expected.trust, true);
    QCOMPARE(parsed->certificates == expected.certificates, true);
    QCOMPARE(parsed->gateway == expected.gateway, true);
    QCOMPARE(parsed->accessEdge == expected.accessEdge, true);
    QCOMPARE(parsed->xmppPartners == expected.xmppPartners, true);
    QCOMPARE(parsed->sipDomains == expected.sipDomains, true);
    QCOMPARE(parsed->sipProviders == expected.sipProviders, true);
    QCOMPARE(parsed->policies == expected.policies, true);
}

void ParseSiteTest::allowsAPartnerThatCannotWork()
{
    const auto parsed =
        parseSite(identity + "[[xmpp_partner]]\ndomain = \"a.example\"\ntls = \"not-supported\"\n");

    QVERIFY(parsed.has_value());
    QCOMPARE(parsed->xmppPartners.size(), 1);
}

void ParseSiteTest::aPartnerWithoutALimitHasTheOneOfAll()
{
    const auto parsed = parseSite(identity
                                  + "[[xmpp_partner]]\ndomain = \"a.example\"\n"
                                    "[gateway]\npartner_connection_limit = 3\n");

    QVERIFY(parsed.has_value());
    QCOMPARE(parsed->xmppPartners.at(0).connectionLimit, 3);
}

QTEST_GUILESS_MAIN(ParseSiteTest)
#include "tst_parse_site.moc"
