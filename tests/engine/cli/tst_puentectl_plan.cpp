// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/control/server.h"
#include "engine/control/status.h"
#include "engine/site/change.h"
#include "engine/site/directories.h"
#include "engine/site/site_file.h"
#include "tests/engine/cli/puentectl_process.h"
#include "tests/support/name_server.h"

#include <QJsonArray>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using test::Ended;

// dns, ports and plan; the engine is played by the test, the DNS by a real dnsmasq.
class PuentectlPlanTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void listsTheRecords();
    void writesZoneLinesThatCanBePasted();
    void writesCsv();
    void takesThePublicAddress();
    void refusesWhatIsNoAddress();
    void refusesZoneWithCheck();
    void findsWhatIsThereAndWhatIsNot();
    void isContentWhenTheRequiredIsThere();
    void tellsWhetherAPortIsFree();
    void tellsWhatTheEngineListensAt();
    void printsTheWholePlan();
    void writesAPageToBePrinted();
    void needsASite();

private:
    [[nodiscard]] Ended run(const QStringList &arguments) const
    {
        return test::puentectl(QStringList{u"--site"_s, m_directory} + arguments);
    }
    void edit(const std::function<void(site::Site &)> &edit)
    {
        const auto changed = site::change(
            m_directory, [&](site::Site &site) -> std::expected<void, site::SiteError> {
                edit(site);
                return {};
            });
        QVERIFY(changed.has_value());
    }
    void listenAt(quint16 port)
    {
        edit([port](site::Site &site) {
            site.listen.xmpp = {{u"127.0.0.1"_s, port}};
            site.listen.sipTls.clear();
        });
    }
    [[nodiscard]] static QJsonObject entry(const QJsonArray &array, const QString &name)
    {
        for (const QJsonValue &value : array) {
            if (value[u"name"_s].toString() == name)
                return value.toObject();
        }
        return {};
    }

    std::unique_ptr<QTemporaryDir> m_temporary;
    QString m_directory;
};

void PuentectlPlanTest::init()
{
    m_temporary = std::make_unique<QTemporaryDir>();
    m_directory = m_temporary->filePath(u"site"_s);
    const auto edge = base::DomainName::parse(u"edge.contoso.example"_s).value();
    const auto domain = base::DomainName::parse(u"contoso.example"_s).value();
    QVERIFY(site::initSite(m_directory, site::Site(edge, {domain}), false).has_value());
}

void PuentectlPlanTest::listsTheRecords()
{
    const Ended text = run({u"dns"_s});
    const QJsonArray records = run({u"dns"_s, u"--json"_s}).json()[u"records"_s].toArray();

    QCOMPARE(text.exitCode, 0);
    QVERIFY(text.out.contains("_xmpp-server._tcp.contoso.example"));
    QVERIFY(!text.out.contains("STATE"));
    QCOMPARE(entry(records, u"_xmpp-server._tcp.contoso.example"_s),
             (QJsonObject{{u"name"_s, u"_xmpp-server._tcp.contoso.example"_s},
                          {u"type"_s, u"SRV"_s},
                          {u"data"_s, u"0 0 5269 edge.contoso.example."_s},
                          {u"ttl"_s, 3600},
                          {u"reason"_s, u"xmpp-partners"_s},
                          {u"optional"_s, false}}));
}

void PuentectlPlanTest::writesZoneLinesThatCanBePasted()
{
    const Ended ended = run({u"dns"_s, u"--zone"_s});

    QCOMPARE(ended.exitCode, 0);
    QVERIFY(ended.out.contains("\n_xmpp-server._tcp.contoso.example. 3600 IN SRV 0 0 5269 "
                               "edge.contoso.example.\n"));
    for (const QByteArray &line : ended.out.trimmed().split('\n'))
        QVERIFY2(line.startsWith(';') || line.contains(". 3600 IN "), line.constData());
}

void PuentectlPlanTest::writesCsv()
{
    const Ended ended = run({u"dns"_s, u"--csv"_s});

    QCOMPARE(ended.exitCode, 0);
    QVERIFY(ended.out.startsWith("NAME,TYPE,DATA,TTL,FOR\r\n"));
    QVERIFY(ended.out.endsWith("\r\n"));
    QVERIFY(run({u"ports"_s, u"--csv"_s}).out.startsWith("DIRECTION,PROTOCOL,PORT,"));
}

void PuentectlPlanTest::takesThePublicAddress()
{
    const Ended ended = run(
        {u"dns"_s, u"--zone"_s, u"--address"_s, u"192.0.2.7"_s, u"--address"_s, u"2001:DB8::7"_s});

    QVERIFY(ended.out.startsWith("edge.contoso.example. 3600 IN A 192.0.2.7\n"
                                 "edge.contoso.example. 3600 IN AAAA 2001:db8::7\n"));
}

void PuentectlPlanTest::refusesWhatIsNoAddress()
{
    QCOMPARE(run({u"dns"_s, u"--address"_s, u"edge.contoso.example"_s}).exitCode, 2);
}

void PuentectlPlanTest::refusesZoneWithCheck()
{
    QCOMPARE(run({u"dns"_s, u"--zone"_s, u"--check"_s}).exitCode, 2);
    QCOMPARE(run({u"dns"_s, u"--zone"_s, u"--csv"_s}).exitCode, 2);
}

