// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/certificates/certificate.h"
#include "tests/engine/certificates/command_line_ca.h"
#include "tests/support/test_certificates.h"

#include <QCryptographicHash>
#include <QStringEncoder>
#include <QTest>

using certificates::Certificate;
using certificates::CertificateError;
using certificates::readCertificates;

class CertificateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatIsInIt();
    void agreesWithTheOpensslProgram();
    void allowsServerAuth_data();
    void allowsServerAuth();
    void reads_data();
    void reads();
    void readsPkcs7();
    void refuses_data();
    void refuses();
    void roundTripsThroughPem();

private:
    QByteArray twoAsPem() const { return m_root.pem() + m_other.pem(); }

    test::TestAuthority m_root{QStringLiteral("Root")};
    test::TestAuthority m_other{QStringLiteral("Other")};
};

void CertificateTest::tellsWhatIsInIt()
{
    test::CertificateWish wish;
    wish.commonName = QStringLiteral("edge.example");
    wish.names = {
        QStringLiteral("DNS:edge.example"),
        QStringLiteral("IP:192.0.2.7"),
        QStringLiteral("otherName:1.3.6.1.5.5.7.8.7;IA5:_xmpp-server.example"),
        QStringLiteral("DNS:example"),
        QStringLiteral("IP:2001:db8::7"),
        QStringLiteral("URI:sip:example"),
        QStringLiteral("otherName:1.3.6.1.5.5.7.8.5;UTF8:b~~cher.example"),
        QStringLiteral("email:nobody@example"),
    };

    // OpenSSL's words cannot say UTF-8 there; the signature is nothing a value looks at.
    QByteArray der = m_root.issue(wish).chain.front().der();
    const Certificate leaf = *Certificate::fromDer(der.replace("~~", "\xC3\xBC"));

    QCOMPARE(leaf.subject(), QStringLiteral("CN=edge.example"));
    QCOMPARE(leaf.commonName(), QStringLiteral("edge.example"));
    QCOMPARE(leaf.issuer(), QStringLiteral("CN=Root"));
    QCOMPARE(leaf.keyDescription(), QStringLiteral("EC P-256"));
    QCOMPARE(leaf.names().dns,
             (QStringList{QStringLiteral("edge.example"), QStringLiteral("example")}));
    QCOMPARE(leaf.names().ip,
             (QStringList{QStringLiteral("192.0.2.7"), QStringLiteral("2001:db8::7")}));
    QCOMPARE(leaf.names().srv, QStringList(QStringLiteral("_xmpp-server.example")));
    QCOMPARE(leaf.names().xmpp, QStringList(QStringLiteral("bücher.example")));
    QCOMPARE(leaf.names().uri, QStringList(QStringLiteral("sip:example")));
    QVERIFY(leaf.hasSubjectAltName());
    QVERIFY(!leaf.isCa());
    QVERIFY(!leaf.isSelfIssued());
    QVERIFY(m_root.certificate().isCa());
    QVERIFY(m_root.certificate().isSelfIssued());
    QVERIFY(!m_root.certificate().hasSubjectAltName());
}

void CertificateTest::agreesWithTheOpensslProgram()
{
    const test::CommandLineCa ca;
    const Certificate root = readCertificates(ca.root())->front();

    const QByteArray said = ca.openssl({u"x509",
                                        u"-in",
                                        u"root.pem",
                                        u"-noout",
                                        u"-fingerprint",
                                        u"-sha256",
                                        u"-startdate",
                                        u"-enddate"})
                                .output;

    const QByteArray fingerprint = root.id().toLatin1();
    QVERIFY(QByteArray(said).replace(":", "").toLower().contains(fingerprint));
    const QLocale english(QLocale::C);
    const auto asOpenSsl = [&](const QDateTime &time) {
        return english.toString(time, QStringLiteral("HH:mm:ss yyyy 'GMT'")).toLatin1();
    };
    QVERIFY2(said.contains(asOpenSsl(root.notBefore())), said.constData());
    QVERIFY2(said.contains(asOpenSsl(root.notAfter())), said.constData());
    const QByteArray publicKey =
        ca.openssl({u"x509", u"-in", u"root.pem", u"-noout", u"-pubkey"}).output;
    const QByteArray spki = QByteArray::fromBase64(
        publicKey.mid(publicKey.indexOf('\n')).replace("-----END PUBLIC KEY-----", ""));
    QCOMPARE(root.publicKeyId(), QCryptographicHash::hash(spki, QCryptographicHash::Sha256));
}

void CertificateTest::allowsServerAuth_data()
{
    QTest::addColumn<QByteArray>("usages");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("none") << QByteArray() << true;
    QTest::newRow("server") << QByteArray("serverAuth") << true;
    QTest::newRow("any") << QByteArray("anyExtendedKeyUsage") << true;
    QTest::newRow("both") << QByteArray("clientAuth,serverAuth") << true;
    QTest::newRow("client") << QByteArray("clientAuth") << false;
    QTest::newRow("other") << QByteArray("codeSigning") << false;
}

