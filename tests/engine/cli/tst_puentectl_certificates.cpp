// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/site_file.h"
#include "tests/engine/cli/puentectl_process.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using test::Ended;

// From the request to the assignment, with OpenSSL's own program as the certification authority.
class PuentectlCertificatesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void asksForTheNamesOfThePlan();
    void asksForMoreNamesAndFields();
    void keepsTheRequestUntilItsCertificateComes();
    void importsAssignsAndUnassigns();
    void assignsToSomeDomains();
    void refusesADomainOfOthers();
    void removesWhatIsNotAssigned();

private:
    [[nodiscard]] Ended run(const QStringList &arguments) const
    {
        return test::puentectl(QStringList{u"--json"_s, u"--site"_s, m_directory} + arguments);
    }
    [[nodiscard]] QString path(const QString &name) const { return m_temporary->filePath(name); }
    [[nodiscard]] QByteArray openssl(const QStringList &arguments) const
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(u"openssl"_s, arguments);
        const bool ended = process.waitForFinished() && process.exitCode() == 0;
        const QByteArray output = process.readAll();
        return ended ? output : "openssl failed: " + output;
    }
    [[nodiscard]] Ended request(const QStringList &more = {}) const
    {
        return run(
            QStringList{
                u"cert"_s, u"request"_s, u"--key"_s, u"ec"_s, u"--out"_s, path(u"edge.csr"_s)}
            + more);
    }
    // What the CA sends back for edge.csr.
    [[nodiscard]] QByteArray sign() const
    {
        return openssl({u"x509"_s,
                        u"-req"_s,
                        u"-in"_s,
                        path(u"edge.csr"_s),
                        u"-CA"_s,
                        path(u"ca.pem"_s),
                        u"-CAkey"_s,
                        path(u"ca.key"_s),
                        u"-copy_extensions"_s,
                        u"copyall"_s,
                        u"-days"_s,
                        u"30"_s,
                        u"-out"_s,
                        path(u"edge.pem"_s)});
    }
    [[nodiscard]] QString importSigned() const
    {
        return run({u"cert"_s, u"import"_s, path(u"edge.pem"_s)}).json()[u"id"_s].toString();
    }

    std::unique_ptr<QTemporaryDir> m_temporary;
    QString m_directory;
};

void PuentectlCertificatesTest::init()
{
    m_temporary = std::make_unique<QTemporaryDir>();
    m_directory = path(u"site"_s);
    QCOMPARE(run({u"init"_s,
                  u"--edge-fqdn"_s,
                  u"edge.contoso.com"_s,
                  u"--sip-domain"_s,
                  u"contoso.com"_s,
                  u"contoso.net"_s})
                 .exitCode,
             0);
    const QByteArray made = openssl({u"req"_s,
                                     u"-x509"_s,
                                     u"-newkey"_s,
                                     u"ec"_s,
                                     u"-pkeyopt"_s,
                                     u"ec_paramgen_curve:P-256"_s,
                                     u"-nodes"_s,
                                     u"-subj"_s,
                                     u"/CN=Test CA"_s,
                                     u"-days"_s,
                                     u"30"_s,
                                     u"-keyout"_s,
                                     path(u"ca.key"_s),
                                     u"-out"_s,
                                     path(u"ca.pem"_s)});
    QVERIFY2(!made.startsWith("openssl failed"), made.constData());
}

void PuentectlCertificatesTest::asksForTheNamesOfThePlan()
{
    const Ended ended = request();

    QCOMPARE(ended.exitCode, 0);
    QCOMPARE(ended.json()[u"names"_s].toArray(),
             QJsonArray({u"edge.contoso.com"_s, u"contoso.com"_s, u"contoso.net"_s}));
    const QByteArray verified =
        openssl({u"req"_s, u"-verify"_s, u"-noout"_s, u"-text"_s, u"-in"_s, path(u"edge.csr"_s)});
    QVERIFY2(verified.contains("verify OK"), verified.constData());
    QVERIFY(verified.contains("DNS:contoso.net"));
}

void PuentectlCertificatesTest::asksForMoreNamesAndFields()
{
    const Ended ended = request({u"--sip-domain"_s,
                                 u"contoso.net"_s,
                                 u"--san"_s,
                                 u"xmpp.contoso.com"_s,
                                 u"192.0.2.1"_s,
                                 u"--organization"_s,
                                 u"Contoso SA"_s,
                                 u"--country"_s,
                                 u"ES"_s,
                                 u"--curve"_s,
                                 u"P-384"_s});

    QCOMPARE(ended.exitCode, 0);
    QCOMPARE(ended.json()[u"key"_s].toString(), u"EC P-384"_s);
    const QByteArray text =
        openssl({u"req"_s, u"-noout"_s, u"-text"_s, u"-in"_s, path(u"edge.csr"_s)});
    for (const char *part : {"DNS:sip.contoso.net",
                             "DNS:xmpp.contoso.com",
                             "IP Address:192.0.2.1",
                             "Contoso SA",
                             "C = ES"})
        QVERIFY2(text.contains(part), text.constData());
    QVERIFY(!text.contains("DNS:sip.contoso.com"));
}

