// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/certificates/store.h"
#include "engine/site/site_file.h"
#include "tests/engine/cli/certificate_files.h"
#include "tests/engine/cli/puentectl_process.h"

#include <QJsonArray>
#include <QTest>

#include <algorithm>
#include <sys/stat.h>

using namespace Qt::StringLiterals;
using test::Ended;

// Certificates and keys that come and go as files.
class PuentectlImportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void importsPkcs12UnderAPassphrase();
    void tellsWhichCredentialOpensAKey();
    void namesWhatItLeavesOut();
    void completesAChain();
    void exportsForTheOwnerAlone();
    void othersReadWhatItExports();
    void exportsOnlyWhatIsMarked();
    void renewsWithEitherKey();
    void tellsWhichCredentialOpensTheKeyOfARenewal();
    void saysBeforehandWhatAnAssignmentTouches();
    void goesBackToTheFormerCertificate();
    void goesBackOnlyToWhatIsThere();
    void unassignsOnlyWhatIsAssigned();

private:
    [[nodiscard]] Ended run(const QStringList &arguments) const
    {
        return test::puentectl(QStringList{u"--json"_s, u"--site"_s, m_site} + arguments);
    }
    [[nodiscard]] QString path(const QString &name) const { return m_ca.path(name); }
    [[nodiscard]] QString imported(const QStringList &more = {}) const
    {
        return run(QStringList{u"cert"_s,
                               u"import"_s,
                               path(u"edge.p12"_s),
                               u"--password-file"_s,
                               path(u"transport"_s)}
                   + more)
            .json()[u"id"_s]
            .toString();
    }
    [[nodiscard]] QString importedSecond() const
    {
        return run({u"cert"_s,
                    u"import"_s,
                    path(u"second.pem"_s),
                    u"--key"_s,
                    path(u"second.key"_s)})
            .json()[u"id"_s]
            .toString();
    }

    test::CertificateFiles m_ca;
    std::unique_ptr<QTemporaryDir> m_temporary;
    QString m_site;
};

namespace {

mode_t modeOf(const QString &path)
{
    struct stat status{};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_mode & 07777 : 0;
}

} // namespace

void PuentectlImportTest::initTestCase()
{
    m_ca.write(u"stranger.pem"_s, test::CommandLineCa().root());
    m_ca.make(u"x509 -in edge.pem -outform DER -out edge.der"_s);
    m_ca.make(u"pkcs12 -export -legacy -inkey second.key -in second.pem -passout pass:geheim -out "
              "legacy.p12"_s);
}

void PuentectlImportTest::init()
{
    m_temporary = std::make_unique<QTemporaryDir>();
    m_site = m_temporary->filePath(u"site"_s);
    QCOMPARE(run({u"init"_s,
                  u"--edge-fqdn"_s,
                  u"edge.contoso.com"_s,
                  u"--sip-domain"_s,
                  u"contoso.com"_s,
                  u"fabrikam.net"_s})
                 .exitCode,
             0);
}

void PuentectlImportTest::importsPkcs12UnderAPassphrase()
{
    const Ended ended = run({u"cert"_s,
                             u"import"_s,
                             path(u"edge.p12"_s),
                             u"--password-file"_s,
                             path(u"transport"_s),
                             u"--passphrase-file"_s,
                             path(u"passphrase"_s),
                             u"--exportable"_s});

    QCOMPARE(ended.exitCode, 0);
    const QJsonObject certificate = ended.json()[u"certificate"_s].toObject();
    QCOMPARE(certificate[u"friendly_name"_s].toString(), u"Edge"_s);
    QCOMPARE(certificate[u"chain_length"_s].toInt(), 3);
    QCOMPARE(certificate[u"key_encrypted"_s].toBool(), true);
    QCOMPARE(certificate[u"exportable"_s].toBool(), true);
    QCOMPARE(ended.json()[u"legacy_file"_s].toBool(), false);
    const Ended legacy = run({u"cert"_s,
                              u"import"_s,
                              path(u"legacy.p12"_s),
                              u"--password-file"_s,
                              path(u"transport"_s)});
    QCOMPARE(legacy.json()[u"legacy_file"_s].toBool(), true);
}