void PuentectlPlanTest::findsWhatIsThereAndWhatIsNot()
{
    if (QStandardPaths::findExecutable(u"dnsmasq"_s, {u"/usr/sbin"_s, u"/usr/bin"_s}).isEmpty())
        QSKIP("dnsmasq is not installed");
    test::NameServer server;
    QVERIFY(server.start("local=/contoso.example/\n"
                         "host-record=edge.contoso.example,192.0.2.7\n"
                         "srv-host=_xmpp-server._tcp.contoso.example,old.contoso.example,5269\n"));
    edit([&](site::Site &site) { site.dns.servers = {{u"127.0.0.1"_s, server.port()}}; });

    const Ended text = run({u"dns"_s, u"--check"_s});
    const Ended json = run({u"dns"_s, u"--check"_s, u"--json"_s});

    QCOMPARE(text.exitCode, 1);
    QVERIFY(text.out.contains("different: 0 0 5269 old.contoso.example."));
    QVERIFY(text.err.contains("there as planned: 1."));
    QCOMPARE(json.reason(), u"check-failed"_s);
    const QJsonArray records = json.json()[u"records"_s].toArray();
    QCOMPARE(entry(records, u"edge.contoso.example"_s)[u"state"_s].toString(), u"present"_s);
    QCOMPARE(entry(records, u"_sips._tcp.contoso.example"_s)[u"state"_s].toString(), u"missing"_s);
    QCOMPARE(entry(records, u"_xmpp-server._tcp.contoso.example"_s)[u"found"_s].toArray(),
             QJsonArray{u"0 0 5269 old.contoso.example."_s});
}

void PuentectlPlanTest::isContentWhenTheRequiredIsThere()
{
    if (QStandardPaths::findExecutable(u"dnsmasq"_s, {u"/usr/sbin"_s, u"/usr/bin"_s}).isEmpty())
        QSKIP("dnsmasq is not installed");
    test::NameServer server;
    QVERIFY(server.start("local=/contoso.example/\n"
                         "host-record=edge.contoso.example,192.0.2.7\n"
                         "srv-host=_xmpp-server._tcp.contoso.example,edge.contoso.example,5269\n"));
    edit([&](site::Site &site) { site.dns.servers = {{u"127.0.0.1"_s, server.port()}}; });

    const Ended ended = run({u"dns"_s, u"--check"_s});

    QCOMPARE(ended.exitCode, 0);
    QVERIFY(ended.out.contains("missing")); // of the optional ones
}

void PuentectlPlanTest::tellsWhetherAPortIsFree()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    listenAt(other.serverPort());

    const Ended taken = run({u"ports"_s, u"--check"_s, u"--json"_s});
    other.close();
    const Ended free = run({u"ports"_s, u"--check"_s, u"--json"_s});

    QCOMPARE(taken.exitCode, 1);
    QCOMPARE(taken.json()[u"ports"_s][0][u"state"_s].toString(), u"taken"_s);
    QCOMPARE(free.exitCode, 0);
    QCOMPARE(free.json()[u"ports"_s][0][u"state"_s].toString(), u"free"_s);
    QCOMPARE(free.json()[u"ports"_s][1][u"state"_s].toString(), u"not-checked"_s);
}

void PuentectlPlanTest::tellsWhatTheEngineListensAt()
{
    listenAt(15269);
    control::EngineStatus status;
    status.listeners = {{.purpose = u"xmpp"_s,
                         .endpoint = u"127.0.0.1:15269"_s,
                         .state = control::ListenerStatus::State::Failed,
                         .error = u"address in use"_s}};
    control::Server server;
    server.addMethod(u"status"_s,
                     [&](const QJsonObject &, control::Reply reply) { reply(toJson(status)); });
    QVERIFY(server.listen(site::controlSocketPath(m_directory)).has_value());

    const Ended failed = run({u"ports"_s, u"--check"_s});
    status.listeners.first().state = control::ListenerStatus::State::Listening;
    const Ended listening = run({u"ports"_s, u"--check"_s});

    QCOMPARE(failed.exitCode, 1);
    QVERIFY(failed.out.contains("failed: address in use"));
    QCOMPARE(listening.exitCode, 0);
    QVERIFY(listening.out.contains("listening"));
}

void PuentectlPlanTest::printsTheWholePlan()
{
    const Ended text = run({u"plan"_s});
    const QJsonObject json = run({u"plan"_s, u"--json"_s}).json();

    QCOMPARE(text.exitCode, 0);
    for (const char *part : {"Certificate names", "DNS records", "Firewall ports", "5269"})
        QVERIFY2(text.out.contains(part), part);
    QCOMPARE(json[u"names"_s][0][u"state"_s].toString(), u"no-certificate"_s);
    QVERIFY(!json[u"records"_s].toArray().isEmpty());
    QVERIFY(!json[u"ports"_s].toArray().isEmpty());
}

void PuentectlPlanTest::writesAPageToBePrinted()
{
    const QString path = m_temporary->filePath(u"plan.html"_s);

    const Ended ended = run({u"plan"_s, u"--html"_s, path});

    QCOMPARE(ended.exitCode, 0);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray page = file.readAll();
    QVERIFY(page.contains("<td>_xmpp-server._tcp.contoso.example</td>"));
    QCOMPARE(page.count("<table>"), 3);
    QCOMPARE(
        run({u"plan"_s, u"--html"_s, m_temporary->filePath(u"no/such/folder.html"_s)}).exitCode, 1);
}

void PuentectlPlanTest::needsASite()
{
    m_directory = m_temporary->filePath(u"nothing"_s);

    for (const QString &command : {u"dns"_s, u"ports"_s, u"plan"_s})
        QCOMPARE(run({command, u"--json"_s}).reason(), u"file-missing"_s);
}

QTEST_GUILESS_MAIN(PuentectlPlanTest)
#include "tst_puentectl_plan.moc"
