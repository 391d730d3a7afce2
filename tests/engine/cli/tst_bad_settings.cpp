// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/history.h"
#include "engine/site/site_file.h"
#include "tests/engine/cli/puentectl_process.h"

#include <QFile>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using test::Ended;

namespace {

const QByteArray edge = "[edge]\nfqdn = \"edge.contoso.com\"\n";
const QByteArray domains = "[domains]\nsip = [\"contoso.com\"]\n";
const QByteArray identity = edge + domains;

} // namespace

// Every field of site.toml with wrong values: each is told in a sentence of its own, by the real
// puentectl, and none is put in force.
class BadSettingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void hasASentenceOfItsOwn_data();
    void hasASentenceOfItsOwn();
    void aRefusedDatabaseIsNotRepeated();
    void aValueCannotSteerTheTerminal();

private:
    [[nodiscard]] Ended apply(const QByteArray &toml) const
    {
        const QString path = m_temporary.filePath(u"bad.toml"_s);
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(toml);
        file.close();
        return test::puentectl({u"--json"_s, u"--site"_s, m_directory, u"apply"_s, path});
    }

    [[nodiscard]] QByteArray inForce() const
    {
        QFile file(m_directory + u"/site.toml"_s);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir m_temporary;
    QString m_directory;
    QByteArray m_before; // what is in force
    QSet<QString> m_sentences;
};

void BadSettingsTest::initTestCase()
{
    m_directory = m_temporary.filePath(u"site"_s);
    const site::Site site(base::DomainName::parse(u"edge.contoso.com"_s).value(),
                          {base::DomainName::parse(u"contoso.com"_s).value()});
    QVERIFY(site::initSite(m_directory, site, false).has_value());
    m_before = inForce();
    QVERIFY(!m_before.isEmpty());
}