void PuentectlImportTest::tellsWhichCredentialOpensAKey()
{
    const QStringList protection{
        u"--passphrase-file"_s, path(u"passphrase"_s), u"--no-keep-secret"_s};
    const Ended request = test::puentectl(QStringList{u"--site"_s,
                                                      m_site,
                                                      u"cert"_s,
                                                      u"request"_s,
                                                      u"--key"_s,
                                                      u"ec"_s,
                                                      u"--out"_s,
                                                      path(u"out.csr"_s)}
                                          + protection);
    const Ended usage =
        run({u"cert"_s, u"request"_s, u"--no-keep-secret"_s, u"--out"_s, path(u"out.csr"_s)});

    QCOMPARE(request.exitCode, 0);
    QVERIFY2(request.out.contains("puente-key-"), request.out);
    QVERIFY(!request.out.contains("sesame"));
    QCOMPARE(usage.exitCode, 2);
    QVERIFY(QDir(m_site + u"/keys"_s).entryList({u"*.secret"_s}).isEmpty());
}

void PuentectlImportTest::namesWhatItLeavesOut()
{
    m_ca.write(u"mixed.pem"_s, m_ca.read(u"edge.pem"_s) + m_ca.read(u"stranger.pem"_s));

    const Ended ended =
        run({u"cert"_s, u"import"_s, path(u"mixed.pem"_s), u"--key"_s, path(u"edge.key"_s)});

    QCOMPARE(ended.exitCode, 0);
    QCOMPARE(ended.json()[u"unrelated_subjects"_s].toArray(),
             QJsonArray{u"CN=Command Line Root"_s});
}

void PuentectlImportTest::completesAChain()
{
    const QString id =
        run({u"cert"_s, u"import"_s, path(u"edge.der"_s), u"--key"_s, path(u"edge.key"_s)})
            .json()[u"id"_s]
            .toString();

    const Ended completed = run({u"cert"_s, u"complete"_s, id, path(u"cas.pem"_s)});
    const Ended again = run({u"cert"_s, u"complete"_s, id, path(u"cas.pem"_s)});

    QCOMPARE(completed.exitCode, 0);
    QCOMPARE(completed.json()[u"certificate"_s].toObject()[u"chain_length"_s].toInt(), 3);
    QCOMPARE(again.exitCode, 1);
    QCOMPARE(again.reason(), u"not-its-issuer"_s);
}

void PuentectlImportTest::exportsForTheOwnerAlone()
{
    const QString id = imported({u"--exportable"_s});
    const QString out = path(u"exported.p12"_s);

    const mode_t mask = ::umask(0);
    const Ended ended = run(
        {u"cert"_s, u"export"_s, id, u"--out"_s, out, u"--password-file"_s, path(u"passphrase"_s)});
    ::umask(mask);

    QCOMPARE(ended.exitCode, 0);
    QCOMPARE(modeOf(out), mode_t(0600));
    const auto opened = m_ca.openssl(
        {u"pkcs12", u"-in", u"exported.p12", u"-nodes", u"-passin", u"pass:open sesame"});
    QVERIFY2(opened.succeeded, opened.output);
    QCOMPARE(opened.output.count("BEGIN CERTIFICATE"), 3);
    QVERIFY(opened.output.contains("friendlyName: Edge"));
}

void PuentectlImportTest::othersReadWhatItExports()
{
    const QString id = imported({u"--exportable"_s, u"--passphrase-file"_s, path(u"passphrase"_s)});
    const QString out = path(u"moved.p12"_s);
    QCOMPARE(run({u"cert"_s,
                  u"export"_s,
                  id,
                  u"--out"_s,
                  out,
                  u"--password-file"_s,
                  path(u"transport"_s)})
                 .exitCode,
             0);
    const QString other = m_temporary->filePath(u"other"_s);
    const QStringList init{
        u"--edge-fqdn"_s, u"edge.contoso.com"_s, u"--sip-domain"_s, u"contoso.com"_s};
    QCOMPARE(test::puentectl(QStringList{u"--site"_s, other, u"init"_s} + init).exitCode, 0);

    const auto openssl =
        m_ca.openssl({u"pkcs12", u"-in", u"moved.p12", u"-nodes", u"-passin", u"pass:geheim"});
    const auto gnutls = test::runTool(
        u"certtool"_s,
        {u"--p12-info"_s, u"--inder"_s, u"--infile"_s, out, u"--password"_s, u"geheim"_s});
    const Ended ours = test::puentectl({u"--json"_s,
                                        u"--site"_s,
                                        other,
                                        u"cert"_s,
                                        u"import"_s,
                                        out,
                                        u"--password-file"_s,
                                        path(u"transport"_s)});

    QVERIFY2(openssl.succeeded, openssl.output);
    m_ca.write(u"moved.pem"_s, openssl.output);
    QCOMPARE(m_ca.openssl({u"pkey", u"-in", u"moved.pem"}).output,
             m_ca.openssl({u"pkey", u"-in", u"edge.key"}).output);
    QVERIFY2(gnutls.succeeded, gnutls.output);
    for (const QByteArray &read : {openssl.output, gnutls.output}) {
        QCOMPARE(read.count("-----BEGIN CERTIFICATE-----"), 3);
        QCOMPARE(read.count("PRIVATE KEY-----"), 2); // its begin and its end
    }
    QCOMPARE(ours.json()[u"id"_s].toString(), id);
    QCOMPARE(ours.json()[u"certificate"_s].toObject()[u"chain_length"_s].toInt(), 3);
    QCOMPARE(ours.json()[u"certificate"_s].toObject()[u"friendly_name"_s].toString(), u"Edge"_s);
}

