// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/history.h"
#include "engine/site/site_file.h"
#include "tests/engine/cli/puentectl_site.h"

#include <QFile>
#include <QJsonArray>

using namespace Qt::StringLiterals;
using test::Ended;

// Policies, SIP domains, providers, gateway, access edge, this edge; apply and export.
class PuentectlAccessTest : public QObject, private test::PuentectlSite
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void policiesComeAndGo();
    void effectiveExplainsEachCondition();
    void effectiveExplainsWithoutAPartner();
    void sipDomainsComeAndGo();
    void aBlockedDomainIsNotAllowedByTheWay();
    void providersComeAndGo();
    void gatewaySetWarnsOfPrivacy();
    void accessEdgeTellsWhoNotices();
    void edgeSetChangesOnlyWhatIsGiven();
    void applyRestoresAnExport();
    void applyShowsTheDifferenceWithoutDoingIt();
    void applyNamesTheFaultInItsFile();
    void refuses_data();
    void refuses();

private:
    [[nodiscard]] Ended run(const QString &line) const
    {
        return PuentectlSite::run(line.split(u' '));
    }
    [[nodiscard]] Ended runJson(const QString &line) const { return run(u"--json "_s + line); }
    [[nodiscard]] site::Site site() const { return site::loadSite(m_directory).value(); }
    void write(const QString &path, const QByteArray &bytes) const
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
};

void PuentectlAccessTest::init()
{
    renew();
    QCOMPARE(run(u"partner add fabrikam.com"_s).exitCode, 0);
}

void PuentectlAccessTest::policiesComeAndGo()
{
    const Ended added = runJson(u"policy add Sales --xmpp no --member Alice@Contoso.com"_s);
    const Ended changed = runJson(u"policy set sales --xmpp yes --description people"_s);
    const Ended listed = runJson(u"policy list"_s);
    const Ended shown = run(u"policy show Sales"_s);
    const Ended removed = runJson(u"policy remove Sales"_s);

    const QJsonObject policy = added.json()[u"policy"_s].toObject();
    QCOMPARE(policy[u"scope"_s].toString(), u"user"_s);
    QCOMPARE(policy[u"xmpp"_s].toBool(), false);
    QCOMPARE(policy[u"members"_s].toArray(), QJsonArray{u"alice@contoso.com"_s});
    QCOMPARE(changed.json()[u"policy"_s][u"xmpp"_s].toBool(), true);
    QCOMPARE(changed.json()[u"policy"_s][u"members"_s].toArray().size(), 1);
    QCOMPARE(listed.json()[u"policies"_s].toArray().size(), 2);
    QVERIFY(shown.out.contains("alice@contoso.com"));
    QCOMPARE(removed.json()[u"removed"_s].toString(), u"Sales"_s);
    QCOMPARE(site().policies.size(), 1);
}

void PuentectlAccessTest::effectiveExplainsEachCondition()
{
    QCOMPARE(run(u"policy add Sales --xmpp no --member alice@contoso.com"_s).exitCode, 0);

    const Ended alice = runJson(u"policy effective ALICE@contoso.com --partner fabrikam.com"_s);
    const Ended bob = runJson(u"policy effective bob@contoso.com --partner fabrikam.com"_s);
    const Ended text = run(u"policy effective alice@contoso.com --partner fabrikam.com"_s);

    QCOMPARE(alice.json()[u"allowed"_s].toBool(), false);
    QCOMPARE(alice.json()[u"policy"_s][u"name"_s].toString(), u"Sales"_s);
    const QJsonArray conditions = alice.json()[u"conditions"_s].toArray();
    QCOMPARE(conditions.size(), 4);
    QCOMPARE(conditions.at(2).toObject(),
             (QJsonObject{{u"condition"_s, u"policy-allows-xmpp"_s},
                          {u"met"_s, false},
                          {u"section"_s, u"external_access_policy"_s},
                          {u"element"_s, u"Sales"_s},
                          {u"key"_s, u"xmpp"_s}}));
    QCOMPARE(bob.json()[u"allowed"_s].toBool(), true);
    QVERIFY(text.out.contains("may not talk to fabrikam.com"));
    QVERIFY(text.out.contains("external_access_policy Sales xmpp"));
}

void PuentectlAccessTest::effectiveExplainsWithoutAPartner()
{
    QCOMPARE(run(u"policy add Sales --xmpp no --member alice@contoso.com"_s).exitCode, 0);

    const Ended alice = runJson(u"policy effective alice@contoso.com"_s);
    const Ended bob = runJson(u"policy effective bob@contoso.com"_s);
    const Ended text = run(u"policy effective alice@contoso.com"_s);

    QCOMPARE(alice.json()[u"allowed"_s].toBool(), false);
    QCOMPARE(alice.json()[u"conditions"_s].toArray().size(), 3);
    QVERIFY(!alice.json().contains(u"partner"_s));
    QCOMPARE(bob.json()[u"allowed"_s].toBool(), true);
    QVERIFY(text.out.contains("may not talk to people of the XMPP partners"));
    QVERIFY(text.out.contains("access_edge.allow_federated_users"));
    QVERIFY(text.out.contains("external_access_policy Sales xmpp"));
}

