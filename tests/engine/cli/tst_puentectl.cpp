// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/site_file.h"
#include "tests/engine/cli/puentectl_site.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using test::Ended;

// The commands that need nothing but a site directory.
class PuentectlTest : public QObject, private test::PuentectlSite
{
    Q_OBJECT

private Q_SLOTS:
    void init() { renew(); }
    void initCreatesALoadableSite();
    void initSparesASiteUnlessForced();
    void theEnvironmentNamesTheSite();
    void validateNamesLineAndKey();
    void showPrintsTheSite();
    void showHidesThePassword();
    void historyAndRollback();
    void refuses_data();
    void refuses();
    void isWrongUsage_data();
    void isWrongUsage();
    void helpAndVersionSucceed();
    void failsWhenItsOutputIsLost();
    void usersComeAndGo();
    void passwordsComeFromFilesToo();
    void refusesUsersOfOthers();
    void serviceOfAStoppedEngine();
};

void PuentectlTest::initCreatesALoadableSite()
{
    const QString other = m_temporary->filePath(u"other"_s);

    const Ended ended = test::puentectl({u"--json"_s,
                                         u"--site"_s,
                                         other,
                                         u"init"_s,
                                         u"--edge-fqdn"_s,
                                         u"edge.contoso.com"_s,
                                         u"--sip-domain"_s,
                                         u"contoso.com"_s,
                                         u"contoso.net"_s,
                                         u"--xmpp-domain"_s,
                                         u"chat.contoso.com"_s});

    QCOMPARE(ended.exitCode, 0);
    QCOMPARE(ended.json()[u"site"_s].toString(), other);
    const auto site = site::loadSite(other);
    QVERIFY(site.has_value());
    QCOMPARE(site->edge.fqdn.text(), u"edge.contoso.com"_s);
    QCOMPARE(site->domains.sip.size(), 2);
    QCOMPARE(site->domains.xmpp.first().text(), u"chat.contoso.com"_s);
}

void PuentectlTest::initSparesASiteUnlessForced()
{
    const QStringList arguments{
        u"init"_s, u"--edge-fqdn"_s, u"new.contoso.com"_s, u"--sip-domain"_s, u"contoso.com"_s};

    const Ended refused = runJson(arguments);
    const Ended forced = run(arguments + QStringList{u"--force"_s});

    QCOMPARE(refused.exitCode, 1);
    QCOMPARE(refused.reason(), u"already-exists"_s);
    QCOMPARE(forced.exitCode, 0);
    QCOMPARE(site::loadSite(m_directory)->edge.fqdn.text(), u"new.contoso.com"_s);
}

void PuentectlTest::theEnvironmentNamesTheSite()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"PUENTE_SITE"_s, m_directory);

    const Ended ended = test::puentectl({u"validate"_s}, {}, environment);

    QCOMPARE(ended.exitCode, 0);
    QVERIFY(ended.out.contains(m_directory.toUtf8()));
}