void PuentectlImportTest::exportsOnlyWhatIsMarked()
{
    const QString id = imported();
    const QString out = path(u"never.p12"_s);

    const Ended ended = run(
        {u"cert"_s, u"export"_s, id, u"--out"_s, out, u"--password-file"_s, path(u"passphrase"_s)});

    QCOMPARE(ended.exitCode, 1);
    QCOMPARE(ended.reason(), u"not-exportable"_s);
    QVERIFY(!QFile::exists(out));
}

void PuentectlImportTest::renewsWithEitherKey()
{
    const QString id = imported();

    const Ended same = run({u"cert"_s, u"renew"_s, id, u"--out"_s, path(u"same.csr"_s)});
    const Ended fresh =
        run({u"cert"_s, u"renew"_s, id, u"--new-key"_s, u"--out"_s, path(u"new.csr"_s)});

    QCOMPARE(same.exitCode, 0);
    QCOMPARE(fresh.exitCode, 0);
    QVERIFY(same.json()[u"id"_s] != fresh.json()[u"id"_s]);
    const auto publicKey = [&](const QStringList &words) {
        return test::runTool(u"openssl"_s, words).output;
    };
    const QByteArray ours =
        publicKey({u"x509"_s, u"-noout"_s, u"-pubkey"_s, u"-in"_s, path(u"edge.pem"_s)});
    QCOMPARE(publicKey({u"req"_s, u"-noout"_s, u"-pubkey"_s, u"-in"_s, path(u"same.csr"_s)}), ours);
    QVERIFY(publicKey({u"req"_s, u"-noout"_s, u"-pubkey"_s, u"-in"_s, path(u"new.csr"_s)}) != ours);
    QCOMPARE(fresh.json()[u"names"_s].toArray(),
             (QJsonArray{u"edge.contoso.com"_s, u"contoso.com"_s}));
}

void PuentectlImportTest::tellsWhichCredentialOpensTheKeyOfARenewal()
{
    const QStringList passphrase{u"--passphrase-file"_s, path(u"passphrase"_s)};
    const QString id = imported(passphrase + QStringList{u"--no-keep-secret"_s});
    const auto renew = [&](const QStringList &more) {
        return test::puentectl(
            QStringList{
                u"--site"_s, m_site, u"cert"_s, u"renew"_s, id, u"--out"_s, path(u"next.csr"_s)}
            + passphrase + more);
    };

    const Ended same = renew({});
    const Ended fresh = renew({u"--new-key"_s});

    QVERIFY2(same.exitCode == 0 && fresh.exitCode == 0, same.err + fresh.err);
    QVERIFY2(!same.out.contains("puente-key-"), same.out); // the engine has that one
    const QStringList keys = QDir(m_site + u"/keys"_s).entryList({u"*.pem"_s});
    QCOMPARE(keys.size(), 2);
    const auto names = [&](const QString &key) {
        return fresh.out.contains("puente-key-" + key.first(16).toLatin1());
    };
    QCOMPARE(std::ranges::count_if(keys, names), 1);
    QVERIFY(!names(
        QString::fromLatin1(certificates::Store(m_site).find(id)->leaf.publicKeyId().toHex())));
}