void PuentectlAccessTest::sipDomainsComeAndGo()
{
    const Ended allowed =
        runJson(u"sip-domain allow litware.com --access-edge-fqdn sip.litware.com:5061"_s);
    const Ended changed = runJson(u"sip-domain allow litware.com --verification use-source"_s);
    const Ended blocked = runJson(u"sip-domain block spam.example --comment spam"_s);
    const Ended listed = runJson(u"sip-domain list"_s);
    const Ended removed = run(u"sip-domain remove litware.com"_s);

    QCOMPARE(allowed.exitCode, 0);
    QCOMPARE(changed.json()[u"sip_domain"_s][u"access_edge_fqdn"_s].toString(),
             u"sip.litware.com:5061"_s); // was not given again
    QCOMPARE(blocked.json()[u"sip_domain"_s][u"action"_s].toString(), u"block"_s);
    QCOMPARE(listed.json()[u"sip_domains"_s].toArray().size(), 2);
    QCOMPARE(removed.exitCode, 0);
    QCOMPARE(site().sipDomains.size(), 1);
}

void PuentectlAccessTest::aBlockedDomainIsNotAllowedByTheWay()
{
    QCOMPARE(run(u"sip-domain block spam.example"_s).exitCode, 0);

    const Ended allowed = runJson(u"sip-domain allow spam.example"_s);

    QCOMPARE(allowed.exitCode, 1);
    QCOMPARE(allowed.reason(), u"conflict"_s);
    QCOMPARE(site().sipDomains.first().action, site::SipAction::Block);
}

void PuentectlAccessTest::providersComeAndGo()
{
    const Ended added = runJson(u"provider add Hosted --proxy-fqdn edge.hoster.example"_s);
    const Ended changed = runJson(u"provider set hosted --enabled no --kind public"_s);
    const Ended listed = runJson(u"provider list"_s);
    const Ended removed = run(u"provider remove Hosted"_s);

    QCOMPARE(added.json()[u"provider"_s][u"verification"_s].toString(), u"always-verifiable"_s);
    QCOMPARE(changed.json()[u"provider"_s][u"enabled"_s].toBool(true), false);
    QCOMPARE(listed.json()[u"providers"_s].toArray().size(), 1);
    QCOMPARE(removed.exitCode, 0);
    QVERIFY(site().sipProviders.isEmpty());
}

void PuentectlAccessTest::gatewaySetWarnsOfPrivacy()
{
    const Ended quiet = run(u"gateway set --connection-limit 50 --keep-alive-interval 120"_s);
    const Ended loud = run(u"gateway set --log-message-bodies yes"_s);
    const Ended json = runJson(u"gateway show"_s);

    QVERIFY2(quiet.err.isEmpty(), quiet.err.constData());
    QCOMPARE(loud.exitCode, 0);
    QVERIFY(loud.err.startsWith("Warning: What people write"));
    QVERIFY(!loud.out.contains("Warning"));
    QVERIFY(json.err.isEmpty());
    QCOMPARE(json.json()[u"remarks"_s].toArray().first()[u"reason"_s].toString(),
             u"bodies-are-logged"_s);
    QCOMPARE(json.json()[u"gateway"_s][u"connection_limit"_s].toInt(), 50);
    QCOMPARE(site().gateway.keepAliveInterval, std::chrono::seconds(120));
}

void PuentectlAccessTest::accessEdgeTellsWhoNotices()
{
    const Ended off = runJson(u"access-edge set --allow-federated-users no"_s);
    const Ended shown = runJson(u"access-edge show"_s);

    const QJsonArray effects = off.json()[u"effects"_s].toArray();
    QCOMPARE(effects.size(), 1);
    QCOMPARE(effects.first()[u"effect"_s].toString(), u"xmpp-lost"_s);
    QCOMPARE(effects.first()[u"domains"_s].toArray(), QJsonArray{u"fabrikam.com"_s});
    QCOMPARE(effects.first()[u"policies"_s].toArray(), QJsonArray{u"global"_s});
    QCOMPARE(shown.json()[u"access_edge"_s][u"allow_federated_users"_s].toBool(true), false);
}

