// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/cli/certificate_files.h"
#include "tests/engine/cli/puentectl_process.h"

#include <QRandomGenerator>
#include <QStringEncoder>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using test::Ended;

// Whatever may be wrong with a file: one clear sentence for each fault, the same for people and for
// programs, and a site that is as it was.
class PuentectlBadInputTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void refusesBadInput_data();
    void refusesBadInput();
    void eachFaultHasASentenceOfItsOwn();
    void refusesTheSameCertificateTwice();
    void completesNoChainWithBadInput_data();
    void completesNoChainWithBadInput();
    void mayNotReadAFile();

private:
    // The same sentence to people and to programs, and a site that is as it was.
    void isRefused(const QStringList &arguments,
                   const QByteArray &reason,
                   const QByteArray &sentence) const;
    [[nodiscard]] QStringList onSite(const QStringList &arguments) const
    {
        return QStringList{u"--site"_s, m_site} + arguments;
    }
    [[nodiscard]] QString path(const QString &name) const { return m_files.path(name); }
    [[nodiscard]] QStringList importOf(const QString &arguments) const; // files by name
    void makeCertificates();
    void makeDamaged();

    test::CertificateFiles m_files;
    std::unique_ptr<QTemporaryDir> m_temporary;
    QString m_site;
};

namespace {

// Each has a sentence of its own.
struct Fault {
    const char *reason;
    const char *sentence; // with %1 for the path of the file
};

const Fault wrongPassword{
    "passphrase-wrong",
    "The password does not open the file. Check it; if it is right, the file is damaged."};
const Fault noPassword{"passphrase-required",
                       "A password is needed. Give it with --password-file, or with "
                       "--passphrase-file for a key of this site."};
const Fault emptyPassword{"no-password",
                          "There is no password. Give it in a file with --password-file."};
const Fault foreignKey{"foreign-key",
                       "The private key belongs to none of the certificates in the file. Give the "
                       "one that was made with the request."};
const Fault foreignCertificate{
    "key-does-not-match",
    "This certificate belongs to none of the private keys here. Import the one issued for your "
    "request, or give its key with --key."};
const Fault noKey{"not-a-key", "There is no private key in the file. Give a private key as PEM."};
const Fault smallKey{
    "key-too-small",
    "The key is too small or of an unknown size. Use RSA with 2048, 3072 or 4096 bits."};
const Fault oddCurve{"curve-unknown", "The curve is not supported. Use P-256 or P-384."};
const Fault oddKey{"key-kind-unknown", "The key is neither RSA nor EC. Use one of these."};
const Fault damaged{"damaged",
                    "The file is cut short or damaged. Fetch it again from where it came."};
const Fault damagedPem{"not-pem",
                       "A PEM block of the file is damaged. Ask the certification authority for it "
                       "again."};
const Fault onlyKey{"only-a-key",
                    "The file holds a private key and no certificate. Import the certificate, and "
                    "give its key with --key."};
const Fault onlyRequest{"only-a-request",
                        "The file is a certificate request. Send it to the certification authority "
                        "and import its answer."};
const Fault tooLarge{"too-large",
                     "The file holds more than a certificate, its chain and its key. Import those "
                     "alone."};
const Fault empty{"empty", "The file is empty. Fetch it again from where it came."};
const Fault noCertificate{"not-a-certificate",
                          "There is no certificate in the file. Import the one you received, as "
                          "PEM, DER, PKCS#7 or PKCS#12."};
const Fault endless{"unusual-protection",
                    "The way the file protects its key is too unusual. Export it again with the "
                    "usual settings."};
const Fault forClients{
    "wrong-purpose",
    "The certificate is not for a TLS server. Request one with server authentication."};
const Fault folder{"is-a-folder", "%1 is a folder. Name a file in it."};
const Fault noFile{"no-such-file", "There is no file %1. Check its name."};
const Fault closedFile{"file-unreadable", "%1 cannot be read. Check its permissions."};

QByteArray flippedInside(QByteArray bytes)
{
    const qsizetype middle = bytes.size() / 2;
    bytes[middle] = static_cast<char>(~bytes[middle]);
    return bytes;
}

} // namespace

