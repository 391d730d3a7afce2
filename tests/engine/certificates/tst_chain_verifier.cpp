// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/certificates/chain_verifier.h"
#include "engine/certificates/private/system_trust.h"
#include "tests/engine/certificates/command_line_ca.h"
#include "tests/support/test_certificates.h"

#include <QTemporaryDir>
#include <QTest>

using certificates::Certificate;
using certificates::CertificateError;
using certificates::ChainVerifier;
using certificates::readCertificates;
using Reason = certificates::CertificateError::Reason;

class ChainVerifierTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judgesPurpose_data();
    void judgesPurpose();
    void acceptsAChainInAnyOrder();
    void refusesAnUnknownRoot();
    void refusesAMissingIntermediate();
    void trustsAnIntermediateThatWasNamed();
    void refusesLeavesAsIssuers();
    void refusesOutsideItsTime();
    void refusesWeakKeysAndDigests_data();
    void refusesWeakKeysAndDigests();
    void refusesNothingAndTooMuch();
    void readsTheComputersAuthoritiesOnce();
    void findsTheComputersAuthorities();

private:
    ChainVerifier trustingRoot() const
    {
        return *ChainVerifier::create({.system = false, .authorities = {m_root.certificate()}});
    }
    QList<Certificate> leafFor(const QByteArray &usages) const
    {
        test::CertificateWish wish;
        wish.commonName = QStringLiteral("a.example");
        wish.extendedKeyUsage = usages;
        return m_intermediate.issue(wish).chain;
    }

    test::TestAuthority m_root{QStringLiteral("Root")};
    test::TestAuthority m_intermediate{QStringLiteral("Intermediate"), &m_root};
    QDateTime m_now = QDateTime::currentDateTimeUtc();
};

namespace {

QSet<QByteArray> dersOf(const QList<Certificate> &certificates)
{
    QSet<QByteArray> ders;
    for (const Certificate &certificate : certificates)
        ders.insert(certificate.der());
    return ders;
}

QSet<QByteArray> dersOf(const std::vector<certificates::X509Ptr> &certificates)
{
    QSet<QByteArray> ders;
    for (const certificates::X509Ptr &certificate : certificates)
        ders.insert(certificates::derOf(certificate.get(), i2d_X509));
    return ders;
}

Reason faultOf(const std::expected<void, CertificateError> &verdict)
{
    return verdict ? Reason::AlreadyImported /* none of its */ : verdict.error().reason;
}

} // namespace

void ChainVerifierTest::judgesPurpose_data()
{
    QTest::addColumn<QByteArray>("usages");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("none") << QByteArray() << true;
    QTest::newRow("server only, as public CAs issue it") << QByteArray("serverAuth") << true;
    QTest::newRow("any") << QByteArray("anyExtendedKeyUsage") << true;
    QTest::newRow("both") << QByteArray("serverAuth,clientAuth") << true;
    QTest::newRow("client only") << QByteArray("clientAuth") << false;
    QTest::newRow("code signing") << QByteArray("codeSigning") << false;
}

void ChainVerifierTest::judgesPurpose()
{
    QFETCH(const QByteArray, usages);
    QFETCH(const bool, accepted);

    const auto verdict = trustingRoot().verify(leafFor(usages), m_now);

    QCOMPARE(verdict.has_value(), accepted);
    if (!accepted)
        QCOMPARE(verdict.error().reason, Reason::WrongPurpose);
}

void ChainVerifierTest::acceptsAChainInAnyOrder()
{
    QList<Certificate> chain = leafFor("serverAuth");
    chain.insert(1, test::TestAuthority(QStringLiteral("Stranger")).certificate());
    chain.insert(1, m_root.certificate());

    QVERIFY(trustingRoot().verify(chain, m_now).has_value());
}

void ChainVerifierTest::refusesAnUnknownRoot()
{
    const auto nobody = ChainVerifier::create({.system = false, .authorities = {}});
    QList<Certificate> chain = leafFor("serverAuth");

    QCOMPARE(faultOf(nobody->verify(chain + QList{m_root.certificate()}, m_now)),
             Reason::Untrusted);
    // Same name as the trusted one, another key.
    const test::TestAuthority impostor(QStringLiteral("Root"));
    QVERIFY(!trustingRoot()
                 .verify(impostor.issue(QStringLiteral("a.example")).chain, m_now)
                 .has_value());
}

void ChainVerifierTest::refusesAMissingIntermediate()
{
    QCOMPARE(faultOf(trustingRoot().verify(leafFor("serverAuth").first(1), m_now)),
             Reason::ChainIncomplete);
}

void ChainVerifierTest::trustsAnIntermediateThatWasNamed()
{
    const auto verifier =
        ChainVerifier::create({.system = false, .authorities = {m_intermediate.certificate()}});

    QVERIFY(verifier->verify(leafFor("serverAuth").first(1), m_now).has_value());
}

