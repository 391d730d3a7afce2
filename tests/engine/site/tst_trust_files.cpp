// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/trust_files.h"
#include "tests/support/test_certificates.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using Reason = certificates::CertificateError::Reason;

class TrustFilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsNamesRelativeToTheSite();
    void goesOnAfterWhatCannotBeUsed_data();
    void goesOnAfterWhatCannotBeUsed();
    void takesTheComputersAuthoritiesAsTheSiteSays();

private:
    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_directory.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }

    const QTemporaryDir m_directory;
    const test::TestAuthority m_first{u"First CA"_s};
    const test::TestAuthority m_second{u"Second CA"_s};
};

void TrustFilesTest::readsNamesRelativeToTheSite()
{
    write(u"first.pem"_s, m_first.pem());
    write(u"second.pem"_s, m_second.pem());

    const auto read = site::readTrustFiles(
        m_directory.path(), {.files = {u"first.pem"_s, m_directory.filePath(u"second.pem"_s)}});

    QCOMPARE(read.trust.authorities,
             QList<certificates::Certificate>({m_first.certificate(), m_second.certificate()}));
    QVERIFY(read.unusable.isEmpty());
}

void TrustFilesTest::goesOnAfterWhatCannotBeUsed_data()
{
    QTest::addColumn<QByteArray>("content"); // none: there is no file
    QTest::addColumn<Reason>("reason");
    QTest::addColumn<QString>("evidence");

    QTest::newRow("missing") << QByteArray() << Reason::FileUnreadable
                             << u"No such file or directory"_s;
    QTest::newRow("words") << QByteArray("not a certificate") << Reason::NotACertificate
                           << u"not-a-certificate: "_s;
    QTest::newRow("beyond 4 MiB") << m_first.pem().append(4 * 1024 * 1024, '\n') << Reason::TooLarge
                                  << u"too-large: over 4 MiB"_s;
}

void TrustFilesTest::goesOnAfterWhatCannotBeUsed()
{
    QFETCH(const QByteArray, content);
    QFETCH(const Reason, reason);
    QFETCH(const QString, evidence);
    write(u"second.pem"_s, m_second.pem());
    const QString path = m_directory.filePath(u"odd.pem"_s);
    QFile::remove(path);
    if (!content.isEmpty())
        write(u"odd.pem"_s, content);

    const auto read =
        site::readTrustFiles(m_directory.path(), {.files = {u"odd.pem"_s, u"second.pem"_s}});

    QCOMPARE(read.trust.authorities, QList({m_second.certificate()}));
    QCOMPARE(read.unusable.size(), 1);
    const site::UnusableTrustFile &odd = read.unusable.first();
    QCOMPARE(odd.name, u"odd.pem"_s);
    QCOMPARE(odd.path, path);
    QCOMPARE(odd.error.reason, reason);
    QVERIFY2(odd.evidence().startsWith(evidence), qPrintable(odd.evidence()));
}

void TrustFilesTest::takesTheComputersAuthoritiesAsTheSiteSays()
{
    const bool alone =
        site::readTrustFiles(m_directory.path(), {.system = false, .files = {}}).trust.system;
    const bool both =
        site::readTrustFiles(m_directory.path(), {.system = true, .files = {}}).trust.system;

    QVERIFY(!alone);
    QVERIFY(both);
}

QTEST_GUILESS_MAIN(TrustFilesTest)
#include "tst_trust_files.moc"