void PuentectlImportTest::saysBeforehandWhatAnAssignmentTouches()
{
    QCOMPARE(run({u"partner"_s, u"add"_s, u"partner.example"_s}).exitCode, 0);
    const QString id = imported();
    const QStringList before = test::treeOf(m_site);

    const Ended trial = run({u"cert"_s, u"assign"_s, id, u"--dry-run"_s});
    QCOMPARE(test::treeOf(m_site), before);
    const Ended real = run({u"cert"_s, u"assign"_s, id});

    QCOMPARE(trial.exitCode, 0);
    const QJsonObject impact = trial.json()[u"impact"_s].toObject();
    QCOMPARE(impact[u"domains"_s].toArray(), (QJsonArray{u"contoso.com"_s, u"fabrikam.net"_s}));
    QCOMPARE(impact[u"uncovered"_s].toArray(), QJsonArray{u"fabrikam.net"_s});
    QCOMPARE(impact[u"partners"_s].toArray(), QJsonArray{u"partner.example"_s});
    QCOMPARE(impact[u"certifies_edge"_s].toBool(), true);
    QCOMPARE(real.json()[u"impact"_s].toObject(), impact);
}

void PuentectlImportTest::goesBackToTheFormerCertificate()
{
    const QString first = imported();
    const QString second = importedSecond();
    QCOMPARE(run({u"cert"_s, u"assign"_s, first}).exitCode, 0);
    QCOMPARE(run({u"cert"_s, u"go-back"_s}).reason(), u"nothing-before"_s);
    const Ended assigned = run({u"cert"_s, u"assign"_s, second});
    QCOMPARE(assigned.json()[u"impact"_s].toObject()[u"replaced"_s].toArray(), QJsonArray{first});

    const site::Certificates before = site::loadSite(m_site)->certificates;
    const Ended back = run({u"cert"_s, u"go-back"_s});
    const QString inForce = site::loadSite(m_site)->certificates.defaultId;
    const Ended forth = run({u"cert"_s, u"go-back"_s});

    QCOMPARE(back.exitCode, 0);
    QVERIFY(site::loadSite(m_site)->certificates == before); // twice is where it began
    QCOMPARE(inForce, first);
    QCOMPARE(forth.json()[u"default"_s].toString(), second);
}

void PuentectlImportTest::goesBackOnlyToWhatIsThere()
{
    const QString first = imported();
    const QString second = importedSecond();
    QCOMPARE(run({u"cert"_s, u"assign"_s, first}).exitCode, 0);
    QCOMPARE(run({u"cert"_s, u"assign"_s, second}).exitCode, 0);
    QCOMPARE(run({u"cert"_s, u"remove"_s, first}).exitCode, 0);

    const Ended back = run({u"cert"_s, u"go-back"_s});

    QCOMPARE(back.exitCode, 1);
    QCOMPARE(back.reason(), u"not-found"_s);
    QCOMPARE(site::loadSite(m_site)->certificates.defaultId, second);
}

void PuentectlImportTest::unassignsOnlyWhatIsAssigned()
{
    QCOMPARE(run({u"cert"_s, u"unassign"_s}).reason(), u"not-assigned"_s);
    const QString id = imported();
    QCOMPARE(run({u"cert"_s, u"assign"_s, id}).exitCode, 0);
    QCOMPARE(run({u"cert"_s, u"assign"_s, id, u"--domain"_s, u"contoso.com"_s}).exitCode, 0);
    const QStringList before = test::treeOf(m_site);

    const Ended misspelt = run({u"cert"_s, u"unassign"_s, u"--domain"_s, u"contoso.cm"_s});
    const QStringList after = test::treeOf(m_site);
    const Ended once = run({u"cert"_s, u"unassign"_s, u"--domain"_s, u"contoso.com"_s});
    const Ended twice = run({u"cert"_s, u"unassign"_s, u"--domain"_s, u"contoso.com"_s});

    QCOMPARE(misspelt.exitCode, 1);
    QCOMPARE(misspelt.reason(), u"not-assigned"_s);
    QCOMPARE(after, before);
    QCOMPARE(once.exitCode, 0);
    QCOMPARE(twice.reason(), u"not-assigned"_s);
    QCOMPARE(site::loadSite(m_site)->certificates.defaultId, id);
}

QTEST_GUILESS_MAIN(PuentectlImportTest)
#include "tst_puentectl_import.moc"