// A leaf's owner signs for others: basicConstraints must stop him.
void ChainVerifierTest::refusesLeavesAsIssuers()
{
    const test::CommandLineCa ca;
    QVERIFY(ca.openssl({u"req",
                        u"-newkey",
                        u"rsa:2048",
                        u"-nodes",
                        u"-keyout",
                        u"evil.key",
                        u"-out",
                        u"evil.csr",
                        u"-subj",
                        u"/CN=evil.example",
                        u"-addext",
                        u"basicConstraints=CA:false"})
                .succeeded);
    const QByteArray evil = ca.sign(ca.read(QStringLiteral("evil.csr")));
    QVERIFY(ca.openssl({u"x509",
                        u"-req",
                        u"-in",
                        u"evil.csr",
                        u"-CA",
                        u"leaf.pem",
                        u"-CAkey",
                        u"evil.key",
                        u"-CAcreateserial",
                        u"-out",
                        u"bank.pem"})
                .succeeded);
    const auto chain =
        readCertificates(ca.read(QStringLiteral("bank.pem")) + evil + ca.intermediate());
    const auto verifier =
        ChainVerifier::create({.system = false, .authorities = *readCertificates(ca.root())});

    QVERIFY(verifier->verify(chain->sliced(1), m_now.addSecs(600)).has_value());
    QCOMPARE(faultOf(verifier->verify(*chain, m_now.addSecs(600))), Reason::Untrusted);
}

void ChainVerifierTest::refusesWeakKeysAndDigests_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("digest");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("RSA 2048, SHA-256")
        << QStringLiteral("rsa:2048") << QStringLiteral("-sha256") << true;
    QTest::newRow("RSA 1024") << QStringLiteral("rsa:1024") << QStringLiteral("-sha256") << false;
    QTest::newRow("SHA-1") << QStringLiteral("rsa:2048") << QStringLiteral("-sha1") << false;
}

void ChainVerifierTest::refusesWeakKeysAndDigests()
{
    QFETCH(const QString, key);
    QFETCH(const QString, digest);
    QFETCH(const bool, accepted);
    const test::CommandLineCa ca;
    QVERIFY(ca.openssl({u"req",
                        u"-newkey",
                        key,
                        u"-nodes",
                        u"-keyout",
                        u"leaf.key",
                        u"-out",
                        u"leaf.csr",
                        u"-subj",
                        u"/CN=a.example"})
                .succeeded);
    QVERIFY(ca.openssl({u"x509",
                        u"-req",
                        u"-in",
                        u"leaf.csr",
                        u"-CA",
                        u"root.pem",
                        u"-CAkey",
                        u"root.key",
                        u"-CAcreateserial",
                        digest,
                        u"-out",
                        u"leaf.pem"})
                .succeeded);
    const auto leaf = readCertificates(ca.read(QStringLiteral("leaf.pem")));
    const auto verifier =
        ChainVerifier::create({.system = false, .authorities = *readCertificates(ca.root())});

    const auto verdict = verifier->verify(*leaf, m_now.addSecs(600));

    QCOMPARE(verdict.has_value(), accepted);
    if (!accepted)
        QCOMPARE(verdict.error().reason, Reason::TooWeak);
}

void ChainVerifierTest::refusesNothingAndTooMuch()
{
    QCOMPARE(faultOf(trustingRoot().verify({}, m_now)), Reason::NotFound);
    QCOMPARE(faultOf(trustingRoot().verify(QList<Certificate>(33, m_root.certificate()), m_now)),
             Reason::TooLarge);
}

void ChainVerifierTest::refusesOutsideItsTime()
{
    const QList<Certificate> chain = leafFor("serverAuth");

    QCOMPARE(faultOf(trustingRoot().verify(chain, m_now.addDays(11))), Reason::Expired);
    QCOMPARE(faultOf(trustingRoot().verify(chain, m_now.addDays(-2))), Reason::NotYetValid);
}

void ChainVerifierTest::readsTheComputersAuthoritiesOnce()
{
    QTemporaryDir directory;
    const QString bundle = directory.filePath(QStringLiteral("bundle.crt"));
    QFile file(bundle);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("# a comment\n" + m_root.pem());
    file.close();
    qputenv("SSL_CERT_FILE", QFile::encodeName(bundle));
    const auto withSystem = ChainVerifier::create({.system = true, .authorities = {}});
    const auto withoutSystem = ChainVerifier::create({.system = false, .authorities = {}});
    QVERIFY(file.remove());
    qunsetenv("SSL_CERT_FILE");

    QVERIFY(withSystem->verify(leafFor("serverAuth"), m_now).has_value());
    QVERIFY(!withoutSystem->verify(leafFor("serverAuth"), m_now).has_value());
}

// What the system's own bundle holds is what we trust, and what QCA would say.
void ChainVerifierTest::findsTheComputersAuthorities()
{
    QFile bundle(QStringLiteral("/etc/ssl/certs/ca-certificates.crt"));
    if (!bundle.open(QIODevice::ReadOnly))
        QSKIP("no package ca-certificates here");
    const auto expected = readCertificates(bundle.readAll());
    QVERIFY(expected.has_value());
    qunsetenv("SSL_CERT_FILE");
    qunsetenv("SSL_CERT_DIR");

    QCOMPARE(dersOf(certificates::systemAuthorities()), dersOf(*expected));
#ifdef PUENTE_HAVE_QCA
    QCOMPARE(dersOf(certificates::qcaSystemAuthorities()), dersOf(*expected));
#endif
}

QTEST_GUILESS_MAIN(ChainVerifierTest)
#include "tst_chain_verifier.moc"
