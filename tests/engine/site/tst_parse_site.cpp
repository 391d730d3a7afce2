// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/site_file.h"

#include <QTest>

using namespace site;
using Reason = SiteError::Reason;

namespace {

const QByteArray identity = "[edge]\n" // line 1
                            "fqdn = \"edge.contoso.com\"\n"
                            "[domains]\n"
                            "sip = [\"contoso.com\", \"contoso.net\"]\n"; // line 4

base::DomainName domain(const char *text)
{
    return base::DomainName::parse(QString::fromUtf8(text)).value();
}

base::Endpoint endpoint(const char *text)
{
    return base::Endpoint::parse(QString::fromUtf8(text)).value();
}

} // namespace

class ParseSiteTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void needsOnlyTheIdentity();
    void readsEveryKey();
    void refuses_data();
    void refuses();
    void refusesAValueWhereATableBelongs();
    void namesTheFirstOfSeveralFaults();
    void allowsAPartnerThatCannotWork();
    void refusesAFileWithoutEnd();
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

void ParseSiteTest::refuses_data()
{
    QTest::addColumn<QByteArray>("more"); // after the four lines of the identity
    QTest::addColumn<Reason>("reason");
    QTest::addColumn<QString>("key");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("evidence"); // a part of it

    const auto row = [](const char *situation,
                        const char *more,
                        Reason reason,
                        const char *key,
                        int line,
                        const char *evidence) {
        QTest::newRow(situation) << QByteArray(more) << reason << QString::fromUtf8(key) << line
                                 << QString::fromUtf8(evidence);
    };
    row("no TOML", "[gateway\n", Reason::NotToml, "", 5, "");
    row("a key twice", "[dns]\ndnssec = \"off\"\ndnssec = \"off\"\n", Reason::NotToml, "", 7, "");
    row("misspelt key",
        "[gateway]\nconection_limit = 5\n",
        Reason::UnknownKey,
        "gateway.conection_limit",
        6,
        "did you mean connection_limit?");
    row("misspelt table", "[gatway]\n", Reason::UnknownKey, "gatway", 5, "did you mean gateway?");
    row("key nobody could mean",
        "[gateway]\ncolour = 1\n",
        Reason::UnknownKey,
        "gateway.colour",
        6,
        "");
    row("unknown key of the second partner",
        "[[xmpp_partner]]\ndomain = \"a.example\"\n[[xmpp_partner]]\ndomain = "
        "\"b.example\"\ndialbak = "
        "1\n",
        Reason::UnknownKey,
        "xmpp_partner[1].dialbak",
        9,
        "did you mean dialback?");
    row("number where a string belongs",
        "[users]\nhome = 5\n",
        Reason::WrongType,
        "users.home",
        6,
        "integer");
    row("string where a flag belongs",
        "[trust]\nsystem = \"yes\"\n",
        Reason::WrongType,
        "trust.system",
        6,
        "true or false");
    row("string where a list belongs",
        "[trust]\nfiles = \"ca.pem\"\n",
        Reason::WrongType,
        "trust.files",
        6,
        "a list");
    row("fraction where a number belongs",
        "[gateway]\nconnection_limit = 1.5\n",
        Reason::WrongType,
        "gateway.connection_limit",
        6,
        "whole number");
    row("number in a list of strings",
        "[trust]\nfiles = [\"a\",\n 5]\n",
        Reason::WrongType,
        "trust.files",
        7,
        "string");
    row("one table where several belong",
        "[xmpp_partner]\ndomain = \"a.example\"\n",
        Reason::WrongType,
        "xmpp_partner",
        5,
        "a list");
    row("zero connections",
        "[gateway]\nconnection_limit = 0\n",
        Reason::BadValue,
        "gateway.connection_limit",
        6,
        "between 1 and");
    row("a number beyond 32 bits",
        "[gateway]\nconnection_limit = 4294967297\n",
        Reason::BadValue,
        "gateway.connection_limit",
        6,
        "4294967297");
    row("unknown word",
        "[[xmpp_partner]]\ndomain = \"a.example\"\ntls = \"requird\"\n",
        Reason::BadValue,
        "xmpp_partner[0].tls",
        7,
        "required, optional, not-supported");
    row("malformed domain",
        "[[xmpp_partner]]\ndomain = \"a_b.example\"\n",
        Reason::BadValue,
        "xmpp_partner[0].domain",
        6,
        "a_b.example");
    row("listener without a port",
        "[listen]\nsip_tcp = [\"192.0.2.1\"]\n",
        Reason::BadValue,
        "listen.sip_tcp",
        6,
        "no port");
    row("DNS server by name",
        "[dns]\nservers = [\"ns.example\"]\n",
        Reason::BadValue,
        "dns.servers",
        6,
        "address");
    row("next hop is no SIP URI",
        "[users]\nnext_hop = \"https://sfb.contoso.com\"\n",
        Reason::BadValue,
        "users.next_hop",
        6,
        "sip:");
    row("next hop names a user",
        "[users]\nnext_hop = \"sip:alice@sfb.contoso.com\"\n",
        Reason::BadValue,
        "users.next_hop",
        6,
        "user");
    row("next hop with a strange transport",
        "[users]\nnext_hop = \"sip:sfb.contoso.com;transport=sctp\"\n",
        Reason::BadValue,
        "users.next_hop",
        6,
        "parameter");
    row("unknown kind of database",
        "[state]\ndatabase = \"mysql://db/x\"\n",
        Reason::BadValue,
        "state.database",
        6,
        "postgresql");
    row("certificate id too short",
        "[certificates]\ndefault = \"abcd\"\n",
        Reason::BadValue,
        "certificates.default",
        6,
        "64");
    row("the same listener twice",
        "[listen]\nsip_udp = [\"[::]:5060\", \"[::]:5060\"]\n",
        Reason::BadValue,
        "listen.sip_udp",
        6,
        "twice");
    row("a partner without a domain",
        "[[xmpp_partner]]\ntls = \"required\"\n",
        Reason::Missing,
        "xmpp_partner[0].domain",
        5,
        "");
    row("a policy without a name",
        "[[external_access_policy]]\nxmpp = true\n",
        Reason::Missing,
        "external_access_policy[0].name",
        5,
        "");
    row("a partner twice",
        "[[xmpp_partner]]\ndomain = \"a.example\"\n[[xmpp_partner]]\ndomain = \"A.example\"\n",
        Reason::Conflict,
        "xmpp_partner[1].domain",
        8,
        "a.example");
    row("an additional domain that is a partner's",
        "[[xmpp_partner]]\ndomain = \"a.example\"\n[[xmpp_partner]]\ndomain = "
        "\"b.example\"\nadditional_domains = [\"a.example\"]\n",
        Reason::Conflict,
        "xmpp_partner[1].additional_domains",
        9,
        "partner a.example");
    row("a partner that is ourselves",
        "[[xmpp_partner]]\ndomain = \"contoso.com\"\n",
        Reason::Conflict,
        "xmpp_partner[0].domain",
        6,
        "our own");
    row("a SIP domain both allowed and blocked",
        "[[sip_domain]]\ndomain = \"l.example\"\n[[sip_domain]]\ndomain = \"l.example\"\naction = "
        "\"block\"\n",
        Reason::Conflict,
        "sip_domain[1].domain",
        8,
        "both allowed and blocked");
    row("a SIP domain that is ours",
        "[[sip_domain]]\ndomain = \"contoso.net\"\n",
        Reason::Conflict,
        "sip_domain[0].domain",
        6,
        "our own");
    row("a certificate for somebody else's domain",
        "[certificates.domains]\n\"fabrikam.net\" = \"\"\n",
        Reason::Conflict,
        "certificates.domains.\"fabrikam.net\"",
        5,
        "fabrikam.net");
    row("next-hop without a URI",
        "[users]\nhome = \"next-hop\"\n",
        Reason::Missing,
        "users.next_hop",
        5,
        "");
    row("two listeners on one port",
        "[listen]\nsip_tcp = [\"[::]:5269\"]\n",
        Reason::Conflict,
        "listen.sip_tcp",
        6,
        "listen.xmpp");
    row("two policies of one name",
        "[[external_access_policy]]\nname = \"a\"\nscope = "
        "\"user\"\n[[external_access_policy]]\nname "
        "= \"A\"\nscope = \"user\"\n",
        Reason::Conflict,
        "external_access_policy[1].name",
        9,
        "taken");
    row("two global policies",
        "[[external_access_policy]]\nname = \"a\"\n[[external_access_policy]]\nname = \"b\"\n",
        Reason::Conflict,
        "external_access_policy[1].scope",
        7,
        "global");
    row("members of the global policy",
        "[[external_access_policy]]\nname = \"global\"\nmembers = [\"alice@contoso.com\"]\n",
        Reason::Conflict,
        "external_access_policy[0].members",
        7,
        "scope user");
    row("a member from elsewhere",
        "[[external_access_policy]]\nname = \"a\"\nscope = \"user\"\nmembers = "
        "[\"alice@fabrikam.com\"]\n",
        Reason::Conflict,
        "external_access_policy[0].members",
        8,
        "fabrikam.com");
    row("a member of two policies",
        "[[external_access_policy]]\nname = \"a\"\nscope = \"user\"\nmembers = "
        "[\"alice@contoso.com\"]\n[[external_access_policy]]\nname = \"b\"\nscope = "
        "\"user\"\nmembers = [\"ALICE@contoso.com\"]\n",
        Reason::Conflict,
        "external_access_policy[1].members",
        12,
        "policy a");
}

