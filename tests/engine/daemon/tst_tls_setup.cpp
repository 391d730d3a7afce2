// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/certificates/store.h"
#include "engine/daemon/tls_setup.h"
#include "engine/network/tls_context.h"
#include "tests/support/test_certificates.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TlsSetupTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void worksWithoutAnyCertificate();
    void presentsWhatIsAssigned();
    void reportsWhatIsMissingAndUsesTheRest();
    void reportsAKeyItCannotOpenAndUsesTheRest();
    void opensAnEncryptedKeyOnce();
    void reportsATrustFileItCannotRead();

private:
    QString import(const QString &domain);
    site::Site aSite() const;

    std::unique_ptr<QTemporaryDir> m_directory;
    test::TestAuthority m_authority;
};

namespace {

base::DomainName domain(const QString &text)
{
    return base::DomainName::parse(text).value();
}

} // namespace

void TlsSetupTest::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
}

site::Site TlsSetupTest::aSite() const
{
    return {domain(u"edge.contoso.com"_s), {domain(u"contoso.com"_s)}};
}

QString TlsSetupTest::import(const QString &domain)
{
    const certificates::Credentials made = m_authority.issue(domain);
    const auto imported =
        certificates::Store(m_directory->path())
            .import(certificates::toPem(made.chain.first()), {.key = made.key.toPem().value()});
    return imported ? imported->leaf.id() : QString();
}

void TlsSetupTest::worksWithoutAnyCertificate()
{
    const auto setup = puented::makeTls(m_directory->path(), aSite());

    QVERIFY(setup.context != nullptr); // to reach others still
    QVERIFY(!setup.hasCertificate);
    QVERIFY(setup.report.isEmpty());
}

void TlsSetupTest::presentsWhatIsAssigned()
{
    site::Site site = aSite();
    site.certificates.defaultId = import(u"edge.contoso.com"_s);
    const QString second = import(u"fabrikam.net"_s);
    site.certificates.byDomain = {{domain(u"fabrikam.net"_s), second},
                                  {domain(u"fabrikam.org"_s), second}};

    const auto setup = puented::makeTls(m_directory->path(), site);

    QVERIFY(setup.hasCertificate);
    QVERIFY(setup.context->hasCredentialsFor(u"fabrikam.org"_s));
    QCOMPARE(setup.report.size(), 2);
    for (const control::CertificateStatus &status : setup.report) {
        QVERIFY2(status.error.isEmpty(), qPrintable(status.error));
        QVERIFY(status.notAfter > QDateTime::currentDateTimeUtc());
        QCOMPARE(status.domains.size(), status.id == second ? 2 : 0);
    }
}

void TlsSetupTest::reportsWhatIsMissingAndUsesTheRest()
{
    site::Site site = aSite();
    site.certificates.defaultId = import(u"edge.contoso.com"_s);
    site.certificates.byDomain = {{domain(u"fabrikam.net"_s), QString(64, u'a')}};

    const auto setup = puented::makeTls(m_directory->path(), site);

    QVERIFY(setup.hasCertificate);
    QCOMPARE(setup.report.size(), 2);
    const auto missing =
        std::ranges::find(setup.report, QString(64, u'a'), &control::CertificateStatus::id);
    QVERIFY(missing != setup.report.end());
    QVERIFY(missing->error.contains(u"not-found"_s));
    QCOMPARE(missing->domains, QStringList{u"fabrikam.net"_s});
}

void TlsSetupTest::reportsAKeyItCannotOpenAndUsesTheRest()
{
    const certificates::Credentials made = m_authority.issue(u"fabrikam.net"_s);
    const certificates::Store store(m_directory->path());
    const auto locked = store.import(
        certificates::toPem(made.chain.first()),
        {.key = made.key.toPem().value(),
         .home = {.passphrase = base::Secret::fromText(u"open sesame"_s), .keepsSecret = false}});
    QVERIFY(locked.has_value());
    site::Site site = aSite();
    site.certificates.defaultId = import(u"edge.contoso.com"_s);
    site.certificates.byDomain = {{domain(u"fabrikam.net"_s), locked->leaf.id()}};

    const auto setup = puented::makeTls(m_directory->path(), site);

    QVERIFY(setup.hasCertificate);
    const auto report =
        std::ranges::find(setup.report, locked->leaf.id(), &control::CertificateStatus::id);
    QVERIFY(report != setup.report.end());
    QVERIFY2(report->error.startsWith(u"passphrase-required: "_s), qPrintable(report->error));
    QVERIFY(report->error.contains(certificates::unlockCredentialName(
        QString::fromLatin1(locked->leaf.publicKeyId().toHex()))));
    QVERIFY(!report->error.contains(u"sesame"_s));
}

void TlsSetupTest::opensAnEncryptedKeyOnce()
{
    const certificates::Credentials made = m_authority.issue(u"edge.contoso.com"_s);
    const QString keyId = QString::fromLatin1(made.key.publicKeyId().toHex());
    const auto locked =
        certificates::Store(m_directory->path())
            .import(certificates::toPem(made.chain.first()),
                    {.key = made.key.toPem().value(),
                     .home = {.passphrase = base::Secret::fromText(u"open sesame"_s)}});
    QVERIFY(locked.has_value());
    site::Site site = aSite();
    site.certificates.defaultId = locked->leaf.id();
    const auto first = puented::makeTls(m_directory->path(), site);
    QVERIFY(first.hasCertificate);
    // Whoever opens it now must have kept it open.
    QVERIFY(QFile::remove(m_directory->filePath(u"keys/%1.secret"_s.arg(keyId))));

    const auto again = puented::makeTls(m_directory->path(), site, first.openKeys);
    const auto elsewhere = puented::makeTls(m_directory->path(), site);
    QVERIFY(QFile::remove(m_directory->filePath(u"keys/%1.pem"_s.arg(keyId))));
    const auto keyless = puented::makeTls(m_directory->path(), site, first.openKeys);

    QVERIFY(again.hasCertificate);
    QCOMPARE(again.openKeys, first.openKeys);
    QVERIFY(!elsewhere.hasCertificate);
    QVERIFY(!keyless.hasCertificate); // the administrator took it away
}

void TlsSetupTest::reportsATrustFileItCannotRead()
{
    site::Site site = aSite();
    QFile file(m_directory->filePath(u"own-ca.pem"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(m_authority.pem());
    file.close();
    site.trust.files = {u"own-ca.pem"_s, u"missing.pem"_s};

    const auto setup = puented::makeTls(m_directory->path(), site);

    QVERIFY(setup.context != nullptr);
    QCOMPARE(setup.report.size(), 1);
    QCOMPARE(setup.report.first().id, u"missing.pem"_s);
}

QTEST_GUILESS_MAIN(TlsSetupTest)
#include "tst_tls_setup.moc"