void PuentectlBadInputTest::makeCertificates()
{
    m_files.issue(u"client"_s, "extendedKeyUsage=clientAuth\n");
    m_files.make(u"req -x509 -newkey rsa:1024 -nodes -keyout small.key -subj /CN=a.example -out "
                 "small.pem"_s);
    m_files.make(u"req -x509 -newkey ec -pkeyopt ec_paramgen_curve:secp256k1 -nodes -keyout "
                 "curve.key -subj /CN=a.example -out curve.pem"_s);
    m_files.make(u"req -x509 -newkey ed25519 -nodes -keyout edwards.key -subj /CN=a.example -out "
                 "edwards.pem"_s);
    m_files.make(u"x509 -in edge.pem -outform DER -out edge.der"_s);
    m_files.make(u"req -in edge.csr -outform DER -out edge.csr.der"_s);
    m_files.make(u"pkey -in edge.key -outform DER -out edge.key.der"_s);
    m_files.make(u"crl2pkcs7 -nocrl -certfile cas.pem -outform DER -out cas.p7b"_s);
    m_files.make(u"crl2pkcs7 -nocrl -outform DER -out none.p7b"_s);
    m_files.make(u"pkcs8 -topk8 -in edge.key -passout pass:geheim -out encrypted.key"_s);
    const QString p12 = u"pkcs12 -export -inkey edge.key -passout pass:geheim "_s;
    m_files.make(p12 + u"-in edge.pem -legacy -out legacy.p12"_s);
    m_files.make(p12 + u"-in edge.pem -nomac -out nomac.p12"_s);
    m_files.make(p12
                 + u"-in edge.pem -iter 30000000 -certpbe NONE -keypbe NONE -out endless.p12"_s);
    m_files.make(p12 + u"-nocerts -out key-only.p12"_s);
    m_files.write(u"foreign.pem"_s, m_files.read(u"edge.pem"_s) + m_files.read(u"second.key"_s));
    m_files.write(u"locked.pem"_s, m_files.read(u"edge.pem"_s) + m_files.read(u"encrypted.key"_s));
    m_files.write(u"wrong"_s, "Geheim\n");
}

