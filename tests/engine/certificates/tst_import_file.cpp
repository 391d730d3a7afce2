// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/certificates/import_file.h"
#include "tests/engine/certificates/command_line_ca.h"

#include <QStringEncoder>
#include <QTest>

using certificates::ImportFile;
using certificates::readImportFile;
using Reason = certificates::CertificateError::Reason;
using namespace Qt::StringLiterals;

// Files as the openssl program and Windows make them.
class ImportFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readsEveryFormOfCertificates_data();
    void readsEveryFormOfCertificates();
    void readsTextAsWindowsSavesIt_data();
    void readsTextAsWindowsSavesIt();
    void findsAKeyBesideTheCertificates_data();
    void findsAKeyBesideTheCertificates();
    void choosesTheKeyOfItsCertificates();
    void opensPkcs12_data();
    void opensPkcs12();
    void takesTheCertificatesOwnFriendlyName();
    void refuses_data();
    void refuses();
    void refusesKeyDerivationWithoutEnd();
    void writesPkcs12ThatOpensslReads();
    void writesModernPkcs12Only();
    void readsBackWhatItWrites();
    void writesNoPkcs12WithoutPassword();

private:
    QByteArray file(const QString &name) const { return m_ca.read(name); }
    QByteArray run(const QString &words) const
    {
        QList<QStringView> arguments;
        const QStringList list = words.split(u' ', Qt::SkipEmptyParts);
        for (const QString &word : list)
            arguments.append(word);
        const test::ToolResult result = m_ca.openssl(arguments);
        return result.succeeded ? result.output : "failed: " + result.output;
    }
    void make(const QString &words) const
    {
        const QByteArray output = run(words);
        QVERIFY2(!output.startsWith("failed: "), output.constData());
    }
    certificates::Certificate leaf() const
    {
        return certificates::readCertificates(file(u"leaf.pem"_s)).value().front();
    }

    test::CommandLineCa m_ca;
};

namespace {

base::Secret secret(const char *text)
{
    return base::Secret(QByteArray(text));
}

QByteArray faultOf(const std::expected<ImportFile, certificates::CertificateError> &read)
{
    return read ? QByteArray("none")
                : certificates::reasonName(read.error().reason).toLatin1() + ": "
            + read.error().evidence.toUtf8();
}

} // namespace

void ImportFileTest::initTestCase()
{
    make(u"req -newkey rsa:2048 -nodes -keyout leaf.key -out leaf.csr -subj /CN=edge.example"_s);
    QVERIFY(!m_ca.sign(file(u"leaf.csr"_s)).isEmpty());
    m_ca.write(u"chain.pem"_s, file(u"leaf.pem"_s) + m_ca.intermediate() + m_ca.root());
    m_ca.write(u"cas.pem"_s, m_ca.intermediate() + m_ca.root());
    make(u"x509 -in leaf.pem -outform DER -out leaf.der"_s);
    make(u"crl2pkcs7 -nocrl -certfile chain.pem -out chain.p7b"_s);
    make(u"crl2pkcs7 -nocrl -certfile chain.pem -outform DER -out chain.p7b.der"_s);
    make(u"pkcs8 -topk8 -in leaf.key -passout pass:geheim -out encrypted.key"_s);
    make(u"rsa -in leaf.key -traditional -out traditional.key"_s);
    make(
        u"rsa -in leaf.key -traditional -aes256 -passout pass:geheim -out traditional-encrypted.key"_s);
    make(u"ecparam -name prime256v1 -genkey -out other.key"_s);
    const QString p12 =
        u"pkcs12 -export -inkey leaf.key -in leaf.pem -certfile cas.pem -name Kante "_s;
    make(p12 + u"-passout pass:geheim -out modern.p12"_s);
    make(p12 + u"-passout pass:geheim -legacy -out legacy.p12"_s);
    make(
        p12
        + u"-passout pass:geheim -certpbe PBE-SHA1-3DES -keypbe PBE-SHA1-3DES -macalg sha1 -out 3des.p12"_s);
    make(p12 + u"-passout pass:geheim -nomac -out nomac.p12"_s);
    make(p12 + u"-passout pass:ñandú -out unicode.p12"_s);
    make(p12 + u"-passout pass: -out empty.p12"_s);
    make(p12 + u"-passout pass: -certpbe NONE -keypbe NONE -nomac -out open.p12"_s);
    make(p12
         + u"-passout pass:geheim -iter 30000000 -out endless.p12 -certpbe NONE -keypbe NONE"_s);
    make(u"pkcs12 -export -inkey leaf.key -nocerts -passout pass:geheim -out key-only.p12"_s);
    make(u"pkcs12 -export -in chain.pem -nokeys -passout pass:geheim -out certificates-only.p12"_s);
}