void PuentectlTest::validateNamesLineAndKey()
{
    append("[[xmpp_partner]]\ndomain = \"a.example\"\ntlss = \"required\"\n");
    QFile file(m_directory + u"/site.toml"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const qsizetype line = file.readAll().count('\n');

    const Ended ended = run({u"validate"_s});

    QCOMPARE(ended.exitCode, 1);
    QVERIFY(ended.out.isEmpty());
    QVERIFY2(ended.err.contains("line " + QByteArray::number(line)), ended.err.constData());
    QVERIFY(ended.err.contains("xmpp_partner[0].tlss"));
    QVERIFY(ended.err.contains("did you mean tls?"));
}

void PuentectlTest::showPrintsTheSite()
{
    const Ended text = run({u"show"_s});
    const Ended json = runJson({u"show"_s});

    QVERIFY(site::parseSite(text.out) == site::loadSite(m_directory));
    QCOMPARE(json.json()[u"edge"_s].toObject()[u"fqdn"_s].toString(), u"edge.contoso.com"_s);
    QCOMPARE(json.json()[u"gateway"_s].toObject()[u"connection_limit"_s].toInt(), 1000);
}

void PuentectlTest::showHidesThePassword()
{
    auto site = site::loadSite(m_directory);
    QVERIFY(site.has_value());
    site->state.database = u"postgresql://puente:s3cret@db.contoso.com/puente"_s;
    QVERIFY(site::saveSite(m_directory, *site).has_value());

    const Ended text = run({u"show"_s});
    const Ended json = runJson({u"show"_s});

    QVERIFY(text.out.contains("postgresql://puente@db.contoso.com/puente"));
    QVERIFY(!text.out.contains("s3cret"));
    QVERIFY(!json.out.contains("s3cret"));
}

void PuentectlTest::historyAndRollback()
{
    QCOMPARE(run({u"partner"_s, u"add"_s, u"a.example"_s}).exitCode, 0);

    const Ended history = runJson({u"history"_s});
    const Ended diff = runJson({u"diff"_s, u"1"_s});
    const Ended diffText = run({u"diff"_s, u"1"_s});
    const Ended rolledBack = runJson({u"rollback"_s, u"1"_s});
    const Ended unknown = runJson({u"rollback"_s, u"77"_s});

    const QJsonArray versions = history.json()[u"versions"_s].toArray();
    QCOMPARE(versions.size(), 1);
    QCOMPARE(versions.first()[u"number"_s].toInt(), 1);
    QCOMPARE(versions.first()[u"program"_s].toString(), u"puentectl"_s);
    QVERIFY(!versions.first()[u"replaced_by"_s].toString().isEmpty());
    const QJsonArray changes = diff.json()[u"changes"_s].toArray();
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.first()[u"kind"_s].toString(), u"added"_s);
    QCOMPARE(changes.first()[u"section"_s].toString(), u"xmpp_partner"_s);
    QCOMPARE(changes.first()[u"element"_s].toString(), u"a.example"_s);
    QCOMPARE(diffText.out.trimmed(), "added    xmpp_partner a.example");
    QCOMPARE(rolledBack.exitCode, 0);
    QCOMPARE(rolledBack.json()[u"engine"_s].toString(), u"not-running"_s);
    QVERIFY(site::loadSite(m_directory)->xmppPartners.isEmpty());
    QCOMPARE(unknown.exitCode, 1);
    QCOMPARE(unknown.reason(), u"not-found"_s);
}

void PuentectlTest::refuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("reason");

    const QString partner = u"partner"_s;
    const QString fabrikam = u"fabrikam.com"_s;
    QTest::newRow("a partner that cannot work") << QStringList{partner,
                                                               u"add"_s,
                                                               fabrikam,
                                                               u"--sasl"_s,
                                                               u"not-supported"_s,
                                                               u"--dialback"_s,
                                                               u"no"_s}
                                                << 1 << u"refused-negotiation"_s;
    QTest::newRow("a partner that is ourselves")
        << QStringList{partner, u"add"_s, u"contoso.com"_s} << 1 << u"conflict"_s;
    QTest::newRow("a partner twice")
        << QStringList{partner, u"add"_s, u"known.example"_s} << 1 << u"already-exists"_s;
    QTest::newRow("a proxy without a port number")
        << QStringList{partner, u"add"_s, fabrikam, u"--proxy-fqdn"_s, u"a:b"_s} << 1
        << u"bad-value"_s;
    QTest::newRow("an unknown partner set")
        << QStringList{partner, u"set"_s, fabrikam} << 1 << u"not-found"_s;
    QTest::newRow("an unknown partner removed")
        << QStringList{partner, u"remove"_s, fabrikam} << 1 << u"not-found"_s;
    QTest::newRow("an unknown partner shown")
        << QStringList{partner, u"show"_s, fabrikam} << 1 << u"not-found"_s;
    QTest::newRow("a certificate that is not there")
        << QStringList{u"cert"_s, u"assign"_s, u"abcd"_s} << 1 << u"not-found"_s;
    QTest::newRow("a file that is not there")
        << QStringList{u"cert"_s, u"import"_s, u"/nonexistent.pem"_s} << 1 << u"no-such-file"_s;
    QTest::newRow("somebody else's SIP domain in a request") << QStringList{u"cert"_s,
                                                                            u"request"_s,
                                                                            u"--sip-domain"_s,
                                                                            fabrikam,
                                                                            u"--out"_s,
                                                                            u"/dev/null"_s}
                                                             << 1 << u"not-our-domain"_s;
    for (const QString &command : {u"reload"_s, u"status"_s, u"streams"_s})
        QTest::newRow(qPrintable(command + u" without an engine"_s))
            << QStringList{command} << 3 << u"not-reachable"_s;
}