void BadSettingsTest::hasASentenceOfItsOwn_data()
{
    QTest::addColumn<QByteArray>("toml");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("sentence"); // a part of it

    const auto file = [](const char *situation,
                         const QByteArray &toml,
                         const char *reason,
                         const QString &sentence) {
        QTest::newRow(situation) << toml << QString::fromLatin1(reason) << sentence;
    };
    // A key of a table, after the identity.
    const auto row = [&file](const QByteArray &table,
                             const QByteArray &line,
                             const char *reason,
                             const char *sentence) {
        QByteArray situation = QByteArray(table + ' ' + line.left(60)).replace('\n', ' ');
        file(situation.constData(),
             identity + table + '\n' + line + '\n',
             reason,
             QString::fromUtf8(sentence));
    };
    const QByteArray longLabel = QByteArray(64, 'a') + ".example";
    const QByteArray longName = QByteArray("a.").repeated(130) + "example";
    const QByteArray longText(1001, 'x');

    file("edge without fqdn", "[edge]\n" + domains, "missing", u"edge.fqdn: it has no default"_s);
    file("edge fqdn empty", "[edge]\nfqdn = \"\"\n" + domains, "bad-value", u"it is empty"_s);
    file("edge fqdn address",
         "[edge]\nfqdn = \"192.0.2.1\"\n" + domains,
         "bad-value",
         u"\"192.0.2.1\" is an address, not a domain name"_s);
    file("edge role",
         edge + "role = \"both\"\n" + domains,
         "bad-value",
         u"\"both\" is none of combined, proxy, gateway"_s);
    file("edge proxy without link",
         edge + "role = \"proxy\"\n" + domains,
         "missing",
         u"a proxy must listen for its gateways"_s);
    file("edge gateway without link",
         edge + "role = \"gateway\"\n" + domains,
         "missing",
         u"a gateway must know its proxy"_s);
    file("no sip domains", edge, "missing", u"domains.sip: it has no default"_s);
    file("sip domain with space",
         edge + "[domains]\nsip = [\"con toso.com\"]\n",
         "bad-value",
         u"has a character that no domain name has"_s);
    file("sip domain twice",
         edge + "[domains]\nsip = [\"a.example\", \"A.example\"]\n",
         "bad-value",
         u"\"A.example\" is given twice"_s);
    file("xmpp domain dots",
         identity + "xmpp = [\"a..example\"]\n",
         "bad-value",
         u"\"a..example\" has an empty part between dots"_s);
    file("no TOML", "[edge\n", "not-toml", u"this is not TOML"_s);

    row("[edge_]", "", "unknown-key", "did you mean edge?");
    row("[link]", "listen = [\":1\"]", "bad-value", "\":1\" has no host before the port");
    row("[link]", "peer = \"in.contoso.com\"", "bad-value", "\"in.contoso.com\" has no port");
    row("[listen]", "xmpp = \"[::]:5269\"", "wrong-type", "it is string, and should be a list");
    row("[listen]", "xmpp = [\"[::]:0\"]", "bad-value", "\"[::]:0\" has no port from 1 to 65535");
    row("[listen]", "xmpp_direct_tls = [\"[::1:5270\"]", "bad-value", "has a malformed host");
    row("[listen]", "sip_tls = [5061]", "wrong-type", "it is integer, and should be a string");
    row("[listen]", "sip_tcp = [\"[::]:5269\"]", "conflict", "is taken by listen.xmpp");
    row("[listen]", "sip_udp = [\"a:1\", \"a:1\"]", "bad-value", "\"a:1\" is given twice");
    row("[listen]", "metrics = \"localhost\"", "bad-value", "\"localhost\" has no port");
    row("[dns]", "servers = [\"ns.example\"]", "bad-value", "a DNS server is given by its address");
    row("[dns]", "dnssec = \"always\"", "bad-value", "\"always\" is none of off, opportunistic");
    row("[users]", "home = \"cloud\"", "bad-value", "\"cloud\" is none of registrar, next-hop");
    row("[users]", "next_hop = \"sfb.contoso.com\"", "bad-value", "is no sip: or sips: URI");
    row("[users]", "next_hop = \"sip:a@b.example\"", "bad-value", "names a user");
    row("[users]",
        "next_hop = \"sip:b.example;maddr=c\"",
        "bad-value",
        "has a parameter other than");
    row("[users]", "home = \"next-hop\"", "missing", "home is next-hop, but no URI is given");
    row("[users]", "dialect = \"lync\"", "bad-value", "none of standard, skype-for-business");
    row("[state]",
        "database = \"mysql://db/x\"",
        "bad-value",
        "neither sqlite:PATH nor postgresql");
    row("[trust]", "system = \"yes\"", "wrong-type", "it is string, and should be true or false");
    row("[trust]", "files = [\"\"]", "bad-value", "trust.files: \"\" is empty");
    row("[certificates]", "default = \"ABCD\"", "bad-value", "\"ABCD\" is no certificate id");
    row("[certificates.domains]",
        "\"other.example\" = \"\"",
        "conflict",
        "not a domain of this site");
    row("[certificates.domains]", "\"a_b\" = \"\"", "bad-value", "\"a_b\" has a character");
    row("[certificates.domains]",
        "\"contoso.com\" = \"\"\n\"Contoso.com\" = \"\"",
        "conflict",
        "contoso.com is given twice, in two spellings");
    row("[acme]", "directory = \"http://ca.example\"", "bad-value", "is no https: URL");
    row("[acme]", "contact = \"root\"", "bad-value", "\"root\" is no mail address");
    row("[acme]", "challenge = \"dns-01\"", "bad-value", "none of http-01, tls-alpn-01");
    row("[acme]", "dns_server = \"ns\"", "bad-value", "\"ns\" is a name");
    row("[acme]", "tsig_name = \"a b\"", "bad-value", "\"a b\" is no name of a TSIG key");
    row("[gateway]",
        "connection_limit = 0",
        "bad-value",
        "0 is not between 1 and 100000 connections");
    row("[gateway]", "connection_limit = 1.5", "wrong-type", "and should be a whole number");
    row("[gateway]",
        "partner_connection_limit = 100001",
        "bad-value",
        "100001 is not between 1 and");
    row("[gateway]", "keep_alive_interval_s = 0", "bad-value", "between 1 and 604800 seconds");
    row("[gateway]", "stream_establishment_timeout_s = -1", "bad-value", "-1 is not between");
    row("[gateway]", "stream_inactivity_timeout_s = 604801", "bad-value", "604801 is not between");
    row("[gateway]",
        "subscription_refresh_interval_s = 0",
        "bad-value",
        "refresh_interval_s: 0 is");
    row("[gateway]", "log_message_bodies = 1", "wrong-type", "should be true or false");
    row("[gateway]", "max_message_bytes = 255", "bad-value", "between 256 and 1048576 bytes");
    row("[gateway]", "conection_limit = 5", "unknown-key", "did you mean connection_limit?");
    row("[access_edge]",
        "allow_federated_users = \"no\"",
        "wrong-type",
        "allow_federated_users: it is");
    row("[access_edge]", "partner_discovery = 0", "wrong-type", "partner_discovery: it is integer");

    const QByteArray partner = "[[xmpp_partner]]\n";
    row(partner, "tls = \"required\"", "missing", "xmpp_partner[0].domain: it has no default");
    row(partner, "domain = \"" + longLabel + '"', "bad-value", "a part longer than 63 characters");
    row(partner, "domain = \"" + longName + '"', "bad-value", "longer than the 253 characters");
    row(partner,
        "domain = \"ex\\u202Eample.com\"",
        "bad-value",
        "no valid internationalised domain name");
    row(partner, "domain = \"contoso.com\"", "conflict", "one of our own domains (domains.sip)");
    row(partner, "domain = \"edge.contoso.com\"", "conflict", "one of our own domains (edge.fqdn)");
    const QByteArray named = partner + "domain = \"a.example\"\n";
    row(named,
        "additional_domains = [\"a.example\"]",
        "conflict",
        "belongs to the partner a.example");
    row(named + partner, "domain = \"A.example\"", "conflict", "xmpp_partner[1].domain: a.example");
    row(named, "description = \"" + longText + '"', "bad-value", "longer than 1000 characters");
    row(named, "type = \"friend\"", "bad-value", "none of federated, public-verified");
    row(named, "tls = \"maybe\"", "bad-value", "tls: \"maybe\" is none of required, optional");
    row(named, "sasl = \"external\"", "bad-value", "sasl: \"external\" is none of required");
    row(named, "dialback = \"yes\"", "wrong-type", "xmpp_partner[0].dialback: it is string");
    row(named, "keep_alive = 300", "wrong-type", "xmpp_partner[0].keep_alive: it is integer");
    row(named, "connection_limit = 0", "bad-value", "xmpp_partner[0].connection_limit: 0 is not");
    row(named, "proxy_fqdn = \"a b\"", "bad-value", "xmpp_partner[0].proxy_fqdn: \"a b\" has");

    const QByteArray sip = "[[sip_domain]]\n";
    const QByteArray litware = sip + "domain = \"litware.com\"\n";
    row(sip, "action = \"block\"", "missing", "sip_domain[0].domain: it has no default");
    row(sip, "domain = \"contoso.com\"", "conflict", "sip_domain[0].domain: contoso.com is one");
    row(named + sip,
        "domain = \"a.example\"",
        "conflict",
        "partner a.example (xmpp_partner[0].domain)");
    row(litware + litware, "action = \"block\"", "conflict", "is both allowed and blocked");
    row(litware + litware, "", "conflict", "is listed twice (sip_domain[0].domain)");
    row(litware, "action = \"deny\"", "bad-value", "\"deny\" is none of allow, block");
    row(litware, "access_edge_fqdn = \"a:99999\"", "bad-value", "\"a:99999\" has no port from 1");
    row(litware, "verification = \"none\"", "bad-value", "none of always-verifiable");
    row(litware, "comment = 5", "wrong-type", "sip_domain[0].comment: it is integer");

    const QByteArray hosted =
        "[[sip_provider]]\nname = \"Hosted\"\nproxy_fqdn = \"edge.hoster.example\"\n";
    row("[[sip_provider]]",
        "proxy_fqdn = \"a.example\"",
        "missing",
        "sip_provider[0].name: it has");
    row("[[sip_provider]]", "name = \"H\"", "missing", "sip_provider[0].proxy_fqdn: it has no");
    row("[[sip_provider]]",
        "name = \" \"\nproxy_fqdn = \"a.example\"",
        "bad-value",
        "\" \" is empty");
    row("[[sip_provider]]",
        "name = \"H\"\nproxy_fqdn = \"a.example:5061\"",
        "bad-value",
        "\"a.example:5061\" has a character that no domain name has");
    row("[[sip_provider]]",
        "name = \"H\"\nproxy_fqdn = \"edge.contoso.com\"",
        "conflict",
        "the proxy edge.contoso.com is this site itself");
    row(hosted + "[[sip_provider]]",
        "name = \"HOSTED\"\nproxy_fqdn = \"b.example\"",
        "conflict",
        "the name HOSTED is taken");
    row(hosted + "[[sip_provider]]",
        "name = \"H\"\nproxy_fqdn = \"edge.hoster.example\"",
        "conflict",
        "is already the proxy of the provider Hosted");
    row(hosted, "enabled = \"no\"", "wrong-type", "sip_provider[0].enabled: it is string");
    row(hosted, "kind = \"private\"", "bad-value", "\"private\" is none of hosting, public");

    const QByteArray policy = "[[external_access_policy]]\n";
    const QByteArray sales = policy + "name = \"Sales\"\nscope = \"user\"\n";
    const QByteArray alice = "members = [\"alice@contoso.com\"]\n";
    row(policy, "xmpp = true", "missing", "external_access_policy[0].name: it has no default");
    row(policy,
        "name = \"a\"\nscope = \"all\"",
        "bad-value",
        "\"all\" is none of global, site, user");
    row(policy + "name = \"a\"\n" + policy, "name = \"b\"", "conflict", "of scope global: a");
    row(sales + policy, "name = \"SALES\"", "conflict", "the name SALES is taken");
    row(policy, "name = \"a\"\n" + alice, "conflict", "only a policy of scope user has members");
    row(sales, "members = [\"alice\"]", "bad-value", "\"alice\" is not user@domain");
    row(sales, "members = [\"a@b.example\"]", "conflict", "a@b.example is not in one of our SIP");
    row(sales + alice + policy,
        "name = \"b\"\nscope = \"user\"\n" + alice,
        "conflict",
        "alice@contoso.com already has the policy Sales");
    row(sales, "federation = 1", "wrong-type", "external_access_policy[0].federation: it is");
    row(sales, "xmpp = \"no\"", "wrong-type", "external_access_policy[0].xmpp: it is string");
}