void ImportFileTest::readsEveryFormOfCertificates_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("count");
    QTest::newRow("PEM") << u"leaf.pem"_s << 1;
    QTest::newRow("PEM chain") << u"chain.pem"_s << 3;
    QTest::newRow("DER") << u"leaf.der"_s << 1;
    QTest::newRow("PKCS#7, PEM") << u"chain.p7b"_s << 3;
    QTest::newRow("PKCS#7, DER") << u"chain.p7b.der"_s << 3;
}

void ImportFileTest::readsEveryFormOfCertificates()
{
    QFETCH(const QString, name);

    const auto read = readImportFile(file(name));

    QVERIFY2(read.has_value(), faultOf(read));
    QTEST(int(read->certificates.size()), "count");
    QVERIFY(read->certificates.contains(leaf()));
    QVERIFY(!read->key);
    QVERIFY(!read->isLegacy);
}

void ImportFileTest::readsTextAsWindowsSavesIt_data()
{
    QTest::addColumn<QStringConverter::Encoding>("encoding");
    QTest::newRow("UTF-8 with a mark") << QStringConverter::Utf8;
    QTest::newRow("UTF-16, little end first") << QStringConverter::Utf16LE;
    QTest::newRow("UTF-16, big end first") << QStringConverter::Utf16BE;
}

void ImportFileTest::readsTextAsWindowsSavesIt()
{
    QFETCH(const QStringConverter::Encoding, encoding);
    QByteArray text = file(u"chain.pem"_s) + file(u"leaf.key"_s);
    text.replace("\n", "\r\n");
    QStringEncoder encode(encoding, QStringConverter::Flag::WriteBom);
    const QByteArray encoded = encode(QString::fromLatin1(text));

    const auto read = readImportFile(encoded);

    QVERIFY2(read.has_value(), faultOf(read));
    QCOMPARE(read->certificates.size(), 3);
    QVERIFY(read->key);
    QCOMPARE(read->key->publicKeyId(), leaf().publicKeyId());
}

void ImportFileTest::findsAKeyBesideTheCertificates_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QByteArray>("password");
    QTest::newRow("PKCS#8") << u"leaf.key"_s << QByteArray();
    QTest::newRow("PKCS#8, a password for nothing") << u"leaf.key"_s << QByteArray("geheim");
    QTest::newRow("PKCS#8, encrypted") << u"encrypted.key"_s << QByteArray("geheim");
    QTest::newRow("traditional") << u"traditional.key"_s << QByteArray();
    QTest::newRow("traditional, encrypted")
        << u"traditional-encrypted.key"_s << QByteArray("geheim");
}

void ImportFileTest::findsAKeyBesideTheCertificates()
{
    QFETCH(const QString, key);
    QFETCH(const QByteArray, password);

    const auto read =
        readImportFile(file(u"chain.pem"_s) + file(key), base::Secret(QByteArray(password)));

    QVERIFY2(read.has_value(), faultOf(read));
    QVERIFY(read->key);
    QCOMPARE(read->key->publicKeyId(), leaf().publicKeyId());
}

void ImportFileTest::choosesTheKeyOfItsCertificates()
{
    const auto read =
        readImportFile(file(u"other.key"_s) + file(u"leaf.pem"_s) + file(u"leaf.key"_s));

    QVERIFY2(read.has_value(), faultOf(read));
    QCOMPARE(read->key->publicKeyId(), leaf().publicKeyId());
}