void PuentectlBadInputTest::makeDamaged()
{
    for (const QString &name : {u"edge.p12"_s, u"edge.der"_s, u"cas.p7b"_s, u"edge.pem"_s})
        m_files.write(u"cut."_s + name, m_files.read(name).chopped(50));
    m_files.write(u"damaged.p12"_s, flippedInside(m_files.read(u"edge.p12"_s)));
    m_files.write(u"damaged.key"_s, m_files.read(u"edge.key"_s).replace("MII", "MIX"));
    m_files.write(u"damaged.pem"_s, m_files.read(u"edge.pem"_s).replace("MII", "M?I"));
    QByteArray broken = m_files.read(u"edge.der"_s);
    broken[13] = '\xFF'; // the tag of the serial number
    m_files.write(u"broken.der"_s, broken);
    m_files.write(u"longer.der"_s, m_files.read(u"edge.der"_s) + '\0');
    m_files.write(u"empty"_s, {});
    m_files.write(u"blank"_s, "\r\n \r\n");
    m_files.write(u"large"_s, QByteArray(10 * 1024 * 1024, 'x'));
    m_files.write(u"large.pem"_s, m_files.read(u"edge.pem"_s).repeated(10'000));
    m_files.write(u"many.pem"_s, m_files.read(u"edge.pem"_s).repeated(65));
    m_files.write(u"text"_s, "Dear administrator,\nyour certificate is ready.\n");
    m_files.write(u"html"_s, "<!DOCTYPE html><title>Sign in</title>");
    m_files.write(u"program"_s,
                  "\x7F"
                  "ELF\x02\x01\x01");
    QStringEncoder utf16(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
    m_files.write(u"utf16"_s, utf16(u"Ihr Zertifikat: ☃ -----BEGIN"_s));
    QByteArray noise("\xFF\xFE", 2);
    QRandomGenerator random(1);
    for (int i = 0; i < 4001; ++i)
        noise.append(static_cast<char>(random.bounded(256)));
    m_files.write(u"noise16"_s, noise);
    m_files.write(u"noise"_s, noise.sliced(2));
    m_files.write(u"closed"_s, "geheim\n");
}

void PuentectlBadInputTest::initTestCase()
{
    makeCertificates();
    makeDamaged();
}

void PuentectlBadInputTest::init()
{
    m_temporary = std::make_unique<QTemporaryDir>();
    m_site = m_temporary->filePath(u"site"_s);
    const QStringList names{
        u"--edge-fqdn"_s, u"edge.contoso.com"_s, u"--sip-domain"_s, u"contoso.com"_s};
    QCOMPARE(test::puentectl(onSite({u"init"_s}) + names).exitCode, 0);
}

QStringList PuentectlBadInputTest::importOf(const QString &arguments) const
{
    QStringList words = arguments.split(u' ');
    for (QString &word : words)
        word = word.startsWith(u"--") ? word : path(word);
    return QStringList{u"cert"_s, u"import"_s} + words;
}

void PuentectlBadInputTest::isRefused(const QStringList &arguments,
                                      const QByteArray &reason,
                                      const QByteArray &sentence) const
{
    const QStringList before = test::treeOf(m_site);

    const Ended toPeople = test::puentectl(onSite(arguments));
    const Ended toProgram = test::puentectl(QStringList{u"--json"_s} + onSite(arguments));

    QCOMPARE(toPeople.exitCode, 1);
    QVERIFY(toPeople.out.isEmpty());
    const QByteArray said = toPeople.err.left(toPeople.err.indexOf('\n'));
    QCOMPARE(toProgram.exitCode, 1);
    QVERIFY(toProgram.err.isEmpty());
    const QJsonObject error = toProgram.json()[u"error"_s].toObject();
    QCOMPARE(error[u"reason"_s].toString().toLatin1(), reason);
    QCOMPARE(error[u"message"_s].toString().toUtf8(), said);
    // A sentence that names a file names the last of the arguments.
    const QByteArray expected = QByteArray(sentence).replace("%1", arguments.last().toUtf8());
    QCOMPARE(said, expected);
    for (const QByteArray &output : {toPeople.err, toProgram.out})
        QVERIFY2(!output.toLower().contains("geheim"), output);
    QCOMPARE(test::treeOf(m_site), before);
}

void PuentectlBadInputTest::refusesBadInput_data()
{
    QTest::addColumn<QString>("arguments"); // of cert import; files by name
    QTest::addColumn<QByteArray>("reason");
    QTest::addColumn<QByteArray>("sentence");
    const auto row = [](const char *name, const QString &arguments, const Fault &fault) {
        QTest::newRow(name) << arguments << QByteArray(fault.reason) << QByteArray(fault.sentence);
    };
    row("wrong password", u"edge.p12 --password-file wrong"_s, wrongPassword);
    row("wrong password, legacy", u"legacy.p12 --password-file wrong"_s, wrongPassword);
    row("wrong password, no MAC", u"nomac.p12 --password-file wrong"_s, wrongPassword);
    row("wrong password of a key beside", u"locked.pem --password-file wrong"_s, wrongPassword);
    row("wrong password of a key",
        u"edge.pem --key encrypted.key --password-file wrong"_s,
        wrongPassword);
    // The MAC of PKCS#12 cannot tell it from a wrong password.
    row("PKCS#12 damaged", u"damaged.p12 --password-file transport"_s, wrongPassword);
    row("no password", u"edge.p12"_s, noPassword);
    row("no password, legacy", u"legacy.p12"_s, noPassword);
    row("no password of a key", u"edge.pem --key encrypted.key"_s, noPassword);
    row("no password file", u"edge.p12 --password-file missing"_s, noFile);
    row("a folder as password file", u"edge.p12 --password-file ."_s, folder);
    row("empty password file", u"edge.p12 --password-file empty"_s, emptyPassword);
    row("empty passphrase file", u"edge.p12 --passphrase-file empty"_s, emptyPassword);
    row("unreasonable iterations", u"endless.p12 --password-file transport"_s, endless);

    row("foreign key", u"edge.pem --key second.key"_s, foreignKey);
    row("foreign key beside it", u"foreign.pem"_s, foreignKey);
    row("no key", u"edge.pem"_s, foreignCertificate);
    row("no key, PKCS#7", u"cas.p7b"_s, foreignCertificate);
    row("certificate as a key", u"edge.pem --key second.pem"_s, noKey);
    row("request as a key", u"edge.pem --key edge.csr"_s, noKey);
    row("text as a key", u"edge.pem --key text"_s, noKey);
    row("noise as a key", u"edge.pem --key noise"_s, noKey);
    row("nothing as a key", u"edge.pem --key empty"_s, noKey);
    row("damaged key", u"edge.pem --key damaged.key"_s, noKey);
    row("key of 1024 bits", u"small.pem --key small.key"_s, smallKey);
    row("key on secp256k1", u"curve.pem --key curve.key"_s, oddCurve);
    row("Ed25519", u"edwards.pem --key edwards.key"_s, oddKey);
    row("no key file", u"edge.pem --key missing"_s, noFile);
    row("a folder as a key", u"edge.pem --key ."_s, folder);

    row("DER cut short", u"cut.edge.der --key edge.key"_s, damaged);
    row("DER broken inside", u"broken.der --key edge.key"_s, damaged);
    row("DER with more behind it", u"longer.der --key edge.key"_s, damaged);
    row("PKCS#12 cut short", u"cut.edge.p12 --password-file transport"_s, damaged);
    row("PKCS#7 cut short", u"cut.cas.p7b"_s, damaged);
    row("PEM cut short", u"cut.edge.pem --key edge.key"_s, damagedPem);
    row("PEM with a wrong character", u"damaged.pem --key edge.key"_s, damagedPem);

    row("PKCS#12 with a key only", u"key-only.p12 --password-file transport"_s, onlyKey);
    row("a key", u"edge.key"_s, onlyKey);
    row("a key, encrypted", u"encrypted.key"_s, onlyKey);
    row("a key, DER", u"edge.key.der"_s, onlyKey);
    row("a request", u"edge.csr"_s, onlyRequest);
    row("a request, DER", u"edge.csr.der"_s, onlyRequest);
    row("10 MB", u"large"_s, tooLarge);
    row("10 MB of certificates", u"large.pem"_s, tooLarge);
    row("10 MB as a key", u"edge.pem --key large"_s, tooLarge);
    row("65 certificates", u"many.pem --key edge.key"_s, tooLarge);
    row("an empty file", u"empty"_s, empty);
    row("a blank file", u"blank"_s, empty);
    row("PKCS#7 with nothing in it", u"none.p7b"_s, noCertificate);
    row("text", u"text"_s, noCertificate);
    row("a web page", u"html"_s, noCertificate);
    row("a program", u"program"_s, noCertificate);
    row("UTF-16 text", u"utf16"_s, noCertificate);
    row("UTF-16 noise", u"noise16"_s, noCertificate);
    row("noise", u"noise"_s, noCertificate);
    row("a folder", u"."_s, folder);
    row("no file", u"missing"_s, noFile);
    row("for clients alone", u"client.pem --key client.key"_s, forClients);
}

void PuentectlBadInputTest::refusesBadInput()
{
    QFETCH(const QString, arguments);
    QFETCH(const QByteArray, reason);
    QFETCH(const QByteArray, sentence);
    const QStringList pending{
        u"cert"_s, u"request"_s, u"--key"_s, u"ec"_s, u"--out"_s, path(u"pending.csr"_s)};
    const QStringList words = importOf(arguments);

    isRefused(words, reason, sentence); // by a site without a store
    QCOMPARE(test::puentectl(onSite(pending)).exitCode, 0);
    isRefused(words, reason, sentence); // and by one with a key and a request
}

void PuentectlBadInputTest::eachFaultHasASentenceOfItsOwn()
{
    QSet<QByteArray> reasons;
    QSet<QByteArray> sentences;
    const auto faults = {wrongPassword, noPassword, emptyPassword, foreignKey, foreignCertificate,
                         noKey,         smallKey,   oddCurve,      oddKey,     damaged,
                         damagedPem,    onlyKey,    onlyRequest,   tooLarge,   empty,
                         noCertificate, endless,    forClients,    folder,     noFile,
                         closedFile};
    for (const Fault &fault : faults) {
        reasons.insert(fault.reason);
        sentences.insert(fault.sentence);
    }

    QCOMPARE(reasons.size(), qsizetype(faults.size()));
    QCOMPARE(sentences.size(), qsizetype(faults.size()));
}

void PuentectlBadInputTest::refusesTheSameCertificateTwice()
{
    const QStringList words = importOf(u"edge.p12 --password-file transport"_s);
    QCOMPARE(test::puentectl(onSite(words)).exitCode, 0);

    isRefused(
        words, "already-imported", "This certificate is here already. See puentectl cert list.");
}

void PuentectlBadInputTest::completesNoChainWithBadInput_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("reason");
    const auto row = [](const QString &file, const char *reason) {
        QTest::newRow(qPrintable(file)) << file << QByteArray(reason);
    };
    row(u"second.pem"_s, "not-its-issuer");
    row(u"cut.cas.p7b"_s, damaged.reason);
    row(u"edge.p12"_s, noPassword.reason);
    row(u"edge.csr"_s, onlyRequest.reason);
    row(u"edge.key"_s, onlyKey.reason);
    row(u"empty"_s, empty.reason);
    row(u"noise16"_s, noCertificate.reason);
    row(u"large"_s, tooLarge.reason);
    row(u"."_s, folder.reason);
}

void PuentectlBadInputTest::completesNoChainWithBadInput()
{
    QFETCH(const QString, file);
    const Ended imported =
        test::puentectl(QStringList{u"--json"_s} + onSite(importOf(u"edge.der --key edge.key"_s)));
    const QStringList before = test::treeOf(m_site);

    const Ended ended = test::puentectl(
        QStringList{u"--json"_s}
        + onSite({u"cert"_s, u"complete"_s, imported.json()[u"id"_s].toString(), path(file)}));

    QCOMPARE(ended.exitCode, 1);
    QTEST(ended.reason().toLatin1(), "reason");
    QCOMPARE(test::treeOf(m_site), before);
}

void PuentectlBadInputTest::mayNotReadAFile()
{
    QCOMPARE(::chmod(QFile::encodeName(path(u"closed"_s)).constData(), 0), 0);
    // Root may read anything, unless its capabilities are taken.
    const QStringList program = ::getuid() == 0 ? QStringList{u"setpriv"_s,
                                                              u"--bounding-set=-all"_s,
                                                              u"--inh-caps=-all"_s,
                                                              QStringLiteral(PUENTECTL)}
                                                : QStringList{QStringLiteral(PUENTECTL)};
    const QByteArray expected =
        QByteArray(closedFile.sentence).replace("%1", path(u"closed"_s).toUtf8());

    for (const QString &words :
         {u"closed"_s, u"edge.pem --key closed"_s, u"edge.p12 --password-file closed"_s}) {
        const test::ToolResult ended =
            test::runTool(program.front(), program.sliced(1) + onSite(importOf(words)));

        QVERIFY(!ended.succeeded);
        QCOMPARE(ended.output.trimmed(), expected);
    }
}

QTEST_GUILESS_MAIN(PuentectlBadInputTest)
#include "tst_puentectl_bad_input.moc"