void BadSettingsTest::hasASentenceOfItsOwn()
{
    QFETCH(const QByteArray, toml);
    QFETCH(const QString, reason);
    QFETCH(const QString, sentence);

    const Ended ended = apply(toml);

    const QString message = ended.json()[u"error"_s][u"message"_s].toString();
    QCOMPARE(ended.exitCode, 1);
    QCOMPARE(ended.reason(), reason);
    QVERIFY2(message.contains(sentence), qPrintable(message));
    QVERIFY2(message.count(u". "_s) > 0 && message.endsWith(u'.'), qPrintable(message)); // two
    QVERIFY2(!m_sentences.contains(message), qPrintable(message));
    m_sentences.insert(message);
    QCOMPARE(inForce(), m_before);
    QVERIFY(site::history(m_directory).isEmpty());
}

void BadSettingsTest::aRefusedDatabaseIsNotRepeated()
{
    const Ended ended =
        apply(identity + "[state]\ndatabase = \"postgres://puente:s3cret@db/puente\"\n");

    QCOMPARE(ended.reason(), u"bad-value"_s);
    QVERIFY(!ended.out.contains("s3cret"));
}

void BadSettingsTest::aValueCannotSteerTheTerminal()
{
    const QString path = m_temporary.filePath(u"steer.toml"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(identity + "[users]\nhome = \"\\u001b[2Jcl\\u202Eoud\"\n");
    file.close();

    const Ended ended = test::puentectl({u"--site"_s, m_directory, u"apply"_s, path});

    QCOMPARE(ended.exitCode, 1);
    QVERIFY2(ended.err.contains("\"?[2Jcl?oud\" is none of registrar, next-hop"),
             ended.err.constData());
    QVERIFY(!ended.err.contains('\x1b'));
}

QTEST_GUILESS_MAIN(BadSettingsTest)

#include "tst_bad_settings.moc"
