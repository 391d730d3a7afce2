// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/certificates/command_line_ca.h"
#include "tests/engine/cli/puentectl_process.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using test::Ended;

// The verdict on files that the openssl program made, and on what the site has itself.
class PuentectlLintTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void findsNothingInACleanChain();
    void refusesAFaultyCertificate();
    void passesWhatOnlyWarns();
    void tellsPeopleWhatToDo();
    void readsEveryForm_data();
    void readsEveryForm();
    void judgesRequests();
    void judgesByProfile();
    void judgesTrustByTheSitesAuthorities();
    void judgesWhatIsPending();
    void judgesWhatWasImportedForItsDomains();
    void asksForThePasswordOfPkcs12();
    void refusesWhatIsNoCertificate_data();
    void refusesWhatIsNoCertificate();
    void listsItsRules();

private:
    [[nodiscard]] Ended run(const QStringList &arguments) const
    {
        return test::puentectl(QStringList{u"--json"_s, u"--site"_s, m_directory} + arguments);
    }
    [[nodiscard]] Ended lint(const QString &file, const QStringList &more = {}) const
    {
        return run(QStringList{u"cert"_s, u"lint"_s, m_ca->path(file)} + more);
    }
    // A request and its answer, leaf.csr and leaf.pem, with these names.
    void issue(const QByteArray &names, const QByteArray &more = {}) const
    {
        m_ca->write(u"leaf.cnf"_s,
                    "[req]\ndistinguished_name=dn\nprompt=no\nreq_extensions=ext\n[dn]\n"
                    "CN=edge.contoso.com\n[ext]\nkeyUsage=critical,digitalSignature\n"
                    "extendedKeyUsage=serverAuth\nsubjectAltName="
                        + names + '\n' + more);
        const auto requested = m_ca->request(u"asked"_s, {u"-config", u"leaf.cnf"});
        QVERIFY2(requested.succeeded, requested.output.constData());
        QVERIFY(m_ca->sign(m_ca->read(u"asked.csr"_s)).startsWith("-----BEGIN"));
        m_ca->write(u"chain.pem"_s, m_ca->read(u"leaf.pem"_s) + m_ca->intermediate());
    }
    [[nodiscard]] static QStringList rules(const Ended &ended)
    {
        QStringList rules;
        for (const QJsonValue &finding : ended.json()[u"findings"_s].toArray())
            rules.append(finding[u"rule"_s].toString());
        return rules;
    }

    std::unique_ptr<test::CommandLineCa> m_ca;
    QString m_directory;
};

namespace {

const QByteArray siteNames = "DNS:edge.contoso.com,DNS:contoso.com,DNS:sip.contoso.com";

} // namespace

void PuentectlLintTest::init()
{
    m_ca = std::make_unique<test::CommandLineCa>();
    m_directory = m_ca->path(u"site"_s);
    QCOMPARE(run({u"init"_s,
                  u"--edge-fqdn"_s,
                  u"edge.contoso.com"_s,
                  u"--sip-domain"_s,
                  u"contoso.com"_s})
                 .exitCode,
             0);
}

void PuentectlLintTest::findsNothingInACleanChain()
{
    issue(siteNames);

    const Ended ended = lint(u"chain.pem"_s);

    QCOMPARE(ended.exitCode, 0);
    QCOMPARE(ended.json(), (QJsonObject{{u"findings"_s, QJsonArray()}}));
}

void PuentectlLintTest::refusesAFaultyCertificate()
{
    issue("DNS:edge.contoso.com,DNS:contoso.com,DNS:sip.contoso.com,DNS:edge.local");

    const Ended ended = lint(u"chain.pem"_s);

    QCOMPARE(ended.exitCode, 1);
    QCOMPARE(ended.reason(), u"lint-failed"_s);
    const QJsonArray findings = ended.json()[u"findings"_s].toArray();
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.first().toObject(),
             (QJsonObject{
                 {u"rule"_s, u"san-internal-name"_s},
                 {u"severity"_s, u"error"_s},
                 {u"subject"_s, u"edge.local"_s},
                 {u"message"_s,
                  u"edge.local is a name of an internal network, which public certification "
                  "authorities do not certify."_s},
                 {u"remedy"_s,
                  u"Use a name of a domain you have registered, or a certification authority of "
                  "your own."_s},
                 {u"clause"_s, u"CA/Browser Forum BR 4.2.2"_s},
                 {u"since"_s, u"2015-11-01"_s}}));
}