void CertificateTest::allowsServerAuth()
{
    QFETCH(const QByteArray, usages);
    test::CertificateWish wish;
    wish.commonName = QStringLiteral("a.example");
    wish.extendedKeyUsage = usages;

    QTEST(m_root.issue(wish).chain.front().allowsServerAuth(), "allowed");
}

void CertificateTest::reads_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("count");
    const QByteArray pem = twoAsPem();
    QTest::newRow("PEM") << pem << 2;
    QTest::newRow("PEM with CRLF") << QByteArray(pem).replace("\n", "\r\n") << 2;
    QTest::newRow("PEM amid text") << "Bag Attributes\n  x: 1\n" + pem + "the end\n" << 2;
    QTest::newRow("PEM without a last line end") << pem.trimmed() << 2;
    QTest::newRow("UTF-8 with byte order mark") << "\xEF\xBB\xBF" + pem << 2;
    QStringEncoder utf16(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
    QTest::newRow("UTF-16 of Windows") << QByteArray(utf16(QString::fromLatin1(pem))) << 2;
    QTest::newRow("beside a key") << m_root.issue(QStringLiteral("a.example")).key.toPem().value()
            + m_root.pem() << 1;
    QTest::newRow("old label") << m_root.pem().replace(" CERTIFICATE", " X509 CERTIFICATE") << 1;
    QTest::newRow("DER") << m_root.certificate().der() << 1;
}

void CertificateTest::reads()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, count);

    const auto read = readCertificates(bytes);

    QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().evidence));
    QCOMPARE(read->size(), count);
    QCOMPARE(read->front(), m_root.certificate());
}

void CertificateTest::readsPkcs7()
{
    const test::CommandLineCa ca;
    for (const QStringView form : {u"PEM", u"DER"}) {
        QVERIFY(ca.openssl({u"crl2pkcs7",
                            u"-nocrl",
                            u"-certfile",
                            u"int.pem",
                            u"-certfile",
                            u"root.pem",
                            u"-outform",
                            form,
                            u"-out",
                            u"answer.p7b"})
                    .succeeded);

        const auto read = readCertificates(ca.read(QStringLiteral("answer.p7b")));

        QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().evidence));
        QCOMPARE(read->size(), 2);
        QCOMPARE(read->front().commonName(), QStringLiteral("Command Line Int"));
    }
}

void CertificateTest::refuses_data()
{
    using Reason = CertificateError::Reason;
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Reason>("reason");
    const QByteArray der = m_root.certificate().der();
    const QByteArray pem = m_root.pem();
    QTest::newRow("nothing") << QByteArray() << Reason::Empty;
    QTest::newRow("blank") << QByteArray(" \r\n\t") << Reason::Empty;
    QTest::newRow("text") << QByteArray("hello") << Reason::NotACertificate;
    QTest::newRow("DER cut off") << der.chopped(1) << Reason::Damaged;
    QTest::newRow("DER cut within its length") << der.left(3) << Reason::NotACertificate;
    QTest::newRow("DER broken inside")
        << QByteArray(der).replace(13, 1, "\xFF") /* the serial number's tag */ << Reason::Damaged;
    QTest::newRow("BER that does not end")
        << QByteArray("\x30\x80\x06\x09\x2A\x86\x48\x86\xF7", 9) << Reason::Damaged;
    QTest::newRow("DER with more behind it") << der + '\0' << Reason::Damaged;
    QTest::newRow("only a key") << m_root.issue(QStringLiteral("a.example")).key.toPem().value()
                                << Reason::OnlyAKey;
    QTest::newRow("text that begins like DER")
        << QByteArray("0 is a number") << Reason::NotACertificate;
    QTest::newRow("PEM cut off") << pem.left(pem.size() / 2) << Reason::NotPem;
    QTest::newRow("PEM with a wrong character")
        << QByteArray(pem).replace(60, 1, "!") << Reason::NotPem;
    QTest::newRow("PEM of something else")
        << QByteArray("-----BEGIN CERTIFICATE-----\nMAA=\n-----END CERTIFICATE-----\n")
        << Reason::NotPem;
    QTest::newRow("second of two damaged")
        << pem + QByteArray(pem).replace(60, 1, "!") << Reason::NotPem;
    QTest::newRow("over 4 MiB") << QByteArray(4 * 1024 * 1024 + 1, 'x') << Reason::TooLarge;
    QTest::newRow("over 1000 certificates") << pem.repeated(1001) << Reason::TooLarge;
}

void CertificateTest::refuses()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const CertificateError::Reason, reason);

    const auto read = readCertificates(bytes);

    QVERIFY(!read.has_value());
    QCOMPARE(read.error().reason, reason);
}

void CertificateTest::roundTripsThroughPem()
{
    QCOMPARE(certificates::toPem(readCertificates(m_root.pem())->front()), m_root.pem());
}

QTEST_GUILESS_MAIN(CertificateTest)
#include "tst_certificate.moc"