void PuentectlAccessTest::edgeSetChangesOnlyWhatIsGiven()
{
    const Ended ended = runJson(u"edge set --sip-domain contoso.com contoso.net --listen-sip-tcp "
                                "127.0.0.1:5060 --listen-sip-tls off --metrics 127.0.0.1:9469 "
                                "--public-address 192.0.2.7 2001:db8::7 "
                                "--users-home next-hop --next-hop sip:sfb.contoso.com"_s);

    QVERIFY2(ended.exitCode == 0, ended.out.constData());
    const site::Site site = this->site();
    QCOMPARE(site.edge.fqdn.text(), u"edge.contoso.com"_s);
    QCOMPARE(site.domains.sip.size(), 2);
    QCOMPARE(site.domains.xmpp, site.domains.sip); // it had followed, and follows
    QCOMPARE(site.listen.sipTcp.first().text(), u"127.0.0.1:5060"_s);
    QVERIFY(site.listen.sipTls.isEmpty());
    QCOMPARE(site.listen.xmpp.size(), 1);
    QCOMPARE(site.listen.metrics->port, 9469);
    QCOMPARE(site.edge.publicAddresses, (QStringList{u"192.0.2.7"_s, u"2001:db8::7"_s}));
    const QJsonArray records = runJson(u"dns"_s).json()[u"records"_s].toArray();
    QCOMPARE(records.first()[u"data"_s].toString(), u"192.0.2.7"_s);
    QCOMPARE(run(u"edge set --public-address off"_s).exitCode, 0);
    QVERIFY(this->site().edge.publicAddresses.isEmpty());
    QCOMPARE(site.users.home, site::UsersHome::NextHop);
    QCOMPARE(ended.json()[u"users"_s][u"next_hop"_s].toString(), u"sip:sfb.contoso.com"_s);
}