void PuentectlCertificatesTest::keepsTheRequestUntilItsCertificateComes()
{
    const QString id = request({u"--friendly-name"_s, u"Edge 2026"_s}).json()[u"id"_s].toString();

    const QJsonArray before = run({u"cert"_s, u"pending"_s}).json()[u"pending"_s].toArray();
    QVERIFY(sign().contains("ok"));
    const Ended imported = run({u"cert"_s, u"import"_s, path(u"edge.pem"_s)});
    const QJsonArray after = run({u"cert"_s, u"pending"_s}).json()[u"pending"_s].toArray();

    QCOMPARE(before.size(), 1);
    QCOMPARE(before.first()[u"id"_s].toString(), id);
    QFile csr(path(u"edge.csr"_s));
    QVERIFY(csr.open(QIODevice::ReadOnly));
    QCOMPARE(before.first()[u"csr"_s].toString().toLatin1(), csr.readAll());
    QCOMPARE(imported.exitCode, 0);
    QCOMPARE(imported.json()[u"certificate"_s].toObject()[u"friendly_name"_s].toString(),
             u"Edge 2026"_s);
    QVERIFY(after.isEmpty());
}

void PuentectlCertificatesTest::importsAssignsAndUnassigns()
{
    QCOMPARE(request().exitCode, 0);
    QVERIFY(sign().contains("ok"));

    const QString id = importSigned();
    const Ended assigned = run({u"cert"_s, u"assign"_s, id.left(12)});
    const Ended listed = run({u"cert"_s, u"list"_s});
    const Ended shown = run({u"cert"_s, u"show"_s, id});
    const QString inForce = site::loadSite(m_directory)->certificates.defaultId;
    const Ended unassigned = run({u"cert"_s, u"unassign"_s});

    QCOMPARE(id.size(), 64);
    QCOMPARE(assigned.exitCode, 0);
    QVERIFY(assigned.json()[u"remarks"_s].toArray().isEmpty());
    QCOMPARE(inForce, id);
    const QJsonObject entry = listed.json()[u"certificates"_s].toArray().first().toObject();
    QCOMPARE(entry[u"assigned"_s].toArray(), QJsonArray{u"default"_s});
    QCOMPARE(entry[u"has_key"_s].toBool(), true);
    QCOMPARE(shown.json()[u"certificate"_s].toObject(), entry);
    QCOMPARE(unassigned.exitCode, 0);
    QVERIFY(site::loadSite(m_directory)->certificates.defaultId.isEmpty());
}

void PuentectlCertificatesTest::assignsToSomeDomains()
{
    QCOMPARE(request().exitCode, 0);
    QVERIFY(sign().contains("ok"));
    const QString id = importSigned();

    const Ended assigned =
        run({u"cert"_s, u"assign"_s, id, u"--domain"_s, u"contoso.net"_s, u"sip.contoso.com"_s});

    QCOMPARE(assigned.exitCode, 0);
    QCOMPARE(assigned.json()[u"remarks"_s].toArray(),
             QJsonArray{u"The certificate does not name sip.contoso.com."_s});
    const site::Certificates now = site::loadSite(m_directory)->certificates;
    QVERIFY(now.defaultId.isEmpty());
    QCOMPARE(now.byDomain.value(base::DomainName::parse(u"contoso.net"_s).value()), id);
    QCOMPARE(now.byDomain.size(), 2);
}

void PuentectlCertificatesTest::refusesADomainOfOthers()
{
    QCOMPARE(request().exitCode, 0);
    QVERIFY(sign().contains("ok"));

    const Ended refused =
        run({u"cert"_s, u"assign"_s, importSigned(), u"--domain"_s, u"fabrikam.com"_s});

    QCOMPARE(refused.exitCode, 1);
    QCOMPARE(refused.reason(), u"conflict"_s);
}

void PuentectlCertificatesTest::removesWhatIsNotAssigned()
{
    QCOMPARE(request().exitCode, 0);
    QVERIFY(sign().contains("ok"));
    const QString id = importSigned();
    QCOMPARE(run({u"cert"_s, u"assign"_s, id}).exitCode, 0);

    const Ended refused = run({u"cert"_s, u"remove"_s, id});
    QCOMPARE(run({u"cert"_s, u"unassign"_s}).exitCode, 0);
    const Ended removed = run({u"cert"_s, u"remove"_s, id});

    QCOMPARE(refused.reason(), u"assigned"_s);
    QCOMPARE(removed.exitCode, 0);
    QVERIFY(run({u"cert"_s, u"list"_s}).json()[u"certificates"_s].toArray().isEmpty());
}

QTEST_GUILESS_MAIN(PuentectlCertificatesTest)
#include "tst_puentectl_certificates.moc"