void PuentectlTest::refuses()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const int, exitCode);
    QFETCH(const QString, reason);
    QCOMPARE(run({u"partner"_s, u"add"_s, u"known.example"_s}).exitCode, 0);

    const Ended json = runJson(arguments);
    const Ended text = run(arguments);

    QCOMPARE(json.exitCode, exitCode);
    QCOMPARE(json.reason(), reason);
    QVERIFY(json.err.isEmpty());
    QCOMPARE(text.exitCode, exitCode);
    QVERIFY(text.out.isEmpty());
    QVERIFY(!text.err.isEmpty());
    QCOMPARE(site::history(m_directory).size(), 1); // nothing was changed
}

void PuentectlTest::isWrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("no command") << QStringList{};
    QTest::newRow("unknown command") << QStringList{u"dance"_s};
    QTest::newRow("group without a command") << QStringList{u"partner"_s};
    QTest::newRow("unknown option") << QStringList{u"show"_s, u"--loud"_s};
    QTest::newRow("missing argument") << QStringList{u"partner"_s, u"add"_s};
    QTest::newRow("malformed domain") << QStringList{u"partner"_s, u"add"_s, u"a_b.example"_s};
    QTest::newRow("unknown word") << QStringList{
        u"partner"_s, u"add"_s, u"a.example"_s, u"--tls"_s, u"maybe"_s};
    QTest::newRow("no number") << QStringList{
        u"partner"_s, u"add"_s, u"a.example"_s, u"--connection-limit"_s, u"many"_s};
    QTest::newRow("curve of an RSA key") << QStringList{
        u"cert"_s, u"request"_s, u"--curve"_s, u"P-256"_s, u"--out"_s, u"/dev/null"_s};
    QTest::newRow("bits of an EC key") << QStringList{u"cert"_s,
                                                      u"request"_s,
                                                      u"--key"_s,
                                                      u"ec"_s,
                                                      u"--bits"_s,
                                                      u"2048"_s,
                                                      u"--out"_s,
                                                      u"/dev/null"_s};
    QTest::newRow("weak key") << QStringList{
        u"cert"_s, u"request"_s, u"--bits"_s, u"1024"_s, u"--out"_s, u"/dev/null"_s};
    QTest::newRow("client certificate of a public CA")
        << QStringList{u"cert"_s, u"request"_s, u"--client-eku"_s, u"--out"_s, u"/dev/null"_s};
    QTest::newRow("password among the arguments")
        << QStringList{u"user"_s, u"add"_s, u"alice@contoso.com"_s, u"secret"_s};
}

void PuentectlTest::isWrongUsage()
{
    QFETCH(const QStringList, arguments);

    const Ended json = runJson(arguments);
    const Ended text = run(arguments);

    QCOMPARE(json.exitCode, 2);
    QCOMPARE(json.reason(), u"usage"_s);
    QCOMPARE(text.exitCode, 2);
    QVERIFY(text.out.isEmpty());
    QVERIFY(!text.err.isEmpty());
}

void PuentectlTest::helpAndVersionSucceed()
{
    const Ended help = run({u"partner"_s, u"add"_s, u"--help"_s});
    const Ended version = run({u"--version"_s});

    QCOMPARE(help.exitCode, 0);
    QVERIFY(help.out.contains("--proxy-fqdn"));
    QCOMPARE(version.exitCode, 0);
    QCOMPARE(version.out.trimmed(), QByteArray(PUENTE_VERSION));
}

