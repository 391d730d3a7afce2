// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/site_file.h"
#include "tests/engine/site/site_text.h"

#include <QTest>

using namespace site;
using Reason = SiteError::Reason;
using test::identity;

// What is wrong in a site file, with its key and its line.
class SiteFaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refuses_data();
    void refuses();
    void refusesAValueWhereATableBelongs();
    void namesTheFirstOfSeveralFaults();
    void refusesAFileWithoutEnd();
};

void SiteFaultsTest::refuses_data()
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

void SiteFaultsTest::refuses()
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

void SiteFaultsTest::refusesAValueWhereATableBelongs()
{
    const auto parsed = parseSite("dns = 5\n" + identity);

    QVERIFY(!parsed.has_value());
    QCOMPARE(reasonName(parsed.error().reason), QStringLiteral("wrong-type"));
    QCOMPARE(parsed.error().key, QStringLiteral("dns"));
}

void SiteFaultsTest::namesTheFirstOfSeveralFaults()
{
    const auto parsed = parseSite("[edge]\nfqdm = \"edge.contoso.com\"\n[domains]\nsip = 5\n");

    QVERIFY(!parsed.has_value());
    QCOMPARE(parsed.error().key, QStringLiteral("edge.fqdm"));
    QCOMPARE(parsed.error().line, 2);
    QCOMPARE(parsed.error().evidence, QStringLiteral("did you mean fqdn?"));
}

void SiteFaultsTest::refusesAFileWithoutEnd()
{
    const auto parsed = parseSite(identity + QByteArray(5 * 1024 * 1024, '#'));

    QVERIFY(!parsed.has_value());
    QCOMPARE(reasonName(parsed.error().reason), QStringLiteral("not-toml"));
}

QTEST_GUILESS_MAIN(SiteFaultsTest)
#include "tst_site_faults.moc"