void PuentectlLintTest::passesWhatOnlyWarns()
{
    issue(siteNames + ",DNS:*.contoso.com");

    const Ended ended = lint(u"chain.pem"_s);

    QCOMPARE(ended.exitCode, 0);
    QCOMPARE(rules(ended), QStringList{u"san-wildcard"_s});
    QVERIFY(ended.json()[u"findings"_s][0][u"since"_s].isNull());
}

void PuentectlLintTest::tellsPeopleWhatToDo()
{
    issue("DNS:edge.contoso.com");

    const Ended ended = test::puentectl(
        {u"--site"_s, m_directory, u"cert"_s, u"lint"_s, m_ca->path(u"chain.pem"_s)});

    QCOMPARE(ended.exitCode, 1);
    QVERIFY2(ended.out.contains("xmpp-domain-missing"), ended.out.constData());
    QVERIFY2(ended.out.contains("XMPP partners look for the domain itself"), ended.out.constData());
    QVERIFY2(ended.err.contains("Each finding says what to do."), ended.err.constData());
}

void PuentectlLintTest::readsEveryForm_data()
{
    QTest::addColumn<QString>("file");
    for (const char *file : {"chain.pem", "chain.p7b", "chain.p7.der", "reversed.pem"})
        QTest::newRow(file) << QString::fromLatin1(file);
}

void PuentectlLintTest::readsEveryForm()
{
    QFETCH(const QString, file);
    issue("DNS:edge.contoso.com,DNS:contoso.com,DNS:sip.contoso.com,DNS:edge.local");
    m_ca->write(u"reversed.pem"_s, m_ca->intermediate() + m_ca->read(u"leaf.pem"_s));
    m_ca->openssl({u"crl2pkcs7", u"-nocrl", u"-certfile", u"chain.pem", u"-out", u"chain.p7b"});
    m_ca->openssl({u"crl2pkcs7",
                   u"-nocrl",
                   u"-certfile",
                   u"chain.pem",
                   u"-outform",
                   u"DER",
                   u"-out",
                   u"chain.p7.der"});

    QCOMPARE(rules(lint(file)), QStringList{u"san-internal-name"_s});
}

void PuentectlLintTest::judgesRequests()
{
    issue(siteNames, "1.3.6.1.4.1.311.20.2=ASN1:BMP:WebServer\n");
    m_ca->openssl({u"req", u"-in", u"asked.csr", u"-outform", u"DER", u"-out", u"asked.der"});

    const Ended pem = lint(u"asked.csr"_s);
    const Ended der = lint(u"asked.der"_s);

    QCOMPARE(pem.exitCode, 0);
    QCOMPARE(rules(pem), QStringList{u"template-public"_s});
    QCOMPARE(der.out, pem.out);
}

void PuentectlLintTest::judgesByProfile()
{
    issue(siteNames + ",DNS:edge.local");

    QCOMPARE(rules(lint(u"chain.pem"_s, {u"--profile"_s, u"private"_s})),
             QStringList{u"client-auth-missing"_s});
}

void PuentectlLintTest::judgesTrustByTheSitesAuthorities()
{
    issue(siteNames);
    QFile file(m_directory + u"/site.toml"_s);
    QVERIFY(file.open(QIODevice::ReadWrite));
    const QByteArray text = file.readAll();

    const Ended before = lint(u"chain.pem"_s, {u"--trust"_s});
    QVERIFY(file.resize(0) && file.seek(0));
    QVERIFY(text.contains("[trust]"));
    file.write(
        QByteArray(text)
            .replace("files = []", "files = [\"" + m_ca->path(u"root.pem"_s).toUtf8() + "\"]")
            .replace("system = true", "system = false"));
    file.close();
    const Ended after = lint(u"chain.pem"_s, {u"--trust"_s});

    QCOMPARE(rules(before), QStringList{u"chain-incomplete"_s});
    QCOMPARE(before.exitCode, 1);
    QCOMPARE(rules(after), QStringList());
    QCOMPARE(after.exitCode, 0);
}