void PuentectlAccessTest::applyRestoresAnExport()
{
    const QString file = m_temporary->filePath(u"export.toml"_s);
    QCOMPARE(run(u"export "_s + file).exitCode, 0);
    const Ended printed = run(u"export"_s);
    const site::Site before = site();
    QCOMPARE(run(u"partner remove fabrikam.com"_s).exitCode, 0);
    QCOMPARE(run(u"gateway set --connection-limit 7"_s).exitCode, 0);
    const qsizetype versions = site::history(m_directory).size();

    const Ended applied = runJson(u"apply "_s + file);

    QCOMPARE(applied.exitCode, 0);
    QCOMPARE(applied.json()[u"applied"_s].toBool(), true);
    QCOMPARE(applied.json()[u"changes"_s].toArray().size(), 2);
    QCOMPARE(applied.json()[u"engine"_s].toString(), u"not-running"_s);
    QVERIFY(site() == before);
    QCOMPARE(site::history(m_directory).size(), versions + 1); // as one
    QFile exported(file);
    QVERIFY(exported.open(QIODevice::ReadOnly));
    QCOMPARE(exported.readAll(), printed.out);
    QCOMPARE(exported.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void PuentectlAccessTest::applyShowsTheDifferenceWithoutDoingIt()
{
    const QString file = m_temporary->filePath(u"new.toml"_s);
    site::Site wanted = site();
    wanted.gateway.connectionLimit = 7;
    write(file, site::writeSite(wanted));

    const Ended dry = run(u"apply --dry-run "_s + file);
    const Ended json = runJson(u"apply --dry-run "_s + file);

    QCOMPARE(dry.exitCode, 0);
    QVERIFY(dry.out.contains("gateway.connection_limit: 1000 → 7"));
    QCOMPARE(json.json()[u"applied"_s].toBool(true), false);
    QCOMPARE(json.json()[u"changes"_s].toArray().size(), 1);
    QCOMPARE(site().gateway.connectionLimit, 1000);
}

void PuentectlAccessTest::applyNamesTheFaultInItsFile()
{
    const QString file = m_temporary->filePath(u"bad.toml"_s);
    write(file, site::writeSite(site()) + "[[sip_domain]]\ndomain = \"fabrikam.com\"\n");
    const site::Site before = site();

    const Ended refused = runJson(u"apply "_s + file);
    const Ended missing = runJson(u"apply /nonexistent.toml"_s);

    QCOMPARE(refused.exitCode, 1);
    QCOMPARE(refused.reason(), u"conflict"_s);
    const QString message = refused.json()[u"error"_s][u"message"_s].toString();
    QVERIFY2(message.startsWith(file + u", line "_s), qPrintable(message));
    QVERIFY2(message.contains(u"fabrikam.com already belongs to the partner fabrikam.com "
                              "(xmpp_partner[0].domain)"_s),
             qPrintable(message));
    QCOMPARE(missing.exitCode, 1);
    QCOMPARE(missing.reason(), u"no-such-file"_s);
    QVERIFY(site() == before);
}

void PuentectlAccessTest::refuses_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("sentence"); // a part of it

    const auto row = [](const char *line, const char *reason, const char *sentence) {
        QTest::newRow(line) << QString::fromLatin1(line) << QString::fromLatin1(reason)
                            << QString::fromLatin1(sentence);
    };
    row("policy add GLOBAL", "already-exists", "the policy GLOBAL");
    row("policy add all --scope global", "conflict", "already a policy of scope global: global");
    row("policy set global --scope user", "conflict", "the name global is taken");
    row("policy add IT --scope site --member bob@contoso.com",
        "conflict",
        "only a policy of scope");
    row("policy add IT --member bob@fabrikam.com", "conflict", "not in one of our SIP domains");
    row("policy add IT --member bob", "bad-value", "\"bob\" is not user@domain");
    row("policy add IT --member alice@contoso.com", "conflict", "already has the policy Sales");
    row("policy set IT --xmpp no", "not-found", "the policy IT");
    row("policy remove IT", "not-found", "the policy IT");
    row("policy show IT", "not-found", "the policy IT");
    row("policy effective bob", "bad-value", "\"bob\" is not user@domain");
    row("policy effective bob@fabrikam.com", "conflict", "not in one of our SIP domains");
    row("sip-domain allow contoso.com", "conflict", "one of our own domains (domains.sip)");
    row("sip-domain block fabrikam.com", "conflict", "belongs to the partner fabrikam.com");
    row("sip-domain allow a.example --access-edge-fqdn a:b",
        "bad-value",
        "no port from 1 to 65535");
    row("sip-domain allow a.example --access-edge-fqdn edge.hoster.example:5061",
        "conflict",
        "already the proxy of the provider Hosted");
    row("sip-domain remove a.example", "not-found", "the SIP domain a.example");
    row("sip-domain show a.example", "not-found", "the SIP domain a.example");
    row("partner add litware.com", "conflict", "already an allowed SIP domain");
    row("partner add a.example --additional-domain litware.com",
        "conflict",
        "(sip_domain[0].domain)");
    row("partner add edge.contoso.com", "conflict", "one of our own domains (edge.fqdn)");
    row("provider add HOSTED --proxy-fqdn a.example", "already-exists", "the provider HOSTED");
    row("provider add New --proxy-fqdn edge.hoster.example",
        "conflict",
        "already the proxy of the provider Hosted");
    row("provider add New --proxy-fqdn edge.contoso.com", "conflict", "this site itself");
    row("provider set New --enabled no", "not-found", "the provider New");
    row("provider remove New", "not-found", "the provider New");
    row("gateway set --connection-limit 0",
        "bad-value",
        "0 is not between 1 and 100000 connections");
    row("gateway set --keep-alive-interval 604801", "bad-value", "between 1 and 604800 seconds");
    row("gateway set --max-message-bytes 9", "bad-value", "between 256 and 1048576 bytes");
    row("edge set --listen-sip-tcp [::]:5269", "conflict", "[::]:5269 is taken by listen.xmpp");
    row("edge set --listen-sip-tcp 192.0.2.1", "bad-value", "has no port");
    row("edge set --listen-xmpp [::]:1 [::]:1", "bad-value", "\"[::]:1\" is given twice");
    row("edge set --public-address edge.contoso.com", "bad-value", "is no IP address");
    row("edge set --public-address 127.0.0.1", "bad-value", "nobody elsewhere can reach");
    row("edge set --users-home next-hop", "missing", "home is next-hop, but no URI is given");
    row("edge set --next-hop sip:a@b.example", "bad-value", "names a user");
    row("edge set --sip-domain fabrikam.com", "conflict", "one of our own domains");
}

void PuentectlAccessTest::refuses()
{
    QFETCH(const QString, line);
    QFETCH(const QString, reason);
    QFETCH(const QString, sentence);
    QCOMPARE(run(u"policy add Sales --member alice@contoso.com"_s).exitCode, 0);
    QCOMPARE(run(u"sip-domain allow litware.com"_s).exitCode, 0);
    QCOMPARE(run(u"provider add Hosted --proxy-fqdn edge.hoster.example"_s).exitCode, 0);
    const site::Site before = site();

    const Ended json = runJson(line);
    const Ended text = run(line);

    QCOMPARE(json.exitCode, 1);
    QCOMPARE(json.reason(), reason);
    const QString message = json.json()[u"error"_s][u"message"_s].toString();
    QVERIFY2(message.contains(sentence), qPrintable(message));
    QVERIFY(!message.contains(u"site.toml"_s)); // nobody has written it there yet
    QCOMPARE(text.exitCode, 1);
    QCOMPARE(QString::fromUtf8(text.err).trimmed(), message);
    QVERIFY(site() == before);
}

QTEST_GUILESS_MAIN(PuentectlAccessTest)

#include "tst_puentectl_access.moc"