void ImportFileTest::opensPkcs12_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("password");
    QTest::addColumn<bool>("isLegacy");
    QTest::newRow("AES-256") << u"modern.p12"_s << QByteArray("geheim") << false;
    QTest::newRow("RC2-40 and 3DES") << u"legacy.p12"_s << QByteArray("geheim") << true;
    QTest::newRow("3DES") << u"3des.p12"_s << QByteArray("geheim") << true;
    QTest::newRow("without a MAC") << u"nomac.p12"_s << QByteArray("geheim") << false;
    QTest::newRow("beyond ASCII") << u"unicode.p12"_s << QByteArray("ñandú") << false;
    QTest::newRow("an empty password") << u"empty.p12"_s << QByteArray() << false;
    QTest::newRow("not encrypted") << u"open.p12"_s << QByteArray() << false;
}

void ImportFileTest::opensPkcs12()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, password);

    const auto read = readImportFile(file(name), base::Secret(QByteArray(password)));

    QVERIFY2(read.has_value(), faultOf(read));
    QCOMPARE(read->certificates.size(), 3);
    QVERIFY(read->key);
    QCOMPARE(read->key->publicKeyId(), leaf().publicKeyId());
    QCOMPARE(read->friendlyName, u"Kante"_s);
    QTEST(read->isLegacy, "isLegacy");
    QVERIFY(read->key->toPem().has_value()); // it outlives the library it was decrypted with
}

void ImportFileTest::takesTheCertificatesOwnFriendlyName()
{
    const auto read = readImportFile(file(u"certificates-only.p12"_s), secret("geheim"));

    QVERIFY2(read.has_value(), faultOf(read));
    QCOMPARE(read->certificates.size(), 3);
    QVERIFY(!read->key);
    QVERIFY(read->friendlyName.isEmpty()); // none was given
}

void ImportFileTest::refuses_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("password");
    QTest::addColumn<Reason>("reason");
    const QByteArray none;
    const QByteArray good = "geheim";
    const QByteArray modern = file(u"modern.p12"_s);
    for (const char *name : {"modern", "legacy", "3des", "nomac"}) {
        const QByteArray p12 = file(QString::fromLatin1(name) + u".p12"_s);
        QTest::addRow("%s without a password", name) << p12 << none << Reason::PassphraseRequired;
        QTest::addRow("%s with a wrong one", name)
            << p12 << QByteArray("Geheim") << Reason::PassphraseWrong;
    }
    QTest::newRow("PKCS#12 with a key only") << file(u"key-only.p12"_s) << good << Reason::OnlyAKey;
    QTest::newRow("PKCS#12 cut short") << modern.chopped(100) << good << Reason::Damaged;
    QTest::newRow("PKCS#12 with something behind it")
        << modern + "x" << good << Reason::NotACertificate;
    QByteArray damaged = modern;
    damaged[modern.size() / 2] = static_cast<char>(~damaged[modern.size() / 2]);
    QTest::newRow("PKCS#12 damaged inside") << damaged << good << Reason::PassphraseWrong;
    QTest::newRow("encrypted key without a password")
        << file(u"leaf.pem"_s) + file(u"encrypted.key"_s) << none << Reason::PassphraseRequired;
    QTest::newRow("encrypted key with a wrong one")
        << file(u"leaf.pem"_s) + file(u"encrypted.key"_s) << QByteArray("no")
        << Reason::PassphraseWrong;
    for (const char *name : {"leaf", "traditional", "encrypted"}) {
        const QString key = QString::fromLatin1(name);
        make(u"pkey -in %1.key -passin pass:geheim -outform DER -out %1.key.der"_s.arg(key));
        QTest::addRow("a key alone, %s", name) << file(key + u".key"_s) << none << Reason::OnlyAKey;
        QTest::addRow("a key alone, %s, DER", name)
            << file(key + u".key.der"_s) << none << Reason::OnlyAKey;
    }
    make(u"pkcs8 -topk8 -in leaf.key -outform DER -passout pass:geheim -out pkcs8.der"_s);
    QTest::newRow("an encrypted key alone, DER")
        << file(u"pkcs8.der"_s) << none << Reason::OnlyAKey;
    QTest::newRow("a damaged key")
        << file(u"leaf.pem"_s) + file(u"leaf.key"_s).replace("MII", "MIX") << none
        << Reason::NotAKey;
    QTest::newRow("a request") << file(u"leaf.csr"_s) << none << Reason::OnlyARequest;
    make(u"req -in leaf.csr -outform DER -out csr.der"_s);
    QTest::newRow("a request, DER") << file(u"csr.der"_s) << none << Reason::OnlyARequest;
    QTest::newRow("DER cut short") << file(u"leaf.der"_s).chopped(1) << none << Reason::Damaged;
    QTest::newRow("nothing") << none << none << Reason::Empty;
    QTest::newRow("noise") << QByteArray("\x30\x03\x02\x01\x03", 5) << none
                           << Reason::NotACertificate;
    QTest::newRow("too much") << QByteArray(4 * 1024 * 1024 + 1, 'x') << none << Reason::TooLarge;
}