void ParseSiteTest::refuses()
{
    QFETCH(const QByteArray, more);
    QFETCH(const Reason, reason);
    QFETCH(const QString, key);
    QFETCH(const int, line);
    QFETCH(const QString, evidence);

    const auto parsed = parseSite(identity + more);

    QVERIFY(!parsed.has_value());
    QCOMPARE(reasonName(parsed.error().reason), reasonName(reason));
    QCOMPARE(parsed.error().key, key);
    QCOMPARE(parsed.error().line, line);
    QVERIFY2(parsed.error().evidence.contains(evidence), qPrintable(parsed.error().evidence));
}

void ParseSiteTest::refusesAValueWhereATableBelongs()
{
    const auto parsed = parseSite("dns = 5\n" + identity);

    QVERIFY(!parsed.has_value());
    QCOMPARE(reasonName(parsed.error().reason), QStringLiteral("wrong-type"));
    QCOMPARE(parsed.error().key, QStringLiteral("dns"));
}

void ParseSiteTest::namesTheFirstOfSeveralFaults()
{
    const auto parsed = parseSite("[edge]\nfqdm = \"edge.contoso.com\"\n[domains]\nsip = 5\n");

    QVERIFY(!parsed.has_value());
    QCOMPARE(parsed.error().key, QStringLiteral("edge.fqdm"));
    QCOMPARE(parsed.error().line, 2);
    QCOMPARE(parsed.error().evidence, QStringLiteral("did you mean fqdn?"));
}

void ParseSiteTest::allowsAPartnerThatCannotWork()
{
    const auto parsed =
        parseSite(identity + "[[xmpp_partner]]\ndomain = \"a.example\"\ntls = \"not-supported\"\n");

    QVERIFY(parsed.has_value());
    QCOMPARE(parsed->xmppPartners.size(), 1);
}

void ParseSiteTest::refusesAFileWithoutEnd()
{
    const auto parsed = parseSite(identity + QByteArray(5 * 1024 * 1024, '#'));

    QVERIFY(!parsed.has_value());
    QCOMPARE(reasonName(parsed.error().reason), QStringLiteral("not-toml"));
}

QTEST_GUILESS_MAIN(ParseSiteTest)
#include "tst_parse_site.moc"