void PuentectlLintTest::judgesWhatIsPending()
{
    const QJsonObject made = run({u"cert"_s,
                                  u"request"_s,
                                  u"--key"_s,
                                  u"ec"_s,
                                  u"--san"_s,
                                  u"edge.local"_s,
                                  u"--out"_s,
                                  m_ca->path(u"own.csr"_s)})
                                 .json();
    const QString id = made[u"id"_s].toString();

    const Ended ended = run({u"cert"_s, u"lint"_s, id.left(12)});

    QVERIFY(!id.isEmpty());
    QCOMPARE(rules(ended), (QStringList{u"san-internal-name"_s, u"sip-service-name-missing"_s}));
}

void PuentectlLintTest::judgesWhatWasImportedForItsDomains()
{
    QCOMPARE(
        run({u"cert"_s, u"request"_s, u"--key"_s, u"ec"_s, u"--out"_s, m_ca->path(u"own.csr"_s)})
            .exitCode,
        0);
    QVERIFY(m_ca->sign(m_ca->read(u"own.csr"_s)).startsWith("-----BEGIN"));
    m_ca->write(u"chain.pem"_s, m_ca->read(u"leaf.pem"_s) + m_ca->intermediate());
    const QString id =
        run({u"cert"_s, u"import"_s, m_ca->path(u"chain.pem"_s)}).json()[u"id"_s].toString();
    const Ended ended = run({u"cert"_s, u"lint"_s, id});

    QCOMPARE(rules(ended), QStringList{u"sip-service-name-missing"_s});
    QCOMPARE(ended.exitCode, 0);
}

void PuentectlLintTest::asksForThePasswordOfPkcs12()
{
    issue(siteNames);
    QVERIFY(m_ca->openssl({u"pkcs12",
                           u"-export",
                           u"-in",
                           u"leaf.pem",
                           u"-inkey",
                           u"asked.key",
                           u"-passout",
                           u"pass:secret",
                           u"-out",
                           u"leaf.p12"})
                .succeeded);

    const Ended ended = lint(u"leaf.p12"_s);

    QCOMPARE(ended.exitCode, 1);
    QCOMPARE(ended.reason(), u"passphrase-required"_s);
}

void PuentectlLintTest::refusesWhatIsNoCertificate_data()
{
    QTest::addColumn<QString>("argument");
    QTest::addColumn<QString>("reason");
    QTest::newRow("no such file") << u"/nowhere/edge.pem"_s << u"no-such-file"_s;
    QTest::newRow("no such id") << u"0123456789abcdef"_s << u"not-found"_s;
    QTest::newRow("a directory") << u"/"_s << u"is-a-folder"_s;
    QTest::newRow("a program") << u"/bin/true"_s << u"not-a-certificate"_s;
}

void PuentectlLintTest::refusesWhatIsNoCertificate()
{
    QFETCH(const QString, argument);

    const Ended ended = run({u"cert"_s, u"lint"_s, argument});

    QCOMPARE(ended.exitCode, 1);
    QTEST(ended.reason(), "reason");
}

void PuentectlLintTest::listsItsRules()
{
    const Ended ended = run({u"cert"_s, u"lint"_s, u"--rules"_s});
    const Ended nothing = run({u"cert"_s, u"lint"_s});

    QCOMPARE(ended.exitCode, 0);
    const QJsonArray rules = ended.json()[u"rules"_s].toArray();
    QVERIFY(rules.size() >= 25);
    for (const char *key : {"rule", "severity", "what", "remedy", "clause", "since"})
        QVERIFY2(rules.first().toObject().contains(QLatin1StringView(key)), key);
    QCOMPARE(rules.first().toObject()[u"clause"_s],
             u"RFC 9525 §2; CA/Browser Forum BR 7.1.2.7.12"_s);
    QCOMPARE(nothing.exitCode, 2);
}

QTEST_GUILESS_MAIN(PuentectlLintTest)
#include "tst_puentectl_lint.moc"