void ImportFileTest::refuses()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QByteArray, password);
    QFETCH(const Reason, reason);

    const auto read = readImportFile(content, base::Secret(QByteArray(password)));

    QVERIFY(!read.has_value());
    QVERIFY2(read.error().reason == reason, faultOf(read));
}

void ImportFileTest::refusesKeyDerivationWithoutEnd()
{
    const auto read = readImportFile(file(u"endless.p12"_s), secret("geheim"));

    QVERIFY(!read.has_value());
    QVERIFY2(read.error().reason == Reason::UnusualProtection, faultOf(read));
}

void ImportFileTest::writesPkcs12ThatOpensslReads()
{
    const auto source = readImportFile(file(u"modern.p12"_s), secret("geheim"));
    const QList<certificates::Certificate> chain =
        certificates::readCertificates(file(u"chain.pem"_s)).value();

    const auto written =
        certificates::writePkcs12(chain, *source->key, u"Köln, außen"_s, secret("neu"));

    QVERIFY(written.has_value());
    m_ca.write(u"written.p12"_s, *written);
    const QByteArray text = run(u"pkcs12 -in written.p12 -passin pass:neu -nodes"_s);
    QCOMPARE(text.count("BEGIN CERTIFICATE"), 3);
    m_ca.write(u"read-back.pem"_s, text);
    QCOMPARE(run(u"pkey -in read-back.pem"_s), run(u"pkey -in leaf.key"_s));
    QVERIFY2(text.contains("friendlyName: K\xF6ln"), text.constData());
    QVERIFY(run(u"pkcs12 -in written.p12 -passin pass:falsch -nodes"_s).startsWith("failed: "));
}

void ImportFileTest::writesModernPkcs12Only()
{
    const QByteArray info = run(u"pkcs12 -in written.p12 -passin pass:neu -info -noout"_s);

    QVERIFY2(info.contains("MAC: sha256"), info.constData());
    QCOMPARE(info.count("PBES2, PBKDF2, AES-256-CBC"), 2); // certificates and key
    QCOMPARE(info.count("PRF hmacWithSHA256"), 2);
    QCOMPARE(info.count("Iteration 150000"), 3);
}

void ImportFileTest::readsBackWhatItWrites()
{
    const auto read = readImportFile(file(u"written.p12"_s), secret("neu"));

    QVERIFY2(read.has_value(), faultOf(read));
    QCOMPARE(read->certificates.size(), 3);
    QCOMPARE(read->friendlyName, u"Köln, außen"_s);
    QVERIFY(!read->isLegacy);
    QCOMPARE(read->key->publicKeyId(), leaf().publicKeyId());
}

void ImportFileTest::writesNoPkcs12WithoutPassword()
{
    const auto source = readImportFile(file(u"modern.p12"_s), secret("geheim"));

    const auto none = certificates::writePkcs12({leaf()}, *source->key, {}, {});
    const auto cut =
        certificates::writePkcs12({leaf()}, *source->key, {}, base::Secret(QByteArray("a\0b", 3)));

    QCOMPARE(none.error().reason, Reason::PassphraseRequired);
    QCOMPARE(cut.error().reason, Reason::FieldMalformed);
}

QTEST_GUILESS_MAIN(ImportFileTest)
#include "tst_import_file.moc"