void PuentectlTest::failsWhenItsOutputIsLost()
{
    for (const QStringList &command : {QStringList{u"export"_s}, {u"--json"_s, u"export"_s}}) {
        QProcess process;
        process.setStandardOutputFile(u"/dev/full"_s);

        process.start(QStringLiteral(PUENTECTL), QStringList{u"--site"_s, m_directory} + command);

        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 1);
        QVERIFY(process.readAllStandardError().contains("could not be written"));
    }
}

void PuentectlTest::usersComeAndGo()
{
    const QString alice = u"alice@contoso.com"_s;

    const Ended added = runJson({u"user"_s, u"add"_s, u"Alice@contoso.com"_s}, "s3cret\n");
    const Ended twice = runJson({u"user"_s, u"add"_s, alice}, "s3cret\n");
    const Ended changed = runJson({u"user"_s, u"passwd"_s, alice}, "other\n");
    const Ended listed = runJson({u"user"_s, u"list"_s});
    const Ended removed = runJson({u"user"_s, u"remove"_s, alice});
    const Ended again = runJson({u"user"_s, u"remove"_s, alice});

    QCOMPARE(added.exitCode, 0);
    QCOMPARE(added.json()[u"user"_s].toString(), alice);
    QCOMPARE(twice.exitCode, 1);
    QCOMPARE(twice.reason(), u"user-exists"_s);
    QCOMPARE(changed.exitCode, 0);
    const QJsonArray users = listed.json()[u"users"_s].toArray();
    QCOMPARE(users.size(), 1);
    QCOMPARE(users.first()[u"user"_s].toString(), alice);
    QCOMPARE(removed.exitCode, 0);
    QCOMPARE(again.reason(), u"no-such-user"_s);
}

void PuentectlTest::passwordsComeFromFilesToo()
{
    const QString path = m_temporary->filePath(u"password"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("s3cret\nsecond line\n");
    file.close();

    const QStringList add{u"user"_s, u"add"_s};
    const Ended fromFile = run(add + QStringList{u"a@contoso.com"_s, u"--password-file"_s, path});
    const Ended fromInput =
        run(add + QStringList{u"b@contoso.com"_s, u"--password-file"_s, u"-"_s}, "s3cret\n");
    const Ended fromNowhere =
        runJson(add + QStringList{u"c@contoso.com"_s, u"--password-file"_s, path + u".missing"_s});
    const Ended empty = runJson(add + QStringList{u"d@contoso.com"_s}, "\n");

    QCOMPARE(fromFile.exitCode, 0);
    QCOMPARE(fromInput.exitCode, 0);
    QCOMPARE(fromNowhere.reason(), u"no-such-file"_s);
    QCOMPARE(empty.reason(), u"no-password"_s);
    QCOMPARE(runJson({u"user"_s, u"list"_s}).json()[u"users"_s].toArray().size(), 2);
}

void PuentectlTest::refusesUsersOfOthers()
{
    QCOMPARE(runJson({u"user"_s, u"add"_s, u"bob@fabrikam.com"_s}, "x\n").reason(),
             u"not-our-domain"_s);
    QCOMPARE(runJson({u"user"_s, u"add"_s, u"bob"_s}, "x\n").reason(), u"address-malformed"_s);
}

void PuentectlTest::serviceOfAStoppedEngine()
{
    const Ended status = runJson({u"service"_s, u"status"_s, u"--scope"_s, u"background"_s});
    const Ended stopped = runJson({u"service"_s, u"stop"_s, u"--graceful"_s});
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"PUENTE_LIBEXEC"_s, m_temporary->path()); // where there is no engine
    const Ended started = test::puentectl(
        {u"--site"_s, m_directory, u"--json"_s, u"service"_s, u"start"_s}, {}, environment);

    QCOMPARE(status.exitCode, 0);
    QCOMPARE(status.json()[u"state"_s].toString(), u"stopped"_s);
    QCOMPARE(stopped.exitCode, 0);
    QCOMPARE(started.exitCode, 1);
    QCOMPARE(started.reason(), u"program-missing"_s);
}

QTEST_GUILESS_MAIN(PuentectlTest)
#include "tst_puentectl.moc"
